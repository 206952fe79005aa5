import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 900px)');

/** Whether the window is so narrow that table and picture have to take turns. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
