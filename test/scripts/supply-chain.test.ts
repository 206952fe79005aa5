import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { minVersion, type SemVer, satisfies } from 'semver';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

test('every package of the lock file, of whatever platform, has the hash of its content', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const { '': own, ...others } = packages;
  expect(own).toBeDefined();
  expect(Object.keys(others).length).toBeGreaterThan(100);
  const unhashed = Object.entries(others)
    .filter(([, { integrity, link }]) => !link && !/^sha512-[\w+/]+=*$/.test(integrity ?? ''))
    .map(([name]) => name);
  expect(unhashed).toEqual([]);
});

test('everything that the package runs with runs on the oldest Node that is supported', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    packages: Readonly<
      Record<string, { readonly dev?: boolean; readonly engines?: { readonly node?: string } }>
    >;
  };
  const oldest = minVersion(packages['']?.engines?.node ?? '') as SemVer;
  const tooNew = Object.entries(packages)
    .filter(([, { dev, engines }]) => !dev && !satisfies(oldest, engines?.node ?? '*'))
    .map(([name, { engines }]) => `${name} wants ${engines?.node}`);
  expect(tooNew).toEqual([]);
});

test('the package that is published names the releases of what it runs with, and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shrinkwrap-'));
  copyFileSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
  execFileSync(process.execPath, [join(root, 'scripts/shrinkwrap.js')], { cwd: folder });
  const { packages } = JSON.parse(readFileSync(join(folder, 'npm-shrinkwrap.json'), 'utf8'));
  rmSync(folder, { recursive: true });
  const own = JSON.parse(textOf('package.json'));
  expect(packages['']).not.toHaveProperty('devDependencies');
  const names = Object.keys(packages);
  expect(names).toEqual(
    expect.arrayContaining(Object.keys(own.dependencies).map((name) => `node_modules/${name}`)),
  );
  expect(names).not.toContain('node_modules/jest');
  expect(own.files).toContain('npm-shrinkwrap.json');
});

describe('the image', () => {
  const lines = textOf('Dockerfile').split('\n');
  const stages = lines.filter((line) => line.startsWith('FROM '));

  test('is built from a Node of one version, that gets fixes', () => {
    for (const stage of stages) expect(stage).toMatch(/^FROM \$\{NODE_IMAGE\}( AS build)?$/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ARG NODE_IMAGE=node:(22|24)\.\d+\.\d+-slim$/),
    );
  });

  test('has none of the build in its last stage but what runs, and no root', () => {
    const last = lines.slice(lines.lastIndexOf(stages.at(-1) as string) + 1);
    const copied = last.filter((line) => line.startsWith('COPY'));
    expect(copied.map((line) => line.split(' ').at(-1))).toEqual([
      './',
      ...['node_modules', 'schema', 'seeds', 'dist'].map((folder) => `./${folder}`),
    ]);
    expect(copied.every((line) => line.includes('--from=build'))).toBe(true);
    expect(last).toContain('USER node');
    expect(textOf('Dockerfile')).toMatch(/npm ci .*&& npm prune --omit=dev/);
  });
});

describe('docker-compose.yml', () => {
  const text = textOf('docker-compose.yml');
  const { services } = parse(text, { merge: true });

  test('has no password, and says what to set where there is none', () => {
    for (const service of ['load', 'api'])
      expect(services[service].environment.NEO4J_PASSWORD).toMatch(
        /^\$\{NEO4J_PASSWORD:\?Set NEO4J_PASSWORD .*\}$/,
      );
    expect(services.neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
    expect(text).not.toMatch(/NEO4J_PASSWORD:-/);
  });

  test('says who may ask, and is reached from this machine only', () => {
    const { environment, ports } = services.api;
    expect(environment.ANONYMOUS_SCOPES).toBe('read,export,metrics');
    expect(environment.NEO4J_URI).toBe('bolt://neo4j:7687');
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('takes the Neo4j that the tests run on', () => {
    const [, version] = /<version>(5[.\d]+)</.exec(textOf('scripts/neo4j/pom.xml')) ?? [];
    expect(services.neo4j.image).toBe(`neo4j:${version}-community`);
  });
});

test('the checksums of what Maven fetches name the Neo4j of pom.xml', () => {
  const [, version] = /<version>(5[.\d]+)</.exec(textOf('scripts/neo4j/pom.xml')) ?? [];
  const lines = textOf('scripts/neo4j/SHA256SUMS').trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}\S+\.jar$/);
  expect(lines).toContainEqual(expect.stringMatching(`  neo4j-${version}\\.jar$`));
});

test('no file of scripts, compose or documents has a password to log in with', () => {
  const files = ['README.md', 'docker-compose.yml', 'scripts/neo4j.js'].concat(
    readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  );
  for (const file of files)
    for (const [, value] of textOf(file).matchAll(/NEO4J_PASSWORD=(\S+)/g))
      expect([file, value]).toEqual([file, expect.stringMatching(/^(…|\$\{password\}`?.*)/)]);
});
