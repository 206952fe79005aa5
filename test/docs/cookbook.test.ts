import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSeeds } from '../helpers/run-query.js';
import { ask, serve } from '../helpers/service.js';

interface Recipe {
  readonly heading: string;
  readonly operation: string;
  readonly answer: string;
}

const { href: recipes } = new URL('../../scripts/cookbook-recipes.js', import.meta.url);
const { recipesOf } = (await import(recipes)) as { recipesOf(page: string): readonly Recipe[] };

const page = await readFile(new URL('../../docs/cookbook.md', import.meta.url), 'utf8');

describe('The cookbook', () => {
  let url: string;
  beforeAll(async () => {
    url = (await serve(await openSeeds())).url;
  });

  it('has an operation and an answer under every heading', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(recipesOf(page).map(({ heading }) => heading)).toEqual(headings);
    expect(headings.length).toBeGreaterThanOrEqual(15);
  });

  it.each(recipesOf(page).map(({ heading, ...recipe }) => [heading, recipe] as const))(
    'answers "%s" as the server does: after a change, run npm run cookbook and commit it',
    async (_, { operation, answer }) => {
      const { json } = await ask(url, operation);
      expect(json.errors).toBeUndefined();
      expect(json.data).toEqual(JSON.parse(answer));
    },
  );
});
