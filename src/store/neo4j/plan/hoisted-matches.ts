import { whereClause } from '../cypher/logic.js';

/**
 * Steps from a row's node to at most one other node each, as OPTIONAL MATCH clauses that go before the
 * rows are made: far cheaper than a subquery in each row. A target's city, for example:
 *
 * ```cypher
 * OPTIONAL MATCH (n0)-[:OF_CITY]->(n1:City&MinzhengNode)
 * WITH n0, n1 ORDER BY n0.id
 * RETURN [n0.id, CASE WHEN n1 IS NOT NULL THEN [n1.name] END]
 * ```
 */
export class HoistedMatches {
  readonly #clauses: string[] = [];
  readonly #variables: string[] = [];

  /** @param variables those of the pattern that the rows need; empty names are left out */
  add(pattern: string, condition: string, variables: readonly string[]): void {
    this.#clauses.push(`OPTIONAL MATCH ${pattern}${whereClause(condition)}\n`);
    this.#variables.push(...variables.filter((variable) => variable !== ''));
  }

  /**
   * The clauses, and a WITH that puts the rows in order again: a MATCH need not keep it.
   *
   * @param carried variables that the rows need beside
   */
  inOrder(carried: readonly string[], order: string): string {
    if (this.#clauses.length === 0) return '';
    const all = [...carried, ...this.#variables].join(', ');
    return `${this.text}WITH ${all} ORDER BY ${order}\n`;
  }

  /** The clauses alone, for one row. */
  get text(): string {
    return this.#clauses.join('');
  }
}
