import fc from 'fast-check';
import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  nodeTypeNames,
  type PropertyDefinition,
  type RelationField,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
} from '../../src/model/ontology.js';
import type {
  Condition,
  EdgeSelection,
  NodeSelection,
  Order,
  Page,
  Plan,
  Position,
  ProvenSelection,
  RelationSelection,
  Selection,
  Tests,
} from '../../src/model/plan.js';
import { digestOf } from '../../src/model/revision.js';
import { byCodeUnits } from '../../src/util/compare.js';
import { GraphBuilder } from './graphs.js';

/** A source of choices; fast-check's, so that failures can be replayed and shrunk. */
export class Choices {
  readonly #draw: fc.GeneratorValue;

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw;
  }

  upTo(max: number): number {
    return this.#draw(fc.nat, { max });
  }

  /** True once in `odds` times. */
  once(odds: number): boolean {
    return this.upTo(odds - 1) === odds - 1;
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.upTo(values.length - 1)] as Value;
  }

  some<Value>(values: readonly Value[], most = values.length): Value[] {
    const chosen = new Set<Value>();
    for (let left = values.length > 0 ? this.upTo(most) : 0; left > 0; left--)
      chosen.add(this.of(values));
    return [...chosen];
  }
}

/**
 * Few enough that values repeat; on both sides of the surrogates, where UTF-16 and code points
 * disagree, with prefixes of each other and a composed character beside its decomposed form.
 */
const texts = [
  '',
  'a',
  'A',
  'ab',
  '养老',
  '养老床位',
  '青暖助',
  '\uff21',
  '𠮷',
  '𠮷祥',
  '😀',
  'é',
  'e\u0301',
  '\'\\"`',
];
const numbers = [-1, 0, 0.5, 3, 20, 300, 1e12];
const integers = [0, 1, 2, 2022, 2023];

function randomValue(choices: Choices, { kind, nullable, values }: PropertyDefinition) {
  if (nullable && choices.once(3)) return null;
  if (values) return choices.of(values);
  if (kind === 'string') return choices.of(texts);
  if (kind === 'strings') return choices.some(texts, 3);
  if (kind === 'ints') return choices.some(integers, 3);
  if (kind === 'boolean') return choices.once(2);
  return choices.of(kind === 'int' ? integers : numbers);
}

function randomProperties(
  choices: Choices,
  definitions: Readonly<Record<string, PropertyDefinition>>,
) {
  const own = Object.entries(definitions).filter(([, { denormalised }]) => !denormalised);
  return Object.fromEntries(
    own.map(([name, definition]) => [name, randomValue(choices, definition)]),
  );
}

/** A graph that the ontology permits, of any shape, a few nodes of each type. */
export function randomGraph(choices: Choices): Dataset {
  const graph = new GraphBuilder();
  const ids = new Map<NodeType, string[]>();
  for (const type of nodeTypeNames) {
    const { idPrefix, properties } = definitionOf(type);
    const keys = ['a', 'a-b', 'a:b', 'b', 'B', '10', '9'].slice(0, 1 + choices.upTo(6));
    ids.set(
      type,
      keys.map((key) => `${idPrefix}:${key}`),
    );
    for (const id of ids.get(type) as string[])
      graph.node(id, randomProperties(choices, properties));
  }
  const evidence = ids.get('EVIDENCE') as string[];
  for (const relation of relationTypeNames)
    for (const { from, to, forward } of relationDefinitionOf(relation).ends) {
      const { properties } = relationDefinitionOf(relation);
      for (const id of ids.get(from) as string[]) {
        const others = (ids.get(to) as string[]).filter((other) => other !== id);
        const ends =
          forward?.cardinality !== 'one'
            ? choices.some(others, 4)
            : others.length > 0 && (forward.required || choices.once(2))
              ? [choices.of(others)]
              : [];
        for (const end of ends) {
          const seen = new Set<string>();
          for (
            let left =
              Object.keys(properties).length > 0 && forward?.cardinality !== 'one'
                ? 1 + choices.upTo(2)
                : 1;
            left > 0;
            left--
          ) {
            const own = randomProperties(choices, properties);
            if (seen.has(JSON.stringify(own))) continue;
            seen.add(JSON.stringify(own));
            const proof =
              relationDefinitionOf(relation).layer === 'graph' ? choices.some(evidence, 3) : [];
            graph.relate(relation, id, end, own, proof);
          }
        }
      }
    }
  if (choices.once(2)) addCrowd(graph, choices, ids);
  return withProofInOtherOrders(choices, graph.build());
}

