import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Frame } from './app/frame.js';
import { NotFound } from './app/not-found.js';
import { Home } from './pages/home.js';
import { Failed } from './parts/states.js';
import {
  benchSearch,
  boardSearch,
  changesSearch,
  compareSearch,
  conceptsSearch,
  coverageSearch,
  documentSearch,
  draftsSearch,
  excerptsSearch,
  graphSearch,
  listSearch,
  placeSearch,
  planSearch,
  responsibilitySearch,
  timelineSearch,
} from './state/address.js';
import { basePath } from './state/graph-client.js';
import { readQuery, writeQuery } from './state/query-string.js';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  // Every page may show a sentence beside it (`e`), and a shared link says of which revision it is (`r`).
  validateSearch: placeSearch,
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const search = createRoute({
  getParentRoute: () => root,
  path: 'search',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/search.js'), 'Search'),
});

const documents = createRoute({
  getParentRoute: () => root,
  path: 'documents',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/documents.js'), 'Documents'),
});

const coverage = createRoute({
  getParentRoute: () => root,
  path: 'coverage',
  validateSearch: coverageSearch,
  component: lazyRouteComponent(() => import('./pages/coverage.js'), 'Coverage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: 'compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./pages/compare/compare-page.js'), 'ComparePage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: 'board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./pages/board/board-page.js'), 'BoardPage'),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: 'changes',
  validateSearch: changesSearch,
  component: lazyRouteComponent(() => import('./pages/changes/changes-page.js'), 'ChangesPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: 'plan',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('./pages/plan/plan-page.js'), 'PlanPage'),
});

const responsibility = createRoute({
  getParentRoute: () => root,
  path: 'responsibility',
  validateSearch: responsibilitySearch,
  component: lazyRouteComponent(
    () => import('./pages/responsibility/responsibility-page.js'),
    'ResponsibilityPage',
  ),
});

const timeline = createRoute({
  getParentRoute: () => root,
  path: 'timeline',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('./pages/timeline/timeline-page.js'), 'TimelinePage'),
});

const concepts = createRoute({
  getParentRoute: () => root,
  path: 'concepts',
  validateSearch: conceptsSearch,
  component: lazyRouteComponent(() => import('./pages/concepts/concepts-page.js'), 'ConceptsPage'),
});

const excerpts = createRoute({
  getParentRoute: () => root,
  path: 'excerpts',
  validateSearch: excerptsSearch,
  component: lazyRouteComponent(() => import('./pages/excerpts/excerpts-page.js'), 'ExcerptsPage'),
});

const bench = createRoute({
  getParentRoute: () => root,
  path: 'bench',
  validateSearch: benchSearch,
  component: lazyRouteComponent(() => import('./pages/bench/bench-page.js'), 'BenchPage'),
});

const graph = createRoute({
  getParentRoute: () => root,
  path: 'graph',
  validateSearch: graphSearch,
  component: lazyRouteComponent(() => import('./pages/graph/graph-page.js'), 'GraphPage'),
});

const drafts = createRoute({
  getParentRoute: () => root,
  path: 'drafts',
  validateSearch: draftsSearch,
  component: lazyRouteComponent(() => import('./pages/drafts/drafts-page.js'), 'DraftsPage'),
});

const about = createRoute({
  getParentRoute: () => root,
  path: 'about',
  component: lazyRouteComponent(() => import('./pages/about.js'), 'About'),
});

/** A thing at the address that is its id; a document, a section and a sentence open in the reader. */
export const thing = createRoute({
  getParentRoute: () => root,
  path: '$id',
  validateSearch: documentSearch,
  component: lazyRouteComponent(() => import('./pages/thing.js'), 'Thing'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    search,
    documents,
    coverage,
    compare,
    board,
    changes,
    plan,
    responsibility,
    timeline,
    concepts,
    excerpts,
    bench,
    graph,
    drafts,
    about,
    thing,
  ]),
  basepath: basePath,
  parseSearch: readQuery,
  stringifySearch: writeQuery,
  // Ids have colons, which are left readable.
  pathParamsAllowedCharacters: [':'],
  defaultErrorComponent: ({ error, reset }) => <Failed error={error as Error} retry={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
