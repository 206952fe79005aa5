import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import type { GraphSearch } from '../../state/address.js';
import { readSteps, type Step, writeSteps } from './steps.js';

export interface GraphView {
  readonly asked: GraphSearch;
  readonly steps: readonly Step[];
  /** What of the address is no step. */
  readonly unread: readonly string[];
  /** Goes on to other steps, and remembers those before. */
  readonly go: (steps: readonly Step[], change?: Partial<GraphSearch>) => void;
  /** Changes what is seen of the picture. */
  readonly choose: (change: Partial<GraphSearch>) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/**
 * The steps and what is seen of them, all of it in the address. What was done on this page is undone as it was
 * done; of a picture that came as a link the last step is taken back.
 */
export function useGraphView(): GraphView {
  const asked = useSearch({ strict: false }) as GraphSearch;
  const navigate = useNavigate();
  const before = useRef<(readonly Step[])[]>([]);
  const after = useRef<(readonly Step[])[]>([]);
  const { s } = asked;
  const { steps, unread } = useMemo(() => readSteps(s ?? []), [s]);

  const change = useCallback(
    (search: Partial<GraphSearch>, replace: boolean) =>
      void navigate({
        to: '/graph',
        search: (all: Record<string, unknown>) => ({ ...all, ...search }),
        replace,
        resetScroll: false,
      } as Parameters<typeof navigate>[0]),
    [navigate],
  );
  const show = useCallback(
    (next: readonly Step[], search: Partial<GraphSearch> = {}) =>
      change({ ...search, s: next.length > 0 ? writeSteps(next) : undefined }, false),
    [change],
  );
  const last = before.current.at(-1) ?? (steps.length > 0 ? steps.slice(0, -1) : undefined);
  const next = after.current.at(-1);
  return {
    asked,
    steps,
    unread,
    go: (to, search) => {
      before.current.push(steps);
      after.current = [];
      show(to, search);
    },
    choose: (search) => change(search, true),
    undo:
      last &&
      (() => {
        before.current.pop();
        after.current.push(steps);
        show(last);
      }),
    redo:
      next &&
      (() => {
        after.current.pop();
        before.current.push(steps);
        show(next);
      }),
  };
}
