import { useEffect } from 'react';
import type { TypedOperation } from '../../../src/client/index.js';
import { endpoint } from './graph-client.js';
import { SharedValue } from './shared-value.js';

/** An operation that a part of the page in sight has asked. */
export interface Asked {
  readonly name: string;
  readonly query: string;
  /** As JSON. */
  readonly variables: string;
}

const asked = new SharedValue<readonly Asked[]>([]);

/** Counts an operation among those behind the page for as long as the part that asks it is there. */
export function useAsked(
  operation: Pick<TypedOperation<never, never>, 'toString'>,
  variables: unknown,
  enabled: boolean,
): void {
  const query = operation.toString();
  const values = JSON.stringify(variables ?? {}, null, 2);
  useEffect(() => {
    if (!enabled) return undefined;
    const entry = { name: nameOf(query), query, variables: values };
    asked.set([...asked.value, entry]);
    return () => asked.set(asked.value.filter((each) => each !== entry));
  }, [query, values, enabled]);
}

/** What the page has asked, each once: the queries behind the view. */
export function useAllAsked(): Asked[] {
  const all = asked.use();
  return [...new Map(all.map((each) => [each.query + each.variables, each])).values()];
}

const nameOf = (query: string): string => /\bquery\s+(\w+)/.exec(query)?.[1] ?? '';

/** Opens it in the query editor: behind `#`, so that it may be long and is not sent along. */
export const editorAddress = ({ query, variables }: Asked): string =>
  `${endpoint.href}#${new URLSearchParams({ query, variables })}`;
