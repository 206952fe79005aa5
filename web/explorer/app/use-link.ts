import { useRouter, useRouterState } from '@tanstack/react-router';
import { basePath } from '../state/graph-client.js';
import type { QueryValue } from '../state/query-string.js';
import { useRevisions } from '../state/revision.js';
import { linkTo } from '../state/share.js';

/** The address of the view that is open, in the one form that is passed on, with the revision shown. */
export function useLink(): string {
  const { shown } = useRevisions();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const router = useRouter();
  const search = useRouterState({ select: ({ matches }) => ownSearch(router, matches.at(-1)) });
  return linkTo(path.replace(basePath.replace(/\/$/, ''), ''), search, shown);
}

interface Match {
  readonly routeId: string;
  readonly search: object;
}

/** What the page reads of its address, in its own order: what it does not know is left out. */
function ownSearch(
  { routesById }: { readonly routesById: object },
  match: Match | undefined,
): Readonly<Record<string, QueryValue>> {
  const route = (routesById as Readonly<Record<string, { readonly options: RouteOptions }>>)[
    match?.routeId ?? ''
  ];
  const read = route?.options.validateSearch;
  return read ? read({ ...match?.search }) : { ...match?.search };
}

interface RouteOptions {
  readonly validateSearch?: (raw: object) => Readonly<Record<string, QueryValue>>;
}
