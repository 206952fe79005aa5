import { afterAll, jest } from '@jest/globals';
import { describeAggregates } from '../../contract/aggregate-contract.js';
import { describeEdges } from '../../contract/edges-contract.js';
import { describeQuestionsContract } from '../../contract/questions-contract.js';
import { describeSearch } from '../../contract/search-contract.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('on a real Neo4j', () => {
  const open = () => openNeo4jStore(neo4j as TestNeo4j);
  describeAggregates('the Neo4j store', open);
  describeEdges('the Neo4j store', open);
  describeQuestionsContract('the Neo4j store', open, { graphs: 2, questions: 12 });
  describeSearch('the Neo4j store', open, { graphs: 2, questions: 12 });
});
