import type { EdgeRecord, NodeRecord, PropertyValue } from '../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type PropertyDefinition,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
  typeOfId,
} from '../model/ontology.js';
import { byCodeUnits } from '../util/compare.js';

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

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);
const isNodeType = (value: unknown): value is NodeType =>
  (nodeTypeNames as readonly unknown[]).includes(value);
const isRelationType = (value: unknown): value is RelationType =>
  (relationTypeNames as readonly unknown[]).includes(value);
const listOf = (test: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(test);

const isTexts = (value: unknown): value is readonly string[] => listOf(isText)(value);

const kindTests: Readonly<Record<PropertyDefinition['kind'], (value: unknown) => boolean>> = {
  string: isText,
  int: isInt,
  float: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  strings: listOf(isText),
  ints: listOf(isInt),
};

function fits({ kind, nullable, values }: PropertyDefinition, value: unknown): boolean {
  if (value === null) return nullable === true;
  return kindTests[kind](value) && (!values || values.includes(value as string));
}

const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** The nodes and relations of a file's lines, checked against the ontology and against each other. */
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
    const known = this.#problems.length;
    const problem = this.#read(value, line);
    if (problem !== undefined) this.#report(line, problem);
    if (this.#problems.length > known && isObject(value) && isText(value.id))
      this.#broken.add(value.id);
  }

  /** Checks what only the whole can show: that ends exist, required relations are there, id properties fit them. */
  checkWhole(): void {
    const outgoing = new Map<string, EdgeRecord[]>();
    for (const { item, line } of this.#edges.values()) {
      this.#checkEnds(item, line);
      const known = outgoing.get(item.from);
      if (known) known.push(item);
      else outgoing.set(item.from, [item]);
    }
    // A relation that cannot be read would be missed at its ends as well.
    if (this.#problems.length > 0) return;
    for (const { item, line } of this.#nodes.values())
      this.#checkRelations(item, outgoing.get(item.id) ?? [], line);
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
    this.#problems.push({ line, message });
  }

  /** Adds what the line holds, or returns what is wrong with it. */
  #read(value: unknown, line: number): string | undefined {
    if (isObject(value) && 'node' in value) return this.#readNode(value, line);
    if (isObject(value) && 'relation' in value) return this.#readEdge(value, line);
    return 'The line holds neither a node nor a relation.';
  }

  #readNode(value: Loose, line: number): string | undefined {
    const { node: type, id, properties, ...others } = value;
    this.#refuseOthers(others, line);
    if (!isNodeType(type)) return `There is no node type ${brief(type)}.`;
    if (!isText(id) || typeOfId(id) !== type) return `${brief(id)} is no id of a ${type}.`;
    const known = this.#nodes.get(id);
    if (known) return `${id} is on line ${known.line} already.`;
    if (this.#hasProperties(id, properties, definitionOf(type).properties, line))
      this.#nodes.set(id, { line, item: { type, id, properties } });
    return undefined;
  }

  #readEdge(value: Loose, line: number): string | undefined {
    const { relation: type, id, from, to, properties, evidence, ...others } = value;
    this.#refuseOthers(others, line);
    if (!isRelationType(type)) return `There is no relation type ${brief(type)}.`;
    if (!isText(id) || !isText(from) || !isText(to))
      return 'id, from and to of a relation are texts.';
    const known = this.#edges.get(id);
    if (known) return `${id} is on line ${known.line} already.`;
    if (!isTexts(evidence)) return `evidence of ${id} is a list of ids, not ${brief(evidence)}.`;
    if (this.#hasProperties(id, properties, relationDefinitionOf(type).properties, line))
      this.#edges.set(id, { line, item: { type, id, from, to, properties, evidence } });
    return undefined;
  }

  #refuseOthers(others: Loose, line: number): void {
    for (const name of Object.keys(others))
      this.#report(
        line,
        `A line has no ${brief(name)} beside what it says of its node or relation.`,
      );
  }

  #hasProperties(
    id: string,
    properties: unknown,
    definitions: Readonly<Record<string, PropertyDefinition>>,
    line: number,
  ): properties is Readonly<Record<string, PropertyValue>> {
    if (!isObject(properties)) {
      this.#report(line, `${id} has no properties.`);
      return false;
    }
    const known = this.#problems.length;
    for (const [name, definition] of Object.entries(definitions))
      if (!(name in properties)) this.#report(line, `${id} lacks ${name}.`);
      else if (!fits(definition, properties[name]))
        this.#report(line, `${name} of ${id} cannot be ${brief(properties[name])}.`);
    for (const name of Object.keys(properties))
      if (!(name in definitions))
        this.#report(line, `${id} has ${brief(name)}, which its type has not.`);
    return this.#problems.length === known;
  }

  #checkEnds({ type, id, from, to, evidence }: EdgeRecord, line: number): void {
    const missing = [from, to, ...evidence].filter(
      (end) => !this.#nodes.has(end) && !this.#broken.has(end),
    );
    for (const end of new Set(missing))
      this.#report(line, `${id} refers to ${end}, which is missing.`);
    for (const one of evidence)
      if (typeOfId(one) !== 'EVIDENCE')
        this.#report(line, `${id} is proven by ${one}, no evidence.`);
    const { ends } = relationDefinitionOf(type);
    if (!ends.some((end) => end.from === typeOfId(from) && end.to === typeOfId(to)))
      this.#report(line, `${type} does not lead from ${from} to ${to}.`);
  }

  #checkRelations(
    { type, id, properties }: NodeRecord,
    edges: readonly EdgeRecord[],
    line: number,
  ): void {
    for (const {
      field,
      relation,
      direction,
      targets,
      cardinality,
      required,
      idProperty,
    } of relationFieldsOf(type).values()) {
      if (direction !== 'out' || cardinality !== 'one') continue;
      const found = edges.filter(
        (edge) => edge.type === relation && targets.includes(typeOfId(edge.to) as NodeType),
      );
      if (found.length > 1)
        this.#report(line, `${id} has ${found.length} ${relation} as ${field}.`);
      const to = found[0]?.to ?? null;
      if (required && to === null) this.#report(line, `${id} lacks its ${field}.`);
      else if (idProperty !== undefined && properties[idProperty] !== to)
        this.#report(
          line,
          `${idProperty} of ${id} is ${brief(properties[idProperty])}, its ${field} ${brief(to)}.`,
        );
    }
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
