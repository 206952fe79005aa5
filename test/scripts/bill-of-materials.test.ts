import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const moduleAt = (name: string): string =>
  new URL(`../../scripts/${name}.js`, import.meta.url).href;
const { withBundled } = (await import(moduleAt('bill-of-materials'))) as {
  withBundled(bill: object, packages: object, shipped: Iterable<string>): Bill;
};
const { bundledPackages, shippedPaths } = (await import(moduleAt('shipped'))) as {
  bundledPackages(): string[];
  shippedPaths(packages: object, bundled: readonly string[]): ReadonlySet<string>;
};

interface Bill {
  readonly components: readonly object[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: string[] }[];
}

const lock = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { readonly packages: object };

test('what reaches a user is what runs and what the pages bundle, and not what builds them', () => {
  const shipped = shippedPaths(lock.packages, bundledPackages());
  for (const name of ['fastify', 'graphql', 'react', 'sigma', 'graphiql'])
    expect([...shipped]).toContain(`node_modules/${name}`);
  for (const name of ['jest', 'typescript', 'vite', '@biomejs/biome'])
    expect([...shipped]).not.toContain(`node_modules/${name}`);
});

test('a bill of materials has what the pages bundle beside what runs, each once', () => {
  const bill = {
    metadata: { component: { 'bom-ref': 'root' } },
    components: [{ 'bom-ref': 'runs@1.0.0', name: 'runs' }],
    dependencies: [{ ref: 'root', dependsOn: ['runs@1.0.0'] }],
  };
  const packages = {
    'node_modules/runs': { version: '1.0.0' },
    'node_modules/@a/page': { version: '2.0.0', license: 'MIT', integrity: 'sha512-AQI=' },
  };
  const { components, dependencies } = withBundled(bill, packages, Object.keys(packages));
  expect(components).toEqual([
    bill.components[0],
    expect.objectContaining({
      name: '@a/page',
      purl: 'pkg:npm/%40a/page@2.0.0',
      hashes: [{ alg: 'SHA-512', content: '0102' }],
      licenses: [{ license: { id: 'MIT' } }],
    }),
  ]);
  expect(dependencies).toContainEqual({ ref: 'root', dependsOn: ['runs@1.0.0', '@a/page@2.0.0'] });
});
