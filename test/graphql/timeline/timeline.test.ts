import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

const query = `query ($id: ID!) { timeline(id: $id) { entries { year mentioned names
  city { id } document { id } evidence { quote } targets { id } results { id }
  changes { kind from to indicator { id } } } } }`;

const entriesOf = async (reader: GraphReader, id: string): Promise<Json[]> =>
  (await dataOf(reader, query, { id })).timeline.entries;

/** Entries as `<year> [silent] <what changed>`. */
const changesOf = (entries: readonly Json[]): string[] =>
  entries.map(({ year, mentioned, changes }) =>
    [
      year,
      ...(mentioned ? [] : ['silent']),
      ...changes.map(({ kind, from, to }: Json) => [kind, ...(from ? [from, to] : [])].join(' ')),
    ].join(' '),
  );

const years = [2020, 2021, 2022, 2023];

/** Two cities with a document each of four years, and an indicator of each kind. */
function documents(): GraphBuilder {
  const graph = new GraphBuilder()
    .node('indicator:beds', { name: '床位' })
    .node('indicator:sites', { name: '站点' });
  for (const city of ['a', 'b']) graph.node(`city:${city}`);
  for (const year of years) graph.node(`year:${year}`, { year });
  for (const city of ['a', 'b'])
    for (const year of [...years].reverse())
      graph.node(`document:${city}-${year}`, {}, { city: `city:${city}`, year: `year:${year}` });
  return graph;
}

/** A sentence of a document that names something. */
function quote(graph: GraphBuilder, document: string, id: string, words: string): void {
  const evidence = `evidence:${document}:${words}`;
  graph.node(evidence, { quote: words }, { document: `document:${document}` });
  graph.link(id, 'evidence', evidence);
}

interface Figure {
  readonly value: number | null;
  readonly kind?: 'target' | 'result';
  readonly unit?: string;
  readonly basis?: string;
  readonly scope?: string;
  readonly indicator?: string;
  readonly key?: string;
  readonly links?: Readonly<Record<string, string>>;
}

/** A figure in a document: `of('a-2023', { value: 3 })`. */
function state(graph: GraphBuilder, document: string, figure: Figure): void {
  const { value, kind = 'target', indicator = 'beds', key = 'x', links = {} } = figure;
  const { unit = '张', basis = 'STOCK', scope = null } = figure;
  graph.node(
    `${kind}:${document}:${key}`,
    { value, unit, basis, scope, text: `${value ?? 'XX'}${unit}` },
    {
      indicator: `indicator:${indicator}`,
      city: `city:${document[0]}`,
      year: `year:${document.slice(-4)}`,
      document: `document:${document}`,
      ...links,
    },
  );
}

