import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import * as ontology from '../../src/model/ontology.js';

const { href: renderer } = new URL('../../scripts/ontology-page.js', import.meta.url);
const { ontologyPage } = (await import(renderer)) as {
  ontologyPage(of: Pick<typeof ontology, 'nodeTypes' | 'relationTypes'>): string;
};

describe('docs/ontology.md', () => {
  it('is what the ontology says: after a change, run npm run ontology and commit it', async () => {
    const page = await readFile(new URL('../../docs/ontology.md', import.meta.url), 'utf8');
    expect(ontologyPage(ontology)).toBe(page);
  });
});
