import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { isPartOfPage, largestPageOf } from '../../graphql/compile/page-types.js';
import { type ListLengths, listKey } from '../../model/list-lengths.js';
import { typeOfLabel } from '../../model/ontology.js';
import { byName } from '../../util/by-name.js';
import { schemaListsOf } from './schema-lists.js';

/** Entries that a list without a page size is taken to have, where its lists' lengths are not known. */
export const estimatedList = 10;

/**
 * Estimated rows of an operation with these variables, which are taken as they come.
 *
 * @param lengths how long the lists are of the graph that is asked
 */
export type CostOf = (
  variables?: Readonly<Record<string, unknown>>,
  lengths?: ListLengths,
) => number;

type Variables = Readonly<Record<string, unknown>>;

/** Rows of a part of an operation; `page` is how many entries a page holds, where its parent is one. */
type Rows = (page: number, variables: Variables, lengths: ListLengths) => number;

/**
 * Estimates how many rows an operation reads: every object costs one row each time it is asked for,
 * so page sizes multiply down the tree. A list without a page size counts as what the lists of its field
 * are long, or as {@link estimatedList} where that is not known.
 * What is asked of the schema costs more, as nobody else has a turn while it is answered.
 * Parts for different types of a union or an interface exclude each other: the most expensive counts. What
 * @skip and @include leave out is counted.
 *
 * The document must be valid. It takes time in proportion to the fields with fragments expanded,
 * which have a limit of their own.
 */
export function compileCost(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
): CostOf {
  const schemaLists = schemaListsOf(schema);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);

  const below = (parent: GraphQLType, set: SelectionSetNode): Rows => {
    const common: Rows[] = [];
    const exclusive = new Map<GraphQLType, Rows[]>();
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const rows = rowsOf(parent, selection);
        if (rows) common.push(rows);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const { typeCondition } = fragment;
      const type = (typeCondition && typeFromAST(schema, typeCondition)) ?? parent;
      const rows = below(type, fragment.selectionSet);
      if (type === parent || !isObjectType(type)) common.push(rows);
      else exclusive.set(type, [...(exclusive.get(type) ?? []), rows]);
    }
    const parts = [...exclusive.values()];
    return (page, variables, lengths) =>
      sumOf(common, page, variables, lengths) +
      Math.max(0, ...parts.map((part) => sumOf(part, page, variables, lengths)));
  };

  const rowsOf = (parent: GraphQLType, field: FieldNode): Rows | undefined => {
    const definition = field.selectionSet && definitionOf(parent, field.name.value);
    if (!definition) return undefined;
    const { type } = definition;
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    const isPart = isPartOfPage(definition);
    const ofSchema = schemaLists.lengthOf(parent, field.name.value);
    const own = ofSchema ? ofSchema.rows : !isList && isPart ? 0 : 1;
    const askedBy = pageSize(definition, field);
    const rows = below(getNamedType(type as GraphQLOutputType), field.selectionSet as never);
    const key = listKeyOf(parent, field.name.value);
    return (page, variables, lengths) => {
      const asked = askedBy(variables);
      if (!isList) return own + rows(asked ?? page, variables, lengths);
      const known = key === undefined ? ofSchema?.entries : lengths[key];
      const entries = isPart ? page : (asked ?? known ?? estimatedList);
      return entries * (own + rows(estimatedList, variables, lengths));
    };
  };

  const rows = below(schema.getRootType(operation) as GraphQLType, selectionSet);
  const defaults = variableDefinitions.map(
    ({ variable, defaultValue }) =>
      [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)] as const,
  );
  return (given = {}, lengths = {}) => {
    // As graphql-js reads them: a null that is given is no absent value, and what every object has is not given.
    const variables = byName<unknown>();
    for (const [name, value] of defaults)
      variables[name] = Object.hasOwn(given, name) ? given[name] : value;
    return Math.ceil(rows(estimatedList, variables, lengths));
  };
}

/** Undefined for what is no field of a node type. */
function listKeyOf(parent: GraphQLType, field: string): string | undefined {
  const type = isObjectType(parent) ? typeOfLabel(parent.name) : undefined;
  return type && listKey(type, field);
}

function sumOf(
  parts: readonly Rows[],
  page: number,
  variables: Variables,
  lengths: ListLengths,
): number {
  let sum = 0;
  for (const part of parts) sum += part(page, variables, lengths);
  return sum;
}

function definitionOf(
  parent: GraphQLType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isCompositeType(parent) && 'getFields' in parent ? parent.getFields()[name] : undefined;
}

/** Entries that a field's arguments ask for; undefined where it has no such argument. */
function pageSize(
  field: GraphQLField<unknown, unknown>,
  { arguments: nodes = [] }: FieldNode,
): (variables: Variables) => number | undefined {
  const sizing = field.args.find(
    ({ name }) => name === 'first' || name === 'limit' || name === 'ids',
  );
  if (!sizing) return () => undefined;
  const { name, defaultValue } = sizing;
  const node = nodes.find((each) => each.name.value === name);
  return (variables) => {
    const value = (node && valueFromASTUntyped(node.value, variables)) ?? defaultValue;
    if (name === 'ids') return Array.isArray(value) ? value.length : 1;
    const size = Math.max(0, Number(value) || 0);
    // A larger page is refused by the field itself, with a better message.
    return name === 'first' ? Math.min(size, largestPageOf(field)) : size;
  };
}
