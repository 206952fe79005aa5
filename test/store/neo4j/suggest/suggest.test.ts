import { afterAll, jest } from '@jest/globals';
import { describeSuggestions } from '../../../contract/suggest-contract.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../../helpers/neo4j.js';

jest.setTimeout(120_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('on a real Neo4j', () => {
  const open = () => openNeo4jStore(neo4j as TestNeo4j);
  describeSuggestions('the Neo4j store', open, { graphs: 3, questions: 100 });
});
