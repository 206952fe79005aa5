import { Args, type ClassType, Field as FieldOf } from 'type-graphql';
import {
  definitionOf,
  type NodeType,
  type RelationField,
  relationFieldsOf,
} from '../../model/ontology.js';
import { LargestPage } from '../compile/page-types.js';
import { PageArgs } from '../shared/page.args.js';
import type { Field, FieldOptions, Registry, RelationObject } from './declarations.js';
import { outputTypeOf } from './property-types.js';

/** What a field returns, in the form that type-graphql takes: `[City]` for a list. */
interface FieldShape {
  readonly returns: object | [object];
  readonly nullable: boolean;
  readonly args?: ClassType<object>;
  readonly largestPage?: number;
}

/**
 * Gives the classes of the registry their fields, as `@Field` and `@Args` in the classes would. They
 * cannot stand there: files of types that lead to each other would import each other in circles.
 *
 * Such fields have no resolvers: a plan brings what they hold.
 *
 * @throws {Error} naming the field, where the ontology has no such property or relation, or where it
 *   cannot be shown as declared
 */
export function declareFields(registry: Registry): void {
  for (const [type, { type: target, fields }] of Object.entries(registry.nodes))
    for (const [name, field] of Object.entries(fields))
      declareField(target, name, field, shapeOf(registry, type as NodeType, name, field));
  for (const { type: target, nodeTypes, fields } of registry.interfaces)
    for (const [name, field] of Object.entries(fields)) {
      const shapes = nodeTypes.map((type) => shapeOf(registry, type, name, field));
      declareField(target, name, field, oneShapeOf(shapes, `${target.name}.${name}`));
    }
}

function declareField(
  { prototype }: { prototype: object },
  name: string,
  field: Field,
  { returns, nullable, args, largestPage }: FieldShape,
): void {
  const { description } = optionsOf(field);
  if (largestPage) LargestPage(largestPage)(prototype, name);
  if (args) Args(() => args)(prototype, name, 0);
  FieldOf(() => returns as ClassType, { nullable, description })(prototype, name);
}

const optionsOf = (field: Field): FieldOptions =>
  typeof field === 'string' ? { description: field } : field;

/** A name that is both a relation and a property (`year`) means the relation: the property is a copy. */
function shapeOf(registry: Registry, type: NodeType, name: string, field: Field): FieldShape {
  const { computed } = optionsOf(field);
  if (computed) return { nullable: false, ...computed };
  const relation = relationFieldsOf(type).get(name);
  if (relation) return shapeOfRelation(registry, relation, optionsOf(field));
  const place = `${definitionOf(type).label}.${name}`;
  const property = definitionOf(type).properties[name];
  if (!property) throw new Error(`${place} is neither a property nor a relation of the ontology`);
  const { shown, scalar } = optionsOf(field);
  if (shown) throw new Error(`${place} is a property: it cannot be shown ${shown}`);
  return { returns: scalar ?? outputTypeOf(property), nullable: property.nullable ?? false };
}

function shapeOfRelation(
  registry: Registry,
  relation: RelationField,
  { shown }: FieldOptions,
): FieldShape {
  const { owner, field, cardinality, required = false } = relation;
  const place = `${definitionOf(owner).label}.${field}`;
  const union = relation.targets.length > 1 ? registry.unionLists[relation.relation] : undefined;
  if (union) return { returns: union.connection, nullable: false, args: union.listArgs };
  const { type, connection, listArgs, plainListArgs } = whatIsReached(registry, relation, place);
  if (cardinality === 'one') {
    if (shown) throw new Error(`${place} leads to one node: it cannot be shown ${shown}`);
    return { returns: type, nullable: !required };
  }
  switch (shown) {
    case undefined:
      return {
        returns: [type],
        nullable: false,
        ...(plainListArgs && { args: plainListArgs }),
      };
    case 'first':
      return { returns: type, nullable: !required };
  }
  if (!connection)
    throw new Error(`${place} is paged, but ${type.name} has no connection in the registry`);
  const args = (shown === 'paged' && listArgs) || PageArgs;
  return { returns: connection, nullable: false, args };
}

/** What a relation leads to: a node, or the relation itself where it is shown as an object. */
function whatIsReached(
  { nodes, relationObjects }: Registry,
  { relation, targets }: RelationField,
  place: string,
): RelationObject {
  const asObject = relationObjects[relation];
  if (asObject) return asObject;
  const [target, ...others] = targets;
  if (others.length > 0)
    throw new Error(
      `${place} leads to nodes of several types: show ${relation} as an object or a list of a union in the registry`,
    );
  return nodes[target as NodeType];
}

/** The shape that a field has in every type of an interface; it may be null where it may in one of them. */
function oneShapeOf(shapes: readonly FieldShape[], place: string): FieldShape {
  const [first, ...others] = shapes;
  if (!first || !others.every((other) => isSame(first, other)))
    throw new Error(`${place} is not the same in all types of the interface`);
  return { ...first, nullable: shapes.some(({ nullable }) => nullable) };
}

const isSame = (a: FieldShape, b: FieldShape): boolean =>
  a.args === b.args &&
  Array.isArray(a.returns) === Array.isArray(b.returns) &&
  [a.returns].flat()[0] === [b.returns].flat()[0];
