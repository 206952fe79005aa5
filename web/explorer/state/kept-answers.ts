import { experimental_createQueryPersister as createQueryPersister } from '@tanstack/query-persist-client-core';
import { createStore, del, get, keys, set } from 'idb-keyval';
import { hasKey } from './access.js';
import { mayShow } from './revision.js';
import { noteRevision, revisionOf } from './service.js';

/** Answers that are kept in the browser, so that pages once seen open without the service. */
const mostCharacters = 20_000_000;
const longestKept = 30 * 24 * 60 * 60 * 1000;

interface Kept {
  /** The answer with what the page's memory knows of it. */
  readonly text: string;
  readonly at: number;
  readonly revision: string;
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

/**
 * Answers of the revision that is shown: others are as if they had not been kept. One whose revision is not
 * known is not kept, nor is what a key was given for: the browser would show it to whoever comes next.
 */
export const keptAnswers = createQueryPersister<Kept | undefined>({
  prefix: 'answer',
  maxAge: longestKept,
  serialize: (query) => {
    const revision = revisionOf(query.state.data);
    return revision === undefined
      ? undefined
      : { text: JSON.stringify(query), at: Date.now(), revision };
  },
  deserialize: (kept) => {
    const query = JSON.parse((kept as Kept).text);
    noteRevision(query.state.data, (kept as Kept).revision);
    return query;
  },
  storage: {
    getItem: async (key) => {
      const kept = await orNothing(() => get<Kept>(key, store));
      return kept?.revision !== undefined && mayShow(kept.revision) ? kept : undefined;
    },
    setItem: async (key, kept) => {
      if (kept === undefined || hasKey()) return;
      await orNothing(() => set(key, kept, store));
      if (++written % 20 === 0) await orNothing(dropOldest);
    },
    removeItem: async (key) => {
      await orNothing(() => del(key, store));
    },
  },
});
