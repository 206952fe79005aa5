import type { RequestContext } from '../../graphql/read/context.js';
import type { ListLengths } from '../../model/list-lengths.js';
import type { Place } from './large-requests.js';
import type { Principal } from './principal.js';

/** What becomes known about an operation while it is answered, for the report of its request. */
export interface OperationFacts {
  operation?: string | undefined;
  cost?: number | undefined;
  /** Until the request has its place among the large ones: then it is to be answered anew. */
  awaited?: Promise<void> | undefined;
}

/** What resolvers share within one request, and what the server needs to know of it. */
export interface ServedContext extends RequestContext {
  readonly requestId: string;
  readonly principal: Principal;
  /** How long the lists are of the graph that is served. */
  readonly lengths: ListLengths;
  /** Of which revision the answer is; undefined where the store is away. To be asked once all is read. */
  readonly revision: () => Promise<string | undefined>;
  /** Its place among the large requests. */
  readonly place: Place;
  /** An object of its own, as Apollo Server hands a copy of the context to its plugins. */
  readonly facts: OperationFacts;
}
