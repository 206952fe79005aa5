import { isDeepStrictEqual } from 'node:util';
import { type Build, neo4jEnvironment, ourBuild } from './build.js';
import { Child } from './child.js';
import {
  type Assignment,
  type ContenderName,
  isOfProject,
  type Usage,
} from './contenders/contenders.js';
import type { CypherRequest } from './contenders/cypher.js';
import type { BenchNeo4j } from './neo4j.js';
import type { Answer, Question, Variables } from './questions/question.js';
import { type QuestionName, questions } from './questions/questions.js';
import { npmStartFlags } from './start-up.js';

/** Where a contender finds the corpus. */
export interface Supply {
  /** In JSON Lines, for the embedded store. */
  readonly file: string;
  /** Where the contender's build has loaded it. */
  readonly neo4j: BenchNeo4j;
  /** Which load of that is served: statements by hand and @neo4j/graphql are told. */
  readonly slot: string;
}

/** A contender's server, running, and what is sent to it. */
export class Contestant {
  private constructor(
    readonly contender: ContenderName,
    readonly build: Build,
    /** Seconds from its start to being ready for questions. */
    readonly startSeconds: number,
    readonly url: string,
    private readonly supply: Supply,
    private readonly child: Child,
  ) {}

  static async start(
    contender: ContenderName,
    supply: Supply,
    build = ourBuild,
  ): Promise<Contestant> {
    const began = performance.now();
    const child = isOfProject(contender)
      ? startProject(contender, build, supply)
      : new Child('./contenders/process.js', { flags, environment: { NODE_ENV: 'production' } });
    const url = isOfProject(contender)
      ? await child.told(/http:\S+/)
      : await child.ask<string>({
          contender,
          neo4j: supply.neo4j.settings,
          slot: supply.slot,
        } satisfies Assignment);
    const seconds = (performance.now() - began) / 1_000;
    return new Contestant(contender, build, seconds, url, supply, child);
  }

  /** Of this checkout's build just the contender; of another with the build's name. */
  get name(): string {
    return this.build.name === undefined ? this.contender : `${this.contender}@${this.build.name}`;
  }

  get neo4j(): BenchNeo4j {
    return this.supply.neo4j;
  }

  /** Whether it keeps answers: it has every one of them before anything is measured. */
  get remembers(): boolean {
    return this.contender.endsWith('-warm');
  }

  /** The request's body; undefined where this contender has no such question. */
  bodyOf(name: QuestionName, variables: Variables): string | undefined {
    if (this.contender === 'cypher')
      return JSON.stringify({ question: name, variables } satisfies CypherRequest);
    const { operation, peer }: Question = questions[name];
    if (this.contender !== 'neo4j-graphql') return JSON.stringify({ query: operation, variables });
    return (
      peer &&
      JSON.stringify({
        query: peer.operation,
        variables: peer.variables(variables, this.supply.slot),
      })
    );
  }

  /** @throws {Error} where there is no answer, or one with errors */
  async answer(name: QuestionName, variables: Variables): Promise<Answer> {
    const body = this.bodyOf(name, variables);
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body && { body }),
    });
    const { data, ...rest } = (await response.json()) as { data?: Answer; errors?: Answer };
    if (!data || rest.errors) throw new Error(JSON.stringify(rest).slice(0, 500));
    const { peer }: Question = questions[name];
    return this.contender === 'neo4j-graphql' ? peer?.translate(data) : data;
  }

  usage(): Promise<Usage> {
    return this.child.ask<Usage>('usage');
  }

  /** What it holds when nothing is left to collect. */
  collect(): Promise<Usage> {
    return this.child.ask<Usage>('collect');
  }

  end(): void {
    this.child.end();
  }
}

const flags = [...npmStartFlags, '--expose-gc'];

/** The command line as it is shipped, with a module beside that tells what the process uses. */
function startProject(contender: ContenderName, { cli }: Build, { file, neo4j }: Supply): Child {
  const isEmbedded = contender.startsWith('embedded');
  return new Child(cli, {
    arguments: ['serve', ...(isEmbedded ? ['--from', file] : [])],
    flags: [...flags, `--import=${new URL('./contenders/usage.js', import.meta.url).href}`],
    environment: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      ...(isEmbedded ? { NEO4J_URI: undefined } : neo4jEnvironment(neo4j.settings)),
      ...(contender.endsWith('-cold') && { ANSWER_CACHE: 'off' }),
    },
  });
}

/** Whether two answers say the same, as far as the question has one answer only. */
export function agree(
  name: QuestionName,
  variables: Variables,
  left: Answer,
  right: Answer,
): boolean {
  const { comparable = (answer: Answer): unknown => answer }: Question = questions[name];
  return isDeepStrictEqual(comparable(left, variables), comparable(right, variables));
}
