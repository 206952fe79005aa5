import type { SearchField } from '../../../model/ontology.js';

/** What the project owns in a database that it may share with others, and what it is called there. */

/** Beside the type's own label, on every node that a load writes. */
export const ownedLabel = 'MinzhengNode';
/** The one node that says which load is served: see served/marker.ts. */
export const markerLabel = 'MinzhengRevision';
/** The one node that a running load holds locked: see load/load-lock.ts. */
export const lockLabel = 'MinzhengLock';
/** One node for each slot, with what a later load compares: see served/manifest.ts. */
export const manifestLabel = 'MinzhengManifest';
/** One node for each lane of a load that reads as it writes: see load/streamed/lanes.ts. */
export const laneLabel = 'MinzhengLane';
/** What the names of all our constraints and indexes begin with. */
export const schemaPrefix = 'minzheng';
/** The full-text index over all that is searched. */
export const searchIndex = `${schemaPrefix}_fulltext`;
/** The full-text index over the spellings by which nodes are suggested. */
export const suggestIndex = `${schemaPrefix}_suggest`;

/*
 * Properties of a node that are not in the ontology begin with `_`, so that a person who looks at a node
 * sees at once which are its own. Only `slot`, which load a node belongs to, does not: who writes Cypher
 * by hand needs it, as every index begins with it.
 */

/**
 * The caption once more, on nodes that have neither `name` nor `title`: graph explorers show a property
 * whose name ends in "name". No plan reads it.
 */
export const displayName = '_displayName';
/** Terms that a search may demand beside words: slot, type, city, years, names. See search-keys.ts. */
export const searchKeys = '_searchKeys';
/**
 * What a search looks into as `text`, in place of it: of a section or a document what none of its
 * sections has (see the model's own-texts.ts), of a measurement its text.
 */
export const searchTexts = '_searchTexts';
/** The `searchRank` of the model, which orders hits of one match tier. */
export const searchRank = '_searchRank';
/** The keys of a node's spellings as terms. See suggest-terms.ts. */
export const suggestKeys = '_suggestKeys';
/** The `suggestionRank` of the model, which orders suggestions of one tier. */
export const suggestRank = '_suggestRank';
/**
 * A measurement's value, and false where the source withholds it: Neo4j's indexes over several
 * properties leave out nodes that lack one of them.
 */
export const valueOrFalse = '_valueOrFalse';
/** A measurement's `partOfId`, and false where it is no part, for the same reason. */
export const wholeOrFalse = '_wholeOrFalse';
/** The first passage that proves a measurement, as a list in JSON: see stored-properties.ts. */
export const firstEvidence = '_firstEvidence';

/** The stored property that a search looks into for a field. */
export const searchedProperty = (field: SearchField): string =>
  field === 'text' ? searchTexts : field;
/** The relations that a passage of evidence proves, a line for each: see stored-properties.ts. */
export const provenRelations = '_provenRelations';
