import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { isAnswer } from './shared/answer.js';
import { collectFields } from './shared/collect-fields.js';
import type { RequestContext } from './shared/context.js';

/** Root types whose fields are answered by one plan each, in the response's shape. */
const unplanned = new Set([
  'DatasetInfo',
  'Subgraph',
  'IndicatorComparison',
  'MeasurementGroup',
  'PlanResultGaps',
  'Timeline',
]);

/**
 * Executes a query all of whose root fields are plans. What their resolvers return is in the shape
 * of the response already, so nothing is left to complete, field by field, and this is what it saves.
 *
 * @param document valid against the schema
 * @returns undefined where the operation has other fields, or where anything fails: graphql-js then
 *   executes it, and words its errors
 */
export async function executePlanned(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | undefined,
  context: RequestContext,
): Promise<ExecutionResult | undefined> {
  const query = schema.getQueryType() as GraphQLObjectType;
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables ?? {},
  );
  if (!coerced) return undefined;
  const request = { schema, fragments: fragmentsOf(document), variableValues: coerced };
  const fields = [...collectFields(request, query, [operation.selectionSet])];
  const definitions = query.getFields();
  const roots: { key: string; nodes: FieldNode[]; field: GraphQLField<unknown, unknown> }[] = [];
  for (const [key, nodes] of fields) {
    const field = definitions[(nodes[0] as FieldNode).name.value];
    if (!field || unplanned.has(getNamedType(field.type).name)) return undefined;
    roots.push({ key, nodes, field });
  }
  const data: Record<string, unknown> = Object.create(null);
  try {
    const answers = await Promise.all(
      roots.map(({ key, nodes, field }) =>
        field.resolve?.(
          undefined,
          getArgumentValues(field, nodes[0] as FieldNode, coerced),
          context,
          {
            ...request,
            fieldName: field.name,
            fieldNodes: nodes,
            returnType: field.type,
            parentType: query,
            path: { prev: undefined, key, typename: query.name },
            rootValue: undefined,
            operation,
          } satisfies GraphQLResolveInfo,
        ),
      ),
    );
    for (const [place, { key }] of roots.entries()) {
      if (!isComplete(answers[place])) return undefined;
      data[key] = answers[place];
    }
  } catch {
    return undefined;
  }
  return { data };
}

const isComplete = (value: unknown): boolean =>
  isAnswer(value) || (Array.isArray(value) && value.every(isAnswer));

const fragments = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  let known = fragments.get(document);
  if (!known) {
    known = {};
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) known[definition.name.value] = definition;
    fragments.set(document, known);
  }
  return known;
}
