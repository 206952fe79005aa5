import type { ParameterNames } from './plan-shape.js';

/** What the parts of one statement share while it is compiled: names of variables and of values. */
export class StatementContext {
  readonly #parameters: ParameterNames;
  readonly #bound = new Map<object, Readonly<Record<string, string>>>();
  #variables = 0;

  constructor(parameters: ParameterNames) {
    this.#parameters = parameters;
  }

  /** A name that the statement does not have yet: `n0`, `r1`. */
  variable(stem: string): string {
    return `${stem}${this.#variables++}`;
  }

  /** Lets a variable of the statement stand for a value, in place of a parameter. */
  bind(owner: object, name: string, variable: string): void {
    this.#bound.set(owner, { ...this.#bound.get(owner), [name]: variable });
  }

  /** What stands for a value of the plan: `q.p3`, `$p3` for a limit, or the variable bound to it. */
  value(owner: object, name: string): string {
    const variable = this.#bound.get(owner)?.[name];
    if (variable !== undefined) return variable;
    const parameter = this.#parameters.get(owner)?.[name];
    if (parameter === undefined) throw new Error(`The plan's shape has no value ${name}`);
    return parameter;
  }
}
