import type { CurrentIds } from '../../../model/former-ids.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';
import { readCurrentIds } from '../served/manifest.js';

/** All former ids of the graph that is served: as many as people have found things to be one. */
export interface AllCurrentIds {
  readonly revision: string;
  readonly publication: string;
  readonly current: CurrentIds;
}

export const compileCurrentIds = (): BatchedQuery<AllCurrentIds> => ({
  text,
  limits: {},
  valuesFor: () => ({}),
  alone: true,
  answer: (rows, { revision, publication }) => ({
    ...{ revision, publication },
    current: new Map(rows as [former: string, current: string][]),
  }),
});

const text = batchText([readCurrentIds]);
