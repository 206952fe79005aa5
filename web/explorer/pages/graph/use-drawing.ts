import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useAsked } from '../../state/asked.js';
import { askOnce } from '../../state/use-answer.js';
import { type Drawing, drawingOf } from './drawing.js';
import { type Step, writeSteps } from './steps.js';

/** What the steps lead to; the picture before stays until it is there. */
export function useDrawing(steps: readonly Step[]): UseQueryResult<Drawing, Error> {
  const answer = useQuery<Drawing, Error>({
    queryKey: ['drawing', writeSteps(steps)],
    queryFn: () => drawingOf(steps, askOnce),
    placeholderData: keepPreviousData,
    // The answers that it is made of are kept; it is made anew of them.
    persister: undefined as never,
    enabled: steps.length > 0,
  });
  const behind = answer.data?.behind;
  useAsked({ toString: () => behind?.query ?? '' }, behind?.variables, behind !== undefined);
  return answer;
}
