#!/usr/bin/env node
// Looks for the dearest request that the service accepts: asks random operations of a service of its
// own, and ranks them by rows, bytes and milliseconds, as such and for each unit of the cost that the
// service said. Needs a build; `npm run fuzz` makes one first.
//
//   npm run fuzz -- --count 2000 --seconds 300 --store
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { isValid, operations } from './fuzz/random-operation.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    /** Operations that are asked at most, and for how long at most. */
    count: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
    /** Where the operations begin; printed, so that a run can be repeated. */
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 2 ** 31)) },
    /** A graph in JSON Lines instead of the seeds. */
    from: { type: 'string' },
    /** How many are shown of each ranking. */
    top: { type: 'string', default: '3' },
    /** Writes the first of each ranking to test/server/limits/finds/, where a test asks them again. */
    store: { type: 'boolean', default: false },
  },
});
/** @param {'count' | 'seconds' | 'seed' | 'top'} name */
const numberOf = (name) => {
  const value = Number(options[name]);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`--${name} ${options[name]}: give a whole number.`);
  process.exit(1);
};
const [count, seconds, seed, top] = ['count', 'seconds', 'seed', 'top'].map((name) =>
  numberOf(/** @type {'count'} */ (name)),
);

/** What one request may keep this process waiting, in milliseconds. */
const patience = 30_000;

/** Settings of the service are its defaults, but for the store. @param {string} name */
const isPassedOn = (name) => name === 'PATH' || name.startsWith('NEO4J_');

/** A service of its own, without its cache of answers, which would hide what they cost. */
async function startService() {
  const from = options.from === undefined ? [] : ['--from', options.from];
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', ...from], {
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => isPassedOn(name))),
      ...{ PORT: '0', HOST: '127.0.0.1', ANSWER_CACHE: 'off' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^GraphQL is at (\S+)/.exec(line) ?? [];
    if (url) return { url, child };
  }
  throw new Error('The service ended before it listened.');
}

/** @param {string} url @param {object} body */
async function ask(url, body) {
  const began = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const text = await response.text();
  return { text, ms: performance.now() - began };
}

/** How many objects an answer has. @param {unknown} value @returns {number} */
function rowsOf(value) {
  let rows = 0;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) rows++;
    open.push(...Object.values(next));
  }
  return rows;
}

/** Most of memory that a process had resident so far, in MB; undefined where Linux does not tell. @param {number} pid */
function mostResident(pid) {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) && /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
}

/** Asks little, ten times a second, until it is stopped; gives what it waited, in milliseconds. */
class Bystander {
  #waits = [];
  #stopped = false;
  #asking;

  /** @param {string} url */
  constructor(url) {
    this.#asking = this.#askOnAndOn(url);
  }

  async #askOnAndOn(url) {
    while (!this.#stopped) {
      this.#waits.push((await ask(url, { query: '{ dataset { revision } }' })).ms);
      await pause(100);
    }
  }

  async stop() {
    this.#stopped = true;
    await this.#asking;
    const waits = this.#waits.sort((a, b) => a - b);
    return { median: waits[waits.length >> 1], longest: waits.at(-1) };
  }
}

const rankings = {
  rows: (find) => find.rows,
  bytes: (find) => find.bytes,
  milliseconds: (find) => find.ms,
  'rows for each unit of cost': (find) => find.rows / find.cost,
  'bytes for each unit of cost': (find) => find.bytes / find.cost,
  'milliseconds for each unit of cost': (find) => find.ms / find.cost,
};

/** Errors that say what the request has wrong, or that it wants too much: all others are the service's mistake. */
const expected = new Set(['NOT_FOUND', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED']);

const told = ({ rows, bytes, ms, cost }) =>
  `${rows} rows, ${bytes} bytes and ${Math.round(ms)} ms at cost ${cost}`;

function store(name, find) {
  const folder = join(root, 'test/server/limits/finds');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `most-${name.replaceAll(' ', '-')}.graphql`);
  const variables = JSON.stringify(find.variables);
  writeFileSync(file, `# ${told(find)}\n# variables: ${variables}\n${find.query}\n`);
  console.log(`  stored in ${file}`);
}

const { url, child } = await startService();
try {
  const { text } = await ask(url, {
    query:
      '{ documents(first: 5) { nodes { id city { id } sections { id } } } programs(first: 50) { nodes { id name } } brands(first: 20) { nodes { id name } } indicators(first: 20) { nodes { id name } } }',
  });
  const { documents, programs, brands, indicators } = JSON.parse(text).data;
  const named = [programs, brands, indicators].flatMap(({ nodes }) => nodes);
  const vocabulary = {
    ids: [
      ...documents.nodes.flatMap(({ id, city, sections }) => [
        id,
        city.id,
        ...sections.slice(0, 3).map((section) => section.id),
      ]),
      ...named.map(({ id }) => id),
    ],
    words: ['养老', '服务', '民政', '的', ...named.map(({ name }) => name)],
  };
  const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
  const asked = fc.sample(operations(schema, vocabulary), { seed, numRuns: count });
  const finds = [];
  const refused = new Map();
  const unexpected = [];
  const end = performance.now() + seconds * 1000;
  let number = 0;
  const bystander = new Bystander(url);
  for (const operation of asked) {
    if (performance.now() > end) break;
    if (!isValid(schema, operation)) continue;
    number++;
    const { text: answer, ms } = await ask(url, operation);
    const { data, errors, extensions } = JSON.parse(answer);
    const code = errors?.[0]?.extensions?.code;
    if (code !== undefined) refused.set(code, (refused.get(code) ?? 0) + 1);
    if (errors && !expected.has(code))
      unexpected.push({ ...operation, message: errors[0].message });
    const cost = extensions?.cost?.requested;
    if (data && cost !== undefined)
      finds.push({
        ...operation,
        ...{ rows: rowsOf(data), bytes: Buffer.byteLength(answer), ms, cost: Math.max(cost, 1) },
      });
  }
  console.log(`Seed ${seed}: ${number} operations asked, ${finds.length} answered.`);
  for (const [code, times] of refused) console.log(`${times} had the error ${code}.`);
  const { median, longest } = await bystander.stop();
  console.log(`At most ${mostResident(child.pid)} MB resident.`);
  console.log(
    `Who asked little beside it waited ${Math.round(median)} ms in the median, ${Math.round(longest)} at most.`,
  );
  for (const [name, rank] of Object.entries(rankings)) {
    const best = finds.sort((a, b) => rank(b) - rank(a)).slice(0, top);
    console.log(`\nMost ${name}:`);
    for (const find of best) console.log(`  ${told(find)}`);
    const [first] = best;
    if (!first) continue;
    if (options.store) store(name, first);
    else console.log(`\n${first.query}\n${JSON.stringify(first.variables)}`);
  }
  for (const { query, variables, message } of unexpected.slice(0, top))
    console.log(`\nAn error of the service: ${message}\n${query}\n${JSON.stringify(variables)}`);
  if (unexpected.length > 0) process.exitCode = 1;
} finally {
  child.kill('SIGTERM');
}
