import type { ClassType } from 'type-graphql';
import type { NodeType, RelationType } from '../../model/ontology.js';
import type { Order } from '../../model/plan.js';

/**
 * What the API says of a node type by hand: the description of each field, and how a list is shown.
 * What a field leads to, whether it may be null and how a list is filtered and sorted follow from the
 * ontology and from the registry (`../registry.ts`).
 */
export interface NodeDeclaration {
  /** The class that carries the type's name and description. */
  readonly type: ClassType<object>;
  /** Its pages, where some list of it is paged. */
  readonly connection?: ClassType<object>;
  /** The arguments of its paged lists, where these can be filtered or sorted. */
  readonly listArgs?: ClassType<object>;
  /** By the name of the property or the relation in the ontology. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Root fields that read nodes of the type, by name. */
  readonly queries?: Readonly<Record<string, RootField>>;
}

/** The fields that several node types share in an interface. */
export interface InterfaceDeclaration {
  readonly type: abstract new () => object;
  readonly nodeTypes: readonly NodeType[];
  readonly fields: Readonly<Record<string, Field>>;
}

/** A relation that the API shows as an object of its own, because it has properties. */
export interface RelationObject {
  readonly type: ClassType<object>;
  readonly connection?: ClassType<object>;
  /** The arguments of its paged lists, where these can be filtered or sorted. */
  readonly listArgs?: ClassType<object>;
  /** The same of lists that are not paged. */
  readonly plainListArgs?: ClassType<object>;
}

/** A paged list of things of several types. */
export interface UnionList {
  readonly connection: ClassType<object>;
  readonly listArgs: ClassType<object>;
}

export interface Registry {
  readonly nodes: Readonly<Record<NodeType, NodeDeclaration>>;
  readonly interfaces: readonly InterfaceDeclaration[];
  readonly relationObjects: Readonly<Partial<Record<RelationType, RelationObject>>>;
  /** By relation type, how a list of it is shown whose things are of several types. */
  readonly unionLists: Readonly<Partial<Record<RelationType, UnionList>>>;
}

/** A description alone, or with how the field differs from what the ontology gives by itself. */
export type Field = string | FieldOptions;

export interface FieldOptions {
  readonly description: string;
  /** How a relation to many is shown: as a plain list unless this says otherwise. */
  readonly shown?: 'paged' | 'paged without filter' | 'first';
  /** A scalar that is narrower than the kind of the property. */
  readonly scalar?: object;
  /** What is neither a property nor a relation, and how it is shown: see {@link computed}. */
  readonly computed?: Computed;
}

/** A field that the API makes of what the ontology has. */
export interface Computed {
  /** In the form that type-graphql takes: `[Span]` for a list. */
  readonly returns: object | [object];
  readonly args?: ClassType<object>;
  /** Most entries of a page, where that is not the same as elsewhere. */
  readonly largestPage?: number;
}

/** A list in pages, filtered and sorted by the arguments that the registry has for what it holds. */
export const paged = (description: string) => ({ description, shown: 'paged' }) as const;

/** A list in pages that has neither filter nor order, whatever the registry has. */
export const pagedWithoutFilter = (description: string) =>
  ({ description, shown: 'paged without filter' }) as const;

/** Of a relation to many, the first node alone: the one sentence of a target among its evidence. */
export const firstOf = (description: string) => ({ description, shown: 'first' }) as const;

/** A property whose values are narrower than its kind says: a date among strings. */
export const as = (scalar: object, description: string) => ({ description, scalar }) as const;

/**
 * A field that `compile/` gives its meaning. Where its type leads to no other node type, it can stand in
 * the class as well.
 */
export const computed = (
  returns: object | [object],
  description: string,
  options: Omit<Computed, 'returns'> = {},
) => ({ description, computed: { returns, ...options } }) as const;

/** A field of Query that reads nodes of one type. */
export type RootField =
  | 'by id'
  | 'by id or name'
  | { readonly description: string; readonly shown: 'paged' }
  | AllNodes;

export interface AllNodes {
  readonly description: string;
  readonly shown: 'all';
  readonly order: Order;
}

/** All nodes of a type that has few, in one list. By id unless an order is given. */
export const all = (description: string, order: Order = []): AllNodes => ({
  description,
  shown: 'all',
  order,
});
