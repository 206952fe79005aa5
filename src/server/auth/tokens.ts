import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { printable } from '../../util/printable.js';
import { type Client, namedClient } from './client.js';
import { isScope, type Scope } from './scopes.js';

/** Whose tokens are taken. */
export interface TokenSettings {
  /** Where the issuer's public keys are (JWKS). */
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** The claim that has the scopes, between spaces or as a list. */
  readonly scopesClaim: string;
}

/** The issuer's keys cannot be fetched now. */
export class IssuerUnavailableError extends Error {
  override readonly name = 'IssuerUnavailableError';
}

/** Signatures that only the issuer can make. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
];
/** How long the issuer may take for its keys, in milliseconds. */
const patience = 3_000;
/** How far the issuer's clock may be from this one, in seconds. */
const clockTolerance = 30;
const longestName = 200;

/** Takes the tokens (JWT) of one issuer. */
export class Tokens {
  readonly #settings: TokenSettings;
  readonly #keys: JWTVerifyGetKey;

  constructor(settings: TokenSettings) {
    this.#settings = settings;
    this.#keys = createRemoteJWKSet(new URL(settings.jwksUrl), { timeoutDuration: patience });
  }

  /**
   * Who a token is of; undefined where it is none of the issuer's, for another audience, or has expired.
   *
   * @throws {IssuerUnavailableError}
   */
  async find(token: string): Promise<Client | undefined> {
    const { issuer, audience } = this.#settings;
    try {
      const options = {
        issuer,
        audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
      };
      const { payload } = await jwtVerify(token, this.#keys, options);
      return this.#clientOf(payload);
    } catch (error) {
      if (isOfToken(error)) return undefined;
      throw new IssuerUnavailableError('The keys of JWT_JWKS_URL cannot be fetched', {
        cause: error,
      });
    }
  }

  #clientOf(payload: JWTPayload): Client {
    const claim = payload[this.#settings.scopesClaim];
    const names: unknown[] = typeof claim === 'string' ? claim.split(' ') : [claim].flat();
    const scopes = names.filter((name): name is Scope => typeof name === 'string' && isScope(name));
    const name = printable(String(payload.sub)).slice(0, longestName);
    return namedClient(`token ${name}`, new Set(scopes));
  }
}

/** Whether it is the token that is wrong, and not the way to the issuer's keys. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
