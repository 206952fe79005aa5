#!/usr/bin/env node
// A Neo4j Community of one's own, without Docker: resolved by Maven once, run by Java, on the
// loopback address. For development and tests; ends with Ctrl-C, or when its standard input ends.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'neo4j');
const home = resolve(folder, '../../.neo4j');
const checksums = join(folder, 'SHA256SUMS');

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '7687' },
    data: { type: 'string', default: join(home, 'data') },
    /** Memory of Java's heap and, beside it, of the page cache, in MiB. */
    heap: { type: 'string', default: '1024' },
    'page-cache': { type: 'string', default: '256' },
    /** For so long, in seconds, a plan is kept whatever becomes of the graph that it was made for. */
    'keep-plans': { type: 'string', default: '10' },
    /** Ends when standard input ends, for programs that start it. */
    attached: { type: 'boolean', default: false },
    /**
     * Only fetches Neo4j, so that tests need not wait for it. Without Java or Maven the tests on it
     * are skipped, so that is no failure, unless CI is set.
     */
    fetch: { type: 'boolean', default: false },
    /**
     * Only makes the database of the data folder, by neo4j-admin, from a folder that `export --format
     * neo4j-admin` wrote; --overwrite replaces the database that is there.
     */
    import: { type: 'string' },
    overwrite: { type: 'boolean', default: false },
    /** Writes the checksums anew, for another version of Neo4j; what Maven fetched is believed then. */
    'write-checksums': { type: 'boolean', default: false },
  },
});
if (options.fetch && process.env.NEO4J_TEST_URI) process.exit(0);
// Set anew at every start, so one that is made up need not be remembered.
const password = process.env.NEO4J_PASSWORD || randomBytes(15).toString('base64url');
const uri = `bolt://127.0.0.1:${options.port}`;

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(options.fetch && !process.env.CI ? 0 : 1);
}

/** @param {string} command @param {string} flag @param {string} advice */
function demand(command, flag, advice) {
  const { error, status, stderr, stdout } = spawnSync(command, [flag], { encoding: 'utf8' });
  if (error || status !== 0) fail(`${command} is missing: ${advice}`);
  return stderr + stdout;
}

/** The folder of jars, filled on first use. @returns {string} */
function resolveJars() {
  const jars = join(home, 'lib');
  const pom = join(folder, 'pom.xml');
  const wanted = sha256(Buffer.concat([readFileSync(pom), readFileSync(checksums)]));
  // Written last, so what an interrupted run left is not taken for the whole.
  const done = join(home, 'resolved');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return jars;
  demand('mvn', '-version', 'install Maven 3, which fetches Neo4j (128 MB, once), or use Docker.');
  console.error('Fetching Neo4j with Maven, once …');
  rmSync(jars, { recursive: true, force: true });
  mkdirSync(jars, { recursive: true });
  const { status, stdout } = spawnSync(
    'mvn',
    [
      '--batch-mode',
      '--strict-checksums',
      '--quiet',
      `--file=${pom}`,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${jars}`,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) fail(`Maven could not fetch Neo4j:\n${stdout}`);
  if (options['write-checksums']) writeFileSync(checksums, `${sumsOf(jars).join('\n')}\n`);
  else expectChecksums(jars);
  writeFileSync(done, wanted);
  return jars;
}

/** @param {string | Uint8Array} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** Lines as sha256sum writes them, by name. @param {string} jars */
const sumsOf = (jars) =>
  readdirSync(jars)
    .sort()
    .map((jar) => `${sha256(readFileSync(join(jars, jar)))}  ${jar}`);

/** Ends where what Maven fetched is not, byte for byte, what was tested. @param {string} jars */
function expectChecksums(jars) {
  const expected = new Set(readFileSync(checksums, 'utf8').trimEnd().split('\n'));
  const found = sumsOf(jars);
  const wrong = [
    ...found.filter((line) => !expected.has(line)),
    ...[...expected].filter((line) => !found.includes(line)),
  ].map((line) => line.split('  ')[1]);
  if (wrong.length === 0) return;
  rmSync(jars, { recursive: true, force: true });
  // Not skipped as a missing Java is: these files are other ones than those that were tested.
  console.error(
    `Maven fetched other files than ${checksums} lists, and they were deleted: ${[...new Set(wrong)].join(', ')}. Clear them from ~/.m2 and try again; after a change of pom.xml run npm run neo4j -- --fetch --write-checksums.`,
  );
  process.exit(1);
}

function demandJava() {
  const advice = 'install Java 17 or later (a JDK), which runs Neo4j, or use Docker.';
  const version = /version "(\d+)/.exec(demand('java', '-version', advice))?.[1];
  if (Number(version) < 17) fail(`Java ${version} is too old: ${advice}`);
}

/** @param {string} files the folder @returns {number} the exit code */
function importFrom(files) {
  const data = resolve(options.data);
  mkdirSync(join(data, 'conf'), { recursive: true });
  const { status } = spawnSync(
    'java',
    [
      `-Xmx${options.heap}m`,
      '-cp',
      join(jars, '*'),
      'org.neo4j.cli.AdminTool',
      ...['database', 'import', 'full', 'neo4j', '@neo4j-admin.args'],
      ...(options.overwrite ? ['--overwrite-destination=true'] : []),
      `--report-file=${join(data, 'import.report')}`,
    ],
    {
      cwd: files,
      env: { ...process.env, NEO4J_HOME: data, NEO4J_CONF: join(data, 'conf') },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return status ?? 1;
}

/** @param {number} port */
async function demandPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`--port ${options.port}: give a number from 1 to 65535.`);
  const probe = createServer();
  await new Promise((done) => {
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      fail(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use: stop what uses it, or give another with --port.`
          : `Port ${options.port} cannot be used: ${error.message}`,
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(done));
  });
}

if (password.length < 8) fail('NEO4J_PASSWORD must have at least 8 characters: Neo4j asks for it.');
demandJava();
const jars = resolveJars();
if (options.fetch) process.exit(0);
if (options.import !== undefined) process.exit(importFrom(options.import));
await demandPort(Number(options.port));
mkdirSync(options.data, { recursive: true });

const server = spawn(
  'java',
  [
    `-Xmx${options.heap}m`,
    '-cp',
    join(jars, '*'),
    join(folder, 'Neo4jServer.java'),
    options.data,
    String(options.port),
    options['page-cache'],
    options['keep-plans'],
  ],
  // Neo4jServer ends when this pipe closes, so it cannot outlive this process.
  { env: { ...process.env, NEO4J_PASSWORD: password }, stdio: ['pipe', 'pipe', 'pipe'] },
);

/** @type {string[]} */
const log = [];
server.stderr.setEncoding('utf8').on('data', (text) => {
  log.push(text);
  if (log.length > 100) log.shift();
});
server.on('error', (error) => fail(`Java could not be started: ${error.message}`));
server.on('exit', (code, signal) => {
  if (!stopping) fail(`Neo4j ended by itself (${code ?? signal}):\n${log.join('')}`);
  process.exit(0);
});

let stopping = false;
const stop = () => {
  stopping = true;
  server.stdin.end();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
if (options.attached) process.stdin.on('end', stop).on('close', stop).resume();

createInterface({ input: server.stdout }).on('line', (line) => {
  if (line !== 'READY') return;
  console.log(`Neo4j is ready; its data is in ${options.data}

  NEO4J_URI=${uri}
  NEO4J_USER=neo4j
  NEO4J_PASSWORD=${password}

Stop it with Ctrl-C.`);
});
