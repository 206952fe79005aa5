import { experimental_createQueryPersister as createQueryPersister } from '@tanstack/query-persist-client-core';
import { createStore, del, get, keys, set } from 'idb-keyval';

/** Answers that are kept in the browser, so that pages once seen open without the service. */
const mostCharacters = 20_000_000;
const longestKept = 30 * 24 * 60 * 60 * 1000;

interface Kept {
  readonly text: string;
  readonly at: number;
}

const store = createStore('minzheng-explorer', 'answers');

/** Drops the oldest answers where all take more than they may. Runs rarely: after every twentieth answer. */
async function dropOldest(): Promise<void> {
  const all = await Promise.all(
    (await keys<string>(store)).map(async (key) => ({ key, kept: await get<Kept>(key, store) })),
  );
  all.sort((one, other) => (other.kept?.at ?? 0) - (one.kept?.at ?? 0));
  let characters = 0;
  for (const { key, kept } of all) {
    characters += kept?.text.length ?? 0;
    if (characters > mostCharacters) await del(key, store);
  }
}

let written = 0;

/** Where the browser keeps nothing (a private window), the page works without. */
const orNothing = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

/** Typed by the release of the query core that it brings along, which is another than the page's. */
export const keptAnswers = createQueryPersister({
  prefix: 'answer',
  maxAge: longestKept,
  storage: {
    getItem: async (key) => (await orNothing(() => get<Kept>(key, store)))?.text,
    setItem: async (key, text: string) => {
      await orNothing(() => set(key, { text, at: Date.now() } satisfies Kept, store));
      if (++written % 20 === 0) await orNothing(dropOldest);
    },
    removeItem: async (key) => {
      await orNothing(() => del(key, store));
    },
  },
});
