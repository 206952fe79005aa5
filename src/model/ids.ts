import { type NodeType, nodeTypes, type RelationType, relationTypeNames } from './ontology.js';

/** An id: the type's prefix and the parts that tell one node of the type from another. */
export const idOf = (type: NodeType, ...parts: readonly (string | number)[]): string =>
  [nodeTypes[type].idPrefix, ...parts].join(':');

/** What stands for the city in the id of a thing that is no city's own. */
export const national = 'national';

const padded = (offset: number): string => String(offset).padStart(6, '0');

/** Offsets are padded, so ids of one document sort in reading order. */
export const evidenceId = (document: string, start: number, end: number): string =>
  idOf('EVIDENCE', document, `${padded(start)}-${padded(end)}`);

const relationKeys = new Map(
  relationTypeNames.map((type) => [type, `${type.toLowerCase().replaceAll('_', '-')}/`]),
);

/** A relation's id: type, ends and whatever else tells it from another between the same ends. */
export const edgeId = (
  relation: RelationType,
  from: string,
  to: string,
  distinguishing: readonly string[] = [],
): string => relationKeys.get(relation) + [from, to, ...distinguishing].join('/');

/** What follows type and ends in a relation's id; undefined where it does not begin with them. */
export function restOfEdgeId(
  id: string,
  relation: RelationType,
  from: string,
  to: string,
): string | undefined {
  const key = relationKeys.get(relation) as string;
  const end = key.length + from.length;
  const begins =
    id.startsWith(key) &&
    id.startsWith(from, key.length) &&
    id[end] === '/' &&
    id.startsWith(to, end + 1);
  return begins ? id.slice(end + 1 + to.length) : undefined;
}
