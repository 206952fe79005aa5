import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeSynthetic } from '../../../bench/corpus/synthetic.js';
import type { Dataset } from '../../../src/model/graph.js';
import type { NodeType } from '../../../src/model/ontology.js';

const size = { cities: 3, years: 3 };

describe('The synthetic corpus', () => {
  let corpus: Dataset;

  beforeAll(() => {
    corpus = makeSynthetic(size);
  });

  test('has the size that was asked for', () => {
    const count = (wanted: NodeType) => corpus.nodes.filter(({ type }) => type === wanted).length;
    expect(count('DOCUMENT')).toBe(9);
    expect(count('PROGRAM')).toBe(9 * 15);
    expect(count('TARGET')).toBe(9 * 60);
    expect(count('RESULT')).toBe(6 * 12);
    expect(count('DEPARTMENT')).toBe(3 * 6);
    expect(count('SERVICE_BRAND')).toBe(3 * 2);
    expect(count('INDICATOR')).toBe(60);
    expect(count('POLICY_AREA')).toBe(18);
  });

  test('is the same for the same options, and another for another seed', () => {
    expect(makeSynthetic(size)).toEqual(corpus);
    expect(makeSynthetic({ ...size, seed: 'other' }).revision).not.toBe(corpus.revision);
  });

  test('differs in one document alone where that is revised', () => {
    const revised = makeSynthetic({ ...size, revised: 'c002-2021' });
    const known = new Set(corpus.nodes.map((node) => JSON.stringify(node)));
    const changed = revised.nodes.filter((node) => !known.has(JSON.stringify(node)));
    const foreign = changed.filter(
      ({ type, id, properties }) =>
        !id.includes('c002') &&
        properties.documentId !== 'document:c002-2021' &&
        type !== 'EVIDENCE',
    );
    expect(revised.revision).not.toBe(corpus.revision);
    expect(changed.length).toBeGreaterThan(60);
    expect(foreign).toEqual([]);
  });
});
