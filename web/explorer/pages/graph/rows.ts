import type { Drawing, DrawnNode } from './drawing.js';
import type { Shown } from './shown.js';

/** A thing in the table: under the one around which it was drawn, if that is seen. */
export interface NodeRow {
  readonly node: DrawnNode;
  /** One for things that stand under no other. */
  readonly level: number;
  readonly parent: string | undefined;
  /** Place among those under the same thing, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  readonly children: number;
}

export function nodeRowsOf({ history }: Drawing, { nodes }: Shown): NodeRow[] {
  const above = new Map<string, string>();
  for (const step of history)
    if ('ids' in step && step.around !== undefined)
      for (const id of step.ids) above.set(id, step.around);
  const isSeen = new Set(nodes.map(({ id }) => id));
  const parentOf = (id: string): string | undefined => {
    let parent = above.get(id);
    while (parent !== undefined && !isSeen.has(parent)) parent = above.get(parent);
    return parent;
  };
  const under = Map.groupBy(nodes, ({ id }) => parentOf(id));
  const rows: NodeRow[] = [];
  const add = (parent: string | undefined, level: number): void => {
    const siblings = under.get(parent) ?? [];
    for (const [at, node] of siblings.entries()) {
      const children = under.get(node.id)?.length ?? 0;
      rows.push({
        ...{ node, level, parent, children },
        ...{ position: at + 1, siblings: siblings.length },
      });
      add(node.id, level + 1);
    }
  };
  add(undefined, 1);
  return rows;
}

/** Ids of the sentences that prove what is seen, in the order of the things and then of the relations. */
export function sentenceIdsOf(
  { nodes, relations }: Shown,
  sentenceOf: (node: DrawnNode) => string | null,
): string[] {
  const ids = new Set<string>();
  for (const node of nodes) {
    const id = sentenceOf(node);
    if (id !== null) ids.add(id);
  }
  for (const { evidenceIds } of relations) for (const id of evidenceIds) ids.add(id);
  return [...ids];
}
