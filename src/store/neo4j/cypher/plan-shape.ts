import neo4j from 'neo4j-driver';
import type {
  Condition,
  EdgeSelection,
  Order,
  Page,
  Plan,
  Position,
  ProvenSelection,
  RelationSelection,
  Selection,
  Tests,
} from '../../../model/plan.js';
import { isAmbiguous, textPositionOf } from './text-position.js';

/** The tests, in the order in which their values are numbered. */
export const testNames = [
  'eq',
  'in',
  'gt',
  'gte',
  'lt',
  'lte',
  'contains',
  'startsWith',
] as const satisfies readonly (keyof Tests)[];

/**
 * How a statement refers to the values of a plan: for each `Tests`, `Page`, position, start or context of it, the
 * reference by the value's name, such as `{eq: 'q.p0'}` or `{limit: '$p1'}`.
 */
export type ParameterNames = ReadonlyMap<object, Readonly<Record<string, string>>>;

/**
 * A plan in two halves: `key`, equal for plans that differ in values only, and the values, by names that
 * the key fixes. Programmes by the id of their city have the key `PROGRAM?cityId:eq=string…` and the
 * values `{p0: 'city:qufu'}`. A `BatchedQuery` has the values in the same form.
 */
export interface PlanShape {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The limits of pages, which no row of a statement can decide. */
  readonly limits: Readonly<Record<string, unknown>>;
  /** Right for a plan in which no object occurs twice: see {@link deepCopy}. */
  readonly parameters: ParameterNames;
}

/** Whole numbers travel as integers: equal to the driver's floats, and what LIMIT insists on. */
export const toParameter = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(toParameter)
    : typeof value === 'number' && Number.isSafeInteger(value)
      ? neo4j.int(value)
      : value;

/**
 * A copy of a plan, or of a part of one, in which no object occurs twice. Requests may use one condition
 * in two places of a plan; each of them then has parameters of its own.
 */
export const deepCopy = <Part>(part: Part): Part => JSON.parse(JSON.stringify(part)) as Part;

export function shapeOf(plan: Plan): PlanShape {
  const shape = new ShapeBuilder();
  shape.start(plan);
  shape.selection(plan.select);
  return shape;
}

/** Values by the names that they have in a statement. */
type Numbered = Record<`p${number}`, unknown>;

/** Walks through a plan, writing down its key and taking out its values. */
class ShapeBuilder implements PlanShape {
  key = '';
  readonly values: Numbered = {};
  readonly limits: Numbered = {};
  // biome-ignore lint/plugin: its keys are names of parts of a plan.
  readonly parameters = new Map<object, Record<string, string>>();
  #taken = 0;

  start({ start }: Plan): void {
    if ('ids' in start) {
      this.key += 'ids';
      this.#take(start, 'ids', start.ids);
      return;
    }
    this.key += `${start.type}?`;
    this.#condition(start.where);
    this.#order(start.order);
    this.#page(start.page);
    if (start.count) this.key += '#';
  }

  selection(selection: Selection): void {
    this.key += '{';
    for (const { type, properties, relations, degrees, proven, contexts } of selection) {
      this.key += `${type}(${properties.join()})`;
      for (const relation of relations) this.#relation(relation);
      if (degrees) this.key += '°';
      if (proven) this.#proven(proven);
      for (const context of contexts ?? []) {
        this.key += '…';
        this.#take(context, 'before', context.before);
        this.#take(context, 'after', context.after);
      }
      this.key += ';';
    }
    this.key += '}';
  }

  #relation(relation: RelationSelection): void {
    this.key += `.${relation.field}?`;
    this.#condition(relation.where);
    this.key += '~';
    this.#condition(relation.whereEdge);
    this.#order(relation.order);
    if (relation.firstOf !== undefined) this.key += `=${relation.firstOf}`;
    this.#page(relation.page);
    if (relation.count) this.key += '#';
    if (relation.edge) this.#edge(relation.edge);
    this.selection(relation.node);
  }

  #edge({ properties, evidence, firstEvidenceOnly, origin }: EdgeSelection): void {
    this.key += `[${properties.join()}`;
    if (evidence) {
      this.key += firstEvidenceOnly ? '!1' : '!';
      this.selection([evidence]);
    }
    if (origin) {
      this.key += '@';
      this.selection(origin);
    }
    this.key += ']';
  }

  #proven({ properties, evidence }: ProvenSelection): void {
    this.key += `§${properties.join()}`;
    if (evidence) this.selection([evidence]);
  }

  #condition(condition: Condition | undefined): void {
    if (!condition) return;
    if ('all' in condition) this.#conditions('&', condition.all);
    else if ('any' in condition) this.#conditions('|', condition.any);
    else if ('not' in condition) this.#conditions('-', [condition.not]);
    else if ('property' in condition) {
      this.key += condition.property;
      this.#tests(condition.tests);
    } else {
      this.key += `.${condition.relation}<${condition.types?.join() ?? '*'}>`;
      this.#conditions('~', condition.edge ? [condition.edge] : []);
      this.#conditions('?', condition.where ? [condition.where] : []);
    }
  }

  #conditions(sign: string, conditions: readonly Condition[]): void {
    this.key += `${sign}(`;
    for (const condition of conditions) {
      this.#condition(condition);
      this.key += ',';
    }
    this.key += ')';
  }

  #tests(tests: Tests): void {
    for (const name of testNames) {
      const value = tests[name];
      if (value === undefined) continue;
      this.key += `:${name}=${typeof value}`;
      this.#take(tests, name, value);
    }
  }

  #order(order: Order | undefined): void {
    if (!order) return;
    this.key += '^';
    for (const { property, direction, on } of order)
      this.key += `${property}/${direction}/${on ?? ''},`;
  }

  #page(page: Page | undefined): void {
    if (!page) return;
    // Of a list's first entry, a node may have a copy: see plan/first-evidence.ts.
    this.key += page.limit === 1 ? '%1' : '%';
    this.#take(page, 'limit', page.limit);
    if (page.after) this.#position(page.after);
  }

  #position(position: Position): void {
    this.key += '>';
    for (const [at, value] of position.entries()) {
      this.#take(position, String(at), value);
      this.key += value === null ? 'null' : typeof value;
      if (isAmbiguous(value)) {
        const { greater, less } = textPositionOf(value);
        this.key += '!';
        this.#take(position, `${at}greater`, greater);
        this.#take(position, `${at}less`, less);
      }
      this.key += ',';
    }
  }

  #take(owner: object, name: string, value: unknown): void {
    const parameter = `p${this.#taken++}` as const;
    const isLimit = name === 'limit';
    (isLimit ? this.limits : this.values)[parameter] = toParameter(value);
    const reference = `${isLimit ? '$' : 'q.'}${parameter}`;
    const known = this.parameters.get(owner);
    if (known) known[name] = reference;
    else this.parameters.set(owner, { [name]: reference });
  }
}
