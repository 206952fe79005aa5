/** Who asks. */
export interface Principal {
  /** For reports and logs: never a secret. */
  readonly name: string;
  /**
   * What is answered to one principal is only recalled for principals of equal scope: part of the key of
   * answers, of their tags, and of known operations. Empty for whoever is not known.
   */
  readonly scope: string;
}

/** Whoever asks without saying who: for now, everybody. */
export const anonymous: Principal = { name: 'anonymous', scope: '' };

/**
 * The key of something that is cached for a request, apart from the same request's of other scopes.
 * No request line and no query begins with a control character, so no two are mistaken for each other.
 */
export const keyFor = ({ scope }: Principal, key: string): string =>
  scope === '' ? key : `\u0001${JSON.stringify(scope)}\u0001${key}`;
