import {
  type Contradictable,
  type Contradiction,
  contradictionsOf,
} from '../../model/contradictions.js';
import type { Dataset, NodeRecord } from '../../model/graph.js';

interface Stated extends Contradictable {
  readonly displayText: string;
}

const kinds = { TARGET: 'target', RESULT: 'result' } as const;

const statedBy = ({ type, id, properties }: NodeRecord): Stated[] =>
  type === 'TARGET' || type === 'RESULT'
    ? [{ ...(properties as unknown as Stated), id, kind: kinds[type] }]
    : [];

/** Figures of a dataset that two documents state otherwise: nothing is wrong with the seeds, but with a document. */
export const contradictionsIn = ({ nodes }: Dataset): Contradiction<Stated>[] =>
  contradictionsOf(nodes.flatMap(statedBy));

/** One line each, for a person who looks which document is right. */
export const formatContradictions = (found: readonly Contradiction<Stated>[]): string =>
  found
    .map(
      ({ first, second }) =>
        `warning CONTRADICTION ${first.indicatorId} of ${first.cityId} ${first.year}: ${first.kind} ${first.displayText} (${first.documentId}), but ${second.displayText} (${second.documentId})`,
    )
    .join('\n');
