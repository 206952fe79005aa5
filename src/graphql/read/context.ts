import type { GraphQLError } from 'graphql';
import type { NodeLoaders } from '../../loaders/node-loaders.js';
import type { Budget } from '../../model/budget.js';
import type { GraphReader } from '../../store/store.js';

/** What resolvers share within one request. */
export interface RequestContext {
  readonly reader: GraphReader;
  readonly loaders: NodeLoaders;
  /** Errors of fields that are answered nevertheless, for the answer's `errors`: ids that were left out. */
  readonly partialErrors: GraphQLError[];
  /** What the request may use; the reader draws on it, too. Without it, anything. */
  readonly budget?: Budget | undefined;
  /** What root fields were asked for already, by response key: it is not read again. */
  asked?: ReadonlyMap<string, unknown>;
}
