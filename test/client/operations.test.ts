import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import * as client from '../../src/client/index.js';
import {
  AggregateResultsDocument,
  AggregateTargetsDocument,
  BrandsDocument,
  ChangesDocument,
  CityOverviewDocument,
  CompareIndicatorDocument,
  ConceptSpreadDocument,
  CoverageDocument,
  DatasetDocument,
  DocumentReaderDocument,
  ExpandDocument,
  GraphClient,
  IndicatorsDocument,
  NeighborhoodDocument,
  PathsDocument,
  PlanResultGapsDocument,
  ProgramsDocument,
  RelatedIndicatorsDocument,
  ResponsibilitiesDocument,
  ResultsDocument,
  SearchDocument,
  SearchPassagesDocument,
  SectionResponsibilitiesDocument,
  SuggestDocument,
  TargetsDocument,
  TimelineDocument,
} from '../../src/client/index.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

let graph: GraphClient;
beforeAll(async () => {
  const { url } = await serve(await openSeeds());
  graph = new GraphClient({ url });
});

/** Every stored operation, and what its typed answer holds of the seeds. */
const operations: Readonly<Record<string, () => Promise<void>>> = {
  Brands: async () => {
    const { brands } = await graph.request(BrandsDocument, {
      filter: { name: { eq: '青暖助' } },
      first: 20,
      after: null,
    });
    expect(brands.totalCount).toBe(1);
    expect(brands.nodes[0]).toMatchObject({ city: { name: '青岛市' }, years: [2023] });
    expect(brands.nodes[0]?.evidence.nodes[0]?.quote).toContain('青暖助');
  },
  CityOverview: async () => {
    const { city } = await graph.request(CityOverviewDocument, { city: 'city:qufu' });
    const sections = city?.documents.nodes.flatMap((document) => document.sections) ?? [];
    const targets = sections.flatMap(({ programs }) =>
      programs.flatMap((program) => program.targets.nodes),
    );
    expect(targets.map(({ evidence }) => evidence.quote)).toContain('重点改造22处农村幸福院');
  },
  Dataset: async () => {
    const { dataset } = await graph.request(DatasetDocument);
    expect(dataset.revision).toMatch(/^[0-9a-f]{64}$/);
    expect(dataset.counts).toContainEqual({ type: 'DOCUMENT', count: 5 });
  },
  Indicators: async () => {
    const { indicators } = await graph.request(IndicatorsDocument, {
      filter: { name: { eq: '家庭养老床位' } },
      first: 20,
      after: null,
    });
    expect(indicators.nodes[0]).toMatchObject({ unit: '张', policyArea: { name: '养老服务' } });
    expect(indicators.nodes[0]?.targets.nodes).toEqual([
      expect.objectContaining({
        value: 3800,
        comparator: 'GTE',
        city: expect.objectContaining({ name: '青岛市' }),
      }),
    ]);
  },
  Programs: async () => {
    const { programs } = await graph.request(ProgramsDocument, {
      filter: { name: { eq: '五大行动' } },
      orderBy: [{ field: 'NAME', direction: 'ASC' }],
      first: 20,
      after: null,
    });
    expect(programs.nodes[0]).toMatchObject({ kind: 'FRAMEWORK', city: { name: '泰州市' } });
    expect(programs.nodes[0]?.parts).toHaveLength(5);
  },
  Results: async () => {
    const { results } = await graph.request(ResultsDocument, {
      filter: { value: { eq: 171 } },
      orderBy: null,
      first: 20,
      after: null,
    });
    expect(results.nodes).toEqual([
      expect.objectContaining({
        text: '171个',
        target: expect.objectContaining({ value: 370 }),
      }),
    ]);
  },
  SectionResponsibilities: async () => {
    const { document } = await graph.request(SectionResponsibilitiesDocument, {
      document: 'document:qufu-2020-plan',
    });
    const section = document?.sections.find(({ ordinal }) => ordinal === '9');
    expect(section?.responsibilities.map(({ party }) => party.name)).toEqual([
      '任志民',
      '市社会福利院',
      '市救助管理站',
    ]);
  },
  Targets: async () => {
    const { targets } = await graph.request(TargetsDocument, {
      filter: { city: { name: { eq: '曲阜市' } }, unit: { eq: '张' } },
      orderBy: null,
      first: 20,
      after: null,
    });
    expect(targets.nodes).toHaveLength(1);
    const [target] = targets.nodes;
    expect(target).toMatchObject({ value: 200, year: { year: 2020 }, dueOn: null });
    expect(target?.responsibilities.map(({ party }) => party.name)).toEqual([
      '孔维健',
      '养老服务科',
    ]);
    expect(target?.evidence.document.id).toBe('document:qufu-2020-plan');
  },
  AggregateResults: async () => {
    const { aggregateResults } = await graph.request(AggregateResultsDocument, {
      filter: { city: { name: { eq: '青岛市' } } },
      groupBy: ['CITY', 'YEAR'],
    });
    expect(new Set(aggregateResults.map(({ city }) => city?.name))).toEqual(new Set(['青岛市']));
    expect(new Set(aggregateResults.map(({ year }) => year))).toEqual(new Set([2018, 2019]));
  },
  AggregateTargets: async () => {
    const { aggregateTargets } = await graph.request(AggregateTargetsDocument, {
      filter: { indicator: { name: { eq: '家庭养老床位' } } },
      groupBy: ['INDICATOR'],
    });
    expect(aggregateTargets).toEqual([
      expect.objectContaining({ unit: '张', count: 1, withheld: 0, sum: 3800 }),
    ]);
  },
  CompareIndicator: async () => {
    const { compareIndicator } = await graph.request(CompareIndicatorDocument, {
      id: 'indicator:meal-service-sites',
      cityIds: null,
      years: null,
    });
    expect(compareIndicator.cells).toContainEqual(
      expect.objectContaining({
        city: { id: 'city:qingdao', name: '青岛市' },
        year: 2023,
        status: 'STATED',
        targets: [expect.objectContaining({ value: 1100, unit: '处' })],
      }),
    );
  },
  Neighborhood: async () => {
    const { neighborhood } = await graph.request(NeighborhoodDocument, {
      id: 'brand:qingdao:qingnuanzhu',
      depth: 1,
      types: ['CITY'],
      limit: 10,
    });
    expect(neighborhood.nodes.map(({ label }) => label)).toEqual(['青暖助', '青岛市']);
    expect(neighborhood.edges).toHaveLength(1);
  },
  Paths: async () => {
    const { paths } = await graph.request(PathsDocument, {
      from: 'brand:qingdao:qingnuanzhu',
      to: 'city:qingdao',
      maxLength: 2,
      limit: 1,
    });
    expect(paths.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      ['brand:qingdao:qingnuanzhu', 'city:qingdao'],
    ]);
  },
  PlanResultGaps: async () => {
    const { planResultGaps } = await graph.request(PlanResultGapsDocument, {
      city: 'city:qingdao',
      year: 2023,
      first: 100,
    });
    expect(planResultGaps.targetsWithoutResult.nodes.map(({ text }) => text)).toContain(
      '3800张以上',
    );
    expect(planResultGaps.resultsWithoutTarget.totalCount).toBe(0);
  },
  Search: async () => {
    const { search } = await graph.request(SearchDocument, {
      query: '孔维健',
      types: ['OFFICIAL'],
      cityIds: null,
      years: null,
      first: 5,
      after: null,
    });
    expect(search.totalCount).toBe(1);
    expect(search.edges[0]?.node).toMatchObject({ __typename: 'Official', name: '孔维健' });
    expect(search.edges[0]?.highlights[0]).toEqual({ text: '孔维健', start: 0, end: 3 });
  },
  SearchPassages: async () => {
    const { search } = await graph.request(SearchPassagesDocument, {
      query: '青岛 青暖助',
      types: ['SERVICE_BRAND'],
      cityIds: null,
      years: null,
      areaIds: null,
      first: 5,
      after: null,
    });
    expect(search.cities).toEqual([{ city: { id: 'city:qingdao', name: '青岛市' }, count: 1 }]);
    expect(search.policyAreas.map(({ policyArea }) => policyArea.name)).toEqual(['社会救助']);
    const [passage] = search.edges[0]?.passages ?? [];
    expect(passage).toMatchObject({
      document: { id: 'document:qingdao-2023-plan' },
      text: '深化“青暖助”救助品牌',
    });
  },
  ConceptSpread: async () => {
    const { concept } = await graph.request(ConceptSpreadDocument, {
      name: '跨省通办',
      cityIds: null,
      years: null,
      first: 5,
      after: null,
    });
    expect(concept?.spread.map(({ city, year }) => [city.name, year])).toEqual([
      ['青岛市', 2023],
      ['泰州市', 2024],
    ]);
    expect(concept?.appliedBy.totalCount).toBe(2);
  },
  RelatedIndicators: async () => {
    const { indicator } = await graph.request(RelatedIndicatorsDocument, {
      id: 'indicator:nursing-beds-added',
    });
    expect(indicator?.family?.name).toBe('养老床位');
    expect(indicator?.related[0]?.differences).toEqual([
      { aspect: 'POPULATION', here: '护理型养老', there: '养老' },
    ]);
  },
  DocumentReader: async () => {
    const { document } = await graph.request(DocumentReaderDocument, {
      document: 'document:xx-2023-half-year-report',
      passages: 500,
      mentions: 500,
    });
    expect(document?.passages.nodes).toHaveLength(document?.passages.totalCount as number);
    expect(document?.ledger.mentions.nodes).toHaveLength(
      document?.ledger.mentions.totalCount as number,
    );
    const text = [...(document?.text ?? '')];
    expect(
      document?.artefacts.map(({ start, end }) => text.slice(start, end).join('').trim()),
    ).toEqual(Array.from({ length: 16 }, (_, at) => `${at + 1}、`));
  },
  Changes: async () => {
    const variables = { city: 'city:qingdao', from: 2019, to: 2023, policyArea: null };
    const { changes } = await graph.request(ChangesDocument, variables);
    expect(changes.changes.length).toBeGreaterThan(10);
  },
  Coverage: async () => {
    const { coverage } = await graph.request(CoverageDocument, { cityIds: null, years: [2023] });
    expect(coverage.map(({ year }) => year)).toEqual(coverage.map(() => 2023));
  },
  Expand: async () => {
    const { expand } = await graph.request(ExpandDocument, {
      id: 'city:qufu',
      relation: 'OF_CITY',
      types: null,
      cityIds: null,
      years: null,
      first: 5,
      after: null,
    });
    expect(expand.nodes).toHaveLength(5);
  },
  Responsibilities: async () => {
    const { responsibilities } = await graph.request(ResponsibilitiesDocument, {
      filter: { city: { id: { eq: 'city:qufu' } } },
      orderBy: null,
      first: 5,
      after: null,
    });
    expect(responsibilities.nodes).toHaveLength(5);
  },
  Suggest: async () => {
    const variables = { text: 'qnz', types: null, cityIds: null, first: 3 };
    const { suggest } = await graph.request(SuggestDocument, variables);
    expect(suggest[0]?.node.label).toBe('青暖助');
  },
  Timeline: async () => {
    const { timeline } = await graph.request(TimelineDocument, {
      id: 'brand:qingdao:qingnuanzhu',
    });
    expect(timeline.entries[0]).toMatchObject({
      year: 2023,
      city: { name: '青岛市' },
      changes: [expect.objectContaining({ kind: 'FIRST_MENTIONED' })],
    });
  },
};

describe('stored operations run against a service, with their generated types', () => {
  test.each(Object.entries(operations))('%s', (_, run) => run());

  test('all that are stored are generated, and run here', async () => {
    const folder = new URL('../../schema/operations/', import.meta.url);
    const stored: string[] = [];
    const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
    for (const file of files)
      for (const definition of parse(await readFile(new URL(file, folder), 'utf8')).definitions)
        if (definition.kind === Kind.OPERATION_DEFINITION && definition.name)
          stored.push(definition.name.value);
    expect(new Set(Object.keys(operations))).toEqual(new Set(stored));
    for (const name of stored) expect(client).toHaveProperty(`${name}Document`);
  });
});
