import { isDeepStrictEqual } from 'node:util';
import { Child } from './child.js';
import type { Assignment, ContenderName, Listening, Usage } from './contenders/contenders.js';
import type { ShapeName, Variables } from './questions.js';
import { type Answer, parametersOf, shapes } from './shapes.js';

/** A contender's server, running, and what is sent to it. */
export class Contestant {
  readonly name: ContenderName;
  readonly listening: Listening;
  readonly #child: Child;
  readonly #slot: string;

  private constructor(name: ContenderName, listening: Listening, child: Child, slot: string) {
    this.name = name;
    this.listening = listening;
    this.#child = child;
    this.#slot = slot;
  }

  static async start(assignment: Assignment): Promise<Contestant> {
    const { contender, slot } = assignment;
    const child = new Child('./contenders/process.js', {
      flags: ['--max-semi-space-size=64', '--max-old-space-size=8192', '--expose-gc'],
      environment: {
        NODE_ENV: 'production',
        ...(contender.endsWith('-cold') && { ANSWER_CACHE: 'off' }),
      },
    });
    return new Contestant(contender, await child.ask<Listening>(assignment), child, slot);
  }

  /** Whether it keeps answers: it has every one of them before anything is measured. */
  get remembers(): boolean {
    return this.name === 'neo4j-warm' || this.name === 'embedded';
  }

  /** The request's body; undefined where this contender has no such question. */
  bodyOf(shape: ShapeName, variables: Variables): string | undefined {
    if (this.name === 'cypher')
      return JSON.stringify({ shape, parameters: parametersOf(shape, variables) });
    const { operation, peer } = shapes[shape];
    if (this.name !== 'neo4j-graphql') return JSON.stringify({ query: operation, variables });
    return (
      peer &&
      JSON.stringify({ query: peer.operation, variables: peer.variables(variables, this.#slot) })
    );
  }

  /** @throws {Error} where there is no answer, or one with errors */
  async answer(shape: ShapeName, variables: Variables): Promise<Answer> {
    const body = this.bodyOf(shape, variables);
    const response = await fetch(this.listening.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body && { body }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: Answer };
    if (!data || errors) throw new Error(JSON.stringify(errors ?? data).slice(0, 300));
    return this.name === 'neo4j-graphql' ? shapes[shape].peer?.translate(data) : data;
  }

  usage(): Promise<Usage> {
    return this.#child.ask<Usage>('usage');
  }

  /** What it holds when nothing is left to collect. */
  collect(): Promise<Usage> {
    return this.#child.ask<Usage>('collect');
  }

  end(): void {
    this.#child.end();
  }
}

/** How many hits a search shows at most: see the shape's operation. */
const hitsShown = 20;

/**
 * Whether two answers say the same. Another engine ranks hits otherwise, and so shows others where
 * there are more than a page holds: then there must be as many; where it shows all, the same ones.
 */
export function agree(shape: ShapeName, left: Answer, right: Answer): boolean {
  if (shape !== 'Q6') return isDeepStrictEqual(left, right);
  const hits = ({ search }: Answer): string[] =>
    search.edges
      .map(({ node }: Answer) => JSON.stringify([node.__typename, node.id, node.label]))
      .sort();
  const [ours, theirs] = [hits(left), hits(right)];
  return ours.length < hitsShown ? isDeepStrictEqual(ours, theirs) : ours.length === theirs.length;
}
