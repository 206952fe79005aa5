import {
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * What broke from one schema to the next without having been deprecated in the first. Of what was
 * deprecated, only the removal is announced: changing it in any other way is not.
 */
export function unannouncedChanges(released: GraphQLSchema, current: GraphQLSchema): string[] {
  const announced = new Set(deprecatedOf(released).flatMap(removalsOf));
  return findBreakingChanges(released, current)
    .map(({ type, description }) => ({ type, description }))
    .filter(({ type, description }) => !(removals.has(type) && announced.has(description)))
    .filter(({ type, description }) => !isRemovalOfUnused(type, description, released))
    .map(({ description }) => description);
}

const removals = new Set<string>([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
]);

/** Coordinates of what a schema deprecates: a field or value, or an argument of a field. */
type Deprecated = readonly [type: string, member: string, argument?: string];

function deprecatedOf(schema: GraphQLSchema): Deprecated[] {
  const found: Deprecated[] = [];
  const note = (reason: string | null | undefined, ...at: Deprecated): void => {
    if (reason != null) found.push(at);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type))
      for (const value of type.getValues()) note(value.deprecationReason, type.name, value.name);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        note(field.deprecationReason, type.name, field.name);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        note(field.deprecationReason, type.name, field.name);
        for (const argument of field.args)
          note(argument.deprecationReason, type.name, field.name, argument.name);
      }
  }
  return found;
}

/** How graphql-js words the removal. */
const removalsOf = ([type, member, argument]: Deprecated): string[] =>
  argument === undefined
    ? [`${type}.${member} was removed.`, `${member} was removed from enum type ${type}.`]
    : [`${type}.${member} arg ${argument} was removed.`];

/** A type may go with the last field that uses it, where all of these were deprecated. */
function isRemovalOfUnused(type: string, description: string, released: GraphQLSchema): boolean {
  if (type !== BreakingChangeType.TYPE_REMOVED) return false;
  const removed = description.replace(/ was removed\.$/, '');
  return Object.values(released.getTypeMap()).every((each) =>
    isObjectType(each) || isInterfaceType(each)
      ? Object.values(each.getFields()).every(
          (field) =>
            field.deprecationReason != null ||
            each.name === removed ||
            (String(field.type).replace(/[[\]!]/g, '') !== removed &&
              field.args.every(
                (argument) => String(argument.type).replace(/[[\]!]/g, '') !== removed,
              )),
        )
      : true,
  );
}
