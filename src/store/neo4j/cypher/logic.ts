/** Cypher predicates as text, with the two constants simplified away. */
export const always = 'true';
export const never = 'false';

/** `a AND b`; one that never holds makes the whole one. */
export function allOf(predicates: readonly string[]): string {
  if (predicates.includes(never)) return never;
  const parts = predicates.filter((predicate) => predicate !== always);
  return parts.length === 0 ? always : parts.join(' AND ');
}

/** `(a OR b)`, equal ones once; one that always holds makes the whole one. */
export function anyOf(predicates: readonly string[]): string {
  if (predicates.includes(always)) return always;
  const parts = [...new Set(predicates)].filter((predicate) => predicate !== never);
  if (parts.length === 0) return never;
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' OR ')})`;
}

/** ` WHERE a`, or nothing where the predicate always holds. */
export const whereClause = (predicate: string): string =>
  predicate === always ? '' : ` WHERE ${predicate}`;
