/**
 * Which room may import from which: the arrows of docs/design.md, as data. The lint rules in
 * biome.json are made from this table (`npm run import-rules`), and a test holds every import of
 * `src` against it.
 *
 * A room is a folder, or a file, with an entry here. A file belongs to the nearest room above it:
 * `src/store` is only the contract, not the two stores below it. A room may always import from
 * itself, and `src/client` from nothing else.
 */

const foundation = ['src/util', 'src/model'];
const contract = [...foundation, 'src/store'];
const embedded = 'src/store/embedded';
const neo4j = 'src/store/neo4j';
const under = (room, ...names) => names.map((name) => `${room}/${name}`);

/** @type {Readonly<Record<string, readonly string[]>>} */
export const mayImport = {
  'src/util': [],
  'src/model': ['src/util'],

  'src/dataset': [...foundation, ...under('src/dataset', 'read', 'check', 'ledger', 'build')],
  'src/dataset/text': [...foundation],
  'src/dataset/read': [...foundation, 'src/dataset/text'],
  'src/dataset/check': [...foundation, ...under('src/dataset', 'read', 'text')],
  'src/dataset/ledger': [...foundation, ...under('src/dataset', 'read', 'text')],
  'src/dataset/build': [...foundation, ...under('src/dataset', 'read', 'text')],
  'src/dataset/write': [...foundation, 'src/dataset/read'],

  'src/store': [...foundation],
  [embedded]: [...contract, ...under(embedded, 'snapshot', 'plan', 'queries', 'search', 'suggest')],
  [`${embedded}/snapshot`]: [...contract],
  [`${embedded}/plan`]: [...contract, ...under(embedded, 'snapshot')],
  [`${embedded}/queries`]: [...contract, ...under(embedded, 'snapshot', 'plan')],
  [`${embedded}/search`]: [...contract, ...under(embedded, 'snapshot', 'plan')],
  [`${embedded}/suggest`]: [...contract, ...under(embedded, 'snapshot', 'plan', 'search')],
  [neo4j]: [
    ...contract,
    ...under(neo4j, 'cypher', 'plan', 'queries', 'search', 'served', 'suggest'),
  ],
  [`${neo4j}/writer.ts`]: [...contract, neo4j, ...under(neo4j, 'load', 'served')],
  [`${neo4j}/diagnose.ts`]: [...contract, neo4j, ...under(neo4j, 'schema', 'served')],
  [`${neo4j}/schema`]: [...contract],
  [`${neo4j}/cypher`]: [...contract, ...under(neo4j, 'schema')],
  [`${neo4j}/served`]: [...contract, ...under(neo4j, 'schema')],
  [`${neo4j}/plan`]: [...contract, ...under(neo4j, 'schema', 'cypher', 'served')],
  [`${neo4j}/queries`]: [...contract, ...under(neo4j, 'schema', 'cypher', 'served', 'plan')],
  [`${neo4j}/search`]: [...contract, ...under(neo4j, 'schema', 'cypher', 'served', 'plan')],
  [`${neo4j}/suggest`]: [...contract, ...under(neo4j, 'schema', 'cypher', 'served', 'plan')],
  [`${neo4j}/load`]: [...contract, neo4j, ...under(neo4j, 'schema', 'served')],
  [`${neo4j}/offline-import`]: [...contract, ...under(neo4j, 'schema', 'served', 'load')],

  'src/loaders': [...contract],
  // Entities lie side by side and name each other; what they share knows none of them.
  'src/graphql': [...contract, 'src/loaders', ...under('src/graphql', 'shared', 'compile', 'read')],
  'src/graphql/shared': [...contract],
  'src/graphql/compile': [...contract, 'src/graphql/shared'],
  'src/graphql/read': [...contract, 'src/loaders', 'src/graphql/compile'],

  'src/export': [...contract, 'src/export/csv'],
  'src/export/csv': [...contract, 'src/export'],

  // Tools for assistants know the service as other teams' programs do: by the typed client.
  'src/assistant': [...foundation, 'src/client', 'src/assistant/tools'],
  'src/assistant/tools': [...foundation, 'src/assistant'],

  'src/extract/input': ['src/util'],
  'src/packet': [...contract],
  'src/extract/draft': [
    ...foundation,
    'src/dataset',
    ...under('src/dataset', 'read', 'text', 'write'),
    'src/extract/input',
  ],
  'src/extract/second-reader': [
    ...foundation,
    ...under('src/dataset', 'read', 'text'),
    ...under('src/extract', 'input', 'draft'),
  ],
  'src/extract/review': [
    ...foundation,
    'src/dataset',
    ...under('src/dataset', 'read', 'text', 'write'),
    'src/extract/draft',
  ],
  'src/extract/evaluate': [
    ...foundation,
    ...under('src/dataset', 'read', 'text'),
    ...under('src/extract', 'draft', 'second-reader'),
  ],

  'src/server': [
    ...contract,
    embedded,
    neo4j,
    'src/dataset',
    'src/dataset/read',
    'src/extract/review',
    'src/graphql',
    ...under('src/server', 'auth', 'limits', 'request', 'routes', 'telemetry'),
  ],
  'src/server/auth': [...contract, 'src/server', 'src/server/request'],
  'src/server/telemetry': [...contract, 'src/server', 'src/server/request'],
  'src/server/limits': [...contract, 'src/graphql/compile', 'src/server/request'],
  'src/server/answers': [...contract, 'src/graphql', 'src/server/request'],
  'src/server/request': [
    ...contract,
    'src/loaders',
    'src/export',
    'src/server',
    ...under('src/graphql', 'shared', 'read'),
    ...under('src/server', 'limits', 'answers'),
  ],
  'src/server/routes': [
    'src/extract/review',
    ...contract,
    'src/assistant',
    'src/server',
    ...under('src/server', 'answers', 'request'),
  ],

  'src/cli': [
    ...contract,
    'src/assistant',
    'src/client',
    embedded,
    ...under(neo4j, 'writer.ts', 'diagnose.ts', 'offline-import'),
    'src/dataset',
    ...under('src/dataset', 'read', 'ledger'),
    'src/export',
    'src/export/csv',
    ...under('src/extract', 'input', 'draft', 'review', 'second-reader'),
    'src/packet',
    'src/server',
    ...under('src/server', 'auth', 'telemetry'),
  ],
  'src/client': [],
};

