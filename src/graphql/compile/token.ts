import { GraphError } from '../../model/errors.js';

/**
 * A token is what a client holds for the server between two requests: a flat list of values, as JSON
 * in base64url. It comes back from outside, so it is believed only within a length, and only in the
 * one spelling that the server writes.
 */
export type TokenValue = string | number | boolean | null;

/**
 * Most characters of a token. A position of names and ids as long as they may be
 * (`model/text-lengths.ts`) takes fewer.
 */
export const maxTokenLength = 2048;

/** Most characters of a refused token that its error repeats. */
const shownLength = 40;

export const encodeToken = (values: readonly TokenValue[]): string =>
  Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

/**
 * The values of a token; what they mean is for the caller to check. Takes time that is linear in the
 * token's length, and none for one that is too long.
 *
 * @param argument where the token was given, for the error
 * @throws {GraphError} BAD_USER_INPUT where the server cannot have written it
 */
export function decodeToken(token: string, argument: string): readonly TokenValue[] {
  const refuse = (what: string): GraphError =>
    new GraphError(
      'BAD_USER_INPUT',
      `${argument}: ${what} is not a cursor. Give the endCursor of the page before, or leave it out for the first page.`,
      { argument },
    );
  if (token.length > maxTokenLength)
    throw refuse(
      `a text of ${token.length} characters, where no cursor has more than ${maxTokenLength},`,
    );
  const shown = JSON.stringify(
    token.length > shownLength ? `${token.slice(0, shownLength)}…` : token,
  );
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    throw refuse(shown);
  }
  if (!Array.isArray(values) || !values.every(isTokenValue) || encodeToken(values) !== token)
    throw refuse(shown);
  return values;
}

/** JSON has numbers beyond those of JavaScript (1e999), and halves of surrogate pairs. */
const isTokenValue = (value: unknown): value is TokenValue =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && !/\p{Surrogate}/u.test(value));
