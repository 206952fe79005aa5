import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { buildDataset, buildInParts } from '../../src/dataset/build-dataset.js';
import type { CompiledSeedFiles, SeedFile } from '../../src/dataset/compiled-documents.js';
import { CompiledFolder, compiledFolder } from '../../src/dataset/compiled-folder.js';
import type { SeedsInParts } from '../../src/dataset/seeds-in-parts.js';
import type { Dataset } from '../../src/model/graph.js';
import { inParts } from '../../src/model/graph-in-parts.js';
import { partOfNode } from '../../src/model/parts.js';
import { type Change, type Loose, seedFiles } from '../helpers/seeds.js';

let seeds: string;
beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'seeds-in-parts-'));
});
afterEach(() => rmSync(seeds, { recursive: true }));

/** What was done beside joining what all documents share. */
interface Work {
  /** Documents that were checked and assembled. */
  readonly compiled: string[];
  /** Those whose parts were made. */
  readonly made: string[];
  /** Those of whose own part all that they give was read. */
  readonly read: string[];
  /** Those of which it was read what they give to their city's part, to join it. */
  readonly joined: string[];
}

const documentOf = ({ path }: SeedFile) => path.replace(/^.*\/|\.yaml$/g, '');

/** Builds seeds beside what the folder knows of them. */
function build(...changes: readonly Change[]): { graph: SeedsInParts; work: Work; plain: Dataset } {
  const folder = new CompiledFolder(seeds, '1');
  const work: Work = { compiled: [], made: [], read: [], joined: [] };
  const told: CompiledSeedFiles = {
    document: (file) => folder.document(file),
    value: (file) => folder.value(file),
    keepValue: (file, value) => folder.keepValue(file, value),
    part: (file) => folder.part(file),
    home: (file) => {
      work.joined.push(documentOf(file));
      return folder.home(file);
    },
    city: (madeFrom) => folder.city(madeFrom),
    keepCity: (madeFrom, city) => folder.keepCity(madeFrom, city),
    keepDocument: (file, ...document) => {
      work.compiled.push(documentOf(file));
      folder.keepDocument(file, ...document);
    },
    keepPart: (file, part) => {
      work.made.push(documentOf(file));
      folder.keepPart(file, part);
    },
    facts: (file) => {
      work.read.push(documentOf(file));
      return folder.facts(file);
    },
  };
  const files = seedFiles((...seed) => {
    for (const change of changes) change(...seed);
  });
  const { graph, problems } = buildInParts(files, told);
  const { dataset: plain } = buildDataset(files);
  if (!graph || !plain) throw new Error(JSON.stringify(problems, null, 2));
  return { graph, work, plain };
}

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort();

/** Whatever is asked of a graph in parts is what the whole graph says. */
function expectSame(graph: SeedsInParts, plain: Dataset): void {
  const whole = inParts(plain);
  expect(graph.revision).toBe(whole.revision);
  expect(graph.parts).toEqual(whole.parts);
  expect(graph.counts).toEqual(whole.counts);
  expect(graph.edgeCount).toBe(whole.edgeCount);
  expect(graph.formerIds).toEqual(whole.formerIds);
  expect([...graph.documents.keys()].sort()).toEqual([...whole.documents.keys()].sort());
  for (const [id, { properties }] of graph.documents)
    expect(whole.documents.get(id)?.properties).toMatchObject(properties);
  const names = new Set(graph.parts.map(([name]) => name));
  const records = whole.recordsOf(names);
  for (const [name, { nodes, edges }] of graph.recordsOf(names)) {
    expect(nodes).toEqual(records.get(name)?.nodes);
    expect(edges).toEqual(records.get(name)?.edges);
  }
  for (const name of names) {
    const near = graph.around(new Set([name]));
    const inPart = ({ id }: { id: string }) => partOfNode(id) === name;
    expect(ids(near.nodes)).toEqual(
      expect.arrayContaining(ids(plain.nodes.filter(inPart))) as unknown as string[],
    );
    const proven = plain.edges.filter(({ evidence }) =>
      evidence.some((id) => partOfNode(id) === name),
    );
    expect(near.edges).toEqual(expect.arrayContaining(proven));
    // What is near is in the order of a dataset.
    const isNear = new Set(near.edges.map(({ id }) => id));
    expect(near.edges).toEqual(plain.edges.filter(({ id }) => isNear.has(id)));
  }
  for (const { id } of plain.nodes) {
    const owner = new Set([id]);
    const lengths = (one: Pick<SeedsInParts, 'entriesOf'>) =>
      [...one.entriesOf(owner)].map(([field, lists]) => [field, lists.get(id)]);
    expect(new Map(lengths(graph) as [])).toEqual(new Map(lengths(whole) as []));
  }
  expect(graph.whole()).toEqual(plain);
}

