import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  ExplorerDrawnSentencesDocument,
  type SentenceFragment,
} from '../../../generated/graphql.js';
import { askOnce } from '../../../state/use-answer.js';
import { sentenceOf } from '../names.js';
import { sentenceIdsOf } from '../rows.js';
import type { Shown } from '../shown.js';
import { rowsAtOnce } from './more-rows.js';

export interface DrawnSentences {
  readonly rows: readonly SentenceFragment[];
  readonly total: number;
  readonly most: number;
  readonly setMost: (most: number) => void;
  readonly error: Error | null;
  readonly isWaiting: boolean;
}

/** Ids in one request. */
const idsAtOnce = 100;

/** The sentences of what is seen; they are asked for when they are to be shown. */
export function useSentences(shown: Shown, isWanted: boolean): DrawnSentences {
  const [most, setMost] = useState(rowsAtOnce);
  const ids = useMemo(() => sentenceIdsOf(shown, sentenceOf), [shown]);
  const wanted = ids.slice(0, most);
  const parts = Array.from({ length: Math.ceil(wanted.length / idsAtOnce) }, (_, part) =>
    wanted.slice(part * idsAtOnce, (part + 1) * idsAtOnce),
  );
  const answers = useQueries({
    queries: parts.map((part) => ({
      queryKey: ['sentences', part],
      queryFn: () => askOnce(ExplorerDrawnSentencesDocument, { ids: part }),
      enabled: isWanted,
      // What it asks for is kept already.
      persister: undefined as never,
    })),
  });
  return {
    rows: answers.flatMap(({ data }) =>
      (data?.nodes ?? []).flatMap((node) => (node && 'quote' in node ? [node] : [])),
    ),
    total: ids.length,
    most,
    setMost,
    error: answers.find(({ error }) => error)?.error ?? null,
    isWaiting: isWanted && answers.some(({ isPending }) => isPending),
  };
}
