// What a recorded mutation run is about: the code that is measured, and the sample that is drawn from it.

/** Code of `src/` that no recorded run tries, and why. */
export const leftOut = {
  'src/cli': 'its tests run the built commands as processes',
  'src/client/generated': 'written by the code generator',
  'src/store/neo4j/connection.ts': 'only met by tests on a running Neo4j',
  'src/store/neo4j/database.ts': 'only met by tests on a running Neo4j',
  'src/store/neo4j/driver-socket.ts': 'only met by tests on a running Neo4j',
  'src/store/neo4j/load': 'only met by tests on a running Neo4j',
  'src/store/neo4j/queries': 'only met by tests on a running Neo4j, save aggregates',
  'src/store/neo4j/reader.ts': 'only met by tests on a running Neo4j',
  'src/store/neo4j/schema': 'only met by tests on a running Neo4j, save the search keys',
  'src/store/neo4j/served': 'only met by tests on a running Neo4j, save the sharing of statements',
  'src/store/neo4j/store-error.ts': 'only met by tests on a running Neo4j',
  'src/store/neo4j/writer.ts': 'only met by tests on a running Neo4j',
};

export const isMeasured = (file) =>
  !Object.keys(leftOut).some((path) => file === path || file.startsWith(`${path}/`));

/** One mutant in sixty, about 340 in all. Each has the same chance, so a large folder has more of them. */
export const recordedSample = { every: 60, seed: 1 };

/** The room that a file belongs to: `src/graphql` of `src/graphql/search/search.type.ts`. Each store is one of its own. */
export function roomOf(file) {
  const folders = file.split('/').slice(0, -1);
  return folders.slice(0, folders[1] === 'store' ? 3 : 2).join('/');
}
