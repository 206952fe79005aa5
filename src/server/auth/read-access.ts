import { isIP } from 'node:net';
import { quoted } from '../../util/quoted.js';
import { isLoopback } from '../loopback.js';
import type { Settings } from '../settings.js';
import { type AccessConfiguration, openAccess } from './access.js';
import { type Scope, scopeNames, scopesOf } from './scopes.js';
import type { TokenSettings } from './tokens.js';

/**
 * Who may ask. Where nothing is set everybody may ask everything, as long as that is everybody on this
 * machine only.
 *
 * @param host the address to listen on; undefined where it is not to be listened
 */
export function readAccess(settings: Settings, host: string | undefined): AccessConfiguration {
  const keysFile = settings.text('KEYS_FILE');
  const tokens = readTokens(settings);
  const requestsPerMinute = settings.optionalNumber('MAX_REQUESTS_PER_MINUTE');
  const isTold = keysFile !== undefined || tokens !== undefined;
  const anonymous = readAnonymous(settings) ?? (isTold ? new Set<Scope>() : undefined);
  if (anonymous === undefined && host !== undefined && !isLoopback(host))
    settings.problems.push(
      `HOST is ${quoted(host)}, which other machines reach, and nothing says who may ask: give KEYS_FILE (minzheng-graph keys add makes it) or JWT_JWKS_URL, or let everybody by ANONYMOUS_SCOPES=read,export.`,
    );
  return {
    ...(keysFile !== undefined && { keysFile }),
    ...(tokens && { tokens }),
    anonymous: anonymous ?? openAccess.anonymous,
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    trustedProxies: readProxies(settings),
  };
}

/** Undefined where it is not set; empty for `none`. */
function readAnonymous(settings: Settings): ReadonlySet<Scope> | undefined {
  const names = settings.list('ANONYMOUS_SCOPES');
  if (names.length === 0) return undefined;
  if (names.join() === 'none') return new Set();
  return scopesOf(names, (name) =>
    settings.problems.push(
      `ANONYMOUS_SCOPES holds ${quoted(name)}: give some of ${scopeNames.join(', ')} between commas, or none.`,
    ),
  );
}

function readTokens(settings: Settings): TokenSettings | undefined {
  const jwksUrl = settings.text('JWT_JWKS_URL');
  const issuer = settings.text('JWT_ISSUER');
  const audience = settings.text('JWT_AUDIENCE');
  const scopesClaim = settings.text('JWT_SCOPES_CLAIM') ?? 'scope';
  if (jwksUrl === undefined) {
    const [name] = Object.entries({ JWT_ISSUER: issuer, JWT_AUDIENCE: audience }).find(
      ([, value]) => value !== undefined,
    ) ?? [undefined];
    if (name !== undefined)
      settings.problems.push(
        `${name} is set, and JWT_JWKS_URL is not: give the address of the issuer's public keys.`,
      );
    return undefined;
  }
  if (!isSafeUrl(jwksUrl))
    settings.problems.push(
      `JWT_JWKS_URL is ${quoted(jwksUrl)}: give an address that begins with https://, or with http:// on this machine.`,
    );
  if (issuer === undefined)
    settings.problems.push(
      'JWT_ISSUER is not set, and JWT_JWKS_URL is: give what tokens have as iss.',
    );
  if (audience === undefined)
    settings.problems.push(
      'JWT_AUDIENCE is not set, and JWT_JWKS_URL is: give what tokens for this service have as aud.',
    );
  return { jwksUrl, issuer: issuer ?? '', audience: audience ?? '', scopesClaim };
}

function isSafeUrl(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  } catch {
    return false;
  }
}

/** Names of networks that Fastify knows. */
const networks = ['loopback', 'linklocal', 'uniquelocal'];

function readProxies(settings: Settings): readonly string[] {
  const proxies = settings.list('TRUSTED_PROXIES');
  for (const proxy of proxies)
    if (!networks.includes(proxy) && !isNetwork(proxy))
      settings.problems.push(
        `TRUSTED_PROXIES holds ${quoted(proxy)}: give addresses or networks such as 10.0.0.0/8 between commas, or ${networks.join(', ')}.`,
      );
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
