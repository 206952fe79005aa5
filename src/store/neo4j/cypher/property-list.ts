/** True where there are so many properties that their list has the short form. */
export const hasShortForm = (properties: readonly string[]): boolean => properties.length > 2;

/**
 * The values of some properties of a node or a relation, as a list: `[n0.id, n0.name]`, and of several
 * `[key IN ['id', 'name', 'unit'] | n0[key]]`.
 *
 * Both take the same to read. But for each member of a list that is written out, Neo4j works out what type
 * it has in common with those before it, again and again while it plans: a property may be of thirty types,
 * so that took half of the time of planning a statement.
 *
 * @param properties names that the ontology or the schema has: they are written into the statement
 */
export function propertyList(variable: string, properties: readonly string[]): string {
  if (!hasShortForm(properties))
    return `[${properties.map((property) => `${variable}.${property}`).join(', ')}]`;
  return `[key IN [${keyList(properties)}] | ${variable}[key]]`;
}

/** `'id', 'name'` */
export const keyList = (properties: readonly string[]): string =>
  properties.map((property) => `'${property}'`).join(', ');
