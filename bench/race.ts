import type { Child } from './child.js';
import type { Contestant } from './contestant.js';
import type { Load, Measured } from './load-generator.js';
import type { Variables } from './questions/question.js';
import type { QuestionName } from './questions/questions.js';
import { median } from './statistics.js';

/** A contender and a question that it answers. */
export interface Entrant {
  readonly contestant: Contestant;
  readonly question: QuestionName;
}

/** What was measured of an entrant: medians over the rounds, but for `throughputs`. */
export interface Row {
  readonly question: QuestionName;
  readonly contender: string;
  /** Milliseconds at one client. */
  readonly p50: number;
  readonly p99: number;
  /** Answers a second at sixteen clients. */
  readonly throughput: number;
  /** The same, round by round: contenders are compared within rounds. */
  readonly throughputs: readonly number[];
  /** Processor milliseconds of the server process for an answer, at sixteen clients. */
  readonly cpu: number;
  /** Those of Neo4j, where it can be told. */
  readonly neo4jCpu: number | null;
}

/** How long and how often, in milliseconds; `warmUps` rounds of a crowd go before those that count. */
export interface Pace {
  readonly rounds: number;
  readonly alone: number;
  readonly crowd: number;
  readonly warmUps: number;
}

const clients = 16;

interface Crowd {
  readonly throughput: number;
  readonly cpu: number;
  readonly neo4jCpu: number;
}

/** Short rounds over all entrants in turn. */
export async function race(
  entrants: readonly Entrant[],
  variables: Readonly<Record<QuestionName, readonly Variables[]>>,
  { rounds, alone, crowd, warmUps }: Pace,
  generator: Child,
  tell: (what: string) => void,
): Promise<Row[]> {
  const runs = entrants.map(({ contestant, question }) => {
    const bodies = variables[question].map((each) => contestant.bodyOf(question, each) as string);
    const { url } = contestant;
    const ask = (many: number, milliseconds: number): Promise<Measured> =>
      generator.ask<Measured>({ url, bodies, clients: many, milliseconds } satisfies Load);
    return { contestant, question, ask, alone: [] as Measured[], crowd: [] as Crowd[] };
  });
  tell('warming up');
  for (const { contestant, question } of runs)
    if (contestant.remembers)
      for (const each of variables[question]) await contestant.answer(question, each);
  for (let round = 0; round < warmUps; round++)
    for (const { ask } of runs) await ask(clients, crowd);
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`);
    // There and back: nobody always finds what another has left warm, or busy.
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) {
      run.alone.push(await run.ask(1, alone));
      run.crowd.push(await measureCrowd(run.contestant, () => run.ask(clients, crowd)));
    }
  }
  return runs.map((run) => {
    const of = <Measure>(all: readonly Measure[], read: (one: Measure) => number): number =>
      median(all.map(read));
    const neo4jCpu = of(run.crowd, (each) => each.neo4jCpu);
    return {
      question: run.question,
      contender: run.contestant.name,
      p50: of(run.alone, (each) => each.p50),
      p99: of(run.alone, (each) => each.p99),
      throughput: of(run.crowd, (each) => each.throughput),
      throughputs: run.crowd.map((each) => each.throughput),
      cpu: of(run.crowd, (each) => each.cpu),
      neo4jCpu: Number.isNaN(neo4jCpu) ? null : neo4jCpu,
    };
  });
}

async function measureCrowd(contestant: Contestant, ask: () => Promise<Measured>): Promise<Crowd> {
  const before = await contestant.usage();
  const neo4jBefore = contestant.neo4j.cpu();
  const { requests, throughput } = await ask();
  const neo4jAfter = contestant.neo4j.cpu();
  const { cpu } = await contestant.usage();
  return {
    throughput,
    cpu: (cpu - before.cpu) / requests,
    neo4jCpu:
      neo4jBefore === undefined || neo4jAfter === undefined
        ? Number.NaN
        : (neo4jAfter - neo4jBefore) / requests,
  };
}