/** Proof is in reading order, which the order of ids need not be. */
function withProofInOtherOrders(choices: Choices, { nodes, edges }: Dataset): Dataset {
  const reordered = edges.map((edge) =>
    edge.evidence.length > 1 && choices.once(2)
      ? { ...edge, evidence: [...edge.evidence].reverse() }
      : edge,
  );
  return { ...digestOf({ nodes, edges: reordered }), nodes, edges: reordered };
}

/** Targets of one programme and section: more than most pages take. */
function addCrowd(
  graph: GraphBuilder,
  choices: Choices,
  ids: ReadonlyMap<NodeType, readonly string[]>,
): void {
  const of = (type: NodeType) => choices.of(ids.get(type) as string[]);
  const [program, section] = [of('PROGRAM'), of('SECTION')];
  for (let at = 15 + choices.upTo(12); at > 0; at--) {
    const { properties } = definitionOf('TARGET');
    graph.node(`target:crowd:${at}`, randomProperties(choices, properties), {
      ...{ indicator: of('INDICATOR'), city: of('CITY'), year: of('YEAR') },
      ...{ document: of('DOCUMENT'), program, section, evidence: of('EVIDENCE') },
    });
  }
}

/**
 * A graph with a few nodes and relations added, changed and taken away. Denormalised properties no
 * longer say what relations do: it is for tests of stores, which hold both as they are.
 */
export function changedGraph(choices: Choices, dataset: Dataset): Dataset {
  const nodes = new Map(dataset.nodes.map((node) => [node.id, node]));
  const edges = new Map(dataset.edges.map((edge) => [edge.id, edge]));
  const anyNode = () => choices.of([...nodes.values()]);
  const anyEdge = () => choices.of([...edges.values()]);
  const sameType = ({ type }: NodeRecord) =>
    choices.of([...nodes.values()].filter((other) => other.type === type));
  const relate = (like: EdgeRecord, from: string, to: string) => {
    const id = `${like.type}/${from}/${to}`;
    edges.set(id, { ...like, id, from, to });
  };
  const ways: readonly (() => void)[] = [
    () => {
      const node = anyNode();
      const [name, definition] = choices.of(Object.entries(definitionOf(node.type).properties));
      const value = randomValue(choices, definition);
      nodes.set(node.id, { ...node, properties: { ...node.properties, [name]: value } });
    },
    () => {
      const { id } = anyNode();
      nodes.delete(id);
      for (const edge of edges.values())
        if (edge.from === id || edge.to === id) edges.delete(edge.id);
    },
    () => {
      const node = anyNode();
      const id = `${node.id}-${nodes.size}${choices.of(['', '\uff21', '𠮷'])}`;
      nodes.set(id, { ...node, id });
      for (const edge of [...edges.values()]) {
        if (edge.from === node.id) relate(edge, id, edge.to);
        if (edge.to === node.id && choices.once(2)) relate(edge, edge.from, id);
      }
    },
    () => edges.delete(anyEdge().id),
    () => {
      const edge = anyEdge();
      edges.set(edge.id, {
        ...edge,
        properties: {
          ...edge.properties,
          ...randomProperties(choices, relationDefinitionOf(edge.type).properties),
        },
        evidence: [...edge.evidence, anyNode().id],
      });
    },
    () => {
      const edge = anyEdge();
      edges.delete(edge.id);
      relate(edge, edge.from, sameType(nodes.get(edge.to) as NodeRecord).id);
    },
  ];
  for (let left = 1 + choices.upTo(4); left > 0; left--) choices.of(ways)();
  const inOrder = <Item extends { type: string; id: string }>(
    types: readonly Item['type'][],
    items: Iterable<Item>,
  ) =>
    [...items].sort(
      (a, b) => types.indexOf(a.type) - types.indexOf(b.type) || byCodeUnits(a.id, b.id),
    );
  const records = {
    nodes: inOrder(nodeTypeNames, nodes.values()),
    edges: inOrder(relationTypeNames, edges.values()),
  };
  return { ...records, ...digestOf(records) };
}

