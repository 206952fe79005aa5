import type { SelectionSetNode } from 'graphql';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  relationFieldsOf,
  relationTypesAt,
} from '../../model/ontology.js';
import type { Condition, Row } from '../../model/plan.js';
import { compareText } from '../../store/order.js';
import { type ByName, byName } from '../../util/by-name.js';
import type { Answer } from './answer.js';
import type { Operation } from './collect-fields.js';
import { objectReader, type Read, type SelectedField } from './object-reader.js';
import { selectedLeaf, selectedUnder } from './selected-under.js';

/**
 * Nodes and relations as they are drawn (`GraphNode`, `GraphEdge`), where a plan reaches them: what a
 * passage proves, what explains a mention.
 */

/** What a node is asked for to be drawn. */
interface NodeParts {
  readonly type: NodeType;
  /** What is selected of the node itself. */
  readonly view: (sets: readonly SelectionSetNode[], path: string) => Read<Row, Answer>;
  readonly property: (name: string) => Read<Row>;
  readonly caption: () => Read<Row>;
  /** The numbers of its relations, in the order of `relationTypesAt`. */
  readonly degrees: () => Read<Row>;
}

/** @param path of the response, for errors */
export function graphNodeView(
  operation: Operation,
  parts: NodeParts,
  sets: readonly SelectionSetNode[],
  path: string,
): Read<Row, Answer> {
  const { type, view, property, caption, degrees } = parts;
  return objectReader<Row>(operation, 'GraphNode', sets, path, (field) => {
    switch (field.name) {
      case 'node':
        return view(field.sets, field.path);
      case 'city':
        if (type === 'CITY') return view(field.sets, field.path);
        return through(parts, has(type, 'city') ? ['city'] : ['document', 'city'], field);
      case 'policyArea':
        if (type === 'POLICY_AREA') return view(field.sets, field.path);
        return through(
          parts,
          has(type, 'policyArea') ? ['policyArea'] : ['indicator', 'policyArea'],
          field,
        );
      case 'year':
        if ('year' in definitionOf(type).properties) return property('year');
        return through(parts, ['document', 'year', 'year'], {
          ...field,
          sets: [selectedLeaf('year')],
        });
      case 'type':
        return () => type;
      case 'label': {
        const read = caption();
        return (row) => String(read(row) ?? '');
      }
      case 'degree': {
        const counts = degrees();
        return (row) => (counts(row) as readonly number[]).reduce((sum, count) => sum + count, 0);
      }
      case 'degrees': {
        const counts = degrees();
        const types = relationTypesAt(type);
        const complete = objectReader<{ readonly type: string; readonly count: number }>(
          operation,
          'RelationCount',
          field.sets,
          field.path,
          ({ name }) => (name === 'type' ? (each) => each.type : (each) => each.count),
        );
        return (row) =>
          (counts(row) as readonly number[])
            .map((count, at) => ({ type: types[at] as string, count }))
            .filter(({ count }) => count > 0)
            .map(complete);
      }
      default:
        return property(field.name);
    }
  });
}

const has = (type: NodeType, relation: string): boolean => relationFieldsOf(type).has(relation);

/**
 * What lies at the end of a chain of steps to one node each; null where the type cannot take the first
 * step. A last name that is no relation is the leaf that `sets` select.
 */
function through(
  { type, view }: NodeParts,
  names: readonly string[],
  { sets, path }: SelectedField,
): Read<Row> {
  if (!has(type, names[0] as string)) return () => null;
  const steps = names.length === 3 ? names.slice(0, -1) : names;
  const [selected] = steps.reduceRight<readonly SelectionSetNode[]>(
    (inner, name) => [selectedUnder(name, inner)],
    sets,
  );
  const read = view([selected as SelectionSetNode], path);
  return (row) =>
    names.reduce<unknown>((at, name) => (at as Answer | null)?.[name] ?? null, read(row));
}

/** Fields of `GraphEdge` that a relation has under another name in a plan. */
const plannedNames: Readonly<ByName<string>> = byName({
  source: 'from',
  target: 'to',
  evidenceIds: 'evidence',
});

/** What a proven relation is asked for to be drawn. */
interface EdgeParts {
  readonly property: (name: string) => Read<Row>;
  /** What is selected of the passages that prove it. */
  readonly evidence: (sets: readonly SelectionSetNode[], path: string) => Read<Row, Answer[]>;
}

/** The relations that a passage proves, as they are drawn. */
export const graphEdgeView = (
  operation: Operation,
  { property, evidence }: EdgeParts,
  sets: readonly SelectionSetNode[],
  path: string,
): Read<Row, Answer> =>
  objectReader<Row>(operation, 'GraphEdge', sets, path, (field) =>
    field.name === 'evidence'
      ? evidence(field.sets, field.path)
      : property(plannedNames[field.name] ?? field.name),
  );

const positions = new Map(nodeTypeNames.map((type, at) => [type, at]));

interface TypedNode {
  readonly type: NodeType;
  readonly id: string;
}

/** Nodes of several lists as one list: each once, by type, in the ontology's order, and then by id. */
export function inDatasetOrder<Item extends TypedNode>(items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].sort(
    (a, b) =>
      (positions.get(a.type) as number) - (positions.get(b.type) as number) ||
      compareText(a.id, b.id),
  );
}

/** The relations by which a passage proves a node: of itself, and of the rank that a result has. */
export const provingRelations = ['proves', 'provesRanks'] as const;

/** True of a passage that proves a node of one of the types. */
export const provesOneOf = (types: readonly NodeType[]): Condition => ({
  any: [
    { relation: 'proves', types },
    ...(types.includes('RESULT') ? [{ relation: 'provesRanks' }] : []),
  ],
});
