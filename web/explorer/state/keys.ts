import { useEffect } from 'react';

/** Where a key does something. */
type Place = 'everywhere' | 'sentence' | 'reader' | 'draft' | 'matrix' | 'graph';

/**
 * All keys, in the order in which they are told. `press` is what is to be pressed: several keys one after the
 * other with a space between them. What has no `press` of its own in the handler is what browsers do with an
 * element that has the focus.
 */
export const keyTable = [
  { name: 'box', press: ['/'], place: 'everywhere' },
  { name: 'keys', press: ['?'], place: 'everywhere' },
  { name: 'goHome', press: ['g h'], place: 'everywhere' },
  { name: 'goDocuments', press: ['g d'], place: 'everywhere' },
  { name: 'goCompare', press: ['g c'], place: 'everywhere' },
  { name: 'goResponsibility', press: ['g r'], place: 'everywhere' },
  { name: 'goPlan', press: ['g p'], place: 'everywhere' },
  { name: 'goGraph', press: ['g g'], place: 'everywhere' },
  { name: 'goExcerpts', press: ['g x'], place: 'everywhere' },
  { name: 'share', press: ['s'], place: 'everywhere' },
  { name: 'panel', press: ['e'], place: 'sentence' },
  { name: 'previousSentence', press: ['['], place: 'sentence' },
  { name: 'nextSentence', press: [']'], place: 'sentence' },
  { name: 'cite', press: ['c'], place: 'sentence' },
  { name: 'excerpt', press: ['b'], place: 'sentence' },
  { name: 'close', press: ['Escape'], place: 'sentence' },
  { name: 'nextPassage', press: ['j'], place: 'reader' },
  { name: 'previousPassage', press: ['k'], place: 'reader' },
  { name: 'nextSection', press: ['J'], place: 'reader' },
  { name: 'previousSection', press: ['K'], place: 'reader' },
  { name: 'family', press: ['1', '2', '3', '4', '5', '6', '7'], place: 'reader' },
  { name: 'ledger', press: ['u'], place: 'reader' },
  { name: 'verbatim', press: ['v'], place: 'reader' },
  { name: 'acceptDraft', press: ['a'], place: 'draft' },
  { name: 'editDraft', press: ['e'], place: 'draft' },
  { name: 'rejectDraft', press: ['r'], place: 'draft' },
  { name: 'skipDraft', press: ['s'], place: 'draft' },
  { name: 'undoDraft', press: ['u'], place: 'draft' },
  { name: 'cells', press: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], place: 'matrix' },
  { name: 'openCell', press: ['Enter'], place: 'matrix' },
  { name: 'chooseCell', press: ['Space'], place: 'matrix' },
  { name: 'rows', press: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], place: 'graph' },
  { name: 'openRow', press: ['Enter'], place: 'graph' },
  { name: 'expandRow', press: ['x'], place: 'graph' },
  { name: 'collapseRow', press: ['z'], place: 'graph' },
  { name: 'pinRow', press: ['p'], place: 'graph' },
  { name: 'focusRow', press: ['f'], place: 'graph' },
  { name: 'undo', press: ['Ctrl+Z'], place: 'graph' },
  { name: 'redo', press: ['Ctrl+Shift+Z'], place: 'graph' },
] as const satisfies readonly {
  readonly name: string;
  readonly press: readonly string[];
  readonly place: Place;
}[];

export type KeyName = (typeof keyTable)[number]['name'];
/** What a key does; it is told which of its keys was pressed. */
export type KeyActions = Partial<Record<KeyName, (pressed: string) => void>>;

/** What the parts of the page do at a key, the part that came last first. */
const registered: { readonly actions: KeyActions }[] = [];

/** Lets keys do something while a part of the page is there. */
export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    const part = { actions };
    registered.push(part);
    return () => void registered.splice(registered.indexOf(part), 1);
  });
}

/** Whether a key does anything on the page as it is. */
export const hasAction = (name: KeyName): boolean =>
  registered.some(({ actions }) => name in actions);

/** Longest time between the keys of a sequence, in milliseconds. */
const sequence = 1_500;
/** The key that a sequence began with. */
let first: { readonly key: string; readonly at: number } | undefined;

/** Whether the next key ends a sequence: then it is not that of a part which has single keys of its own. */
export const isSequenceBegun = (): boolean =>
  first !== undefined && Date.now() - first.at < sequence;

const handled = new Set<Place>(['everywhere', 'sentence', 'reader', 'draft']);

/**
 * Listens to the keys of the table. Never while a character is composed, in a field, with a modifier, or in a
 * dialog; Escape alone closes wherever the focus is, unless the element with the focus takes it.
 *
 * @param areOn whether keys are switched on, when one is pressed
 */
export function listenToKeys(areOn: () => boolean): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isField =
      target instanceof HTMLElement &&
      target.closest('input, textarea, select, [contenteditable], dialog') !== null;
    if (isField && (key !== 'Escape' || target.closest('dialog'))) return;
    if (key !== 'Escape' && !areOn()) return;
    const before = isSequenceBegun() ? `${first?.key} ` : '';
    first = undefined;
    const pressed = [before + key, key].find((each) => rowsOf(each).length > 0);
    if (pressed === undefined) {
      if (startsSequence(key)) first = { key, at: Date.now() };
      return;
    }
    for (const { name } of rowsOf(pressed)) {
      const part = [...registered].reverse().find(({ actions }) => name in actions);
      if (!part) continue;
      event.preventDefault();
      part.actions[name]?.(pressed);
      return;
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** What a key may mean: that of a draft, which is a page of its own, before those of every page. */
const rowsOf = (pressed: string) =>
  keyTable
    .filter(
      ({ press, place }) => handled.has(place) && (press as readonly string[]).includes(pressed),
    )
    .sort((one, other) => Number(other.place === 'draft') - Number(one.place === 'draft'));

const startsSequence = (key: string): boolean =>
  keyTable.some(({ press }) => press.some((each) => each.startsWith(`${key} `)));
