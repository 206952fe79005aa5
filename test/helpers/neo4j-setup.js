import { Neo4jBroker } from './neo4j-broker.js';

/** Before all tests: the broker waits for one that needs Neo4j. */
export default async function setUp() {
  globalThis.neo4jBroker = new Neo4jBroker();
  process.env.NEO4J_TEST_BROKER = String(await globalThis.neo4jBroker.listen());
}
