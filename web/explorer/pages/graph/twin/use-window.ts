import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Rows beyond what is in sight, so that none is missing while one scrolls. */
const beyond = 8;
/** Lists of at most so many rows are there whole: find in page and print see all of it. */
const mostWhole = 200;

/** Which rows of a long list are to be there, by what of it is in sight. All rows are equally high. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { readonly first: number; readonly last: number; readonly show: (row: number) => void } {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (!element || count <= mostWhole) return;
    const read = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    read();
    element.addEventListener('scroll', read, { passive: true });
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      sizes.disconnect();
    };
  }, [scroller, count]);
  const show = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = row * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = top + rowHeight - element.clientHeight;
    },
    [scroller, rowHeight],
  );
  if (count <= mostWhole) return { first: 0, last: count, show };
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - beyond);
  return {
    first,
    last: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + beyond),
    show,
  };
}
