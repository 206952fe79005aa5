import { fetchWithKey } from './access.js';
import { serviceRoot } from './graph-client.js';

/** A draft in the list; `problem` says why it cannot be reviewed. */
export interface DraftSummary {
  readonly key: string;
  readonly title?: string;
  readonly year?: number;
  readonly questions?: number;
  readonly undecided?: number;
  readonly problem?: string;
}

export interface DraftField {
  readonly name: string;
  readonly type: 'text' | 'number' | 'choice' | 'yaml';
  readonly choices?: readonly string[];
  readonly value: string;
  /** Of YAML: what it says, as data. */
  readonly data?: unknown;
  readonly isRequired: boolean;
}

/** What words are, or may be stated as: fields under the name of their list. */
export interface DraftForm {
  readonly form: string;
  readonly fields: readonly DraftField[];
}

export type Answer = 'accept' | 'edit' | 'reject';

/** Something about a draft that a person is to decide. */
export interface DraftQuestion {
  readonly id: string;
  readonly kind: 'DOCUMENT' | 'FACT' | 'TERM' | 'OPEN' | 'MERGE' | 'NOTICE';
  readonly list?: string;
  readonly mention?: string;
  readonly words: string;
  readonly at?: { readonly start: number; readonly end: number };
  readonly line: number;
  /** In English, as the terminal says it. */
  readonly message?: string;
  /** Of words of a concept: its name. */
  readonly concept?: string;
  readonly merge?: { readonly name: string; readonly into: string };
  readonly rules: readonly string[];
  readonly confidence?: number;
  readonly answers: readonly Answer[];
  readonly forms: readonly DraftForm[];
  readonly decision?: {
    readonly verdict: 'ACCEPTED' | 'EDITED' | 'REJECTED';
    readonly by: string;
    readonly at: string;
    readonly reason?: string;
  };
}

export interface ReviewedDraft {
  readonly key: string;
  readonly revision: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly DraftQuestion[];
  readonly reasons: readonly string[];
  readonly indicators: readonly { readonly key: string; readonly name: string }[];
  /** What keys in fields stand for, by the field. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What is sent of an answer. */
export interface GivenAnswer {
  readonly question?: string;
  readonly answer: Answer | 'undo';
  readonly reason?: string;
  readonly form?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The service refused; `status` 404 says that no drafts are reviewed here, 412 that the draft has changed. */
export class ReviewError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Codes of what is wrong with an answer. */
    readonly faults: readonly string[] = [],
  ) {
    super(message);
  }
}

interface Refusal {
  readonly message: string;
  readonly extensions?: { readonly faults?: readonly string[] };
}

const root = new URL('review/drafts', import.meta.env.DEV ? location.origin : serviceRoot);

async function ask<Result>(path: string, init?: RequestInit): Promise<Result> {
  const response = await fetchWithKey(`${root.href}${path}`, { cache: 'no-store', ...init });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as Result;
  const { errors } = (body ?? {}) as { readonly errors?: readonly Refusal[] };
  const { message = response.statusText, extensions } = errors?.[0] ?? {};
  throw new ReviewError(response.status, message, extensions?.faults);
}

export const askDrafts = (): Promise<readonly DraftSummary[]> =>
  ask<{ drafts: readonly DraftSummary[] }>('').then(({ drafts }) => drafts);

export const askDraft = (key: string): Promise<ReviewedDraft> => ask(`/${encodeURIComponent(key)}`);

/** Sends an answer about the draft as it was read; it is refused where it has changed since. */
export const sendAnswer = (
  { key, revision }: ReviewedDraft,
  given: GivenAnswer,
): Promise<ReviewedDraft> =>
  ask(`/${encodeURIComponent(key)}/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
    body: JSON.stringify(given),
  });
