import type { Places } from './plan-shape.js';

/** What the parts of one statement share while it is compiled: names of variables and of values. */
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

  /** What holds one value of the plan: `q.p3`, `$p3` for a limit, or the variable bound to it. */
  value(owner: object, name: string): string {
    const variable = this.#bound.get(owner)?.[name];
    if (variable !== undefined) return variable;
    const place = this.#places.get(owner)?.[name];
    if (place === undefined) throw new Error(`The plan's shape has no value ${name}`);
    return place;
  }
}
