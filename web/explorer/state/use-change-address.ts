import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Changes some of what the address says, and leaves the rest: the page stays where it is, and the way back
 * leads to the page before. What is undefined is taken out.
 */
export function useChangeAddress<Search extends object>(): (changed: Partial<Search>) => void {
  const navigate = useNavigate();
  return useCallback(
    (changed) =>
      void navigate({
        to: '.',
        search: (all: Record<string, unknown>) => ({ ...all, ...changed }),
        replace: true,
        resetScroll: false,
      } as Parameters<typeof navigate>[0]),
    [navigate],
  );
}
