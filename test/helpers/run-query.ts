import type { ApolloServer } from '@apollo/server';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import { NodeLoaders } from '../../src/loaders/node-loaders.js';
import type { Dataset } from '../../src/model/graph.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { createApollo } from '../../src/server/request/apollo-path.js';
import { anonymous } from '../../src/server/request/principal.js';
import type { ServedContext } from '../../src/server/request/served-context.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import type { GraphReader } from '../../src/store/store.js';

/** Answers are looked into field by field; a wrong guess of their shape fails the test that made it. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Json = any;

export interface ReplyError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly argument?: string };
}

/** A GraphQL answer as a client parses it. */
export interface Reply {
  readonly data?: Json;
  readonly errors?: readonly ReplyError[];
  readonly extensions?: { readonly revision?: string };
}

let apollo: ApolloServer<ServedContext> | undefined;

/** Runs a request in process, as the server does: parsed, validated, executed, errors formatted. */
export async function runQuery(
  reader: GraphReader,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Reply> {
  apollo ??= createApollo({ schema: buildGraphSchema() });
  const { body } = await apollo.executeOperation(
    { query, variables },
    {
      contextValue: {
        reader,
        loaders: new NodeLoaders(reader),
        requestId: 'test',
        principal: anonymous,
        partialErrors: [],
        lengths: {},
        place: { take: () => undefined, leave: () => {} },
        revision: async () => undefined,
        facts: {},
      },
    },
  );
  if (body.kind !== 'single') throw new Error('Incremental delivery is not offered');
  const { data, errors } = body.singleResult;
  return JSON.parse(JSON.stringify({ data, errors })) as Reply;
}

/** The data of a request that must succeed. */
export async function dataOf(
  reader: GraphReader,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Json> {
  const { data, errors } = await runQuery(reader, query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** The five documents of the seeds in an embedded store. Opened once a test file. */
export const openSeeds = async (): Promise<EmbeddedStore> => openGraph(await readDataset());

/** A graph in an embedded store. */
export async function openGraph(dataset: Dataset): Promise<EmbeddedStore> {
  const store = new EmbeddedStore();
  await store.load(dataset);
  return store;
}

/** A reader that counts the plans it is asked. */
export function counting(reader: GraphReader): { reader: GraphReader; reads(): number } {
  let reads = 0;
  const counted = new Proxy(reader, {
    get(target, name) {
      if (name === 'read') reads++;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return { reader: counted, reads: () => reads };
}

/** All nodes of a connection, page after page of 100: `fetch` gives the connection behind a cursor. */
export async function everyPage(
  fetch: (after: string | null) => Promise<Json>,
): Promise<readonly Json[]> {
  const found: Json[] = [];
  for (let after: string | null = null; ; ) {
    const page: Json = await fetch(after);
    found.push(...(page.edges ?? page.nodes));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

/** All nodes of a list at the root. */
export const everyNode = (
  reader: GraphReader,
  list: string,
  fields: string,
): Promise<readonly Json[]> =>
  everyPage(async (after) => {
    const data = await dataOf(
      reader,
      `query ($after: String) {
        page: ${list}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
      }`,
      { after },
    );
    return data.page;
  });

/** The one error of a request that must fail with one: its path and what `extensions` say. */
export async function errorOf(
  reader: GraphReader,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Json> {
  const { errors = [] } = await runQuery(reader, query, variables);
  if (errors.length !== 1) throw new Error(`There are ${errors.length} errors, not one`);
  const [{ path, message, extensions }] = errors as [ReplyError];
  return { path, message, ...extensions };
}
