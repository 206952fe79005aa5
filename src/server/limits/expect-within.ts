import { GraphQLError } from 'graphql';
import { LimitError } from '../../model/limit-error.js';
import { defaultLimits, type LimitName, type Limits } from './limits.js';

/** @throws {GraphQLError} LIMIT_EXCEEDED, answered with 400, where there is more than the limit allows */
export function expectWithin(limits: Limits, name: LimitName, actual: number): void {
  const allowed = limits[name];
  if (actual <= allowed) return;
  const { unit, fix } = defaultLimits[name];
  const shown = Math.min(actual, Number.MAX_SAFE_INTEGER);
  const error = new LimitError(
    `The request has ${shown} ${unit}, more than the ${allowed} allowed. ${fix}`,
    name,
    shown,
    allowed,
  );
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: 400 } },
  });
}
