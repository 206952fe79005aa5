export { graphcacheKeys, idPrefixes, possibleTypes, typesWithoutId } from './cache-hints.js';
export {
  GraphClient,
  type GraphClientOptions,
  type PageOf,
  type RequestOptions,
  type TypedOperation,
} from './client.js';
export { type DateText, type PartialDate, type PartialDateText, partsOf } from './dates.js';
export {
  GraphDeadlineError,
  type GraphErrorReport,
  GraphRequestError,
  GraphUnavailableError,
} from './errors.js';
export * from './generated/graphql.js';
