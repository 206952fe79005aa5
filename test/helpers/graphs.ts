import type { Dataset, EdgeRecord, NodeRecord, PropertyValue } from '../../src/model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type PropertyDefinition,
  type RelationType,
  relationDefinitionOf,
  relationField,
  relationFieldsOf,
  relationTypeNames,
  typeOfId,
} from '../../src/model/ontology.js';
import { digestOf } from '../../src/model/revision.js';
import { sha256 } from '../../src/util/sha256.js';

type Properties = Readonly<Record<string, PropertyValue>>;

/** A relation to an id, with properties and proof where a case needs them. */
export interface Link {
  readonly to: string;
  readonly properties?: Properties;
  readonly evidence?: readonly string[];
}

type Links = Readonly<Record<string, string | Link | readonly (string | Link)[]>>;

/**
 * Makes a valid dataset from what a case cares about. Nodes are named by whole ids; every property
 * that is not given gets a plain value, and copies of what relations say are kept true.
 */
export class GraphBuilder {
  readonly #nodes = new Map<
    string,
    { type: NodeType; properties: Record<string, PropertyValue> }
  >();
  readonly #edges: EdgeRecord[] = [];

  /** Adds a node, with the relations that it reads forward: `{ city: 'city:jining' }`. */
  node(id: string, properties: Properties = {}, links: Links = {}): this {
    const type = typeOfId(id);
    if (!type) throw new Error(`${id} names no type`);
    if (this.#nodes.has(id)) throw new Error(`${id} is there already`);
    const definitions = Object.entries(definitionOf(type).properties);
    const given = Object.keys(properties).find(
      (name) => !definitions.some(([own]) => own === name),
    );
    if (given) throw new Error(`${type} has no property ${given}`);
    const plain = definitions.map(([name, definition]) => [name, plainValue(definition)]);
    this.#nodes.set(id, { type, properties: { ...Object.fromEntries(plain), ...properties } });
    for (const [field, targets] of Object.entries(links))
      for (const target of Array.isArray(targets) ? targets : [targets])
        this.link(id, field, target as string | Link);
    return this;
  }

  /** Adds a relation that `from` reads forward as `field`. */
  link(from: string, field: string, target: string | Link): this {
    const {
      to,
      properties = {},
      evidence = [],
    } = typeof target === 'string' ? { to: target } : target;
    const { relation, direction } = relationField(typeOfId(from) as NodeType, field);
    if (direction !== 'out') throw new Error(`${from} is not where ${field} begins`);
    return this.relate(relation, from, to, properties, evidence);
  }

  relate(
    type: RelationType,
    from: string,
    to: string,
    properties: Properties = {},
    evidence: readonly string[] = [],
  ): this {
    const all = Object.fromEntries(
      Object.entries(relationDefinitionOf(type).properties).map(([name, definition]) => [
        name,
        properties[name] ?? (name === 'partyId' ? from : plainValue(definition)),
      ]),
    );
    const id = `${type.toLowerCase()}:${sha256(JSON.stringify([from, to, all])).slice(0, 16)}`;
    this.#edges.push({ type, id, from, to, properties: all, evidence: [...evidence].sort() });
    return this;
  }

  /** @throws {Error} where a relation that the ontology requires is missing or is there twice. */
  build(): Dataset {
    for (const { type, from, to } of this.#edges) this.#idProperty(type, from, to);
    this.#collectYears();
    this.#collectQuotes();
    this.#mirrorAreas();
    this.#expectOnes();
    const nodes: NodeRecord[] = [...this.#nodes].map(([id, { type, properties }]) => ({
      type,
      id,
      properties,
    }));
    nodes.sort(
      (a, b) => nodeTypeNames.indexOf(a.type) - nodeTypeNames.indexOf(b.type) || order(a, b),
    );
    const edges = [...this.#edges].sort(
      (a, b) =>
        relationTypeNames.indexOf(a.type) - relationTypeNames.indexOf(b.type) || order(a, b),
    );
    return { ...digestOf({ nodes, edges }), nodes, edges };
  }

