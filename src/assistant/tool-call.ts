import type { TypedOperation } from '../client/index.js';
import type { GraphAccess } from './access.js';

/** One use of a tool: what it asks, of which revision the answers were, and links into the explorer. */
export class ToolCall {
  private readonly revisions = new Set<string>();

  constructor(
    private readonly graph: GraphAccess,
    private readonly signal?: AbortSignal,
  ) {}

  /** @throws {GraphRequestError} where the API answers with errors */
  ask<Result, Variables>(
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    return this.graph.client.request(operation, variables, {
      ...(this.signal && { signal: this.signal }),
      onRevision: (revision) => this.revisions.add(revision),
    });
  }

  /** Whether another graph was loaded between two of its requests: what was found is of no one revision. */
  get isMixed(): boolean {
    return this.revisions.size > 1;
  }

  get revision(): string | undefined {
    return this.revisions.values().next().value;
  }

  /**
   * The address of a page of the explorer: a thing, a sentence or a section at its id.
   *
   * @param search filters of the page, by name
   */
  link(path: string, search: Readonly<Record<string, string | undefined>> = {}): string {
    const given = Object.entries(search).filter(([, value]) => value !== undefined);
    const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`);
    return `${this.graph.explorer}${encodeURI(path)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  }
}
