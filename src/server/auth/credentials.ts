import type { IncomingHttpHeaders } from 'node:http';

/** What a client gives to say who it is: a key or a token, as it came. */
const longest = 8_192;

/**
 * The key or token of a request: `Authorization: Bearer …`, or the password of `Basic`, which browsers ask
 * their users for. A browser sends the latter by itself, so it does not count where a page of another site
 * made the browser ask.
 *
 * @returns undefined where there is none, or none that counts
 */
export function credentialOf(headers: IncomingHttpHeaders): string | undefined {
  const { authorization } = headers;
  if (authorization === undefined || authorization.length > longest) return undefined;
  const [, scheme = '', given = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return given;
    case 'basic': {
      if (isAskedByOthers(headers)) return undefined;
      const pair = Buffer.from(given, 'base64').toString();
      return pair.slice(pair.indexOf(':') + 1);
    }
    default:
      return undefined;
  }
}

/** A link from elsewhere may be followed: nobody but who followed it sees the answer. */
const isAskedByOthers = (headers: IncomingHttpHeaders): boolean =>
  /^(?:cross|same)-site$/.test(String(headers['sec-fetch-site'] ?? '')) &&
  headers['sec-fetch-mode'] !== 'navigate';
