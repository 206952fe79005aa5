import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeCopies } from '../../../bench/corpus/copies.js';
import { writeCorpus } from '../../../bench/corpus/corpus.js';
import { writeLargeCopies } from '../../../bench/corpus/large-copies.js';
import { root } from '../../../bench/root.js';
import { readSeeds } from '../../../src/dataset/read-seeds.js';
import type { Dataset, NodeRecord } from '../../../src/model/graph.js';
import type { NodeType } from '../../../src/model/ontology.js';

const size = { copies: 3, years: 2 };

describe('Copies of the seeds', () => {
  let seeds: Dataset;
  let corpus: Dataset;

  beforeAll(async () => {
    seeds = (await readSeeds(join(root, 'seeds'))).dataset as Dataset;
    corpus = makeCopies(seeds, size);
  });

  const ofType = ({ nodes }: Dataset, type: NodeType): NodeRecord[] =>
    nodes.filter((node) => node.type === type);
  const node = (id: string): NodeRecord =>
    corpus.nodes.find((each) => each.id === id) as NodeRecord;
  /** How many of the values are no other node's. */
  const shareOfDistinct = (type: NodeType, property: string, least: number): number => {
    const values = ofType(corpus, type)
      .map(({ properties }) => properties[property] as string)
      .filter((value) => value.length >= least);
    return new Set(values).size / values.length;
  };

  test('are the seeds themselves where there is one copy of one year', () => {
    expect(makeCopies(seeds, { copies: 1, years: 1 })).toEqual(seeds);
  });

  test.each(['DOCUMENT', 'SECTION', 'EVIDENCE', 'TARGET', 'RESULT', 'PROGRAM'] as const)(
    'have every %s of the seeds once a copy and year',
    (type) => {
      expect(ofType(corpus, type)).toHaveLength(ofType(seeds, type).length * 3 * 2);
    },
  );

  test.each(['CITY', 'SERVICE_BRAND', 'OFFICIAL', 'PLACE'] as const)(
    'have every %s of the seeds once a copy, over all years',
    (type) => {
      expect(ofType(corpus, type)).toHaveLength(ofType(seeds, type).length * 3);
    },
  );

  test.each(['INDICATOR', 'POLICY_AREA', 'BENEFICIARY_GROUP'] as const)(
    'share every %s',
    (type) => {
      expect(ofType(corpus, type).map(({ id }) => id)).toEqual(
        ofType(seeds, type).map(({ id }) => id),
      );
    },
  );

  test('publish a document a year, each with the year before', () => {
    expect(
      ofType(corpus, 'DOCUMENT')
        .filter(({ properties }) => properties.cityId === 'city:qufu-2')
        .map(({ id, properties }) => [id, properties.year]),
    ).toEqual([
      ['document:qufu-2-2019-plan', 2019],
      ['document:qufu-2-2020-plan', 2020],
    ]);
  });

  test('speak of the year before where they are of the year before', () => {
    const { text, title } = node('document:taizhou-2-2023-meeting').properties;
    expect(`${title} ${text}`).toContain('2023年');
    expect(`${title} ${text}`).not.toContain('2024年');
  });

  test('give cities names of their own, which their documents use', () => {
    const { name, aliases } = node('city:qufu-2').properties;
    const { text } = node('document:qufu-2-2019-plan').properties;
    expect(name).not.toBe('曲阜市');
    expect(text).toContain(name);
    expect(text).not.toContain('曲阜');
    expect(aliases).toEqual([(name as string).slice(0, -1)]);
  });

  test('call a brand the same in every year, with the quotes of all of them', () => {
    const { name, years, quotes } = node('brand:taizhou-2:xiangtai-yiyang').properties;
    expect(years).toEqual([2023, 2024]);
    expect(quotes).toHaveLength(2);
    for (const quote of quotes as string[]) expect(quote).toContain(name);
  });

  test('say other figures where the text says them in digits', () => {
    const id = 'target:qingdao-2-2023-plan:home-care-beds';
    const { value, text, quotes } = node(id).properties;
    expect(text).toBe(`${value}张以上`);
    expect(text).not.toBe('3800张以上');
    expect((quotes as string[])[0]).toContain(text);
  });

  test('keep the length of every text, so that every quote stands where it stood', () => {
    const [own, other] = ['document:qufu-2020-plan', 'document:qufu-3-2019-plan'].map(
      (id) => node(id).properties.text as string,
    );
    expect(other).toHaveLength((own as string).length);
  });

  test('share no text of a section', () => {
    expect(shareOfDistinct('SECTION', 'text', 1)).toBe(1);
  });

  test('share few sentences', () => {
    expect(shareOfDistinct('EVIDENCE', 'quote', 25)).toBeGreaterThan(0.9);
  });

  test('share few names of programmes', () => {
    expect(shareOfDistinct('PROGRAM', 'name', 6)).toBeGreaterThan(0.9);
  });

  test('are others for another seed', () => {
    expect(makeCopies(seeds, { ...size, seed: 'other' }).revision).not.toBe(corpus.revision);
  });

  test('differ in the sentences of one document and what quotes them where that is revised', () => {
    const revised = makeCopies(seeds, { ...size, revised: 'qufu-2-2020-plan' });
    const known = new Set(corpus.nodes.map((each) => JSON.stringify(each)));
    const changed = revised.nodes.filter((each) => !known.has(JSON.stringify(each)));
    const foreign = changed.filter(
      ({ id, properties }) =>
        !id.includes('qufu-2-2020-plan') &&
        properties.documentId !== 'document:qufu-2-2020-plan' &&
        properties.cityId !== 'city:qufu-2',
    );
    expect(changed.length).toBeGreaterThan(10);
    expect(foreign).toEqual([]);
  });

  test('are written by the one group of cities after the other as they are all at once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copies-'));
    const [whole, large] = [join(folder, 'whole.jsonl'), join(folder, 'large.jsonl')];
    await writeCorpus(corpus, whole);
    const { nodes, edges } = corpus;
    expect(await writeLargeCopies(seeds, size, large)).toEqual({
      ...{ nodes: nodes.length, relations: edges.length },
    });
    expect((await readFile(large)).equals(await readFile(whole))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['large.jsonl', 'whole.jsonl']);
    await rm(folder, { recursive: true });
  });

  test('are refused where there are no names for so many cities', () => {
    expect(() => makeCopies(seeds, { copies: 200, years: 1 })).toThrow(
      /There are city names for \d+ copies only/,
    );
  });
});
