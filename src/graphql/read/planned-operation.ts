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
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { isAnswer } from '../compile/answer.js';
import { collectFields } from '../compile/collect-fields.js';
import type { RequestContext } from './context.js';

/** Types of root fields that are no plans: graphql-js completes them field by field. */
const unplanned = new Set([
  'DatasetInfo',
  'Subgraph',
  'IndicatorComparison',
  'PlanResultGaps',
  'Timeline',
]);

/** A field that the operation asks for at the root. */
interface RootField {
  readonly key: string;
  readonly nodes: FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
}

/**
 * A query all of whose root fields are plans. What their resolvers return is in the shape of the
 * response already, so nothing is left to complete, field by field, and this is what it saves.
 */
export class PlannedOperation {
  private readonly query: GraphQLObjectType;
  private readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Whether the root fields are the same whatever the variables are; `roots` are these, then. */
  private readonly isPlain: boolean;
  private readonly roots: readonly RootField[] | undefined;

  private constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.query = schema.getQueryType() as GraphQLObjectType;
    this.fragments = fragmentsOf(document);
    this.isPlain = operation.selectionSet.selections.every(
      ({ kind, directives }) => kind === Kind.FIELD && !directives?.length,
    );
    if (this.isPlain) this.roots = this.rootsFor({});
  }

  /**
   * @param document valid against the schema
   * @returns undefined where the operation certainly has other fields
   */
  static of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): PlannedOperation | undefined {
    if (operation.operation !== OperationTypeNode.QUERY) return undefined;
    const planned = new PlannedOperation(schema, document, operation);
    return planned.isPlain && !planned.roots ? undefined : planned;
  }

  /**
   * @returns undefined where the operation has other fields after all, or where anything fails. What
   *   was asked for until then is left in the context: graphql-js, executing the operation anew to
   *   word its errors, asks for nothing twice.
   */
  async execute(
    variables: Readonly<Record<string, unknown>> | undefined,
    context: RequestContext,
  ): Promise<ExecutionResult | undefined> {
    const { coerced } = getVariableValues(
      this.schema,
      this.operation.variableDefinitions ?? [],
      variables ?? {},
    );
    if (!coerced) return undefined;
    const roots = this.isPlain ? this.roots : this.rootsFor(coerced);
    if (!roots) return undefined;
    const begun = roots.map((root) => this.begin(root, coerced, context));
    const answers: readonly unknown[] = await Promise.all(begun).catch(() => []);
    if (roots.every(({ field }, place) => isComplete(answers[place], field))) {
      const data: Record<string, unknown> = Object.create(null);
      for (const [place, { key }] of roots.entries()) data[key] = answers[place];
      return { data };
    }
    context.begun = new Map(roots.map(({ key }, place) => [key, begun[place]]));
    return undefined;
  }

  /** Undefined where one of them is no plan. */
  private rootsFor(variableValues: Readonly<Record<string, unknown>>): RootField[] | undefined {
    const { schema, fragments, query } = this;
    const asked = collectFields({ schema, fragments, variableValues }, query, [
      this.operation.selectionSet,
    ]);
    const fields = query.getFields();
    const roots: RootField[] = [];
    for (const [key, nodes] of asked) {
      const field = fields[(nodes[0] as FieldNode).name.value];
      if (!field || unplanned.has(getNamedType(field.type).name)) return undefined;
      roots.push({ key, nodes, field });
    }
    return roots;
  }

  private async begin(
    { key, nodes, field }: RootField,
    variableValues: Record<string, unknown>,
    context: RequestContext,
  ): Promise<unknown> {
    const { schema, fragments, operation, query } = this;
    const info: GraphQLResolveInfo = {
      schema,
      fragments,
      operation,
      variableValues,
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: query,
      path: { prev: undefined, key, typename: query.name },
      rootValue: undefined,
    };
    const args = getArgumentValues(field, nodes[0] as FieldNode, variableValues);
    return field.resolve?.(undefined, args, context, info);
  }
}

/** Of what failed, the answer is undefined. */
const isComplete = (answer: unknown, { type }: GraphQLField<unknown, unknown>): boolean =>
  isAnswer(answer) ||
  (Array.isArray(answer) && answer.every(isAnswer)) ||
  (answer === null && !isNonNullType(type));

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}
