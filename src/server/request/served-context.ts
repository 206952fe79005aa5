import type { RequestContext } from '../../graphql/read/context.js';
import type { Principal } from './principal.js';

/** What is found out about an operation while it is answered, for the report of its request. */
export interface OperationFacts {
  operation?: string | undefined;
  cost?: number | undefined;
}

/** What resolvers share within one request, and what the server keeps with it. */
export interface ServedContext extends RequestContext {
  readonly principal: Principal;
  /** Apollo Server works on a copy of the context, so what it finds out is noted in an object of its own. */
  readonly facts: OperationFacts;
}
