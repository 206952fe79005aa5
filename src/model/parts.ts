import type { EdgeRecord, PartName } from './graph.js';
import { definitionOf, nodeTypeNames } from './ontology.js';

/** Whose part a node is in: that of the document or the city in its id, or its own. */
type Owner = 'document' | 'city' | undefined;

const ownerOf = (properties: object, prefix: string): Owner => {
  if (prefix === 'document' || prefix === 'city') return prefix;
  if ('documentId' in properties) return 'document';
  // What a city has of its own can be known by another key of that city.
  return 'cityId' in properties || 'formerIds' in properties ? 'city' : undefined;
};

/** By the prefix of an id. */
const owners: ReadonlyMap<string, Owner> = new Map(
  nodeTypeNames.map((type) => {
    const { idPrefix, properties } = definitionOf(type);
    return [idPrefix, ownerOf(properties, idPrefix)];
  }),
);

const prefixesOf = (owner: Owner): readonly string[] =>
  [...owners].flatMap(([prefix, own]) => (own === owner ? [prefix] : []));

const prefixesOfDocuments = prefixesOf('document');
const prefixesOfCities = prefixesOf('city');

/** True of a node that one document states, by its id. */
export const isStated = (id: string): boolean =>
  owners.get(id.slice(0, id.indexOf(':'))) === 'document';

/** True of a part that is what one document states. */
export const isOfDocument = (part: PartName): boolean => part.startsWith('document:');

/** True of a part that is what a city has of its own, or what is national. */
export const isOfCity = (part: PartName): boolean => part.startsWith('city:');

/** The part of a node, by its id. */
export function partOfNode(id: string): PartName {
  const end = id.indexOf(':');
  const owner = owners.get(id.slice(0, end));
  if (owner === undefined) return id;
  const next = id.indexOf(':', end + 1);
  return `${owner}:${next < 0 ? id.slice(end + 1) : id.slice(end + 1, next)}`;
}

/**
 * The part of a relation: that of the node where it begins, unless only the other end is a document's. So
 * what proves that a brand is one, in a document, is the document's.
 */
export const partOfEdge = ({ from, to }: Pick<EdgeRecord, 'from' | 'to'>): PartName =>
  partOfNode(!isStated(from) && isStated(to) ? to : from);

/** How the ids of a part's nodes are found: each is one of these, or begins with one of those. */
export interface PartIds {
  readonly ids: readonly string[];
  readonly beginnings: readonly string[];
}

/** @param part one that {@link partOfNode} gives */
export function idsOfPart(part: PartName): PartIds {
  const end = part.indexOf(':');
  const prefix = part.slice(0, end);
  const key = part.slice(end);
  const owner = owners.get(prefix);
  if (owner === undefined) return { ids: [part], beginnings: [] };
  const ids = (owner === 'document' ? prefixesOfDocuments : prefixesOfCities).map(
    (each) => each + key,
  );
  return { ids, beginnings: ids.map((id) => `${id}:`) };
}
