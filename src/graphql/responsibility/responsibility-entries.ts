import type { SelectionSetNode } from 'graphql';
import {
  type NodeType,
  type OrderKey,
  relationDefinitionOf,
  relationField,
} from '../../model/ontology.js';
import type { Plan, RelationRows, RelationSelection, Row } from '../../model/plan.js';
import type { Edge } from '../../store/questions.js';
import type { Answer } from '../compile/answer.js';
import type { Operation } from '../compile/collect-fields.js';
import type { ListEntries } from '../compile/connection-compiler.js';
import type { Read } from '../compile/object-reader.js';
import { RelationEntries } from '../compile/selection-compiler.js';

export const partyTypes: readonly NodeType[] = [
  ...new Set(relationDefinitionOf('RESPONSIBLE_FOR').ends.map(({ from }) => from)),
];
const subjectTypes: readonly NodeType[] = [
  ...new Set(relationDefinitionOf('RESPONSIBLE_FOR').ends.map(({ to }) => to)),
];

const edgeId: OrderKey = { property: 'id', direction: 'ASC', on: 'edge' };

/**
 * Entries of the list of all responsibilities (责任), read from their subjects: few answer for one thing,
 * and one office may answer for hundreds. An entry has its subject's type before what was selected of it.
 */
export class ResponsibilityEntries implements ListEntries {
  readonly #byType: ReadonlyMap<NodeType, RelationEntries>;

  constructor(operation: Operation) {
    this.#byType = new Map(
      subjectTypes.map((type) => [
        type,
        new RelationEntries(operation, relationField(type, 'responsibilities'), 'Responsibility'),
      ]),
    );
  }

  addView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    return this.#reader((entries) => entries.addView(sets, path));
  }

  addEvidenceView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer[]> {
    return this.#reader((entries) => entries.addEvidenceView(sets, path));
  }

  addFirstEvidenceView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer | null> {
    return this.#reader((entries) => entries.addFirstEvidenceView(sets, path));
  }

  addKey(key: OrderKey): Read<Row> {
    return this.#reader((entries) => entries.addKey(key));
  }

  /** Lays out the entries: nothing can be added after it. */
  build(): ResponsibilityReader {
    const idOf = this.addKey(edgeId);
    const selections = [...this.#byType].map(
      ([type, entries]): readonly [NodeType, RelationSelection] => [
        type,
        { field: 'responsibilities', ...entries.build() },
      ],
    );
    return new ResponsibilityReader(selections, idOf);
  }

  #reader<Value>(add: (entries: RelationEntries) => Read<Row, Value>): Read<Row, Value> {
    const reads = new Map([...this.#byType].map(([type, entries]) => [type, add(entries)]));
    return ([type, entry]) => (reads.get(type as NodeType) as Read<Row, Value>)(entry as Row);
  }
}

/** Reads what is selected of given responsibilities. */
export class ResponsibilityReader {
  constructor(
    private readonly selections: readonly (readonly [NodeType, RelationSelection])[],
    private readonly idOf: Read<Row>,
  ) {}

  planOf(relations: readonly Pick<Edge, 'id' | 'to'>[]): Plan {
    const whereEdge = { property: 'id', tests: { in: relations.map(({ id }) => id) } };
    return {
      start: { ids: [...new Set(relations.map(({ to }) => to))] },
      select: this.selections.map(([type, selection]) => ({
        type,
        properties: [],
        relations: [{ ...selection, whereEdge }],
      })),
    };
  }

  /** The entries of the rows of {@link planOf}, in the order of the relations. */
  entriesOf(relations: readonly Pick<Edge, 'id'>[], rows: readonly Row[]): Row[] {
    const entries = new Map<unknown, Row>();
    for (const [type, cell] of rows as readonly (readonly [NodeType, RelationRows])[])
      for (const row of cell.rows) {
        const entry: Row = [type, row];
        entries.set(this.idOf(entry), entry);
      }
    return relations.flatMap(({ id }) => {
      const entry = entries.get(id);
      return entry ? [entry] : [];
    });
  }
}