describe('The time line of a thing that sentences name', () => {
  const things = [
    ['brand:a:x', { city: 'city:a' }],
    ['program:a:x', { city: 'city:a' }],
    ['department:a:x', { city: 'city:a' }],
    ['indicator:x', {}],
  ] as const;

  test.each(things)('tells when %s is mentioned first, no longer, and again', async (id, links) => {
    const graph = documents().node(id, { name: '青暖助' }, links);
    for (const year of [2021, 2023]) quote(graph, `a-${year}`, id, `擦亮青暖助${year}`);
    const entries = await entriesOf(await openGraph(graph.build()), id);
    expect(changesOf(entries)).toEqual([
      '2021 FIRST_MENTIONED',
      '2022 silent NO_LONGER_MENTIONED',
      '2023 MENTIONED_AGAIN',
    ]);
    expect(entries[0]).toEqual({
      year: 2021,
      mentioned: true,
      names: ['青暖助'],
      city: { id: 'city:a' },
      document: { id: 'document:a-2021' },
      evidence: [{ quote: '擦亮青暖助2021' }],
      targets: [],
      results: [],
      changes: [{ kind: 'FIRST_MENTIONED', from: null, to: null, indicator: null }],
    });
    expect(entries[1]).toMatchObject({
      names: [],
      evidence: [],
      document: { id: 'document:a-2022' },
    });
  });

  test('takes two plans, whatever is shown of what it tells of', async () => {
    const graph = documents().node('brand:a:x', { name: '青暖助' }, { city: 'city:a' });
    quote(graph, 'a-2020', 'brand:a:x', '青暖助');
    const links = { brands: 'brand:a:x' };
    for (const [year, value] of [
      [2020, 3],
      [2021, 5],
    ] as const)
      state(graph, `a-${year}`, { value, links });
    const store = await openGraph(graph.build());
    let plans = 0;
    const counting = wrapReader(store, {
      answer: (ask, name) => {
        if (name === 'read') plans++;
        return ask();
      },
      close: async () => {},
    });
    const shown = `query ($id: ID!) { timeline(id: $id) { entries {
      city { id name } document { title year { year } }
      evidence { quote document { title city { name } } }
      targets { text indicator { name } document { title } }
      changes { kind indicator { id unit } } } } }`;
    const { entries } = (await dataOf(counting, shown, { id: 'brand:a:x' })).timeline;
    expect(plans).toBe(2);
    expect(entries[0]).toEqual({
      city: { id: 'city:a', name: expect.any(String) },
      document: { title: expect.any(String), year: { year: 2020 } },
      evidence: [
        {
          quote: '青暖助',
          document: { title: expect.any(String), city: { name: expect.any(String) } },
        },
      ],
      targets: [
        {
          text: expect.any(String),
          indicator: { name: '床位' },
          document: { title: entries[0].document.title },
        },
      ],
      changes: [{ kind: 'FIRST_MENTIONED', indicator: null }],
    });
    expect(entries[1].changes).toEqual([
      { kind: 'RAISED', indicator: { id: 'indicator:beds', unit: expect.any(String) } },
    ]);
  });

  test('says once that it is no longer mentioned, however long that lasts', async () => {
    const graph = documents().node('brand:a:x', { name: '青暖助' }, { city: 'city:a' });
    quote(graph, 'a-2020', 'brand:a:x', '青暖助');
    expect(changesOf(await entriesOf(await openGraph(graph.build()), 'brand:a:x'))).toEqual([
      '2020 FIRST_MENTIONED',
      '2021 silent NO_LONGER_MENTIONED',
      '2022 silent',
      '2023 silent',
    ]);
  });

  test('tells the names that each document uses, and where the wording changed', async () => {
    const graph = documents().node(
      'brand:a:x',
      { name: '青暖助', aliases: ['暖民心', '青暖'] },
      { city: 'city:a' },
    );
    for (const [year, words] of [
      [2020, '推进“暖民心”行动'],
      [2021, '擦亮“青暖助”品牌'],
      [2022, '擦亮青暖品牌'],
      [2023, '青暖助即青暖'],
    ] as const)
      quote(graph, `a-${year}`, 'brand:a:x', words);
    const entries = await entriesOf(await openGraph(graph.build()), 'brand:a:x');
    expect(entries.map(({ names }) => names)).toEqual([
      ['暖民心'],
      ['青暖助', '青暖'],
      ['青暖'],
      ['青暖助', '青暖'],
    ]);
    expect(changesOf(entries)).toEqual([
      '2020 FIRST_MENTIONED',
      '2021 RENAMED 暖民心 青暖助',
      '2022',
      '2023',
    ]);
  });

  test('tells a new wording after a document that was silent', async () => {
    const graph = documents().node(
      'brand:a:x',
      { name: '新名', aliases: ['旧名'] },
      { city: 'city:a' },
    );
    quote(graph, 'a-2020', 'brand:a:x', '旧名');
    quote(graph, 'a-2022', 'brand:a:x', '新名');
    expect(changesOf(await entriesOf(await openGraph(graph.build()), 'brand:a:x'))).toEqual([
      '2020 FIRST_MENTIONED',
      '2021 silent NO_LONGER_MENTIONED',
      '2022 MENTIONED_AGAIN RENAMED 旧名 新名',
      '2023 silent NO_LONGER_MENTIONED',
    ]);
  });

  test('follows each city by itself, year by year, and by document within one', async () => {
    const graph = documents()
      .node('indicator:x', { name: '床位' })
      // The first of all documents is not of the first city.
      .node('document:0', {}, { city: 'city:b', year: 'year:2020' });
    for (const document of ['b-2020', 'a-2021', 'a-2023', 'b-2023'])
      quote(graph, document, 'indicator:x', `床位${document}`);
    const entries = await entriesOf(await openGraph(graph.build()), 'indicator:x');
    expect(entries.map(({ document, changes: [first] }) => [document.id, first?.kind])).toEqual([
      ['document:b-2020', 'FIRST_MENTIONED'],
      ['document:a-2021', 'FIRST_MENTIONED'],
      ['document:b-2021', 'NO_LONGER_MENTIONED'],
      ['document:a-2022', 'NO_LONGER_MENTIONED'],
      ['document:b-2022', undefined],
      ['document:a-2023', 'MENTIONED_AGAIN'],
      ['document:b-2023', 'MENTIONED_AGAIN'],
    ]);
  });

  test('takes two documents of one year by their ids', async () => {
    const graph = documents()
      .node('document:a-2020-later', {}, { city: 'city:a', year: 'year:2020' })
      .node('brand:a:x', { name: '青暖助' }, { city: 'city:a' });
    quote(graph, 'a-2020-later', 'brand:a:x', '青暖助');
    quote(graph, 'a-2020', 'brand:a:x', '青暖助');
    const entries = await entriesOf(await openGraph(graph.build()), 'brand:a:x');
    expect(entries.slice(0, 2).map(({ document }) => document.id)).toEqual([
      'document:a-2020',
      'document:a-2020-later',
    ]);
    expect(changesOf(entries)[0]).toBe('2020 FIRST_MENTIONED');
    expect(changesOf(entries)[1]).toBe('2020');
  });

  test('of a thing that nothing says anything of is empty', async () => {
    const graph = documents().node('brand:a:x', { name: '青暖助' }, { city: 'city:a' });
    expect(await entriesOf(await openGraph(graph.build()), 'brand:a:x')).toEqual([]);
  });
});

