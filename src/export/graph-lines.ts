import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../model/ontology.js';
import { byCodeUnits } from '../util/compare.js';
import { briefId, checkEnds, checkRecord } from './record-checks.js';
import { RelationChecks } from './relation-checks.js';

/** Problems after which no more are named: the file is another one altogether. */
export const maxProblems = 1000;

/** What is wrong with a line of a file. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

interface Numbered<Item> {
  readonly line: number;
  readonly item: Item;
}

/**
 * The nodes and relations of a file's lines in any order, checked against the ontology and against each
 * other, with every problem named. `json-lines-chunks.ts` checks the same, and ends with the first.
 */
export class GraphLines {
  readonly #problems: LineProblem[];
  readonly #nodes = new Map<string, Numbered<NodeRecord>>();
  readonly #edges = new Map<string, Numbered<EdgeRecord>>();
  /** Ids of broken lines: that they are missing elsewhere is no problem of its own. */
  readonly #broken = new Set<string>();

  constructor(problems: LineProblem[]) {
    this.#problems = problems;
  }

  add(value: unknown, line: number): void {
    const record = checkRecord(value, (message) => this.#report(line, message));
    if (record === undefined) {
      const id = (value as { readonly id?: unknown } | null)?.id;
      if (typeof id === 'string') this.#broken.add(id);
    } else if ('node' in record) this.#put(this.#nodes, record.node, line);
    else this.#put(this.#edges, record.edge, line);
  }

  /** Checks what only the whole can show: that ends exist, required relations are there, id properties fit them. */
  checkWhole(): void {
    for (const { item, line } of this.#edges.values()) {
      const missing = [item.from, item.to, ...item.evidence].filter(
        (end) => !this.#nodes.has(end) && !this.#broken.has(end),
      );
      for (const end of new Set(missing))
        this.#report(line, `${item.id} refers to ${briefId(end)}, which is missing.`);
      checkEnds(item, (message) => this.#report(line, message));
    }
    // A relation that cannot be read would be missed at its ends as well.
    if (this.#problems.length > 0) return;
    const relations = new RelationChecks();
    for (const { item } of this.#nodes.values()) relations.addNode(item);
    for (const { item } of this.#edges.values()) relations.addEdge(item);
    relations.finish((id, message) =>
      this.#report((this.#nodes.get(id) as Numbered<NodeRecord>).line, message),
    );
  }

  /** In a dataset's order, which need not be the order of the lines. */
  records(): { readonly nodes: readonly NodeRecord[]; readonly edges: readonly EdgeRecord[] } {
    return {
      nodes: sorted(
        [...this.#nodes.values()].map(({ item }) => item),
        nodeTypeNames,
      ),
      edges: sorted(
        [...this.#edges.values()].map(({ item }) => item),
        relationTypeNames,
      ),
    };
  }

  #report(line: number, message: string): void {
    if (this.#problems.length < maxProblems) this.#problems.push({ line, message });
  }

  #put<Item extends { readonly id: string }>(
    items: Map<string, Numbered<Item>>,
    item: Item,
    line: number,
  ): void {
    const known = items.get(item.id);
    if (known) this.#report(line, `${item.id} is on line ${known.line} already.`);
    else items.set(item.id, { line, item });
  }
}

/** By type, in the ontology's order, and then by id. */
function sorted<Item extends { readonly type: Type; readonly id: string }, Type extends string>(
  items: Item[],
  types: readonly Type[],
): Item[] {
  const rank = new Map(types.map((type, index) => [type, index]));
  return items.sort(
    (a, b) =>
      (rank.get(a.type) as number) - (rank.get(b.type) as number) || byCodeUnits(a.id, b.id),
  );
}
