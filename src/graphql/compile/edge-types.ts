import { type ByName, byName } from '../../util/by-name.js';

/** A GraphQL type that shows a relation as an object, with its two ends among its fields. */
export interface EdgeType {
  readonly typeName: string;
  /** Which field shows which end of the relation in the ontology. */
  readonly ends: Readonly<Record<string, 'from' | 'to'>>;
}

/** By GraphQL type name. Every other field is a property of the relation, its evidence, or that evidence's document. */
export const edgeTypes: Readonly<ByName<EdgeType>> = byName<EdgeType>({
  Responsibility: { typeName: 'Responsibility', ends: { party: 'from', subject: 'to' } },
  PolicyActor: { typeName: 'PolicyActor', ends: { department: 'from' } },
  PolicyMention: { typeName: 'PolicyMention', ends: { document: 'from' } },
});
