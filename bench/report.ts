import { cpus, release, totalmem, type } from 'node:os';
import { aims, embeddedMemoryAim } from './aims.js';
import type { CorpusOptions } from './corpus/corpus.js';
import type { LoadSpeed } from './load-speed.js';
import { type QuestionName, questions } from './questions/questions.js';
import { variableSets } from './questions/variables.js';
import type { Row } from './race.js';
import type { Start } from './start-up.js';
import { median } from './statistics.js';

/** What a server process takes, in bytes. */
export interface Memory {
  readonly contender: string;
  /** After all rounds. */
  readonly rss: number;
  /** At most, from its start on. */
  readonly peak: number;
  /** In use after a collection. */
  readonly live: number;
  readonly startSeconds: number;
}

export interface SizeReport {
  readonly size: CorpusOptions;
  readonly documents: number;
  readonly nodes: number;
  readonly relations: number;
  readonly rows: readonly Row[];
  readonly memory: readonly Memory[];
  /** Undefined where only answers were measured, as is `starts` empty. */
  readonly loads: LoadSpeed | undefined;
  /** Starts of the embedded store over the corpus, by how they were made. */
  readonly starts: ReadonlyMap<string, Start>;
  /** Why a contender did not take part in a question. */
  readonly absent: readonly string[];
}

export interface Report {
  readonly date: string;
  readonly neo4jVersion: string;
  readonly rounds: number;
  readonly seedsStart: Start | undefined;
  readonly sizes: readonly SizeReport[];
}

const machine = (): string =>
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
export function format({ date, neo4jVersion, rounds, seedsStart, sizes }: Report): string {
  return [
    `# Benchmark of ${date}`,
    `${machine()}; Node ${process.versions.node}, Neo4j ${neo4jVersion}; ${variableSets} sets of variables a question, ${rounds} rounds over all contenders in turn. Only ratios within one run count: the machine is shared, and another run finds it otherwise busy.`,
    ...sizes.flatMap(formatSize),
    ...formatGrowth(sizes),
    ...(seedsStart
      ? [
          '## Start',
          `The five documents are served, from starting \`node\` to the first answer, after ${seedsStart.seconds.toFixed(2)} s (median), with ${number(seedsStart.rss)} MB.`,
        ]
      : []),
    '',
  ].join('\n\n');
}

const labelOf = ({ kind, groups, years }: CorpusOptions): string => `${kind} ${groups}×${years}`;

/** Rows by question and contender. */
class Rows {
  readonly questions: readonly QuestionName[];
  readonly contenders: readonly string[];
  readonly #rows: ReadonlyMap<string, Row>;

  constructor(rows: readonly Row[]) {
    this.questions = [...new Set(rows.map(({ question }) => question))];
    this.contenders = [...new Set(rows.map(({ contender }) => contender))];
    this.#rows = new Map(rows.map((row) => [`${row.question} ${row.contender}`, row]));
  }

  of(question: QuestionName, contender: string): Row | undefined {
    return this.#rows.get(`${question} ${contender}`);
  }

  /** Throughput relative to another contender's: the median over the rounds. */
  ratio(question: QuestionName, contender: string, base: string): number | undefined {
    const [own, other] = [this.of(question, contender), this.of(question, base)];
    if (!own || !other) return undefined;
    return median(
      own.throughputs.map((each, round) => each / (other.throughputs[round] as number)),
    );
  }

  /**
   * How many times as much processor time another contender takes for an answer, server and Neo4j
   * together: what throughput would be relative to it on a machine that has nothing else to do.
   */
  cpuRatio(question: QuestionName, contender: string, base: string): number | undefined {
    const cpuOf = (name: string): number | undefined => {
      const row = this.of(question, name);
      return row && row.cpu + (row.neo4jCpu ?? Number.NaN);
    };
    const [own, other] = [cpuOf(contender), cpuOf(base)];
    return own === undefined || other === undefined ? undefined : other / own;
  }

  /** A table of one value, a line a question and a column a contender. */
  table(value: (row: Row) => number | null): string {
    return table(
      ['', ...this.contenders],
      this.questions.map((question) => [
        question,
        ...this.contenders.map((contender) => {
          const row = this.of(question, contender);
          return number(row && value(row));
        }),
      ]),
    );
  }
}

/** The hand-written statements over the database that a contender reads. */
function byHandFor(contender: string, rows: Rows): string {
  const [, build] = contender.split('@');
  const own = build === undefined ? 'cypher' : `cypher@${build}`;
  return rows.contenders.includes(own) ? own : 'cypher';
}

