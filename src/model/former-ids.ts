import type { NodeRecord } from './graph.js';

/** Ids that things had before they were merged with others, each with the id of the thing that it leads to. */
export type CurrentIds = ReadonlyMap<string, string>;

/** To look up by which id a thing is known. */
export type CurrentIdLookup = Pick<CurrentIds, 'get'>;

/** Collects former ids from nodes as they come. */
export class FormerIds {
  readonly #found: (readonly [former: string, current: string])[] = [];
  readonly #former = new Set<string>();

  add({ id, properties }: NodeRecord): void {
    const formerIds = (properties.formerIds ?? []) as readonly string[];
    for (const former of formerIds) {
      this.#found.push([former, id]);
      this.#former.add(former);
    }
  }

  /** Whether an id was found as a former one. */
  has(id: string): boolean {
    return this.#former.has(id);
  }

  /** @param isNode whether a node has an id: that is never a former one */
  current(isNode: (id: string) => boolean): CurrentIds {
    return new Map(this.#found.filter(([former]) => !isNode(former)));
  }
}

/** The former ids of a whole graph. */
export function currentIdsOf(nodes: readonly NodeRecord[]): CurrentIds {
  const formerIds = new FormerIds();
  for (const node of nodes) formerIds.add(node);
  const taken = new Set(nodes.flatMap(({ id }) => (formerIds.has(id) ? [id] : [])));
  return formerIds.current((id) => taken.has(id));
}

/** Those of some ids that are former ones. */
export const amongIds = (current: CurrentIds, ids: readonly string[]): CurrentIds =>
  new Map(
    ids.flatMap((id) => {
      const now = current.get(id);
      return now === undefined ? [] : [[id, now]];
    }),
  );
