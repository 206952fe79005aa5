import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type TableName, tableNames } from '../../../src/export/csv/tables.js';
import type { Dataset } from '../../../src/model/graph.js';
import type { NodeType } from '../../../src/model/ontology.js';
import { readDataset } from '../../../src/server/read-dataset.js';
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { dataOf } from '../../helpers/run-query.js';
import { datasetOf } from '../../helpers/seeds.js';
import { exportText } from '../export-text.js';
import { nastyGraph, nastyNames, storeOf } from '../nasty-graph.js';

type Rows = Record<string, string>[];

const readRows = (text: string): Rows =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Rows;

const rowsOf = async (
  store: EmbeddedStore,
  table?: TableName,
  filter: { cities?: string; years?: string } = {},
): Promise<Rows> =>
  readRows(await exportText(store, { format: 'csv', ...(table && { table }), ...filter }));

let seeds: Dataset;
let store: EmbeddedStore;
beforeAll(async () => {
  seeds = await readDataset();
  store = await storeOf(seeds);
});

const countOf = (...types: NodeType[]): number =>
  seeds.nodes.filter(({ type }) => types.includes(type)).length;

describe('a table has a row for each of its things', () => {
  const types: Record<Exclude<TableName, 'responsibilities'>, NodeType[]> = {
    measurements: ['TARGET', 'RESULT'],
    targets: ['TARGET'],
    results: ['RESULT'],
    programs: ['PROGRAM'],
    brands: ['SERVICE_BRAND'],
    policies: ['POLICY'],
    departments: ['DEPARTMENT'],
    officials: ['OFFICIAL'],
    places: ['PLACE'],
    indicators: ['INDICATOR'],
    concepts: ['CONCEPT'],
    evidence: ['EVIDENCE'],
    documents: ['DOCUMENT'],
    sections: ['SECTION'],
  };

  test.each(tableNames.filter((name) => name !== 'responsibilities'))('%s', async (name) => {
    const rows = await rowsOf(store, name);
    expect(rows).toHaveLength(countOf(...(types[name as keyof typeof types] as NodeType[])));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('responsibilities, for each relation', async () => {
    const ids = seeds.edges.filter(({ type }) => type === 'RESPONSIBLE_FOR').map(({ id }) => id);
    expect((await rowsOf(store, 'responsibilities')).map(({ id }) => id).sort()).toEqual(
      ids.sort(),
    );
  });

  test('measurements where no table is named', async () => {
    expect(await rowsOf(store)).toEqual(await rowsOf(store, 'measurements'));
  });
});

describe('a filter lets through what the API lists for it:', () => {
  test.each<[TableName, string, string]>([
    ['targets', 'targets', '{ city: { name: { eq: "青岛市" } }, year: { in: [2023] } }'],
    ['results', 'results', '{ city: { name: { eq: "青岛市" } }, year: { in: [2019] } }'],
    ['programs', 'programs', '{ city: { name: { eq: "青岛市" } }, year: { in: [2023] } }'],
    ['brands', 'brands', '{ city: { name: { eq: "青岛市" } }, year: { in: [2023] } }'],
  ])('%s', async (table, field, filter) => {
    const { [field]: listed } = await dataOf(
      store,
      `{ ${field}(first: 100, filter: ${filter}) { nodes { id } } }`,
    );
    const years = /\d{4}/.exec(filter)?.[0] as string;
    const rows = await rowsOf(store, table, { cities: 'city:qingdao', years });
    const ids = listed.nodes.map(({ id }: { id: string }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  test('sections, evidence and responsibilities of its documents', async () => {
    const filter = { cities: 'city:qufu', years: '2020' };
    for (const table of ['sections', 'evidence', 'responsibilities'] as const) {
      const rows = await rowsOf(store, table, filter);
      const all = await rowsOf(store, table);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(all.filter(({ document_id: id }) => id === 'document:qufu-2020-plan'));
    }
  });

  test('officials and indicators that its documents name', async () => {
    const filter = { cities: 'city:qufu' };
    const named = new Set(
      seeds.edges
        .filter(({ type, to }) => type === 'STATED_IN' && to === 'document:qufu-2020-plan')
        .map(({ from }) => from),
    );
    for (const table of ['officials', 'indicators'] as const) {
      const all = await rowsOf(store, table);
      const rows = await rowsOf(store, table, filter);
      expect(rows).toEqual(all.filter(({ id }) => named.has(id as string)));
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  test('nothing, where there is nothing', async () => {
    expect(await rowsOf(store, 'targets', { years: '1999' })).toEqual([]);
  });
});

test('a row says what the document says of a target', async () => {
  const rows = await rowsOf(store, 'targets', { cities: 'city:qingdao', years: '2023' });
  expect(rows.find(({ indicator }) => indicator === '家庭养老床位')).toMatchObject({
    kind: 'target',
    city: '青岛市',
    year: '2023',
    document: '2023年青岛市民政局工作计划',
    section_ordinal: '2.2',
    section_heading: '扩大优质养老服务供给',
    value: '3800',
    upper_value: '',
    comparator: 'GTE',
    unit: '张',
    basis: 'INCREMENT',
    text: '3800张以上',
    quote: '建成家庭养老床位3800张以上',
    start: '782',
    end: '797',
  });
});

test('a row names programme, brands, parties, and what became of the target', async () => {
  const small = await storeOf(
    datasetOf((_, plan, report) => {
      report.results[0].year = 2023;
      plan.responsibilities.push({
        role: 'COOPERATING',
        subject: { target: 'beds' },
        parties: [{ department: 'minzhengju' }],
        quote: '建成家庭养老床位',
      });
    }),
  );
  expect((await rowsOf(small, 'targets')).find(({ value }) => value === '3800')).toMatchObject({
    programme: '暖阳计划',
    brands: '青松',
    lead: '王一',
    responsible: '养老科',
    cooperating: '甲市民政局',
    status: 'PARTLY_MET',
    computed_completion_rate: '78.95',
  });
  expect((await rowsOf(small, 'results'))[0]).toMatchObject({
    target_id: 'target:jia-2023-plan:beds',
    status: 'PARTLY_MET',
    computed_completion_rate: '78.95',
  });
  expect((await rowsOf(small, 'targets')).find(({ unit }) => unit === '元')).toMatchObject({
    value: '150000000',
    status: '',
  });
});

test('status and rates are those of the API', async () => {
  const fields = 'id status statedCompletionRate computedCompletionRate';
  const { results } = await dataOf(
    store,
    `{ results(first: 100, filter: { year: { eq: 2023 } }) { nodes { ${fields} target { id } } } }`,
  );
  const rows = new Map((await rowsOf(store, 'results')).map((row) => [row.id, row]));
  const text = (value: unknown): string => (value === null ? '' : String(value));
  expect(results.nodes.length).toBeGreaterThan(0);
  for (const { id, status, statedCompletionRate, computedCompletionRate, target } of results.nodes)
    expect(rows.get(id)).toMatchObject({
      status: target ? status : '',
      stated_completion_rate: text(statedCompletionRate),
      computed_completion_rate: text(computedCompletionRate),
    });
});

test('brands come with area, programmes, documents, years and first evidence', async () => {
  const rows = await rowsOf(store, 'brands');
  expect(rows.find(({ name }) => name === '幸福童享')).toMatchObject({
    city: '泰州市',
    policy_area: '儿童福利和未成年人保护',
    years: '2024',
    documents: '泰州市2024年全市民政工作会议报道',
    evidence_document: '泰州市2024年全市民政工作会议报道',
    quote: '用心用情擦亮“幸福童享”金字招牌',
  });
});

describe('a spreadsheet', () => {
  test('finds its encoding and its line ends', async () => {
    const text = await exportText(store, { format: 'csv', table: 'documents' });
    expect(text.startsWith('\ufeffid,title,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('takes no text for a formula, and every figure for a figure', async () => {
    const nasty = await storeOf(nastyGraph());
    const names = (await rowsOf(nasty, 'places')).map(({ name }) => name as string);
    for (const name of names) expect(name).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    expect(names.map((name) => name.replace(/^'/, ''))).toEqual([...nastyNames]);
    expect((await rowsOf(nasty, 'targets'))[0]).toMatchObject({ value: '-3', text: "'-3个" });
  });
});
