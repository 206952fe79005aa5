import { cpus, release, totalmem, type } from 'node:os';
import type { ContenderName } from './contenders/contenders.js';
import type { LoadSpeed } from './load-speed.js';
import { type ShapeName, variableSets } from './questions.js';
import { shapes } from './shapes.js';

/** Medians over the rounds for one contender and shape. */
export interface Row {
  readonly shape: ShapeName;
  readonly contender: ContenderName;
  /** Milliseconds at one client. */
  readonly p50: number;
  readonly p99: number;
  /** Answers a second at sixteen clients. */
  readonly throughput: number;
  /** Processor milliseconds of the server process for an answer, at sixteen clients. */
  readonly cpu: number;
  /** Those of Neo4j, where it can be told. */
  readonly neo4jCpu: number | null;
}

export interface Memory {
  readonly contender: ContenderName;
  /** MiB after all rounds. */
  readonly rss: number;
  /** MiB in use after a collection. */
  readonly live: number;
  readonly loadSeconds: number | null;
}

export interface SizeReport {
  readonly label: string;
  readonly nodes: number;
  readonly relations: number;
  readonly rows: readonly Row[];
  readonly memory: readonly Memory[];
  readonly load: LoadSpeed;
  /** Why a contender did not take part in a shape. */
  readonly absent: readonly string[];
}

export interface Report {
  readonly date: string;
  readonly neo4jVersion: string;
  readonly rounds: number;
  readonly startUp: number;
  readonly sizes: readonly SizeReport[];
}

export const machine = (): string =>
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`;

const number = (value: number | undefined | null): string => {
  if (value === undefined || value === null || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3).replace(/\.?0+$/, '');
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** The whole of a run as markdown. */
export function format({ date, neo4jVersion, rounds, startUp, sizes }: Report): string {
  return [
    `# Benchmark of ${date}`,
    `${machine()}; Node ${process.versions.node}, Neo4j ${neo4jVersion}; ${variableSets} sets of variables a shape, medians of ${rounds} rounds over all contenders. Only ratios within one run count.`,
    ...sizes.flatMap(formatSize),
    ...formatGrowth(sizes),
    '## Start',
    `The five documents are served, from starting \`node\` to the first answer, after ${startUp.toFixed(2)} s (median).`,
    '',
  ].join('\n\n');
}

function formatSize({ label, nodes, relations, rows, memory, load, absent }: SizeReport): string[] {
  const names = [...new Set(rows.map(({ shape }) => shape))];
  const contenders = [...new Set(rows.map(({ contender }) => contender))];
  const row = (shape: ShapeName, contender: ContenderName): Row | undefined =>
    rows.find((each) => each.shape === shape && each.contender === contender);
  const by = (value: (one: Row | undefined, shape: ShapeName) => number | undefined | null) =>
    table(
      ['', ...names],
      contenders.map((contender) => [
        contender,
        ...names.map((shape) => number(value(row(shape, contender), shape))),
      ]),
    );
  const ratioTo = (contender: ContenderName): string =>
    by((one, shape) => {
      const base = row(shape, contender)?.throughput;
      return one && base && one.throughput / base;
    });
  return [
    `## ${label}: ${nodes.toLocaleString('en')} nodes, ${relations.toLocaleString('en')} relations`,
    names.map((shape) => `${shape} ${shapes[shape].title}`).join('; '),
    '### Throughput at 16 clients, answers a second',
    by((one) => one?.throughput),
    '### Throughput relative to one hand-written statement',
    ratioTo('cypher'),
    '### Throughput relative to @neo4j/graphql',
    ratioTo('neo4j-graphql'),
    '### Latency at 1 client, p50 in ms',
    by((one) => one?.p50),
    '### Latency at 1 client, p99 in ms',
    by((one) => one?.p99),
    '### Processor time an answer, server process, ms',
    by((one) => one?.cpu),
    '### Processor time an answer, Neo4j, ms',
    by((one) => one?.neo4jCpu),
    '### Memory after all rounds',
    table(
      ['', 'RSS, MiB', 'in use, MiB', 'ready in, s'],
      memory.map(({ contender, rss, live, loadSeconds }) => [
        contender,
        number(rss),
        number(live),
        number(loadSeconds),
      ]),
    ),
    ...(absent.length > 0
      ? ['### Not taking part', absent.map((why) => `- ${why}`).join('\n')]
      : []),
    '### Load into Neo4j',
    formatLoad(load),
  ];
}

function formatLoad({ nodes, relations, oneDocumentReport, ...load }: LoadSpeed): string {
  const speed = (seconds: number): string => number((nodes + relations) / seconds);
  const { nodesWritten, relationsWritten } = oneDocumentReport;
  return table(
    ['', 'seconds', 'nodes and relations a second', 'relative to bare'],
    [
      ['bare batches', number(load.bare), speed(load.bare), '1'],
      ['first load', number(load.first), speed(load.first), number(load.bare / load.first)],
      ['unchanged', number(load.unchanged), '', ''],
      [
        `one document changed (${nodesWritten} nodes and ${relationsWritten} relations written)`,
        number(load.oneDocument),
        '',
        '',
      ],
    ],
  );
}

/** How the latency grows from the smallest size to the greatest. */
function formatGrowth(sizes: readonly SizeReport[]): string[] {
  const sorted = [...sizes].sort((a, b) => a.nodes - b.nodes);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small === large) return [];
  const names = [...new Set(large.rows.map(({ shape }) => shape))];
  const contenders = [...new Set(large.rows.map(({ contender }) => contender))];
  const p50 = ({ rows }: SizeReport, shape: ShapeName, contender: ContenderName) =>
    rows.find((row) => row.shape === shape && row.contender === contender)?.p50 ?? Number.NaN;
  return [
    `## Growth: p50 at 1 client, ${large.label} relative to ${small.label} (${number(large.nodes / small.nodes)} times the nodes)`,
    table(
      ['', ...names],
      contenders.map((contender) => [
        contender,
        ...names.map((shape) =>
          number(p50(large, shape, contender) / p50(small, shape, contender)),
        ),
      ]),
    ),
  ];
}
