import { type Scope, scopeNames } from './scopes.js';
import type { TokenSettings } from './tokens.js';

/** Who may ask what, and how often. */
export interface AccessConfiguration {
  /** File of API keys; undefined where there are none. */
  readonly keysFile?: string;
  /** Undefined where no tokens are taken. */
  readonly tokens?: TokenSettings;
  /** What a client may do that does not say who it is. */
  readonly anonymous: ReadonlySet<Scope>;
  /** How often one key, one holder of tokens or one address may ask in a minute; undefined: as it likes. */
  readonly requestsPerMinute?: number;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
}

export const openAccess: AccessConfiguration = {
  anonymous: new Set(scopeNames),
  trustedProxies: [],
};
