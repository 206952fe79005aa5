import neo4j from 'neo4j-driver';
import type {
  Condition,
  EdgeSelection,
  Order,
  Page,
  Plan,
  Position,
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

/** What holds the values of a `Tests`, `Page`, position or start in a question's text. */
export type Places = ReadonlyMap<object, Readonly<Record<string, string>>>;

/**
 * A plan in two halves: `key`, equal for plans that differ in values only, and the values, by names
 * that the key fixes: as a {@link Question} has them.
 */
export interface PlanShape {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The limits of pages: no row of a statement can decide these. */
  readonly limits: Readonly<Record<string, unknown>>;
  /** By the plan's own objects: of use for a plan in which no object occurs twice. */
  readonly places: Places;
}

/** Whole numbers travel as integers: equal to the driver's floats, and what LIMIT insists on. */
export const toParameter = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(toParameter)
    : typeof value === 'number' && Number.isSafeInteger(value)
      ? neo4j.int(value)
      : value;

/** A copy of a plan, or of a part, in which no object occurs twice: each has places of its own, then. */
export const unshared = <Part>(part: Part): Part => JSON.parse(JSON.stringify(part)) as Part;

export function shapeOf(plan: Plan): PlanShape {
  const walk = new Walk();
  walk.start(plan);
  walk.selection(plan.select);
  return walk;
}

class Walk implements PlanShape {
  key = '';
  readonly values: Record<string, unknown> = {};
  readonly limits: Record<string, unknown> = {};
  readonly places = new Map<object, Record<string, string>>();
  #placed = 0;

  start({ start }: Plan): void {
    if ('ids' in start) {
      this.key += 'ids';
      this.#place(start, 'ids', start.ids);
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
    for (const { type, properties, relations } of selection) {
      this.key += `${type}(${properties.join()})`;
      for (const relation of relations) this.#relation(relation);
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
    this.#page(relation.page);
    if (relation.count) this.key += '#';
    if (relation.edge) this.#edge(relation.edge);
    this.selection(relation.node);
  }

  #edge({ properties, evidence, origin }: EdgeSelection): void {
    this.key += `[${properties.join()}`;
    if (evidence) {
      this.key += '!';
      this.selection([evidence]);
    }
    if (origin) {
      this.key += '@';
      this.selection(origin);
    }
    this.key += ']';
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
      this.#place(tests, name, value);
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
    this.key += '%';
    this.#place(page, 'limit', page.limit);
    if (page.after) this.#position(page.after);
  }

  #position(position: Position): void {
    this.key += '>';
    for (const [at, value] of position.entries()) {
      this.#place(position, String(at), value);
      this.key += value === null ? 'null' : typeof value;
      if (isAmbiguous(value)) {
        const { greater, less } = textPositionOf(value);
        this.key += '!';
        this.#place(position, `${at}greater`, greater);
        this.#place(position, `${at}less`, less);
      }
      this.key += ',';
    }
  }

  #place(owner: object, name: string, value: unknown): void {
    const parameter = `p${this.#placed++}`;
    const isLimit = name === 'limit';
    (isLimit ? this.limits : this.values)[parameter] = toParameter(value);
    const place = `${isLimit ? '$' : 'q.'}${parameter}`;
    const known = this.places.get(owner);
    if (known) known[name] = place;
    else this.places.set(owner, { [name]: place });
  }
}
