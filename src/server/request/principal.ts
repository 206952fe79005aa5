/** Who asks. */
export interface Principal {
  /** For reports and logs: never a secret. */
  readonly name: string;
  /**
   * Cached answers, tags and known operations are shared by principals of equal scope only: it is part of
   * their keys. Empty for the anonymous principal.
   */
  readonly scope: string;
}

/** A client that does not say who it is. */
export const anonymous: Principal = { name: 'anonymous', scope: '' };

/**
 * The key under which something is cached for a principal's request: different for every scope. No HTTP
 * method and no query begins with a control character, so a scoped key is never an anonymous one.
 */
export const keyFor = ({ scope }: Principal, key: string): string =>
  scope === '' ? key : `\u0001${JSON.stringify(scope)}\u0001${key}`;

/** `Cache-Control` of an answer: what one who said who it is was answered is for nobody else's cache. */
export const cacheControlFor = ({ scope }: Principal, cacheControl: string): string =>
  scope === ''
    ? cacheControl
    : `private, ${cacheControl.replace(/\b(?:public|private)\b\s*(?:,\s*|$)/gi, '')}`.replace(
        /, $/,
        '',
      );
