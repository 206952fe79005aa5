import type { GraphClient } from '../client/index.js';

/** What the tools ask, and where their links lead. */
export interface GraphAccess {
  /** Asks the API, over the network or within this process; either way its limits and deadlines hold. */
  readonly client: GraphClient;
  /** Where the explorer is, with a slash at its end: http://localhost:4000/. */
  readonly explorer: string;
  /** The release of this package, which the server tells its client. */
  readonly version: string;
}
