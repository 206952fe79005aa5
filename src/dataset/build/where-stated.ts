import { type NodeType, type RelationType, relationDefinitionOf } from '../../model/ontology.js';

const typesWith = (relation: RelationType, to: NodeType): ReadonlySet<NodeType> =>
  new Set(
    relationDefinitionOf(relation)
      .ends.filter((end) => end.to === to)
      .map((end) => end.from),
  );
const stated = typesWith('STATED_IN', 'DOCUMENT');
const sectioned = typesWith('IN_SECTION', 'SECTION');
/** Those whose years are the documents' that prove them; a measurement has a year of its own. */
const inYear: ReadonlySet<NodeType> = new Set(['CITY', 'PROGRAM', 'SERVICE_BRAND']);

/** True for types of things that are stated in the documents of their proof. */
export const isStatedIn = (type: NodeType): boolean => stated.has(type);

/** The same of the sections. */
export const isSectioned = (type: NodeType): boolean => sectioned.has(type);

/** The same of the documents' years. */
export const isInYear = (type: NodeType): boolean => inYear.has(type);
