import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { PlannedOperation } from '../../graphql/read/planned-operation.js';
import { type CostOf, compileCost } from '../limits/cost.js';

/** What can be told of a valid operation before its variables are known. */
export interface PreparedOperation {
  readonly costOf: CostOf;
  /** Undefined where graphql-js is to execute it. */
  readonly planned: PlannedOperation | undefined;
}

const prepared = new WeakMap<OperationDefinitionNode, PreparedOperation>();

/** Prepares an operation once: Apollo Server keeps the documents of queries that come again. */
export function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation {
  let known = prepared.get(operation);
  if (!known) {
    known = {
      costOf: compileCost(schema, document, operation),
      planned: PlannedOperation.of(schema, document, operation),
    };
    prepared.set(operation, known);
  }
  return known;
}
