/** What the project owns in a database that it may share with others. */

/** Carried, beside the type's own label, by every node that a load writes. */
export const ownedLabel = 'MinzhengNode';
/** The one node that says which load is served. */
export const markerLabel = 'MinzhengRevision';
/** The one node that a running load holds locked. */
export const lockLabel = 'MinzhengLock';
/** One node beside each slot that was published, with what a later load compares: see manifest.ts. */
export const manifestLabel = 'MinzhengManifest';
/** What constraint and index names begin with. */
export const schemaPrefix = 'minzheng';
/**
 * Where a node has neither `name` nor `title`, its caption once more, for people: graph explorers
 * take a property that ends so for the caption. No plan reads it.
 */
export const displayName = 'displayName';
/** What a search may demand beside words of a node that has words: see search-keys.ts. */
export const searchKeys = 'searchKeys';
/** Where a node that has words stands among hits with equal finds: the model's `searchRank`. */
export const rank = 'searchRank';
/** A measurement's value, and false where it has none: so that an index over it holds every one. */
export const addedUp = 'addedUp';
/** The full-text index over all that is searched. */
export const searchIndex = `${schemaPrefix}_search`;
