import type { Places } from './plan-shape.js';

/** What the parts of one statement share while it is compiled: names of variables and of parameters. */
export class StatementContext {
  readonly #places: Places;
  readonly #bound = new Map<object, Readonly<Record<string, string>>>();
  #variables = 0;

  constructor(places: Places) {
    this.#places = places;
  }

  /** A name that the statement does not have yet. */
  variable(stem: string): string {
    return `${stem}${this.#variables++}`;
  }

  /** Makes a variable of the statement hold a value, in place of a parameter. */
  bind(owner: object, name: string, variable: string): void {
    this.#bound.set(owner, { ...this.#bound.get(owner), [name]: variable });
  }

  /** What holds one value of the plan: a parameter such as `$p3`, or the variable bound to it. */
  parameter(owner: object, name: string): string {
    const variable = this.#bound.get(owner)?.[name];
    if (variable !== undefined) return variable;
    const place = this.#places.get(owner)?.[name];
    if (place === undefined) throw new Error(`The plan's shape has no value ${name}`);
    return `$${parameterName(place)}`;
  }
}

const parameterName = (place: number): string => `p${place}`;

/** The parameters of a plan's values, as statements name them. */
export const parametersOf = (values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(values.map((value, place) => [parameterName(place), value]));
