/** Cypher predicates as text, with the two constants simplified away. */
export const always = 'true';
export const never = 'false';

export function both(predicates: readonly string[]): string {
  if (predicates.includes(never)) return never;
  const parts = predicates.filter((predicate) => predicate !== always);
  return parts.length === 0 ? always : parts.join(' AND ');
}

export function either(predicates: readonly string[]): string {
  if (predicates.includes(always)) return always;
  const parts = [...new Set(predicates)].filter((predicate) => predicate !== never);
  if (parts.length === 0) return never;
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' OR ')})`;
}

export const where = (predicate: string): string =>
  predicate === always ? '' : ` WHERE ${predicate}`;
