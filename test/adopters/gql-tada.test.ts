import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { buildSchema, type IntrospectionQuery, introspectionFromSchema } from 'graphql';
import { publishedSchema } from './service.js';

jest.setTimeout(120_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const program = (unit: string): string => `
import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import type { introspection } from './graphql-env.js';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; PartialDate: string };
}>();

const targetsQuery = graphql(\`
  query Targets($city: ID!) {
    targets(filter: { city: { id: { eq: $city } } }, first: 3) {
      nodes { value unit dueDate evidence { quote } }
    }
  }
\`);

type Target = ResultOf<typeof targetsQuery>['targets']['nodes'][number];
export const target: Target = {
  value: 300,
  unit: ${unit},
  dueDate: null,
  evidence: { quote: '新增养老床位300张' },
};
export const variables: VariablesOf<typeof targetsQuery> = { city: 'city:qufu' };
`;

describe('gql.tada', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gql-tada-'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'es2022',
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: [],
        },
        include: ['*.ts'],
      }),
    );
    // What `gql.tada generate-output` writes. That command needs TypeScript 5 or 6 beside it.
    const introspection = introspectionFromSchema(buildSchema(publishedSchema));
    const types = await outputIntrospectionFile(
      minifyIntrospection(introspection as IntrospectionQuery),
      { fileType: '.d.ts', shouldPreprocess: false },
    );
    await writeFile(join(folder, 'graphql-env.d.ts'), types);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const typecheck = async (unit: string): Promise<string> => {
    await writeFile(join(folder, 'program.ts'), program(unit));
    return run(process.execPath, [join(root, 'node_modules/typescript/lib/tsc.js'), '-p', '.'], {
      cwd: folder,
    }).then(
      () => 'right',
      ({ stdout }: { stdout: string }) => stdout,
    );
  };

  test('types a question by the published schema', async () => {
    expect(await typecheck("'张'")).toBe('right');
  });

  test('tells a type that does not fit', async () => {
    expect(await typecheck('5')).toContain("Type 'number' is not assignable to type 'string'");
  });
});