  #idProperty(relation: RelationType, from: string, to: string): void {
    const { type, properties } = this.#existing(from);
    this.#existing(to);
    for (const field of relationFieldsOf(type).values())
      if (field.relation === relation && field.direction === 'out' && field.idProperty)
        if (field.targets.includes(typeOfId(to) as NodeType)) properties[field.idProperty] = to;
    if ((relation === 'IN_YEAR' || relation === 'COVERS') && 'year' in properties)
      properties.year = this.#existing(to).properties.year as number;
  }

  /** `years` of what has a name: of its own relations to years and of the documents that name it. */
  #collectYears(): void {
    const years = new Map<string, Set<number>>();
    for (const { type, from, to } of this.#edges)
      if (type === 'IN_YEAR' || type === 'STATED_IN') {
        const known = years.get(from) ?? new Set<number>();
        years.set(from, known.add(this.#existing(to).properties.year as number));
      }
    for (const [id, { properties }] of this.#nodes)
      if ('years' in properties && years.has(id))
        properties.years = [...(years.get(id) as Set<number>)].sort((a, b) => a - b);
  }

  /** `quotes` of what proof hangs on: its words, in reading order. */
  #collectQuotes(): void {
    const proof = new Map<string, string[]>();
    for (const { type, from, to } of this.#edges)
      if (type === 'PROVEN_BY') proof.set(from, [...(proof.get(from) ?? []), to]);
    for (const [id, { properties }] of this.#nodes)
      if ('quotes' in properties && proof.has(id))
        properties.quotes = (proof.get(id) as string[])
          .sort()
          .map((evidence) => this.#existing(evidence).properties.quote as string);
  }

  /** The policy area of a measurement is that of its indicator. */
  #mirrorAreas(): void {
    for (const { type, from, to } of this.#edges)
      if (type === 'MEASURES')
        this.#existing(from).properties.policyAreaId =
          this.#existing(to).properties.policyAreaId ?? null;
  }

  #expectOnes(): void {
    const counts = new Map<string, number>();
    for (const { type, from, to } of this.#edges) {
      const field = [...relationFieldsOf(this.#existing(from).type).values()].find(
        (candidate) =>
          candidate.relation === type &&
          candidate.direction === 'out' &&
          candidate.targets.includes(typeOfId(to) as NodeType),
      );
      const key = `${from} ${field?.field}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [id, { type }] of this.#nodes)
      for (const { field, cardinality, required, direction } of relationFieldsOf(type).values()) {
        if (cardinality !== 'one' || direction !== 'out') continue;
        const count = counts.get(`${id} ${field}`) ?? 0;
        if (count > 1 || (required && count === 0)) throw new Error(`${id} has ${count} ${field}`);
      }
  }

  #existing(id: string) {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`${id} is not in the graph`);
    return node;
  }
}

function order(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function plainValue({ kind, nullable, values }: PropertyDefinition): PropertyValue {
  if (nullable) return null;
  if (values) return values[0] as string;
  return { string: '', int: 0, float: 0, boolean: false, strings: [], ints: [] }[kind];
}

/**
 * Two cities' plans, small enough to know by heart: brands and programmes with responsibilities,
 * targets with equal and withheld values, names beyond the basic plane, and proof.
 */
export function plansOfTwoCities(): Dataset {
  const graph = new GraphBuilder()
    .node('city:jining', { name: '济宁', level: 'PREFECTURE' })
    .node(
      'city:qufu',
      { name: '曲阜', level: 'COUNTY', aliases: ['孔子故里', '阙里'] },
      { parent: 'city:jining' },
    )
    .node('year:2022', { year: 2022 })
    .node('year:2023', { year: 2023 })
    .node('area:elderly', { name: '养老服务' })
    .node('document:jining-2023', { title: '济宁计划' }, { city: 'city:jining', year: 'year:2023' })
    .node('document:qufu-2022', { title: '曲阜报告' }, { city: 'city:qufu', year: 'year:2022' })
    .node('document:qufu-2023', { title: '曲阜计划' }, { city: 'city:qufu', year: 'year:2023' });
  for (const [position, key] of ['a', 'b', 'c'].entries())
    graph.node(
      `section:qufu-2023:${key}`,
      // Against the order of the ids, as second thoughts of a document are.
      { heading: `章节${key}`, position: 2 - position },
      { document: 'document:qufu-2023' },
    );
  for (const [at, quote] of ['青暖助', '牵头领导', '责任科室', '床位'].entries())
    graph.node(
      `evidence:qufu-2023:${at}`,
      { quote, start: at * 10, end: at * 10 + quote.length },
      { document: 'document:qufu-2023', ...(at < 2 && { section: 'section:qufu-2023:a' }) },
    );
  graph
    .node('department:qufu:yanglao', { name: '养老服务科', kind: 'OFFICE' }, { city: 'city:qufu' })
    .node('department:minzhengbu', { name: '民政部' })
    .node('official:qufu:kong', { name: '孔维健' }, { departments: 'department:qufu:yanglao' })
    .node('program:jining:x', { name: '𠮷祥工程', kind: 'ACTION' }, { city: 'city:jining' })
    .node(
      'program:qufu:a',
      { name: '食堂', kind: 'PROJECT' },
      { city: 'city:qufu', policyArea: 'area:elderly' },
    )
    .node(
      'program:qufu:b',
      { name: '\uff21级行动', kind: 'ACTION' },
      { city: 'city:qufu', policyArea: 'area:elderly' },
    )
    .node(
      'brand:qufu:xiaoyang',
      { name: '孝养曲阜' },
      {
        city: 'city:qufu',
        programs: ['program:qufu:b', 'program:qufu:a'],
        documents: ['document:qufu-2022', 'document:qufu-2023'],
      },
    )
    .node('policy:qufu:banfa', { name: '办法' }, { city: 'city:qufu' })
    .node('indicator:beds', { name: '养老床位', unit: '张' })
    .node('indicator:money', { name: '资金', unit: '元', basis: 'AMOUNT' });
  for (const [key, value, indicator] of [
    ['a', 300, 'beds'],
    ['b', null, 'money'],
    ['c', 300, 'beds'],
    ['d', 20.5, 'beds'],
    ['e', 1000, 'money'],
  ] as const)
    graph.node(
      `target:qufu-2023:${key}`,
      { value, text: `目标${key}`, unit: indicator === 'beds' ? '张' : '元' },
      {
        indicator: `indicator:${indicator}`,
        city: 'city:qufu',
        year: key === 'd' ? 'year:2022' : 'year:2023',
        document: 'document:qufu-2023',
        ...(key < 'd' && { program: 'program:qufu:a' }),
      },
    );
  return graph
    .node(
      'result:qufu-2022:a',
      { value: 310, statedCompletionRate: 103 },
      {
        indicator: 'indicator:beds',
        city: 'city:qufu',
        year: 'year:2022',
        document: 'document:qufu-2022',
        target: 'target:qufu-2023:a',
      },
    )
    .link('brand:qufu:xiaoyang', 'evidence', 'evidence:qufu-2023:0')
    .link('target:qufu-2023:a', 'evidence', 'evidence:qufu-2023:3')
    .link('target:qufu-2023:a', 'evidence', 'evidence:qufu-2023:1')
    .link('target:qufu-2023:c', 'evidence', 'evidence:qufu-2023:3')
    .link('document:qufu-2023', 'policyMentions', {
      to: 'policy:qufu:banfa',
      properties: { action: 'ISSUES' },
    })
    .link('document:qufu-2023', 'policyMentions', {
      to: 'policy:qufu:banfa',
      properties: { action: 'DRAFTS' },
    })
    .link('document:qufu-2022', 'policyMentions', {
      to: 'policy:qufu:banfa',
      properties: { action: 'DRAFTS' },
    })
    .link('official:qufu:kong', 'responsibilities', {
      to: 'program:qufu:a',
      properties: { role: 'LEAD', rank: '0-00', documentId: 'document:qufu-2023', start: 10 },
      evidence: ['evidence:qufu-2023:2', 'evidence:qufu-2023:1'],
    })
    .link('department:qufu:yanglao', 'responsibilities', {
      to: 'program:qufu:a',
      properties: {
        ...{ role: 'RESPONSIBLE', rank: '1-00', inherited: true, policyAreaId: 'area:elderly' },
        ...{ documentId: 'document:qufu-2023', start: 20 },
      },
      evidence: ['evidence:qufu-2023:2'],
    })
    .link('department:qufu:yanglao', 'responsibilities', {
      to: 'program:qufu:a',
      properties: { role: 'COOPERATING', rank: '2-00' },
    })
    .link('department:qufu:yanglao', 'responsibilities', {
      to: 'brand:qufu:xiaoyang',
      properties: { role: 'RESPONSIBLE', rank: '1-01' },
    })
    .link('department:qufu:yanglao', 'responsibilities', {
      to: 'section:qufu-2023:a',
      properties: { role: 'RESPONSIBLE', rank: '1-00' },
    })
    .build();
}
