import { SharedValue } from './shared-value.js';

/** A collected sentence (摘录): its evidence, and a note of one's own. */
export interface Excerpt {
  readonly id: string;
  readonly note: string;
}

const storageKey = 'excerpts';

function read(): readonly Excerpt[] {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isExcerpt) : [];
  } catch {
    return [];
  }
}

const isExcerpt = (value: unknown): value is Excerpt =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Excerpt).id === 'string' &&
  typeof (value as Excerpt).note === 'string';

const excerpts = new SharedValue(read());

function change(next: readonly Excerpt[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing: they are there until the page is closed.
  }
  excerpts.set(next);
}

// Another tab of the same browser has changed them.
window.addEventListener('storage', ({ key }) => {
  if (key === storageKey) change(read());
});

export const addExcerpt = (id: string): void => {
  if (!excerpts.value.some((each) => each.id === id)) change([...excerpts.value, { id, note: '' }]);
};
export const removeExcerpt = (id: string): void =>
  change(excerpts.value.filter((each) => each.id !== id));
export const noteExcerpt = (id: string, note: string): void =>
  change(excerpts.value.map((each) => (each.id === id ? { id, note } : each)));

export function useExcerpts() {
  const all = excerpts.use();
  return {
    all,
    has: (id: string) => all.some((each) => each.id === id),
    add: addExcerpt,
    remove: removeExcerpt,
    note: noteExcerpt,
  };
}