/** A document of the same city, and what it does to the others. */
const another =
  (year: number, facts: Loose = {}, text = ''): Change =>
  (seed, plan) => {
    const title = `甲市民政局${year}年工作要点`;
    seed.texts[`${year}.txt`] = `${title}\n${text}`;
    seed.annotations[`jia-${year}-points`] = {
      document: {
        ...plan.document,
        ...{ key: `jia-${year}-points`, source: `documents/${year}.txt`, title, year },
        ...{ issuedOn: undefined, issuer: undefined, evidence: [title] },
      },
      sections: [],
      ...facts,
    };
  };

/** It presents the programme under the brand: so a target of the programme is one of the brand by its words, too. */
const presenting = (year: number) =>
  another(
    year,
    {
      programs: [
        {
          key: 'nuanyang',
          name: '暖阳计划',
          kind: 'PROJECT',
          evidence: ['以“青松”推进“暖阳计划”'],
        },
      ],
      brands: [
        {
          ...{ key: 'qingsong', name: '青松', evidence: ['以“青松”推进“暖阳计划”'] },
          programs: [{ ref: 'nuanyang', quote: '以“青松”推进“暖阳计划”' }],
        },
      ],
    },
    '以“青松”推进“暖阳计划”。',
  );

/** A document of another city. */
const elsewhere =
  (year: number, facts: Loose = {}, text = ''): Change =>
  (seed, plan) => {
    const title = `乙市民政局${year}年工作要点`;
    const cities = seed.vocabulary['cities.yaml'] as Loose[];
    if (!cities.some(({ key }) => key === 'yi'))
      cities.push({ key: 'yi', name: '乙市', nameEn: 'Yi City', level: 'PREFECTURE' });
    seed.texts[`yi-${year}.txt`] = `${title}\n${text}`;
    seed.annotations[`yi-${year}-points`] = {
      document: {
        ...plan.document,
        ...{ key: `yi-${year}-points`, source: `documents/yi-${year}.txt`, title, year },
        ...{ city: 'yi', issuedOn: undefined, issuer: undefined, evidence: [title] },
      },
      sections: [],
      ...facts,
    };
  };

/** It says a policy area of what is national. */
const claimingElsewhere = (year: number) =>
  elsewhere(
    year,
    {
      policies: [
        {
          ...{ key: 'yanglao-tiaoli', name: '养老服务条例', kind: 'REGULATION', city: null },
          ...{ policyArea: 'charity' },
          mentions: [{ action: 'IMPLEMENTS', quote: '落实《养老服务条例》' }],
        },
      ],
    },
    '落实《养老服务条例》。',
  );

/** It speaks of a policy of the first city. */
const ofOtherCity = (year: number) =>
  elsewhere(
    year,
    {
      policies: [
        {
          ...{ key: 'jia-banfa', name: '甲市办法', kind: 'REGULATION', city: 'jia' },
          mentions: [{ action: 'IMPLEMENTS', quote: '落实《甲市办法》' }],
        },
      ],
    },
    '落实《甲市办法》。',
  );

/** It names the province that the first city is in. */
const namingProvince = (year: number) =>
  elsewhere(year, { mentions: [{ city: 'sheng', evidence: ['某省先进'] }] }, '获评某省先进。');

/** The report says no policy area of the brand, so it is that of the section around it in the plan. */
const unclaimed: Change = (_, __, report) => {
  delete report.brands[0].policyArea;
};

/** It says itself that the brand is one of another policy area. */
const claiming = (year: number) =>
  another(
    year,
    {
      brands: [
        { key: 'qingsong', name: '青松', policyArea: 'charity', evidence: ['“青松”慈善品牌'] },
      ],
    },
    '“青松”慈善品牌。',
  );

/** A word of the plan's title is read otherwise. */
const read: Change = ({ vocabulary }) => {
  vocabulary['readings.yaml']?.push({ key: '工作计划', pinyin: 'gong zuo ji hua' });
};

/** The target is said to be of another area, as its indicator is. */
const ofCharity: Change = ({ vocabulary }) => {
  (vocabulary['indicators.yaml'] as Loose[])[0].policyArea = 'charity';
};

