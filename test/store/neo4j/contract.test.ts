import { afterAll, jest } from '@jest/globals';
import { describeBudgetContract } from '../../contract/budget-contract.js';
import { describeConditions } from '../../contract/conditions-contract.js';
import { describeEquivalence } from '../../contract/equivalence.js';
import { describeFormerIds } from '../../contract/former-ids-contract.js';
import { describeLists } from '../../contract/lists-contract.js';
import { describeStoreContract } from '../../contract/store-contract.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';

jest.setTimeout(120_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('on a real Neo4j', () => {
  const open = () => openNeo4jStore(neo4j as TestNeo4j);
  describeStoreContract('the Neo4j store', open);
  describeBudgetContract('the Neo4j store', open);
  describeConditions('the Neo4j store', open, { inAllOrders: false });
  describeLists('the Neo4j store', open);
  describeFormerIds('the Neo4j store', open);
  describeEquivalence('the Neo4j store', open, { graphs: 2, plans: 15 });
});
