import { isDeepStrictEqual } from 'node:util';
import type { EdgeRecord, PropertyValue } from '../../../model/graph.js';
import { relationDefinitionOf } from '../../../model/ontology.js';
import { type ByName, byName } from '../../../util/by-name.js';

/**
 * A passage of evidence has no relation to the relations that it proves, as Neo4j knows none between
 * relations. It is stored with a text that says which they are, a line for each: type, id, ends and
 * properties, with tabs between them.
 *
 * ```
 * OF_CITY  of-city/brand:qingdao:qingnuanzhu/city:qingdao  brand:qingdao:qingnuanzhu  city:qingdao  {}
 * ```
 *
 * Ids have neither tabs nor line breaks in them, and JSON writes those of texts as escapes. What else
 * proves the relation is not in it: there the relation itself has to be asked, at the node where it begins.
 */
export const provenText = (edges: readonly EdgeRecord[]): string =>
  edges
    .map(({ type, id, from, to, properties }) =>
      [type, id, from, to, JSON.stringify(properties)].join('\t'),
    )
    .join('\n');

/** Whether a passage that proves both has the same line for both, of two relations with one id. */
export const isToldAlike = (a: EdgeRecord, b: EdgeRecord): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  Object.keys(relationDefinitionOf(a.type).properties).every((name) =>
    isDeepStrictEqual(a.properties[name] ?? null, b.properties[name] ?? null),
  );

/** The cell of each of these in a line. */
export const provenCells: Readonly<ByName<number>> = byName({ type: 0, id: 1, from: 2, to: 3 });
/** The cell of the properties in a line. */
const ownProperties = 4;

/** Reads one property of a line, by its cells: the relation's own, or null where its type lacks it. */
export function provenProperty(name: string): (cells: readonly string[]) => PropertyValue {
  const at = provenCells[name];
  if (at !== undefined) return (cells) => cells[at] as string;
  return (cells) =>
    (JSON.parse(cells[ownProperties] as string) as Readonly<Record<string, PropertyValue>>)[name] ??
    null;
}
