// npm run bench [-- --quick] [--size 300x5] [--sizes 300x5,30x5] [--shapes Q1,Q3]
//   [--contenders cypher,embedded] [--rounds 5] [--json file]
import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { Child } from './child.js';
import { type ContenderName, contenderNames } from './contenders/contenders.js';
import { agree, Contestant } from './contestant.js';
import { type CorpusSize, makeCorpus } from './corpus.js';
import type { Load, Measured } from './load-generator.js';
import { measureLoads, searched } from './load-speed.js';
import { type BenchNeo4j, openNeo4j } from './neo4j.js';
import { questionsOf, type ShapeName, shapeNames, variableSets } from './questions.js';
import { format, type Memory, type Report, type Row, type SizeReport } from './report.js';
import { createSearchIndex, searchIndex } from './shapes.js';
import { root, shipped } from './shipped.js';
import { measureStartUp } from './start-up.js';
import { median } from './statistics.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    size: { type: 'string' },
    sizes: { type: 'string' },
    shapes: { type: 'string', default: shapeNames.join(',') },
    contenders: { type: 'string', default: contenderNames.join(',') },
    rounds: { type: 'string' },
    json: { type: 'string' },
  },
});

/** How long and how often, in milliseconds; `warmUps` rounds of a crowd go before those that count. */
const pace = options.quick
  ? { rounds: 2, alone: 150, crowd: 350, warmUps: 2, checked: 12, starts: 3 }
  : { rounds: 7, alone: 600, crowd: 1_000, warmUps: 4, checked: variableSets, starts: 7 };
const rounds = countOf(options.rounds) ?? pace.rounds;
const sizes = (options.sizes ?? options.size ?? (options.quick ? '30x5' : '300x5,30x5'))
  .split(',')
  .map(sizeOf);
const asked = choose('shapes', options.shapes, shapeNames);
const contenders = choose('contenders', options.contenders, contenderNames);
const clients = 16;

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`--rounds ${text}: give a whole number from 1 on`);
  return count;
}

function sizeOf(text: string): CorpusSize {
  const [cities, years] = text.split('x').map(Number);
  if (!cities || !years) throw new Error(`--size ${text}: give cities and years, such as 300x5`);
  return { cities, years };
}

function choose<Name extends string>(
  option: string,
  text: string,
  known: readonly Name[],
): readonly Name[] {
  const unknown = text.split(',').find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(`--${option} ${unknown}: there are ${known.join(', ')}`);
  return known.filter((name) => text.split(',').includes(name));
}

const began = performance.now();
const tell = (what: string): void =>
  console.error(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${what}`);

const db = await openNeo4j();
const generator = new Child('./load-generator.js');
try {
  tell('Neo4j is up');
  const reports: SizeReport[] = [];
  for (const size of sizes) reports.push(await runSize(size));
  tell('starting the service over the seeds');
  const report: Report = {
    date: new Date().toISOString().slice(0, 10),
    neo4jVersion: String(await db.run('CALL dbms.components() YIELD versions RETURN versions[0]')),
    rounds,
    startUp: await measureStartUp(pace.starts),
    sizes: reports,
  };
  const text = format(report);
  console.log(text);
  const results = new URL('bench/results/', root);
  mkdirSync(results, { recursive: true });
  const file = `${report.date}-${hostname()}${options.quick ? '-quick' : ''}.md`;
  writeFileSync(new URL(file, results), text);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(reports[0]?.rows, null, 2)}\n`);
  tell(`written to bench/results/${file}`);
} finally {
  generator.end();
  await db.close();
}

async function runSize(size: CorpusSize): Promise<SizeReport> {
  const label = `${size.cities} cities × ${size.years} years`;
  tell(`${label}: making the corpus`);
  const corpus = makeCorpus(size);
  const questions = questionsOf(corpus);
  tell(`${corpus.nodes.length} nodes, ${corpus.edges.length} relations; measuring loads`);
  await db.run(`DROP INDEX ${searchIndex} IF EXISTS`);
  const load = await measureLoads(db, size, corpus, tell);
  await prepare(db);
  const slot = String(await db.run("MATCH (m:MinzhengRevision {name: 'current'}) RETURN m.slot"));
  const contestants: Contestant[] = [];
  try {
    for (const contender of contenders) {
      tell(`starting ${contender}`);
      contestants.push(await Contestant.start({ contender, neo4j: db.settings, slot, size }));
    }
    const { entrants, absent } = await check(contestants, questions);
    tell('measuring');
    const rows = await race(entrants, questions);
    const memory: Memory[] = [];
    for (const contestant of contestants) {
      const { rss } = await contestant.usage();
      const { live } = await contestant.collect();
      const { loadSeconds } = contestant.listening;
      const contender = contestant.name;
      memory.push({ contender, rss: rss / 2 ** 20, live: live / 2 ** 20, loadSeconds });
    }
    const { length: nodes } = corpus.nodes;
    return { label, nodes, relations: corpus.edges.length, rows, memory, load, absent };
  } finally {
    for (const contestant of contestants) contestant.end();
  }
}

