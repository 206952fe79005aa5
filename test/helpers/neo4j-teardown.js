/** After all tests: ends the Neo4j that they shared. */
export default async function tearDown() {
  await globalThis.neo4jBroker?.close();
}
