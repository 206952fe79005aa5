/** Parts of the page within which the focus stays, when what had it is gone. */
const parts = '#page, #sentence, header, footer, dialog';

/**
 * Leaves the focus where it was when what had it is taken away or disabled: browsers would put it on nothing,
 * from where a screen reader begins again at the top, and keys of a part no longer work. It goes to the nearest
 * thing around that is still there, and to the page where there is none.
 *
 * @returns an end to it
 */
export function keepFocus(): () => void {
  /** What has the focus and what it stands in, the innermost first. */
  let around: readonly Element[] = [];
  const onFocus = ({ target }: FocusEvent): void => {
    around = target instanceof Element ? [...andAllAround(target)] : [];
  };
  const onBlur = (): void => {
    // A reader who presses beside everything leaves it; what is taken away is not there any more by then.
    queueMicrotask(() => {
      if (document.activeElement === document.body && !isLost(around[0])) around = [];
    });
  };
  const observer = new MutationObserver(() => {
    if (!isLost(around[0]) || !hasNone()) return;
    const left = around.filter((each) => each.closest(parts) && !isLost(each));
    around = [];
    // What is not drawn cannot have it.
    [...left, document.getElementById('page')].find((each) => takesFocus(each as HTMLElement));
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  observer.observe(document.body, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['disabled'],
  });
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
    observer.disconnect();
  };
}

function* andAllAround(element: Element): Generator<Element> {
  for (let each: Element | null = element; each; each = each.parentElement) yield each;
}

const isLost = (element: Element | undefined): boolean =>
  element !== undefined && (!element.isConnected || element.matches(':disabled'));

const hasNone = (): boolean => {
  const { activeElement: active, body } = document;
  return active === null || active === body || isLost(active);
};

function takesFocus(element: HTMLElement | null): boolean {
  if (!element) return false;
  // Only for now: what can have the focus by itself takes it at each click into it.
  const isMade = element.tabIndex < 0 && !element.hasAttribute('tabindex');
  if (isMade) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const isTaken = document.activeElement === element;
  const unmake = (): void => element.removeAttribute('tabindex');
  if (isMade && isTaken) element.addEventListener('blur', unmake, { once: true });
  else if (isMade) unmake();
  return isTaken;
}
