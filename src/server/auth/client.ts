import { anonymous, type Principal } from '../request/principal.js';
import type { Scope } from './scopes.js';

/** Who asks, and what that one may do. */
export interface Client {
  readonly principal: Principal;
  readonly scopes: ReadonlySet<Scope>;
  /** Undefined where the service's own rate holds. */
  readonly requestsPerMinute?: number | undefined;
}

/** One who says who it is. Those that may do the same share what is cached. */
export const namedClient = (
  name: string,
  scopes: ReadonlySet<Scope>,
  requestsPerMinute?: number,
): Client => ({
  principal: { name, scope: [...scopes].sort().join(' ') || 'nothing' },
  scopes,
  requestsPerMinute,
});

/** One who does not. */
export const anonymousClient = (scopes: ReadonlySet<Scope>): Client => ({
  principal: anonymous,
  scopes,
});
