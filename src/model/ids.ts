import {
  type MentionKind,
  type NodeType,
  nodeTypes,
  type RelationType,
  relationTypeNames,
} from './ontology.js';

/**
 * The id of a node: the prefix of its type, and the parts that tell it from others of the type
 * (`brand:qingdao:qingnuanzhu`).
 */
export const idOf = (type: NodeType, ...parts: readonly (string | number)[]): string =>
  [nodeTypes[type].idPrefix, ...parts].join(':');

/** Stands for the city in the id of a thing that belongs to none: `department:national:minzhengbu`. */
export const national = 'national';

const padded = (offset: number): string => String(offset).padStart(6, '0');

/** The id of a passage, by its code-point offsets. These are padded, so that ids of one document sort in reading order. */
export const evidenceId = (document: string, start: number, end: number): string =>
  idOf('EVIDENCE', document, `${padded(start)}-${padded(end)}`);

/** The id of a mention: of one document, they sort in reading order. */
export const mentionId = (
  document: string,
  {
    kind,
    start,
    end,
  }: { readonly kind: MentionKind; readonly start: number; readonly end: number },
): string =>
  idOf(
    'MENTION',
    document,
    `${padded(start)}-${padded(end)}`,
    kind.toLowerCase().replaceAll('_', '-'),
  );

const relationKeys = new Map(
  relationTypeNames.map((type) => [type, `${type.toLowerCase().replaceAll('_', '-')}/`]),
);

/**
 * The id of a relation: its type, its ends, and what tells it from another between the same ends:
 * `mentions/document:qufu-2020-plan/policy:national:minfadian/IMPLEMENTS`.
 */
export const edgeId = (
  relation: RelationType,
  from: string,
  to: string,
  distinguishing: readonly string[] = [],
): string => relationKeys.get(relation) + [from, to, ...distinguishing].join('/');

/**
 * What follows type and ends in a relation's id (`/IMPLEMENTS`, or nothing); undefined for an id that
 * does not begin with them.
 */
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
