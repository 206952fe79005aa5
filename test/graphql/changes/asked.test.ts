import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph } from '../../helpers/run-query.js';

const query = `query ($cityId: ID!, $from: Int!, $to: Int!, $policyArea: ID) {
  changes(cityId: $cityId, from: $from, to: $to, policyArea: $policyArea) {
    city { id } from to documentsFrom { id } documentsTo { id }
    changes { kind subject { id } before { id } after { id } counterpart { id } } } }`;

/** City a has a plan for 2022 with things of area x, and one for 2023 with things of area y. */
function graph() {
  const builder = new GraphBuilder().node('city:a').node('city:b');
  for (const area of ['x', 'y'])
    builder
      .node(`area:${area}`)
      .node(`indicator:${area}1`, {}, { policyArea: `area:${area}` })
      .node(`indicator:${area}2`, {}, { policyArea: `area:${area}` });
  for (const [document, city, year, area] of [
    ['a22', 'a', 2022, 'x'],
    ['a23', 'a', 2023, 'y'],
    ['b23', 'b', 2023, 'y'],
  ] as const) {
    if (city === 'a') builder.node(`year:${year}`, { year });
    builder.node(`document:${document}`, {}, { city: `city:${city}`, year: `year:${year}` });
    builder.node(`evidence:${document}:0`, {}, { document: `document:${document}` });
    const policyArea = `area:${area}`;
    const stated = {
      to: `document:${document}`,
      evidence: [`evidence:${document}:0`],
    };
    const own = { city: `city:${city}`, policyArea, documents: stated };
    builder
      .node(`program:${document}`, {}, own)
      .node(`brand:${document}`, {}, own)
      .node(`policy:${document}`, {}, { policyArea, documents: stated });
    for (const [kind, number] of [
      ['target', 1],
      ['result', 2],
    ] as const)
      builder.node(
        `${kind}:${document}:1`,
        {},
        {
          ...{ city: `city:${city}`, year: `year:${year}`, document: `document:${document}` },
          indicator: `indicator:${area}${number}`,
        },
      );
  }
  return builder.build();
}

const asked = { cityId: 'city:a', from: 2022, to: 2023 };

describe('Changes of a city', () => {
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(graph());
  });

  const changes = async (rest: Json = {}): Promise<Json> =>
    (await dataOf(store, query, { ...asked, ...rest })).changes;
  const told = async (rest: Json = {}): Promise<string[]> =>
    (await changes(rest)).changes.map(
      ({ kind, subject, before, after }: Json) =>
        `${kind} ${subject.id} ${before?.id ?? ''} ${after?.id ?? ''}`,
    );

  const gone = [
    'GONE policy:a22 evidence:a22:0 ',
    'GONE program:a22 evidence:a22:0 ',
    'GONE brand:a22 evidence:a22:0 ',
    'GONE indicator:x1  ',
    'GONE indicator:x2  ',
  ];
  const appeared = [
    'APPEARED policy:a23  evidence:a23:0',
    'APPEARED program:a23  evidence:a23:0',
    'APPEARED brand:a23  evidence:a23:0',
    'APPEARED indicator:y1  ',
    'APPEARED indicator:y2  ',
  ];

  test('are between the documents of its two years, and no other city’s', async () => {
    const { city, from, to, documentsFrom, documentsTo } = await changes();
    expect({ city, from, to, documentsFrom, documentsTo }).toEqual({
      ...{ city: { id: 'city:a' }, from: 2022, to: 2023 },
      ...{ documentsFrom: [{ id: 'document:a22' }], documentsTo: [{ id: 'document:a23' }] },
    });
    expect((await told()).sort()).toEqual([...gone, ...appeared].sort());
  });

  test('of a policy area are those of its policies, programmes, brands, targets and results', async () => {
    expect(await told({ policyArea: 'area:x' })).toEqual(gone);
    expect(await told({ policyArea: 'area:y' })).toEqual(appeared);
    expect((await told({ policyArea: null })).length).toBe(10);
  });

  test('are none where one of the years has no document', async () => {
    expect(await changes({ cityId: 'city:b' })).toMatchObject({
      ...{ documentsFrom: [], documentsTo: [{ id: 'document:b23' }], changes: [] },
    });
  });

  test.each<[string, Json, Json]>([
    ['within one year', { from: 2023 }, { code: 'BAD_USER_INPUT', argument: 'from' }],
    ['back in time', { from: 2024 }, { code: 'BAD_USER_INPUT', argument: 'from' }],
    [
      'of a city that is not there',
      { cityId: 'city:c' },
      { code: 'NOT_FOUND', argument: 'cityId' },
    ],
    ['of what is no city', { cityId: 'area:x' }, { code: 'NOT_FOUND', argument: 'cityId' }],
    [
      'of an area that is not there',
      { policyArea: 'area:z' },
      { code: 'NOT_FOUND', argument: 'policyArea' },
    ],
  ])('cannot be asked for %s', async (_, wrong, error) => {
    expect(await errorOf(store, query, { ...asked, ...wrong })).toMatchObject(error);
  });
});
