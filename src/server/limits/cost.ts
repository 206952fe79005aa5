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
import { largestPage } from '../../graphql/shared/page.args.js';

/** Entries that a list without a page size is taken to have. */
export const estimatedList = 10;

/**
 * Estimates how many rows an operation reads: every object costs one row each time it is asked for,
 * so page sizes multiply down the tree. A list without a page size counts as {@link estimatedList}.
 * Parts for different types of a union or an interface exclude each other: the dearest counts. What
 * @skip and @include leave out is counted.
 *
 * The document must be valid; values of variables are taken as they come. It takes time in
 * proportion to the fields with fragments expanded, which have a limit of their own.
 */
export function costOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> = {},
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const variables: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions)
    variables[variable.name.value] =
      given[variable.name.value] ?? (defaultValue && valueFromASTUntyped(defaultValue));

  /** Rows below one object; `page` is how many entries a page holds, where the object is one. */
  const below = (parent: GraphQLType, set: SelectionSetNode, page: number): number => {
    let common = 0;
    const exclusive = new Map<GraphQLType, number>();
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        common += rowsOf(parent, selection, page);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const { typeCondition } = fragment;
      const type = (typeCondition && typeFromAST(schema, typeCondition)) ?? parent;
      const rows = below(type, fragment.selectionSet, page);
      if (type !== parent && isObjectType(type))
        exclusive.set(type, (exclusive.get(type) ?? 0) + rows);
      else common += rows;
    }
    return common + Math.max(0, ...exclusive.values());
  };

  const rowsOf = (parent: GraphQLType, field: FieldNode, page: number): number => {
    const definition = field.selectionSet && definitionOf(parent, field.name.value);
    if (!definition) return 0;
    const { name, type } = definition;
    const asked = pageSize(definition, field, variables);
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    const isPart = isPartOfPage(parent, name);
    const entries = isList ? (isPart ? page : (asked ?? estimatedList)) : 1;
    const own = !isList && isPart ? 0 : 1;
    const pageBelow = isList ? estimatedList : (asked ?? page);
    return (
      entries *
      (own + below(getNamedType(type as GraphQLOutputType), field.selectionSet as never, pageBelow))
    );
  };

  return below(schema.getRootType(operation) as GraphQLType, selectionSet, estimatedList);
}

function definitionOf(
  parent: GraphQLType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isCompositeType(parent) && 'getFields' in parent ? parent.getFields()[name] : undefined;
}

/** Fields that hand on what their parent counts already: the entries of a page, and what describes it. */
const isPartOfPage = (parent: GraphQLType, field: string): boolean => {
  const { name } = parent as { name: string };
  if (name.endsWith('Connection') || name === 'Subgraph')
    return field === 'nodes' || field === 'edges' || field === 'pageInfo';
  return name.endsWith('Edge') && field === 'node';
};

/** Entries that a field's arguments ask for; undefined where they do not tell. */
function pageSize(
  { args }: GraphQLField<unknown, unknown>,
  { arguments: nodes = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  for (const { name, defaultValue } of args) {
    if (name !== 'first' && name !== 'limit' && name !== 'ids') continue;
    const node = nodes.find((each) => each.name.value === name);
    const value = (node && valueFromASTUntyped(node.value, variables)) ?? defaultValue;
    if (name === 'ids') return Array.isArray(value) ? value.length : 1;
    const size = Math.max(0, Number(value) || 0);
    // A larger page is refused by the field itself, with a better message.
    return name === 'first' ? Math.min(size, largestPage) : size;
  }
  return undefined;
}
