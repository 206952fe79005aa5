import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/graphiql.css';
import './playground.css';
import aggregate from './tabs/aggregate.graphql';
import brands from './tabs/brands.graphql';
import compare from './tabs/compare.graphql';
import gaps from './tabs/gaps.graphql';
import neighborhood from './tabs/neighborhood.graphql';
import paths from './tabs/paths.graphql';
import responsibilities from './tabs/responsibilities.graphql';
import search from './tabs/search.graphql';
import targets from './tabs/targets.graphql';

const questions = [
  brands,
  targets,
  responsibilities,
  search,
  compare,
  gaps,
  aggregate,
  neighborhood,
  paths,
];

// The page is served beside the endpoint, both at / and at /graphql.
const endpoint = new URL('graphql', document.baseURI);

async function fetcher(operation) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
  });
  return response.json();
}

/**
 * What the address asks to open: `?query=…&variables=…`, or the same after `#`, which is not sent to the
 * service and may be longer.
 */
function askedFor({ search, hash }) {
  for (const part of [search, hash]) {
    const parameters = new URLSearchParams(part.slice(1));
    const query = parameters.get('query');
    if (query) return { query, variables: parameters.get('variables') ?? undefined };
  }
  return undefined;
}

const asked = askedFor(location);
const tabs = questions.map((query) => ({ query }));

createRoot(document.getElementById('playground')).render(
  createElement(GraphiQL, {
    fetcher,
    // Beside the tabs that the browser has kept from before, or in front of these.
    ...asked,
    defaultTabs: asked ? [asked, ...tabs] : tabs,
    isHeadersEditorEnabled: false,
    defaultEditorToolsVisibility: 'variables',
  }),
);