describe('The time line of figures', () => {
  const changes = async (...figures: readonly [string, Figure][]) => {
    const graph = documents();
    for (const [document, figure] of figures) state(graph, document, figure);
    return (await entriesOf(await openGraph(graph.build()), 'indicator:beds')).map(
      ({ changes: all }) =>
        all.map(({ kind, from, to }: Json) => (from ? `${kind} ${from} ${to}` : kind)),
    );
  };

  test.each<[string, number | null, number | null, string[]]>([
    ['higher', 3, 5, ['RAISED 3张 5张']],
    ['lower', 5, 3, ['LOWERED 5张 3张']],
    ['equal', 3, 3, ['UNCHANGED 3张 3张']],
    ['no longer withheld', null, 3, []],
    ['withheld', 3, null, []],
    ['above zero', 0, 3, ['RAISED 0张 3张']],
  ])('says that a figure is %s', async (_, before, now, expected) => {
    expect((await changes(['a-2020', { value: before }], ['a-2021', { value: now }]))[1]).toEqual(
      expected,
    );
  });

  test.each<[string, Partial<Figure>]>([
    ['another unit', { unit: '处' }],
    ['another basis', { basis: 'INCREMENT' }],
    ['another scope', { scope: '每个镇街' }],
    ['a report beside a promise', { kind: 'result' }],
  ])('does not compare %s', async (_, other) => {
    const [, second] = await changes(['a-2020', { value: 3 }], ['a-2021', { value: 5, ...other }]);
    expect(second).toEqual([]);
  });

  test('does not compare another indicator, nor another city', async () => {
    const graph = documents().node('program:a:x', {}, { city: 'city:a' });
    const links = { program: 'program:a:x' };
    state(graph, 'a-2020', { value: 3, links });
    state(graph, 'a-2021', { value: 5, links, indicator: 'sites' });
    state(graph, 'b-2022', { value: 7, links });
    const entries = await entriesOf(await openGraph(graph.build()), 'program:a:x');
    const kinds = entries.flatMap(({ changes: all }) => all.map(({ kind }: Json) => kind));
    expect(kinds.filter((kind) => /RAISED|LOWERED|UNCHANGED/.test(kind))).toEqual([]);
  });

  test('compares with the last document that had the figure, and says of what it is', async () => {
    const graph = documents();
    state(graph, 'a-2020', { value: 3 });
    state(graph, 'a-2021', { value: 9, kind: 'result' });
    state(graph, 'a-2022', { value: 5 });
    const entries = await entriesOf(await openGraph(graph.build()), 'indicator:beds');
    expect(entries[2].changes).toEqual([
      { kind: 'RAISED', from: '3张', to: '5张', indicator: { id: 'indicator:beds' } },
    ]);
    expect(entries.map(({ targets, results }) => [targets.length, results.length])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  test('counts a figure as a mention', async () => {
    const graph = documents();
    state(graph, 'a-2021', { value: 3 });
    const entries = await entriesOf(await openGraph(graph.build()), 'indicator:beds');
    expect(changesOf(entries)).toEqual([
      '2021 FIRST_MENTIONED',
      '2022 silent NO_LONGER_MENTIONED',
      '2023 silent',
    ]);
    expect(entries[0]).toMatchObject({
      names: [],
      evidence: [],
      targets: [{ id: 'target:a-2021:x' }],
    });
  });

  test.each<[string, string, Record<string, string>, string[]]>([
    [
      'a brand: its targets and results',
      'brand:a:x',
      { brands: 'brand:a:x' },
      ['target', 'result'],
    ],
    [
      'a programme: its targets and results',
      'program:a:x',
      { program: 'program:a:x' },
      ['target', 'result'],
    ],
    [
      'an indicator: all that measure it',
      'indicator:x',
      { indicator: 'indicator:x' },
      ['target', 'result'],
    ],
  ])('are those of %s', async (_, id, links, expected) => {
    const graph = documents().node(id, {}, id === 'indicator:x' ? {} : { city: 'city:a' });
    for (const kind of ['target', 'result'] as const) {
      state(graph, 'a-2021', { value: 1, kind, key: 'own', links });
      state(graph, 'a-2021', { value: 1, kind, key: 'other' });
    }
    const [{ targets, results }] = (await entriesOf(await openGraph(graph.build()), id)) as [Json];
    expect([...targets, ...results]).toEqual(
      expected.map((kind) => ({ id: `${kind}:a-2021:own` })),
    );
  });

  test('are of a department the targets that it answers for, in whatever role, and no results', async () => {
    const graph = documents()
      .node('department:a:x', {}, { city: 'city:a' })
      .node('department:a:other', {}, { city: 'city:a' })
      .node('official:a:x', {});
    for (const key of ['led', 'helped', 'others', 'officials'])
      state(graph, 'a-2021', { value: 1, key });
    state(graph, 'a-2021', {
      value: 1,
      kind: 'result',
      key: 'led',
      links: { target: 'target:a-2021:led' },
    });
    const answer = (party: string, key: string, role: string) =>
      graph.relate('RESPONSIBLE_FOR', party, `target:a-2021:${key}`, { role });
    answer('department:a:x', 'led', 'LEAD');
    answer('department:a:x', 'helped', 'COOPERATING');
    answer('department:a:other', 'others', 'LEAD');
    answer('official:a:x', 'officials', 'LEAD');
    const store = await openGraph(graph.build());
    const [{ targets, results }] = (await entriesOf(store, 'department:a:x')) as [Json];
    expect(targets).toEqual([{ id: 'target:a-2021:helped' }, { id: 'target:a-2021:led' }]);
    expect(results).toEqual([]);
  });
});

test('A time line’s documents, cities, evidence and figures are nodes like any others', async () => {
  const { timeline } = await dataOf(
    await openSeeds(),
    `{ timeline(id: "brand:qingdao:qingnuanzhu") { entries { year mentioned
        document { title city { name } } city { name parent { name } }
        evidence { quote document { id } } changes { kind } } } }`,
  );
  expect(timeline.entries).toEqual([
    {
      year: 2023,
      mentioned: true,
      document: { title: expect.stringContaining('2023'), city: { name: '青岛市' } },
      city: { name: '青岛市', parent: { name: '山东省' } },
      evidence: expect.arrayContaining([
        {
          quote: expect.stringContaining('青暖助'),
          document: { id: 'document:qingdao-2023-plan' },
        },
      ]),
      changes: [{ kind: 'FIRST_MENTIONED' }],
    },
  ]);
});

test('A passage of a time line shows all that it shows by itself', async () => {
  const reader = await openSeeds();
  const shown = `id few: context(before: 3, after: 2) { before after } context { after }
    proves { nodes { id degree } edges { id evidence { id } } }`;
  const { timeline } = await dataOf(
    reader,
    `{ timeline(id: "brand:qingdao:qingnuanzhu") { entries { evidence { ${shown} } } } }`,
  );
  const passages = timeline.entries.flatMap(({ evidence }: Json) => evidence);
  const { nodes } = await dataOf(
    reader,
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Evidence { ${shown} } } }`,
    { ids: passages.map(({ id }: Json) => id) },
  );
  expect(passages).toEqual(nodes);
  expect(passages[0].few.before).toHaveLength(3);
  expect(passages[0].proves.edges.length).toBeGreaterThan(0);
});

describe('A time line cannot be asked for', () => {
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(documents().build());
  });

  test.each([
    ['of an unknown brand', 'brand:none'],
    ['of an unknown programme', 'program:none'],
    ['of an unknown indicator', 'indicator:none'],
    ['of an unknown department', 'department:none'],
    ['of what has none', 'city:a'],
    ['of a document', 'document:a-2020'],
    ['of what is no id', ''],
  ])('%s', async (_, id) => {
    expect(await errorOf(store, query, { id })).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'id',
      path: ['timeline'],
      message: expect.stringContaining(JSON.stringify(id)),
    });
  });
});
