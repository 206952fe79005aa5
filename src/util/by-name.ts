declare const withoutPrototype: unique symbol;

/**
 * Values by name, for names that come from outside: response keys, variables, properties of files, words of
 * the command line. The object has no prototype, so `constructor` finds what was put in under that name or
 * nothing, and `__proto__` is a name like any other. Made by {@link byName} alone; the lint rule
 * scripts/lint/names-from-outside.grit refuses every other object that any string may be a key of.
 */
export interface ByName<Value> {
  // biome-ignore lint/plugin: this is the type that the rule asks for.
  [name: string]: Value;
  readonly [withoutPrototype]: true;
}

/** @param values to begin with, under their own keys */
export function byName<Value>(values: Readonly<Record<string, Value>> = {}): ByName<Value> {
  // biome-ignore lint/plugin: as above.
  const named = Object.create(null) as ByName<Value>;
  for (const name of Object.keys(values)) named[name] = values[name] as Value;
  return named;
}