/**
 * The full-text index of the hand-written search, made at once; the project's, which many loads have
 * left in chunks, is made anew likewise. And statistics for every planner.
 */
async function prepare({ run }: BenchNeo4j): Promise<void> {
  const { labels, properties } = searched();
  await run(createSearchIndex(labels, properties));
  const { schemaStatements } = await shipped.schema();
  for (const { name, text } of schemaStatements.filter(({ text }) => text.includes('FULLTEXT'))) {
    await run(`DROP INDEX ${name}`);
    await run(text);
  }
  await run('CALL db.awaitIndexes(600)');
  await run(`CALL db.prepareForReplanning(60)`);
  tell('the full-text indexes are there');
}

interface Entrant {
  readonly contestant: Contestant;
  readonly shape: ShapeName;
}

/** Which contender answers which shape: all answers of a shape must say the same. */
async function check(
  contestants: readonly Contestant[],
  questions: ReturnType<typeof questionsOf>,
): Promise<{ entrants: Entrant[]; absent: string[] }> {
  const entrants: Entrant[] = [];
  const absent: string[] = [];
  for (const shape of asked) {
    tell(`comparing the answers to ${shape}`);
    let reference: { readonly name: ContenderName; readonly answers: unknown[] } | undefined;
    for (const contestant of contestants) {
      const variables = questions[shape].slice(0, pace.checked);
      if (contestant.bodyOf(shape, variables[0] ?? {}) === undefined) continue;
      const answers: unknown[] = [];
      try {
        for (const each of variables) answers.push(await contestant.answer(shape, each));
      } catch (error) {
        absent.push(`${contestant.name} does not answer ${shape}: ${(error as Error).message}`);
        continue;
      }
      for (const [at, each] of variables.entries())
        if (reference && !agree(shape, reference.answers[at], answers[at]))
          throw new Error(
            `${contestant.name} and ${reference.name} disagree on ${shape} ${JSON.stringify(each)}:\n${JSON.stringify(reference.answers[at]).slice(0, 2_000)}\n${JSON.stringify(answers[at]).slice(0, 2_000)}`,
          );
      reference ??= { name: contestant.name, answers };
      entrants.push({ contestant, shape });
    }
  }
  return { entrants, absent };
}

/** Short rounds over all contenders and shapes in turn, and the medians of each. */
async function race(
  entrants: readonly Entrant[],
  questions: ReturnType<typeof questionsOf>,
): Promise<Row[]> {
  const runs = entrants.map(({ contestant, shape }) => {
    const bodies = questions[shape].map((each) => contestant.bodyOf(shape, each) as string);
    const { url } = contestant.listening;
    const ask = (many: number, milliseconds: number): Promise<Measured> =>
      generator.ask<Measured>({ url, bodies, clients: many, milliseconds } satisfies Load);
    return { contestant, shape, ask, alone: [] as Measured[], crowd: [] as Crowd[] };
  });
  tell('warming up');
  for (const { contestant, shape } of runs)
    if (contestant.remembers)
      for (const each of questions[shape]) await contestant.answer(shape, each);
  for (let round = 0; round < pace.warmUps; round++)
    for (const { ask } of runs) await ask(clients, pace.crowd);
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`);
    // There and back: nobody always finds what another has left warm, or busy.
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) {
      run.alone.push(await run.ask(1, pace.alone));
      const before = await run.contestant.usage();
      const neo4jBefore = db.cpu();
      const measured = await run.ask(clients, pace.crowd);
      const neo4jAfter = db.cpu();
      const { cpu } = await run.contestant.usage();
      run.crowd.push({
        throughput: measured.throughput,
        cpu: (cpu - before.cpu) / measured.requests,
        neo4jCpu:
          neo4jBefore === undefined || neo4jAfter === undefined
            ? Number.NaN
            : (neo4jAfter - neo4jBefore) / measured.requests,
      });
    }
  }
  return runs.map(({ contestant, shape, alone, crowd }) => {
    const neo4jCpu = median(crowd.map((each) => each.neo4jCpu));
    return {
      shape,
      contender: contestant.name,
      p50: median(alone.map((each) => each.p50)),
      p99: median(alone.map((each) => each.p99)),
      throughput: median(crowd.map((each) => each.throughput)),
      cpu: median(crowd.map((each) => each.cpu)),
      neo4jCpu: Number.isNaN(neo4jCpu) ? null : neo4jCpu,
    };
  });
}

interface Crowd {
  readonly throughput: number;
  readonly cpu: number;
  readonly neo4jCpu: number;
}
