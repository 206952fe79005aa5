import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { PlannedOperation } from '../../graphql/read/planned-operation.js';
import { type CostOf, compileCost } from '../limits/cost.js';
import { keptSizeOf } from '../limits/kept-size.js';

/** What is known of a valid operation before its variables are. */
export interface PreparedOperation {
  /** Undefined where it has none. */
  readonly name: string | undefined;
  /** Bytes that it takes together with its document. */
  readonly size: number;
  readonly costOf: CostOf;
  /** Undefined where graphql-js is to execute it. */
  readonly planned: PlannedOperation | undefined;
}

/** Prepares each operation of a schema once: Apollo Server caches the documents of queries. */
export class PreparedOperations {
  /** Forgotten together with their documents. */
  private readonly prepared = new WeakMap<OperationDefinitionNode, PreparedOperation>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @param document valid; `operation` is one of its own */
  of(document: DocumentNode, operation: OperationDefinitionNode): PreparedOperation {
    let known = this.prepared.get(operation);
    if (!known) {
      known = {
        name: operation.name?.value,
        size: keptSizeOf(document),
        costOf: compileCost(this.schema, document, operation),
        planned: PlannedOperation.of(this.schema, document, operation),
      };
      this.prepared.set(operation, known);
    }
    return known;
  }
}
