import type { AnyRouter } from '@tanstack/react-router';
import { ExplorerCurrentIdsDocument } from '../generated/graphql.js';
import { type Kind, kindOf } from './kinds.js';
import { findNodes } from './use-nodes.js';

/** Kinds of things that may have been merged with others of their city, whose ids lead to these since. */
const mergedKinds: readonly (Kind | undefined)[] = [
  'DEPARTMENT',
  'OFFICIAL',
  'PLACE',
  'POLICY',
  'PROGRAM',
  'SERVICE_BRAND',
];

/** An id wherever it stands in an address: alone, in a list, or in a step of a picture. */
const anId = /[a-z]+(?::[a-z0-9-]+)+/g;

/** Every text in a part of an address, changed. */
function changed(part: unknown, change: (text: string) => string): unknown {
  if (typeof part === 'string') return change(part);
  if (Array.isArray(part)) return part.map((each) => changed(each, change));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, each]) => [name, changed(each, change)]),
  );
}

/**
 * Puts the ids that things have now in the place of former ones that the address names them by: it is the
 * address to keep and to pass on. What the address shows is the same, as the service knows both.
 */
export async function showCurrentIds(router: AnyRouter): Promise<void> {
  const { pathname, search } = router.state.location as {
    readonly pathname: string;
    readonly search: object;
  };
  const ids = new Set<string>();
  changed([pathname, search], (text) => {
    for (const [id] of text.matchAll(anId)) if (mergedKinds.includes(kindOf(id))) ids.add(id);
    return text;
  });
  if (ids.size === 0) return;
  const { byId } = await findNodes(ExplorerCurrentIdsDocument, [...ids]);
  const now = (text: string): string => text.replace(anId, (id) => byId.get(id)?.id ?? id);
  if (router.state.location.pathname !== pathname) return;
  if ([...byId].every(([id, node]) => node.id === id)) return;
  await router.navigate({
    to: now(pathname),
    search: changed(search, now),
    replace: true,
    resetScroll: false,
  } as never);
}
