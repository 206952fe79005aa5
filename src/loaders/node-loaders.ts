import DataLoader from 'dataloader';
import { completed } from '../model/answering.js';
import type { Budget } from '../model/budget.js';
import type { Row, Selection } from '../model/plan.js';
import type { GraphReader } from '../store/store.js';

/** What a field selects of nodes that it looks up by id, and how their rows become answers. */
export interface NodeLookup<Answer> {
  readonly select: Selection;
  readonly idOf: (row: Row) => string;
  readonly complete: (row: Row) => Answer;
}

/**
 * Loads nodes by id for fields whose ids come one by one while a request runs: those of `nodes(ids:)`,
 * of several types, and of the groups of an aggregate. All ids that one field needs at a time are read
 * by one plan. Made for one request.
 */
export class NodeLoaders {
  private readonly byField = new Map<unknown, DataLoader<string, unknown>>();

  /** @param budget on which answers are made; the reader draws on it by itself */
  constructor(
    private readonly reader: GraphReader,
    private readonly budget?: Budget,
  ) {}

  /**
   * @param field identifies the field in the operation: the same for all entries of a list
   * @param describe called once for each field
   * @returns a loader that gives null for an id that no node has
   */
  of<Answer>(
    field: unknown,
    describe: () => NodeLookup<Answer>,
  ): DataLoader<string, Answer | null> {
    const known = this.byField.get(field);
    if (known) return known as DataLoader<string, Answer | null>;
    const lookup = describe();
    const loader = new DataLoader<string, Answer | null>((ids) => this.loadAll(ids, lookup));
    this.byField.set(field, loader);
    return loader;
  }

  private async loadAll<Answer>(
    ids: readonly string[],
    { select, idOf, complete }: NodeLookup<Answer>,
  ): Promise<(Answer | null)[]> {
    const { rows } = await this.reader.read({ start: { ids }, select });
    const found = new Map(rows.map((row) => [idOf(row), row]));
    return completed(this.budget, () =>
      ids.map((id) => {
        const row = found.get(id);
        return row ? complete(row) : null;
      }),
    );
  }
}
