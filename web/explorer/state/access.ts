import { SharedValue } from './shared-value.js';

/** Why the service refused to answer a reader: there was no key, it is not one, or it is not for this. */
export type Refusal = 'missing' | 'wrong' | 'lacking';

const storageKey = 'key';

/** The key that the reader gave. The tab keeps it, and nothing longer than that. */
const givenKey = new SharedValue<string | undefined>(kept());
export const useGivenKey = givenKey.use;
export const hasKey = (): boolean => givenKey.value !== undefined;

/** Set while the service does not let the reader read. */
const refusal = new SharedValue<Refusal | undefined>(undefined);
export const useRefusal = refusal.use;
export const noteRefusal = (noted: Refusal | undefined): void => {
  if (noted !== refusal.value) refusal.set(noted);
};

/** What an answer with this status means for the reader; undefined where it is no refusal. */
export function refusalOf(status: number): Refusal | undefined {
  if (status === 401) return hasKey() ? 'wrong' : 'missing';
  return status === 403 ? 'lacking' : undefined;
}

/** Asks the service with the reader's key, where there is one. */
export const fetchWithKey: typeof fetch = (input, init = {}) => {
  const { value: key } = givenKey;
  if (key === undefined) return fetch(input, init);
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${key}`);
  return fetch(input, { ...init, headers });
};

export function giveKey(key: string): void {
  givenKey.set(key);
  try {
    sessionStorage.setItem(storageKey, key);
  } catch {
    // A browser that keeps nothing: it holds until the page is closed.
  }
}

export function forgetKey(): void {
  givenKey.set(undefined);
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nor has it kept one.
  }
}

function kept(): string | undefined {
  try {
    return sessionStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}