function formatSize({ size, documents, nodes, relations, ...rest }: SizeReport): string[] {
  const { memory, loads, starts, absent } = rest;
  const rows = new Rows(rest.rows);
  const counts = `${documents.toLocaleString('en')} documents, ${nodes.toLocaleString('en')} nodes, ${relations.toLocaleString('en')} relations`;
  return [
    `## ${labelOf(size)}: ${counts}`,
    rows.questions.map((name) => `${name}: ${questions[name].title}`).join('; '),
    ...formatAims(rows),
    ...formatBuilds(rows),
    '### Throughput at 16 clients, answers a second',
    rows.table((row) => row.throughput),
    '### Latency at 1 client, p50 in ms',
    rows.table((row) => row.p50),
    '### Latency at 1 client, p99 in ms',
    rows.table((row) => row.p99),
    '### Processor time an answer, server process, ms',
    rows.table((row) => row.cpu),
    '### Processor time an answer, Neo4j, ms',
    rows.table((row) => row.neo4jCpu),
    '### Memory, MB',
    table(
      ['', 'resident after all rounds', 'at most', 'in use', 'ready in, s'],
      memory.map(({ contender, rss, peak, live, startSeconds }) => [
        contender,
        ...[rss / 1e6, peak / 1e6, live / 1e6, startSeconds].map(number),
      ]),
    ),
    ...formatStarts(starts),
    ...(absent.length > 0
      ? ['### Not taking part', absent.map((why) => `- ${why}`).join('\n')]
      : []),
    ...(loads ? ['### Load into Neo4j', formatLoads(loads, nodes + relations)] : []),
  ];
}

/** A line a question: what `neo4j-cold` reaches beside what it has to, and the others. */
function formatAims(rows: Rows): string[] {
  const cold = 'neo4j-cold';
  if (!rows.contenders.includes(cold)) return [];
  const verdict = (ratio: number | undefined, aim: number): string =>
    ratio === undefined || Number.isNaN(ratio) ? '' : ratio >= aim ? 'met' : '**missed**';
  const others = rows.contenders.filter(
    (name) => !name.includes('@') && !['cypher', cold, 'neo4j-graphql'].includes(name),
  );
  return [
    '### Throughput at 16 clients relative to one hand-written statement, and to @neo4j/graphql',
    table(
      [
        '',
        `${cold} to by hand`,
        'aim',
        '',
        'by processor time',
        `${cold} to @neo4j/graphql`,
        'aim',
        '',
        ...others.map((name) => `${name} to by hand`),
      ],
      rows.questions.map((question) => {
        const aim = aims[question];
        const byHand = rows.ratio(question, cold, 'cypher');
        const byPeer = rows.ratio(question, cold, 'neo4j-graphql');
        return [
          question,
          ...[number(byHand), String(aim.cypher), verdict(byHand, aim.cypher)],
          number(rows.cpuRatio(question, cold, 'cypher')),
          number(byPeer),
          ...(byPeer === undefined ? ['', ''] : [String(aim.peer), verdict(byPeer, aim.peer)]),
          ...others.map((name) => number(rows.ratio(question, name, 'cypher'))),
        ];
      }),
    ),
  ];
}

/** Contenders of this build beside the same ones of another. */
function formatBuilds(rows: Rows): string[] {
  return rows.contenders
    .filter((name) => name.includes('@') && !name.startsWith('cypher'))
    .flatMap((other) => {
      const [own] = other.split('@') as [string];
      if (!rows.contenders.includes(own)) return [];
      const byHand = byHandFor(other, rows);
      return [
        `### ${own} of this build beside ${other}`,
        table(
          [
            '',
            'throughput, this to that',
            'by processor time',
            'this to by hand',
            'that to by hand',
            'server ms, this',
            'that',
            'Neo4j ms, this',
            'that',
          ],
          rows.questions.map((question) => {
            const [ours, theirs] = [rows.of(question, own), rows.of(question, other)];
            return [
              question,
              number(rows.ratio(question, own, other)),
              number(rows.cpuRatio(question, own, other)),
              number(rows.ratio(question, own, 'cypher')),
              number(rows.ratio(question, other, byHand)),
              ...[ours?.cpu, theirs?.cpu, ours?.neo4jCpu, theirs?.neo4jCpu].map(number),
            ];
          }),
        ),
      ];
    });
}

function formatStarts(starts: ReadonlyMap<string, Start>): string[] {
  if (starts.size === 0) return [];
  return [
    '### The embedded store over a file of the corpus',
    table(
      ['', 'ready in, s', 'resident then, MB', 'at most, MB', 'aim, MB'],
      [...starts].map(([name, { seconds, rss, peak }]) => [
        name,
        ...[seconds, rss, peak, embeddedMemoryAim].map(number),
      ]),
    ),
  ];
}

function formatLoads({ bare, first, oneDocument }: LoadSpeed, records: number): string {
  const line = (what: string, seconds: number, isAll: boolean): string[] => [
    what,
    number(seconds),
    isAll ? number(records / seconds) : '',
    isAll ? number(bare / seconds) : '',
  ];
  const { nodesWritten, relationsWritten } = oneDocument;
  return table(
    ['', 'seconds', 'nodes and relations a second', 'relative to bare'],
    [
      line('bare batches', bare, true),
      line('first load', first.seconds, true),
      line(
        `one document changed (${nodesWritten} nodes and ${relationsWritten} relations written)`,
        oneDocument.seconds,
        false,
      ),
    ],
  );
}

/** How the latency grows from the smallest size to the greatest. */
function formatGrowth(sizes: readonly SizeReport[]): string[] {
  const sorted = [...sizes].sort((a, b) => a.nodes - b.nodes);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small === large) return [];
  const before = new Rows(small.rows);
  const after = new Rows(large.rows);
  return [
    `## Growth: p50 at 1 client, ${labelOf(large.size)} relative to ${labelOf(small.size)} (${number(large.nodes / small.nodes)} times the nodes)`,
    after.table(({ question, contender, p50 }) => {
      const smaller = before.of(question, contender);
      return smaller ? p50 / smaller.p50 : null;
    }),
  ];
}
