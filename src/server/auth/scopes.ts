/** What a client may be let do. */
export const scopeNames = [
  /** To ask GraphQL, and to open pages. */
  'read',
  /** To take the graph or a part of it as a file. */
  'export',
  /** To see and to review drafts, where `serve --drafts` has some. */
  'review',
  /** To see what the service counts: `/metrics`. */
  'metrics',
] as const;

export type Scope = (typeof scopeNames)[number];

export const isScope = (name: string): name is Scope =>
  (scopeNames as readonly string[]).includes(name);

/** What is left of a list once what is no scope is told as a problem. */
export function scopesOf(
  names: readonly string[],
  onUnknown: (name: string) => void,
): ReadonlySet<Scope> {
  const scopes = new Set<Scope>();
  for (const name of names)
    if (isScope(name)) scopes.add(name);
    else onUnknown(name);
  return scopes;
}
