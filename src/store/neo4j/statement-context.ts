import type { Places } from './plan-shape.js';

/** What the parts of one statement share while it is compiled: names of variables and of parameters. */
export class StatementContext {
  readonly #places: Places;
  #variables = 0;

  constructor(places: Places) {
    this.#places = places;
  }

  /** A name that the statement does not have yet. */
  variable(stem: string): string {
    return `${stem}${this.#variables++}`;
  }

  /** The parameter that holds one value of the plan: `$p3`. */
  parameter(owner: object, name: string): string {
    const place = this.#places.get(owner)?.[name];
    if (place === undefined) throw new Error(`The plan's shape has no value ${name}`);
    return `$${parameterName(place)}`;
  }
}

export const parameterName = (place: number): string => `p${place}`;
