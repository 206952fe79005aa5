import { stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { Command } from 'commander';
import { readKeyFile } from '../server/auth/key-file.js';
import {
  type Configuration,
  ConfigurationError,
  type Neo4jConfiguration,
  readConfiguration,
} from '../server/configuration.js';
import { isLoopback } from '../server/loopback.js';
import { packageRoot } from '../server/package-root.js';
import { readDataset } from '../server/read-dataset.js';
import type { Finding } from '../store/finding.js';
import { printable } from '../util/printable.js';

/** Space below which a load or an export may run out of it, in bytes. */
const leastSpace = 2_000_000_000;
const gigabyte = 1_000_000_000;

/**
 * `doctor`: looks at everything that the service needs and says of each what to do where it is not as it
 * should be; the exit code is 1 where something is wrong. Changes nothing.
 */
export async function doctor({ json = false }: { json?: boolean }): Promise<void> {
  const findings = await findingsOf(process.env);
  console.log(json ? JSON.stringify(findings, null, 2) : printable(report(findings)));
  if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1;
}

async function findingsOf(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { configuration, problems } = settingsOf(environment);
  const seeds = await lookAtSeeds();
  if (!configuration)
    return [
      ...problems,
      ...seeds.findings,
      { ...notLookedAt, text: 'The store was not looked at.' },
    ];
  const { neo4j, api } = configuration;
  const store = neo4j ? await lookAtNeo4j(neo4j, seeds.revision) : [];
  return [
    { about: 'settings', state: 'ok', text: 'All settings can be used.' },
    ...(api.access.keysFile === undefined ? [] : [await lookAtKeys(api.access.keysFile)]),
    ...seeds.findings,
    ...store,
    await lookAtFiles(),
    await lookAtSpace('this folder', process.cwd()),
    await lookAtSpace('temporary files', tmpdir()),
    lookAtMemory(api.cacheBytes),
  ];
}

const notLookedAt = {
  about: 'store',
  state: 'note',
  mend: 'Mend the settings, then run doctor again.',
} as const;

function settingsOf(environment: NodeJS.ProcessEnv): {
  readonly configuration?: Configuration;
  readonly problems: Finding[];
} {
  try {
    return { configuration: readConfiguration(environment, { isServing: true }), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const { problems } = error;
    return { problems: problems.map((text) => ({ about: 'settings', state: 'wrong', text })) };
  }
}

async function lookAtKeys(file: string): Promise<Finding> {
  try {
    const { length } = await readKeyFile(file);
    return { about: 'keys', state: 'ok', text: `${file} has ${length} keys.` };
  } catch (error) {
    return { about: 'keys', state: 'wrong', text: (error as Error).message };
  }
}

interface Seeds {
  readonly findings: Finding[];
  readonly revision?: string;
}

async function lookAtSeeds(): Promise<Seeds> {
  try {
    const { nodes, revision } = await readDataset();
    const text = `The seeds hold together: ${nodes.length} nodes, revision ${revision.slice(0, 12)}.`;
    return { findings: [{ about: 'seeds', state: 'ok', text }], revision };
  } catch (error) {
    const [text = ''] = (error as Error).message.split('\n');
    const mend = 'Run minzheng-graph validate: it names every problem with its mend.';
    return { findings: [{ about: 'seeds', state: 'wrong', text, mend }] };
  }
}

async function lookAtNeo4j(
  neo4j: Neo4jConfiguration,
  ofSeeds: string | undefined,
): Promise<Finding[]> {
  // Imported when it is asked for, as the driver takes a good part of the time of a start.
  const { diagnoseNeo4j } = await import('../store/neo4j/diagnose.js');
  const { findings, revision, dataFolder } = await diagnoseNeo4j(neo4j);
  const found = [...findings];
  if (revision !== undefined && ofSeeds !== undefined && revision !== ofSeeds)
    found.push({
      about: 'revision',
      state: 'note',
      text: 'Neo4j serves another revision than that of the seeds that came with this program.',
      mend: 'Run minzheng-graph load, unless it is to serve something else.',
    });
  const isHere = isLoopback(new URL(neo4j.uri).hostname);
  if (isHere && dataFolder !== undefined && (await exists(dataFolder)))
    found.push(await lookAtSpace('the folder of Neo4j', dataFolder));
  else
    found.push({
      about: 'disk',
      state: 'note',
      text: 'How much space Neo4j has cannot be seen from here: a load needs room for the graph twice.',
    });
  return found;
}

/** What the build leaves. */
const builtFiles = ['dist/explorer/index.html', 'schema/persisted-operations.json'];

async function lookAtFiles(): Promise<Finding> {
  const missing: string[] = [];
  for (const file of builtFiles)
    if (!(await exists(new URL(file, packageRoot)))) missing.push(file);
  if (missing.length === 0) return { about: 'files', state: 'ok', text: 'All files are there.' };
  return {
    about: 'files',
    state: 'wrong',
    text: `There is no ${missing.join(' and no ')}.`,
    mend: 'Run npm run build, or install the package anew.',
  };
}

async function lookAtSpace(what: string, folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${(free / gigabyte).toFixed(1)} GB are free for ${what}, ${folder}.`;
  if (free >= leastSpace) return { about: 'disk', state: 'ok', text };
  return {
    about: 'disk',
    state: 'note',
    text,
    mend: 'Make room before a load or an export: a load needs room for the graph twice.',
  };
}

function lookAtMemory(cacheBytes: number): Finding {
  const { heap_size_limit: heap } = getHeapStatistics();
  const text = `The heap may have ${(heap / gigabyte).toFixed(1)} GB, of which caches take up to ${(cacheBytes / gigabyte).toFixed(1)}.`;
  if (cacheBytes <= heap / 2) return { about: 'memory', state: 'ok', text };
  return {
    about: 'memory',
    state: 'note',
    text,
    mend: 'Lower CACHE_MEGABYTES, or raise --max-old-space-size in NODE_OPTIONS.',
  };
}

const exists = (file: string | URL): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const marks = { ok: 'ok   ', note: 'note ', wrong: 'WRONG' } as const;

function report(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length));
  return findings
    .flatMap(({ about, state, text, mend }) => [
      `${marks[state]} ${about.padEnd(width)}  ${text}`,
      ...(mend === undefined ? [] : [`${' '.repeat(width + 8)}→ ${mend}`]),
    ])
    .join('\n');
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description(
      'look at settings, seeds, store, rights, revision, disk and memory, and say what to mend',
    )
    .option('--json', 'print what was found as JSON')
    .action(doctor);
}
