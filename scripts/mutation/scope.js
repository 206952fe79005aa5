// What a recorded mutation run is about: the code that is measured, and the sample that is drawn from it.

/** Code of `src/` that no recorded run tries, by the reason. */
export const leftOut = {
  'only tests on a running Neo4j reach most of it': [
    'src/store/neo4j/connection.ts',
    'src/store/neo4j/database.ts',
    'src/store/neo4j/driver-socket.ts',
    'src/store/neo4j/load',
    'src/store/neo4j/offline-import',
    'src/store/neo4j/plan/row-decoder.ts',
    'src/store/neo4j/queries',
    'src/store/neo4j/reader.ts',
    'src/store/neo4j/schema',
    'src/store/neo4j/search/search-statement.ts',
    'src/store/neo4j/search/search.ts',
    'src/store/neo4j/served',
    'src/store/neo4j/store-error.ts',
    'src/store/neo4j/suggest/suggest.ts',
    'src/store/neo4j/writer.ts',
  ],
  'its tests run the built commands as processes': ['src/cli'],
  'a program writes it': [
    'src/assistant/generated',
    'src/client/cache-hints.ts',
    'src/client/generated',
  ],
};

export const isMeasured = (file) =>
  !Object.values(leftOut)
    .flat()
    .some((path) => file === path || file.startsWith(`${path}/`));

/**
 * The sample by folder: one mutant in so many, more of where a wrong answer would come from. A file
 * belongs to the longest name that its path begins with.
 */
export const recordedSample = {
  every: {
    'src/assistant': 300,
    'src/client': 12,
    'src/dataset': 100,
    'src/export': 150,
    'src/extract': 350,
    'src/graphql': 120,
    'src/graphql/compile': 110,
    'src/graphql/read': 70,
    'src/graphql/search': 120,
    'src/graphql/suggest': 40,
    'src/loaders': 5,
    'src/model': 110,
    'src/packet': 160,
    'src/server': 190,
    'src/server/request': 140,
    'src/store': 60,
    'src/store/embedded': 80,
    'src/store/neo4j': 95,
    'src/util': 28,
  },
  seed: 1,
};

/** The room that a file belongs to: `src/graphql` of `src/graphql/search/search.type.ts`. Each store is one of its own. */
export function roomOf(file) {
  const folders = file.split('/').slice(0, -1);
  return folders.slice(0, folders[1] === 'store' ? 3 : 2).join('/');
}
