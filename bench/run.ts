// npm run bench: see docs/performance.md for what it measures and for its options.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, ourBuild } from './build.js';
import { check } from './check.js';
import { Child } from './child.js';
import { isOfProject } from './contenders/contenders.js';
import { Contestant, type Supply } from './contestant.js';
import { type CorpusOptions, makeCorpus, writeCorpus } from './corpus/corpus.js';
import { measureLoads } from './load-speed.js';
import { type BenchNeo4j, givenNeo4j, startNeo4j } from './neo4j.js';
import { readOptions } from './options.js';
import { variablesFor } from './questions/variables.js';
import { race } from './race.js';
import { format, type Memory, type Report, type SizeReport } from './report.js';
import { root } from './root.js';
import { dropSearchIndex, makeSearchIndexes } from './search-indexes.js';
import { measureStart, npmStartFlags, type Start } from './start-up.js';

const options = readOptions(process.argv.slice(2));

const began = performance.now();
const tell = (what: string): void =>
  console.error(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${what}`);

const folder = mkdtempSync(join(tmpdir(), 'minzheng-corpus-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const generator = new Child('./load-generator.js');
const ourNeo4j = givenNeo4j() ?? (await startNeo4j());
/** Of builds that store the graph in another form. */
const otherNeo4js: BenchNeo4j[] = [];
try {
  tell('Neo4j is up');
  for (const { readsOurs } of options.builds) if (!readsOurs) otherNeo4js.push(await startNeo4j());
  const sizes: SizeReport[] = [];
  for (const corpus of options.corpora) sizes.push(await runSize(corpus));
  tell('starting the service over the seeds');
  const report: Report = {
    date: new Date().toISOString().slice(0, 10),
    neo4jVersion: String(
      await ourNeo4j.run('CALL dbms.components() YIELD versions RETURN versions[0]'),
    ),
    rounds: options.pace.rounds,
    seedsStart: options.isWhole ? await measureStart(options.starts, []) : undefined,
    sizes,
  };
  const text = format(report);
  console.log(text);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.isWhole) {
    const results = join(root, 'bench/results');
    mkdirSync(results, { recursive: true });
    const file = `${report.date}-${hostname()}${options.isQuick ? '-quick' : ''}.md`;
    writeFileSync(join(results, file), text);
    tell(`written to bench/results/${file}`);
  }
} finally {
  generator.end();
  for (const db of [ourNeo4j, ...otherNeo4js]) await db.close();
}

async function runSize(size: CorpusOptions): Promise<SizeReport> {
  tell(`${size.kind} ${size.groups}x${size.years}: making the corpus`);
  const file = join(folder, 'corpus.jsonl');
  let corpus: Awaited<ReturnType<typeof makeCorpus>> | undefined = await makeCorpus(size);
  const variables = variablesFor(corpus);
  const documents = corpus.nodes.filter(({ type }) => type === 'DOCUMENT').length;
  const [nodes, relations] = [corpus.nodes.length, corpus.edges.length];
  await writeCorpus(corpus, file);
  tell(`${documents} documents, ${nodes} nodes, ${relations} relations; loading`);
  await dropSearchIndex(ourNeo4j);
  const loads = options.isWhole
    ? await measureLoads(ourNeo4j, size, corpus, { folder, file, tell })
    : undefined;
  if (!loads) await load(ourBuild, ourNeo4j.settings, file);
  const unordered = join(folder, 'unordered.jsonl');
  if (options.isWhole)
    await writeCorpus(
      { ...corpus, nodes: corpus.nodes.toReversed(), edges: corpus.edges.toReversed() },
      unordered,
    );
  // A gigabyte, which nothing needs any more.
  corpus = undefined;
  const supplies = await supplyBuilds(file);
  const starts = new Map<string, Start>();
  if (options.isWhole) {
    tell('starting the embedded store over files of the corpus');
    const { starts: times } = options;
    starts.set('as node starts it', await measureStart(times, [], file));
    starts.set('with the flags of npm start', await measureStart(times, npmStartFlags, file));
    starts.set('lines of the file in another order', await measureStart(times, [], unordered));
  }
  const contestants: Contestant[] = [];
  try {
    for (const contender of options.contenders)
      for (const [build, supply] of supplies) {
        const takesPart =
          build === ourBuild ||
          isOfProject(contender) ||
          (contender === 'cypher' && !build.readsOurs);
        if (
          !takesPart ||
          (build !== ourBuild && build.readsOurs && contender.startsWith('embedded'))
        )
          continue;
        const started = await Contestant.start(contender, supply, build);
        tell(`${started.name} is ready`);
        contestants.push(started);
      }
    const { questions, checked, pace } = options;
    const { entrants, absent } = await check(contestants, questions, variables, checked, tell);
    tell('measuring');
    const rows = await race(entrants, variables, pace, generator, tell);
    const memory: Memory[] = [];
    for (const contestant of contestants) {
      const { rss, peak } = await contestant.usage();
      const { live } = await contestant.collect();
      const [contender, startSeconds] = [contestant.name, contestant.startSeconds];
      memory.push({ contender, rss, peak, live, startSeconds });
    }
    const counts = { documents, nodes, relations };
    return { size, ...counts, rows, memory, loads, starts, absent };
  } finally {
    for (const contestant of contestants) contestant.end();
  }
}

/** Loads the corpus for every build that has a Neo4j of its own, and makes all databases ready for questions. */
async function supplyBuilds(file: string) {
  const left = [...otherNeo4js];
  const ours = await supplyOf(ourNeo4j, file);
  const supplies = [[ourBuild, ours]] as [typeof ourBuild, Supply][];
  for (const build of options.builds) {
    const own = build.readsOurs ? undefined : left.shift();
    if (!own) supplies.push([build, ours]);
    else {
      await dropSearchIndex(own);
      const { seconds } = await load(build, own.settings, file);
      tell(`${build.name} has loaded the corpus in ${seconds} s`);
      supplies.push([build, await supplyOf(own, file)]);
    }
  }
  return supplies;
}

async function supplyOf(neo4j: BenchNeo4j, file: string): Promise<Supply> {
  await makeSearchIndexes(neo4j);
  tell('the full-text indexes are there');
  const slot = String(
    await neo4j.run("MATCH (m:MinzhengRevision {name: 'current'}) RETURN m.slot"),
  );
  return { file, neo4j, slot };
}
