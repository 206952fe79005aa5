/** A GraphQL type that is a relation seen as an object, its two ends among its fields. */
export interface EdgeType {
  readonly typeName: string;
  /** Which field is which end of the relation in the ontology. */
  readonly ends: Readonly<Record<string, 'from' | 'to'>>;
}

/** By GraphQL type name. Every other field of theirs is the relation's property, its evidence or that evidence's document. */
export const edgeTypes: Readonly<Record<string, EdgeType>> = {
  Responsibility: { typeName: 'Responsibility', ends: { party: 'from', subject: 'to' } },
  PolicyMention: { typeName: 'PolicyMention', ends: { document: 'from' } },
};
