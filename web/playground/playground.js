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

createRoot(document.getElementById('playground')).render(
  createElement(GraphiQL, {
    fetcher,
    defaultTabs: questions.map((query) => ({ query })),
    isHeadersEditorEnabled: false,
    defaultEditorToolsVisibility: 'variables',
  }),
);
