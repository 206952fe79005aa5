import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import relay from 'relay-runtime';
import { publishedSchema, serveSeeds } from './service.js';

jest.setTimeout(60_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = `
import { graphql } from 'relay-runtime';
graphql\`
  query appBrandsQuery($count: Int!, $cursor: String) {
    ...app_brands @arguments(count: $count, cursor: $cursor)
  }
\`;
graphql\`
  fragment app_brands on Query
    @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
    @refetchable(queryName: "appBrandsPageQuery") {
    brands(first: $count, after: $cursor) @connection(key: "app_brands") {
      edges { node { id name kindOfYears: years } }
    }
  }
\`;
graphql\`
  query appNodeQuery($id: ID!) {
    node(id: $id) { ... on Entity { name } ... on Program { kind } }
  }
\`;
`;

interface Artifact {
  readonly default: relay.ConcreteRequest & { readonly hash: string };
}

describe('Relay', () => {
  let folder: string;
  let environment: relay.Environment;
  beforeAll(async () => {
    const { url } = await serveSeeds();
    folder = await mkdtemp(join(tmpdir(), 'relay-'));
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'schema.graphql'), publishedSchema);
    await writeFile(join(folder, 'src', 'app.js'), source);
    await writeFile(
      join(folder, 'relay.config.json'),
      JSON.stringify({
        src: './src',
        schema: './schema.graphql',
        language: 'javascript',
        eagerEsModules: true,
        artifactDirectory: './artifacts',
      }),
    );
    await mkdir(join(folder, 'artifacts'));
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/relay-compiler/cli.js'), 'relay.config.json'],
      { cwd: folder },
    );
    environment = new relay.Environment({
      network: relay.Network.create(async ({ text }, variables) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text, variables }),
        });
        return (await response.json()) as relay.GraphQLResponse;
      }),
      store: new relay.Store(new relay.RecordSource()),
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const artifact = async (name: string) =>
    ((await import(join(folder, 'artifacts', `${name}.graphql.js`))) as Artifact).default;

  test('compiles connections and refetches them page after page', async () => {
    const query = await artifact('appBrandsQuery');
    const names = async (cursor: string | null) => {
      await relay.fetchQuery(environment, query, { count: 4, cursor }).toPromise();
      const connection = environment
        .getStore()
        .getSource()
        .get('client:root:__app_brands_connection') as unknown as {
        edges: { __refs: string[] };
        pageInfo: { __ref: string };
      };
      const pageInfo = environment.getStore().getSource().get(connection.pageInfo.__ref);
      return { held: connection.edges.__refs.length, pageInfo };
    };
    const first = await names(null);
    expect(first).toMatchObject({ held: 4, pageInfo: { hasNextPage: true } });
    const second = await names((first.pageInfo as { endCursor: string }).endCursor);
    expect(second.held).toBe(8);
  });

  test('fetches any node again by its id', async () => {
    const query = await artifact('appNodeQuery');
    const data = await relay
      .fetchQuery(environment, query, { id: 'brand:qingdao:qingnuanzhu' })
      .toPromise();
    expect(data).toMatchObject({ node: { name: '青暖助' } });
  });
});
