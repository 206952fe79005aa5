import type { Neo4jError } from 'neo4j-driver';
import { GraphError } from '../../model/errors.js';
import type { Neo4jSettings } from './connection.js';

const isDriverError = (error: unknown): error is Neo4jError =>
  error instanceof Error && error.name === 'Neo4jError';

/** True where the same statement may succeed a moment later. */
export const isTransient = (error: unknown): boolean =>
  isDriverError(error) && error.retriable && !isOutOfMemory(error);

/** True where the server gave a statement up because of the memory that it took. */
export const isOutOfMemory = (error: unknown): boolean =>
  isDriverError(error) && /^Neo\.\w+\.General\.\w*(Memory|StackOverFlow)\w*$/.test(error.code);

/** True where the server says that it rolled the transaction back, and that another try may succeed. */
export const isRolledBack = (error: unknown): boolean =>
  isDriverError(error) && error.code.startsWith('Neo.TransientError.');

/** True where a node or relation was deleted while a statement read it. */
export const isEntityGone = (error: unknown): boolean =>
  isDriverError(error) && error.code === 'Neo.ClientError.Statement.EntityNotFound';

/** True where the server refused this statement or gave it up, and may answer others. */
export const isStatementError = (error: unknown): boolean =>
  isDriverError(error) &&
  error.code.startsWith('Neo.') &&
  !error.code.startsWith('Neo.ClientError.Security.') &&
  !error.code.startsWith('Neo.ClientError.Database.');

/** True where the server cannot answer for this database, and may for others. */
export const isOfDatabase = (error: unknown): boolean =>
  isDriverError(error) &&
  error.code.startsWith('Neo.') &&
  !error.code.startsWith('Neo.ClientError.');

/** True where the server could not write, after which it answers nothing of this database. */
const isGivenUp = ({ message }: Neo4jError): boolean =>
  /^(Could not append transaction|The database has encountered a critical error)/.test(message);

export const isTimeout = (error: unknown): boolean =>
  isDriverError(error) &&
  (error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut') ||
    error.code === 'Neo.TransientError.Transaction.LockClientStopped' ||
    error.code === 'Neo.ClientError.Transaction.LockClientStopped');

/**
 * What the caller gets for a driver's error: STORE_UNAVAILABLE where Neo4j could not answer, with the
 * setting to check. Anything else is a mistake in the program, and no `GraphError`.
 */
export function storeError(error: unknown, { uri, user, database }: Neo4jSettings): Error {
  if (!isDriverError(error)) return error instanceof Error ? error : new Error(String(error));
  const unavailable = (message: string): GraphError =>
    new GraphError('STORE_UNAVAILABLE', message, { cause: error });
  const { code } = error;
  if (
    code === 'Neo.ClientError.Security.Forbidden' ||
    code === 'Neo.ClientError.Statement.AccessMode'
  )
    return unavailable(
      `User ${user} may not do this in Neo4j at ${uri}: to serve takes the role reader, to load architect (${error.message})`,
    );
  if (code.startsWith('Neo.ClientError.Security.'))
    return unavailable(
      `Neo4j at ${uri} does not let user ${user} in: check NEO4J_USER and NEO4J_PASSWORD (${error.message})`,
    );
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return unavailable(`Neo4j at ${uri} has no database ${database}: check NEO4J_DATABASE`);
  if (isTimeout(error)) return unavailable(`Neo4j at ${uri} did not answer in time`);
  if (code.startsWith('Neo.ClientError.'))
    return new Error(`Neo4j refused a statement: ${error.message}`, { cause: error });
  if (isGivenUp(error))
    return unavailable(
      `Neo4j at ${uri} could not write, and has given its database up: look whether its disk is full, make room, and restart it (${brief(error.message)})`,
    );
  if (code.startsWith('Neo.'))
    return unavailable(`Neo4j at ${uri} cannot answer now: ${error.message}`);
  return unavailable(`Neo4j at ${uri} cannot be reached: is it running, and is NEO4J_URI right?`);
}

/** Neo4j may tell the whole of a transaction. */
const brief = (message: string): string =>
  message.length > 200 ? `${message.slice(0, 200)}…` : message;