const rooms = Object.keys(mayImport);

/** The room that a file of `src` belongs to: the nearest above it. */
export const roomOf = (file) =>
  rooms
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((one, other) => other.length - one.length)[0];

/** The rooms that a room may not import from. */
export const forbiddenTo = (room) =>
  rooms.filter((other) => other !== room && !mayImport[room]?.includes(other));

/** How an import from a room is written, seen from another: a pattern of its specifier. */
export function specifierOf(other, room) {
  const file = other.endsWith('.ts') ? other.replace(/\.ts$/, '.js') : undefined;
  if (room.startsWith(`${other}/`)) {
    const up = room.slice(other.length + 1).split('/').length;
    return `${'../'.repeat(up)}*.js`;
  }
  const parts = other.split('/');
  const shared = room.split('/').findIndex((part, at) => part !== parts[at]);
  const below = parts.slice(shared < 0 ? room.split('/').length : shared);
  if (file) return `**/${below.join('/').replace(/\.ts$/, '.js')}`;
  const isDivided = rooms.some((each) => each.startsWith(`${other}/`));
  return `**/${below.join('/')}/${isDivided ? '*' : '**'}`;
}

const driver = 'neo4j-driver';

/** The entries of biome.json's `overrides` that say what a room may not import. */
export const importOverrides = () => [...rooms.map(overrideOf), pagesOverride];

/** Pages know the service as other teams' programs do: by the typed client. */
const pagesOverride = {
  includes: ['web/**'],
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: {
            patterns: [
              {
                group: ['**/src/**', '!**/src/client/**'],
                message: 'web may import from src/client only: see scripts/import-rules.js.',
              },
            ],
          },
        },
      },
    },
  },
};

const overrideOf = (room) => ({
  includes: [room.endsWith('.ts') ? room : `${room}/**`],
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: {
            ...(room.startsWith(neo4j)
              ? {}
              : { paths: { [driver]: `The driver is known only under ${neo4j}.` } }),
            patterns: [
              {
                group: [
                  ...forbiddenTo(room).map((other) => specifierOf(other, room)),
                  ...mayImport[room]
                    .filter((other) => other.endsWith('.ts'))
                    .map((other) => `!${specifierOf(other, room)}`),
                  // A package may have a folder of the same name.
                  '!@*/**',
                ],
                message: `${room} may not import from there: see scripts/import-rules.js.`,
              },
            ],
          },
        },
      },
    },
  },
});

/** Whether an entry of `overrides` is made from the table. */
export const isImportOverride = (override) =>
  override.linter?.rules?.style?.noRestrictedImports !== undefined;
