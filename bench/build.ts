import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Neo4jSettings } from '../src/store/neo4j/connection.js';
import { root } from './root.js';

/** A build of this project: what is measured is what is shipped, its command line. */
export interface Build {
  /** Undefined for the build of this checkout. */
  readonly name: string | undefined;
  /** Its command line's module. */
  readonly cli: string;
  /** True where it reads what the build of this checkout has loaded, false where it loads a Neo4j of its own. */
  readonly readsOurs: boolean;
}

export const ourBuild: Build = {
  name: undefined,
  cli: join(root, 'dist/cli/main.js'),
  readsOurs: true,
};

/**
 * The build of another checkout.
 *
 * @param given `path` or `name=path`
 * @throws {Error} where it was not built
 */
export function otherBuild(given: string, readsOurs: boolean): Build {
  const at = given.indexOf('=');
  const folder = resolve(given.slice(at + 1));
  const cli = join(folder, 'dist/cli/main.js');
  if (!existsSync(cli))
    throw new Error(`${folder} holds no build: run npm run build there (looked for ${cli})`);
  return { name: at < 0 ? basename(folder) : given.slice(0, at), cli, readsOurs };
}

/** What the command line has to know of a Neo4j. */
export const neo4jEnvironment = ({
  uri,
  user,
  password,
  database,
}: Neo4jSettings): NodeJS.ProcessEnv => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  ...(database && { NEO4J_DATABASE: database }),
});

/** What a load says that it did. */
export interface LoadReport {
  readonly nodesWritten: number;
  readonly relationsWritten: number;
  /** From when the file is read. */
  readonly seconds: number;
}

/** Loads a file in JSON Lines by the build's own command. */
export async function load(
  { cli }: Build,
  neo4j: Neo4jSettings,
  file: string,
): Promise<LoadReport> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=6144', cli, 'load', '--from', file],
    {
      env: { ...process.env, ...neo4jEnvironment(neo4j) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  const found = /: (\d+) nodes and (\d+) relations written.* in ([\d.]+) s\./.exec(said);
  if (code !== 0 || !found) throw new Error(`${cli} did not load ${file}:\n${said}`);
  const [nodesWritten, relationsWritten, seconds] = found.slice(1).map(Number);
  return { nodesWritten, relationsWritten, seconds } as LoadReport;
}
