import { SharedValue } from './shared-value.js';

/** A collected sentence (摘录): its evidence, and a note of one's own. */
export interface Excerpt {
  readonly id: string;
  readonly note: string;
}

/** Most sentences of one folder: as many as the browser keeps for certain, and a page can show. */
export const mostExcerpts = 500;
/** Most characters of a note. */
export const longestNote = 2_000;
/** How many changes can be taken back. */
const mostSteps = 50;

const storageKey = 'excerpts';

interface Folder {
  readonly all: readonly Excerpt[];
  /** What it was before each change, the latest last. */
  readonly before: readonly (readonly Excerpt[])[];
  /** False where the browser does not keep it: it is there until the page is closed. */
  readonly isKept: boolean;
}

function read(): readonly Excerpt[] {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isExcerpt).slice(0, mostExcerpts) : [];
  } catch {
    return [];
  }
}

const isExcerpt = (value: unknown): value is Excerpt =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Excerpt).id === 'string' &&
  typeof (value as Excerpt).note === 'string';

const folder = new SharedValue<Folder>({ all: read(), before: [], isKept: true });

function keep(all: readonly Excerpt[]): boolean {
  try {
    localStorage.setItem(storageKey, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** Writing on in one note is one change. */
function change(all: readonly Excerpt[], { isSameStep = false } = {}): void {
  const { before } = folder.value;
  folder.set({
    all,
    before: isSameStep ? before : [...before.slice(1 - mostSteps), folder.value.all],
    isKept: keep(all),
  });
}

// Another tab of the same browser has changed them.
window.addEventListener('storage', ({ key }) => {
  if (key === storageKey) folder.set({ ...folder.value, all: read() });
});

const without = (ids: readonly string[]): Excerpt[] =>
  folder.value.all.filter(({ id }) => !ids.includes(id));

/**
 * Adds sentences behind the others; those that are there stay where they are, with their note.
 *
 * @returns how many were left out, as the folder is full
 */
export function addExcerpts(further: readonly Excerpt[]): number {
  const { all } = folder.value;
  const known = new Set(all.map(({ id }) => id));
  const fresh = [...new Map(further.map((each) => [each.id, each])).values()].filter(
    ({ id }) => !known.has(id),
  );
  const added = fresh
    .slice(0, mostExcerpts - all.length)
    .map(({ id, note }) => ({ id, note: note.slice(0, longestNote) }));
  if (added.length > 0) change([...all, ...added]);
  return fresh.length - added.length;
}

export const removeExcerpts = (ids: readonly string[]): void => change(without(ids));

let noted: string | undefined;
export function noteExcerpt(id: string, note: string): void {
  const isSameStep = noted === id;
  noted = id;
  change(
    folder.value.all.map((each) =>
      each.id === id ? { id, note: note.slice(0, longestNote) } : each,
    ),
    { isSameStep },
  );
}
/** A note is left: writing in it again is another change. */
export const endNote = (): void => {
  noted = undefined;
};

/** Puts a sentence before or behind another; with the other at its own side it changes nothing. */
export function moveExcerpt(id: string, other: string, side: 'before' | 'behind'): void {
  const { all } = folder.value;
  const moved = all.find((each) => each.id === id);
  const rest = without([id]);
  const at = rest.findIndex((each) => each.id === other);
  if (!moved || at < 0) return;
  change(rest.toSpliced(side === 'before' ? at : at + 1, 0, moved));
}

/** Takes back the latest change. */
export function undoExcerpts(): void {
  const { before } = folder.value;
  const all = before.at(-1);
  if (!all) return;
  endNote();
  folder.set({ all, before: before.slice(0, -1), isKept: keep(all) });
}

export function useExcerpts() {
  const { all, before, isKept } = folder.use();
  return {
    all,
    isKept,
    isFull: all.length >= mostExcerpts,
    canUndo: before.length > 0,
    has: (id: string) => all.some((each) => each.id === id),
  };
}
