import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import * as client from '../../src/client/index.js';
import {
  BrandsDocument,
  CityOverviewDocument,
  DatasetDocument,
  GraphClient,
  IndicatorsDocument,
  ProgramsDocument,
  ResultsDocument,
  SectionResponsibilitiesDocument,
  TargetsDocument,
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
};

describe('stored operations run against a service, with their generated types', () => {
  test.each(Object.entries(operations))('%s', (_, run) => run());

  test('all that are stored are generated, and run here', async () => {
    const folder = new URL('../../schema/operations/', import.meta.url);
    const stored: string[] = [];
    for (const file of await readdir(folder))
      for (const definition of parse(await readFile(new URL(file, folder), 'utf8')).definitions)
        if (definition.kind === Kind.OPERATION_DEFINITION && definition.name)
          stored.push(definition.name.value);
    expect(new Set(Object.keys(operations))).toEqual(new Set(stored));
    for (const name of stored) expect(client).toHaveProperty(`${name}Document`);
  });
});