describe('Of seeds that grew by a document', () => {
  beforeEach(() => {
    build();
  });

  test('no part is made where nothing changed', () => {
    const { work } = build();
    expect(work).toEqual({ compiled: [], made: [], read: [], joined: [] });
  });

  test('only its own part is made, where the others say what they said', () => {
    const { graph, work, plain } = build(another(2024));
    expect(work).toEqual({
      ...{ compiled: ['jia-2024-points'], made: ['jia-2024-points'], read: [] },
      joined: ['jia-2022-report', 'jia-2023-plan'],
    });
    expectSame(graph, plain);
  });

  test("no city is joined again where the document is another one's", () => {
    const { graph, work, plain } = build(elsewhere(2024));
    expect(work).toEqual({
      ...{ compiled: ['yi-2024-points'], made: ['yi-2024-points'] },
      ...{ read: [], joined: [] },
    });
    expectSame(graph, plain);
  });

  test.each([
    ['whose policy a document of another speaks of', ofOtherCity(2024)],
    [
      'which answers for a national policy that another finds to be of another area',
      claimingElsewhere(2021),
    ],
    ['whose province a document names', namingProvince(2024)],
  ])('a city is joined again %s', (_, change) => {
    const { graph, work, plain } = build(change);
    expect(work.compiled).toEqual([expect.stringMatching(/^yi-/)]);
    expect(work.joined).toEqual(['jia-2022-report', 'jia-2023-plan']);
    expectSame(graph, plain);
  });

  test('a part is made, too, that says something else for it', () => {
    const { graph, work, plain } = build(presenting(2024));
    expect(work.compiled).toEqual(['jia-2024-points']);
    expect(work.made.sort()).toEqual(['jia-2023-plan', 'jia-2024-points']);
    expect(work.read).toEqual(['jia-2023-plan']);
    expectSame(graph, plain);
  });

  test.each([
    ['whose claim of a policy area counts no longer', claiming(2021), ['jia-2023-plan']],
    ['whose title is read otherwise', read, ['jia-2023-plan']],
    ['whose indicator is of another area', ofCharity, ['jia-2022-report', 'jia-2023-plan']],
  ])('a part is made again %s', (_, change, expected) => {
    build(unclaimed);
    const { graph, work, plain } = build(unclaimed, change);
    expect(work.made).toEqual(expect.arrayContaining(expected) as unknown as string[]);
    expectSame(graph, plain);
  });

  test('a part is made again whose passages are read in another order', () => {
    const presented: Change = (seed, plan, report) => {
      presenting(2024)(seed, plan, report);
      delete plan.brands[0].programs;
    };
    build(presented);
    const { graph, work, plain } = build(presented, ({ annotations }) => {
      (annotations['jia-2024-points'] as Loose).document.year = 2021;
    });
    expect(work.made.sort()).toEqual(['jia-2023-plan', 'jia-2024-points']);
    expectSame(graph, plain);
  });

  test('the work is the same, however many there are', () => {
    const years = Array.from({ length: 12 }, (_, at) => 2030 + at);
    const many = years.map((year) => another(year));
    build(...many);
    const { graph, work, plain } = build(...many, another(2024));
    expect(work).toMatchObject({
      compiled: ['jia-2024-points'],
      made: ['jia-2024-points'],
      read: [],
    });
    const differing = new Set(
      graph.parts
        .map(([name]) => name)
        .filter((name) => !name.startsWith('document:') || name === 'document:jia-2024-points'),
    );
    graph.recordsOf(differing);
    graph.around(differing);
    graph.entriesOf(new Set(['city:jia', 'year:2024', 'document:jia-2024-points']));
    expect(work.read).toEqual([]);
    expectSame(graph, plain);
  });
});

test('Whatever the seeds become, one change after the other, is what they are when all is read anew', () => {
  const changes: readonly Change[] = [
    another(2020),
    another(2024),
    presenting(2019),
    presenting(2025),
    claiming(2021),
    claiming(2026),
    elsewhere(2022),
    claimingElsewhere(2021),
    ofOtherCity(2024),
    namingProvince(2023),
    read,
    ofCharity,
  ];
  fc.assert(
    fc.property(fc.array(fc.subarray([...changes]), { minLength: 2, maxLength: 4 }), (steps) => {
      for (const step of steps) {
        const { graph, plain } = build(unclaimed, ...step);
        expectSame(graph, plain);
      }
    }),
    { seed: 3, numRuns: 8 },
  );
});

describe('What is known of a part', () => {
  test('is not used where the document says something else by now, and the process was killed before that was known', () => {
    const other = another(
      2024,
      { brands: [{ key: 'songbai', name: '松柏', evidence: ['“松柏”品牌'] }] },
      '“松柏”品牌。',
    );
    const merged: Change = (_, plan) => {
      plan.brands[0].sameAs = 'songbai';
    };
    build(unclaimed, other);
    const kept = jest.spyOn(CompiledFolder.prototype, 'keepPart').mockImplementation(() => {});
    expect(build(unclaimed, other, merged).work.compiled).toContain('jia-2022-report');
    kept.mockRestore();
    const { graph, work, plain } = build(unclaimed, other, merged);
    expect(work.compiled).toEqual([]);
    expect(work.made.sort()).toEqual(['jia-2022-report', 'jia-2023-plan']);
    expectSame(graph, plain);
  });

  test('is made anew where it, or what it is made from, is damaged or gone', () => {
    const folder = join(seeds, compiledFolder);
    for (const damaged of ['part', 'facts', 'home', 'city', undefined])
      for (const harm of [
        (path: string) => rmSync(path),
        (path: string) => writeFileSync(path, 'x'),
      ]) {
        build();
        for (const name of readdirSync(folder))
          if (damaged === undefined ? !name.includes('.') : name.endsWith(`.${damaged}`))
            harm(join(folder, name));
        const { graph, plain } = build();
        expectSame(graph, plain);
      }
  });

  test('is found again where a document was taken away', () => {
    build(another(2024));
    build();
    const { work } = build();
    expect(work).toEqual({ compiled: [], made: [], read: [], joined: [] });
  });
});
