import { Cache } from '../../util/cache.js';
import type { IncomingRequest } from './incoming-request.js';
import type { PreparedOperation } from './prepared-operation.js';
import { keyFor, type Principal } from './principal.js';

/** What a request asks for, as Apollo Server reads it from a body. */
export interface OperationRequest {
  readonly query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** An operation that is within the limits, valid, and planned: only its variables can be wrong. */
export type KnownOperation = PreparedOperation & {
  readonly planned: NonNullable<PreparedOperation['planned']>;
};

/**
 * Operations that Apollo Server has answered, by who asked and by the words of the question. What
 * Apollo Server does before it executes an operation depends on these alone, so it need not be done
 * again. See docs/adr/0010-known-operations.md.
 */
export class KnownOperations {
  /** By scope and query or hash, then by operation name. */
  private readonly known = new Cache<Map<string | undefined, KnownOperation>>('operations', {
    // Operations of one query share its document.
    sizeOf: ([first], words) => (first?.[1].size ?? 0) + 2 * words.length,
  });

  /** To be called once the operation was answered without errors. */
  add(principal: Principal, asked: OperationRequest, operation: KnownOperation): void {
    const words = wordsOf(asked);
    if (words === undefined) return;
    const key = keyFor(principal, words);
    const byName = this.known.get(key);
    if (byName) byName.set(asked.operationName, operation);
    else this.known.set(key, new Map([[asked.operationName, operation]]));
  }

  find(principal: Principal, asked: OperationRequest): KnownOperation | undefined {
    const words = wordsOf(asked);
    if (words === undefined) return undefined;
    return this.known.get(keyFor(principal, words))?.get(asked.operationName);
  }
}

/** The query, or `sha256:` and its hash: no query begins like that. Undefined for both at once, or neither. */
function wordsOf({ query, extensions }: OperationRequest): string | undefined {
  const persisted = extensions?.persistedQuery as PersistedQuery | undefined;
  if (!persisted) return query || undefined;
  const { version, sha256Hash } = persisted;
  return query === undefined && version === 1 && typeof sha256Hash === 'string'
    ? `sha256:${sha256Hash}`
    : undefined;
}

interface PersistedQuery {
  readonly version?: unknown;
  readonly sha256Hash?: unknown;
}

/**
 * Reads a body.
 *
 * @returns undefined where Apollo Server is to say what is wrong with it
 */
export function readOperationRequest(body: unknown): OperationRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (query !== undefined && typeof query !== 'string') return undefined;
  if (isGiven(operationName) && typeof operationName !== 'string') return undefined;
  if (isGiven(variables) && !isRecord(variables)) return undefined;
  if (isGiven(extensions) && !isRecord(extensions)) return undefined;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  } as OperationRequest;
}

/**
 * Reads the parameters of an address.
 *
 * @returns undefined where Apollo Server is to say what is wrong with them
 */
export function readOperationParameters({
  query,
  operationName,
  variables,
  extensions,
}: IncomingRequest['parameters']): OperationRequest | undefined {
  const read = [variables, extensions].map(readJson);
  if (read.includes(malformed)) return undefined;
  return readOperationRequest({ query, operationName, variables: read[0], extensions: read[1] });
}

const malformed = Symbol('no JSON');

function readJson(parameter: string | readonly string[] | undefined): unknown {
  if (parameter === undefined) return undefined;
  try {
    return typeof parameter === 'string' ? JSON.parse(parameter) : malformed;
  } catch {
    return malformed;
  }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