/** Plans that fit a graph: they ask for values and ids that it has, and for some that it has not. */
export class PlanMaker {
  readonly #choices: Choices;
  readonly #dataset: Dataset;

  constructor(choices: Choices, dataset: Dataset) {
    this.#choices = choices;
    this.#dataset = dataset;
  }

  plan(): Plan {
    const depth = 1 + this.#choices.upTo(3);
    if (this.#choices.once(3)) {
      const nodes = this.#choices.some(this.#dataset.nodes, 5);
      const ids = [
        ...nodes.map(({ id }) => id),
        ...this.#choices.some(['program:none', '', 'x'], 1),
      ];
      const types = [...new Set([...nodes.map(({ type }) => type), this.#type()])];
      const select = this.#selection(this.#choices.once(3) ? types.slice(1) : types, depth);
      return { start: { ids: [...ids, ...ids.slice(0, 1)] }, select };
    }
    const type = this.#type();
    const order = this.#order([type]);
    const page = this.#page(
      this.#dataset.nodes.filter((node) => node.type === type),
      order,
    );
    return {
      start: {
        type,
        ...(this.#choices.once(2) && { where: this.#whereFor(type, order) }),
        ...(order.length > 0 && { order }),
        ...(page && { page }),
        count: this.#choices.once(2),
      },
      select: this.#choices.once(10) ? [] : this.#selection([type], depth),
    };
  }

  /** A list of nodes; the next page of it begins after what a row names. */
  start(): { readonly type: NodeType; readonly where?: Condition; readonly order: Order } {
    const type = this.#type();
    const where = this.#choices.once(2) ? { where: this.#condition([type], 2) } : {};
    return { type, ...where, order: this.#order([type]) };
  }

  relationOf(owner: NodeRecord): RelationSelection | undefined {
    const many = [...relationFieldsOf(owner.type).values()].filter(
      ({ cardinality }) => cardinality === 'many',
    );
    if (many.length === 0) return undefined;
    const field = this.#choices.of(many);
    const { page: _, edge: __, node: ___, ...rest } = this.#relation(field, 0);
    return {
      ...rest,
      order: rest.order ?? field.order ?? [],
      node: field.targets.map((type) => ({ type, properties: ['id'], relations: [] })),
      edge: { properties: ['id'] },
    };
  }

  owner(): NodeRecord {
    return this.#choices.of(this.#dataset.nodes);
  }

  /** Conditions also bound what the list is ordered by, alone and beside others. */
  #whereFor(type: NodeType, order: Order): Condition {
    const any = () => this.#condition([type], 3);
    const [first] = order;
    if (!first || this.#choices.once(2)) return any();
    const tests = this.#choices.of<Tests>([{ gt: 0.5 }, { gte: 3, lt: 1e12 }, { lte: 300 }]);
    const range = { property: first.property, tests };
    return this.#choices.once(2) ? range : { all: [range, any()] };
  }

  #type(): NodeType {
    return this.#choices.of(this.#choices.once(8) ? nodeTypeNames : graphNodeTypes);
  }

  #selection(types: readonly NodeType[], depth: number): Selection {
    return types.map((type) => this.#node(type, depth));
  }

  #node(type: NodeType, depth: number): NodeSelection {
    const names = ['id', ...Object.keys(definitionOf(type).properties)];
    const fields = depth > 0 ? this.#choices.some([...relationFieldsOf(type).values()], 2) : [];
    return {
      type,
      properties: this.#choices.some(names, 3),
      relations: fields.map((field) =>
        this.#choices.once(3)
          ? this.#plainRelation(field, depth - 1)
          : this.#relation(field, depth - 1),
      ),
      // Of each type they are as many subqueries as it has relation types, which take Neo4j long to plan.
      ...(this.#choices.once(30) && { degrees: true }),
      ...(type === 'EVIDENCE' && this.#choices.once(2) && { proven: this.#proven(depth) }),
      ...(type === 'EVIDENCE' &&
        this.#choices.once(3) && {
          contexts: [{ before: this.#choices.upTo(3), after: this.#choices.upTo(3) }],
        }),
    };
  }

  #proven(depth: number): ProvenSelection {
    const names = ['id', 'type', 'from', 'to', 'evidence', 'role', 'inherited', 'action'];
    const evidence = depth > 0 && this.#choices.once(3);
    return {
      properties: this.#choices.some(names, 4),
      ...(evidence && { evidence: this.#node('EVIDENCE', 0) }),
    };
  }

  #relation(field: RelationField, depth: number): RelationSelection {
    const types = this.#choices.once(4) ? this.#choices.some(field.targets) : field.targets;
    const order = this.#order(types.length > 0 ? types : field.targets, field);
    const chosen = order.length > 0 ? order : undefined;
    const ends = this.#dataset.edges.filter(({ type }) => type === field.relation);
    const page = this.#page(ends, chosen ?? field.order ?? [], field);
    const edge = this.#choices.once(2) ? this.#edge(field, depth) : undefined;
    return {
      field: field.field,
      ...(this.#choices.once(3) && { where: this.#condition(field.targets, 2) }),
      ...(this.#choices.once(4) && { whereEdge: this.#edgeCondition(field) }),
      ...(chosen && { order: chosen }),
      ...(this.#choices.once(6) && { firstOf: this.#scalarOf(field.targets) }),
      ...(page && { page }),
      ...(this.#choices.once(2) && { count: true }),
      ...(edge && { edge }),
      node: this.#choices.once(10) ? [] : this.#selection(types, depth),
    };
  }

  /** As requests mostly have it: in its own order, from its beginning, whatever is there, to be named. */
  #plainRelation(field: RelationField, depth: number): RelationSelection {
    const limit = this.#choices.of([1, 1, 3, 20, 25]);
    return {
      field: field.field,
      ...(this.#choices.once(2) && { page: { limit } }),
      ...(this.#choices.once(2) && { count: true }),
      node: field.targets.map((type) => ({
        ...this.#node(type, this.#choices.once(3) ? depth : 0),
        properties: this.#choices.some(['id', definitionOf(type).caption]),
      })),
    };
  }

  #edge(field: RelationField, depth: number): EdgeSelection {
    const names = ['id', ...Object.keys(relationDefinitionOf(field.relation).properties)];
    return {
      properties: this.#choices.some(names, 3),
      ...(this.#choices.once(2) && {
        evidence: this.#node('EVIDENCE', Math.min(depth, 1)),
        firstEvidenceOnly: this.#choices.once(2),
      }),
      ...(this.#choices.once(3) && {
        origin: this.#selection(
          this.#choices.once(2) ? [field.owner, 'CITY'] : [field.owner],
          0,
        ).filter(({ type }, at, all) => all.findIndex((other) => other.type === type) === at),
      }),
    };
  }

  /** A property that nodes of some of the types have, and not as a list. */
  #scalarOf(types: readonly NodeType[]): string {
    const definitions = Object.entries(definitionOf(this.#choices.of(types)).properties);
    const scalars = definitions.filter(([, { kind }]) => kind !== 'strings' && kind !== 'ints');
    return this.#choices.of(['id', ...scalars.map(([name]) => name)]);
  }

  #order(types: readonly NodeType[], field?: RelationField): Order {
    const keysOf = (definitions: Readonly<Record<string, PropertyDefinition>>) => [
      'id',
      ...Object.entries(definitions)
        .filter(([, { kind }]) => kind !== 'strings' && kind !== 'ints')
        .map(([name]) => name),
    ];
    const names = [...new Set(types.flatMap((type) => keysOf(definitionOf(type).properties)))];
    const own = field ? keysOf(relationDefinitionOf(field.relation).properties) : [];
    const keys = [
      ...this.#choices.some(names, 2).map((property) => ({ property })),
      ...this.#choices.some(own, 1).map((property) => ({ property, on: 'edge' as const })),
    ];
    return keys.map((key) => ({ ...key, direction: this.#choices.of(['ASC', 'DESC'] as const) }));
  }

  #page(
    among: readonly (NodeRecord | EdgeRecord)[],
    order: Order,
    field?: RelationField,
  ): Page | undefined {
    if (this.#choices.once(2)) return undefined;
    const limit = this.#choices.upTo(4);
    if (among.length === 0 || this.#choices.once(2)) return { limit };
    return { limit, after: this.#position(this.#choices.of(among), order, field) };
  }

  /** A position of something that the graph has, or close to it. */
  #position(at: NodeRecord | EdgeRecord, order: Order, field?: RelationField): Position {
    const edge = 'from' in at ? at : undefined;
    const end = edge && (field?.direction === 'out' ? edge.to : edge.from);
    const node = edge ? this.#dataset.nodes.find(({ id }) => id === end) : (at as NodeRecord);
    const values = order.map(({ property, on }) => {
      const record = on === 'edge' ? edge : node;
      if (property === 'id') return record?.id ?? '';
      return (record?.properties[property] ?? null) as string | number | boolean | null;
    });
    const last = this.#choices.of(['', '', '!', '~']);
    const several =
      field && Object.keys(relationDefinitionOf(field.relation).properties).length > 0;
    return [...values, `${node?.id}${last}`, ...(several ? [edge?.id ?? ''] : [])];
  }

  #condition(types: readonly NodeType[], depth: number): Condition {
    const type = this.#choices.of(types);
    const kind = depth > 0 ? this.#choices.upTo(7) : 0;
    const parts = () =>
      Array.from({ length: this.#choices.upTo(3) }, () => this.#condition(types, depth - 1));
    if (kind === 7) return { all: parts() };
    if (kind === 6) return { any: parts() };
    if (kind === 5) return { not: this.#condition(types, depth - 1) };
    const related = [...relationFieldsOf(type).values()];
    // Some types are related to nothing.
    if (kind >= 3 && related.length > 0) {
      const field = this.#choices.of(related);
      return {
        relation: field.field,
        ...(this.#choices.once(4) && { types: [this.#choices.of(field.targets)] }),
        ...(this.#choices.once(4) && { edge: this.#edgeCondition(field) }),
        ...(!this.#choices.once(4) && { where: this.#condition(field.targets, depth - 1) }),
      };
    }
    const records = this.#dataset.nodes.filter((node) => node.type === type);
    return this.#test(definitionOf(type).properties, records);
  }

  #edgeCondition({ relation }: RelationField): Condition {
    const records = this.#dataset.edges.filter(({ type }) => type === relation);
    const { properties, refers = {} } = relationDefinitionOf(relation);
    const test = (): Condition => {
      const references = Object.entries(refers);
      if (references.length === 0 || this.#choices.once(2)) return this.#test(properties, records);
      const [name, { types }] = this.#choices.of(references);
      return {
        relation: name,
        ...(this.#choices.once(4) && { types: [this.#choices.of(types)] }),
        where: this.#condition(types, 1),
      };
    };
    if (this.#choices.once(4)) return { not: test() };
    return this.#choices.once(4) ? { any: [test(), test()] } : test();
  }

  #test(
    definitions: Readonly<Record<string, PropertyDefinition>>,
    records: readonly (NodeRecord | EdgeRecord)[],
  ): Condition {
    const property = this.#choices.of(['id', ...Object.keys(definitions)]);
    const values = records
      .flatMap((record) => (property === 'id' ? record.id : (record.properties[property] ?? null)))
      .filter((value) => value !== null);
    const value = () => (values.length > 0 ? this.#choices.of(values) : 'none');
    const number = () => this.#choices.of([...numbers, 2022, 2023]);
    const part = () => Array.from(String(value())).slice(0, 2).join('');
    const one = () =>
      this.#choices.of<() => Tests>([
        () => ({ eq: value() }),
        () => ({ eq: value() }),
        () => ({ in: [value(), value()].filter((each) => typeof each !== 'boolean') }),
        () => ({ gt: number() }),
        () => ({ gte: number(), lt: number() }),
        () => ({ lte: number() }),
        () => ({ contains: part() }),
        () => ({ startsWith: part() }),
        () => ({}),
      ])();
    // Of two that are given, both must hold: an index may have answered only one of them.
    const tests = this.#choices.once(4) ? { ...one(), ...one() } : one();
    return { property, tests };
  }
}
