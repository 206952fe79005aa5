import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ExportParameters } from '../../src/export/export-request.js';
import { ExportRequestError, readExportRequest } from '../../src/export/export-request.js';
import { openExport } from '../../src/export/open-export.js';
import type { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { dataOf, type Json, openGraph, openSeeds } from '../helpers/run-query.js';
import { datasetOf } from '../helpers/seeds.js';
import { formerId, knownId, oneThing } from '../helpers/two-names.js';
import { exportText } from './export-text.js';

const target = 'target:qufu-2020-plan:elderly-care-beds';
const brand = 'brand:qingdao:qingnuanzhu';

let store: EmbeddedStore;
let passage: { readonly id: string; readonly quote: string; readonly citation: string };
beforeAll(async () => {
  store = await openSeeds();
  const asked = `{ node(id: "${target}") { ... on Target { evidence { id quote citation } } } }`;
  passage = (await dataOf(store, asked)).node.evidence;
});

const rows = async (parameters: ExportParameters): Promise<Record<string, string>[]> =>
  parse(await exportText(store, { format: 'csv', ...parameters }), { bom: true, columns: true });

describe('An export of nodes by their ids', () => {
  test('as JSON Lines has them, what proves them and the relations between them', async () => {
    const text = await exportText(store, { format: 'jsonl', ids: `${target},city:qufu` });
    const lines = text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as Json);
    const nodes = lines.filter(({ node }) => node);
    expect(nodes.filter(({ node }) => node !== 'EVIDENCE').map(({ id }) => id)).toEqual([
      'city:qufu',
      target,
    ]);
    expect(nodes.map(({ id }) => id)).toContain(passage.id);
    expect(lines.map(({ relation }) => relation)).toContain('OF_CITY');
  });

  test('as JSON Lines has a document with its ledger', async () => {
    const text = await exportText(store, { format: 'jsonl', ids: 'document:qufu-2020-plan' });
    const lines = text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as Json);
    const { document } = await dataOf(
      store,
      '{ document(id: "document:qufu-2020-plan") { ledger { mentions { totalCount } } } }',
    );
    expect(lines.filter(({ node }) => node === 'MENTION')).toHaveLength(
      document.ledger.mentions.totalCount,
    );
  });

  test('as a table has their rows, each once, by id', async () => {
    const found = await rows({
      table: 'brands',
      ids: [brand, 'brand:taizhou:xiangtai-yiyang', brand],
    });
    expect(found.map(({ id }) => id)).toEqual([brand, 'brand:taizhou:xiangtai-yiyang']);
  });

  test.each(['jsonl', 'graphml', 'csv'])('as %s has what a former id leads to', async (format) => {
    const merged = await openGraph(datasetOf(oneThing()));
    const table = format === 'csv' ? { table: 'programs' } : {};
    const text = await exportText(merged, { format, ids: formerId, ...table });
    expect(text).toContain(knownId);
    expect(text).toBe(
      await exportText(merged, { format, ids: `${knownId},${formerId}`, ...table }),
    );
  });

  test('as the table of evidence has the passages that prove them', async () => {
    const found = await rows({ table: 'evidence', ids: target });
    expect(found.map(({ id }) => id)).toEqual([passage.id]);
    expect(await rows({ table: 'evidence', ids: [target, passage.id] })).toEqual(found);
  });

  test('as the table of responsibilities has those of a party and those for a subject', async () => {
    const ofParty = await rows({ table: 'responsibilities', ids: 'official:qufu:zhao-shuzhi' });
    expect(new Set(ofParty.map(({ party_id }) => party_id))).toEqual(
      new Set(['official:qufu:zhao-shuzhi']),
    );
    const section = ofParty[0]?.subject_id as string;
    const ofSubject = await rows({ table: 'responsibilities', ids: section });
    expect(ofSubject.length).toBeGreaterThan(1);
    expect(new Set(ofSubject.map(({ subject_id }) => subject_id))).toEqual(new Set([section]));
  });

  test.each(['jsonl', 'jsonld', 'graphml', 'cypher', 'ris', 'bibtex'])(
    'as %s is not the whole',
    async (format) => {
      const text = await exportText(store, { format, ids: target });
      expect(text.length).toBeGreaterThan(100);
      expect(text).not.toContain('祥泰颐养');
    },
  );
});

describe('An export by ids is refused', () => {
  const messages = async (parameters: ExportParameters): Promise<readonly string[]> => {
    try {
      await openExport(store, readExportRequest(parameters));
      return [];
    } catch (error) {
      if (error instanceof ExportRequestError)
        return error.problems.map(
          ({ argument, code, message }) => `${argument} ${code} ${message}`,
        );
      throw error;
    }
  };

  test.each<[string, ExportParameters, string]>([
    [
      'where the graph has no such node',
      { format: 'jsonl', ids: `${target},target:none,evidence:none` },
      'ids NOT_FOUND ids: the graph has no evidence:none, target:none.',
    ],
    [
      'where an id is of no type',
      { format: 'jsonl', ids: 'qufu' },
      'ids BAD_USER_INPUT ids: "qufu": give ids of nodes as the API gives them, as target:qufu-2020-plan:elderly-care-beds, with commas between them.',
    ],
    [
      'where it is of a mention, which comes with its document',
      { format: 'jsonl', ids: 'mention:a:000000-000001:title' },
      'ids BAD_USER_INPUT ids: "mention:a:000000-000001:title": give ids of nodes as the API gives them, as target:qufu-2020-plan:elderly-care-beds, with commas between them.',
    ],
    [
      'where the table has no rows of it',
      { format: 'csv', table: 'brands', ids: target },
      `ids BAD_USER_INPUT ids: the table brands has nothing of ${target}: ask for another table.`,
    ],
    [
      'where GraphML draws no evidence',
      { format: 'graphml', ids: 'evidence:a:000000-000001' },
      'ids BAD_USER_INPUT ids: graphml has nothing of evidence:a:000000-000001: ask for another format.',
    ],
    [
      'beside another filter',
      { format: 'jsonl', ids: target, years: '2020' },
      'years BAD_USER_INPUT years: leave it out where nodes are named by ids.',
    ],
  ])('%s', async (_, parameters, message) => {
    expect(await messages(parameters)).toEqual([message]);
  });

  test('where there are more than a thousand', async () => {
    const ids = Array.from({ length: 1001 }, (_, at) => `target:a:${at}`);
    expect(await messages({ format: 'jsonl', ids })).toEqual([
      'ids LIMIT_EXCEEDED ids: 1001 are more than 1000 at once.',
    ]);
  });

  test('as spreadsheet where it is no CSV, by types where it is of references', async () => {
    expect(await messages({ format: 'ris', types: 'TARGET', spreadsheet: 'true' })).toEqual([
      'types BAD_USER_INPUT types: ris has references to documents: leave it out.',
      'spreadsheet BAD_USER_INPUT spreadsheet: only csv is opened by spreadsheets: leave it out.',
    ]);
  });
});

test('The form for spreadsheets has another tag, and keeps due dates and section numbers', async () => {
  const tag = async (parameters: ExportParameters): Promise<string> =>
    (await openExport(store, readExportRequest({ format: 'csv', ...parameters }))).etag;
  expect(await tag({ spreadsheet: 'true' })).not.toBe(await tag({}));
  expect(await tag({ spreadsheet: 'false' })).toBe(await tag({}));
  const plain = await rows({ table: 'targets' });
  const kept = await rows({ table: 'targets', spreadsheet: 'true' });
  const dated = plain.findIndex(({ due_on }) => due_on === '2023-11');
  expect(kept[dated]?.due_on).toBe('="2023-11"');
  expect(kept[dated]?.value).toBe(plain[dated]?.value);
});

describe('References', () => {
  test('are one for each document where none is named', async () => {
    const ris = await exportText(store, { format: 'ris' });
    expect(ris.match(/^TY {2}- GOVDOC\r$/gm)).toHaveLength(5);
    const bibtex = await exportText(store, { format: 'bibtex', cities: 'city:qufu' });
    expect(bibtex).toBe(
      [
        '@misc{document:qufu-2020-plan,',
        '  author = {{曲阜市民政局}},',
        '  title  = {{曲阜市民政局关于印发《2020年全市民政工作要点》的通知}},',
        '  year   = {2020},',
        '  month  = {4},',
        '  langid = {chinese},',
        '}',
        '',
        '',
      ].join('\n'),
    );
  });

  test('of a passage have its place and its words, the same as in the API', async () => {
    const asked = `{ node(id: "${passage.id}") { ... on Evidence { ris: citation(format: RIS) bibtex: citation(format: BIBTEX) plain: citation } } }`;
    const { node } = await dataOf(store, asked);
    expect(await exportText(store, { format: 'ris', ids: target })).toBe(node.ris);
    expect(await exportText(store, { format: 'bibtex', ids: passage.id })).toBe(node.bibtex);
    expect(node.plain).toBe(passage.citation);
    const place = passage.citation.replace(/^.*2020-04-08: /, '').replace(/\.$/, '');
    expect(node.ris).toContain(`N1  - ${place}: ${passage.quote}\r\n`);
    expect(node.ris).toContain('DA  - 2020/04/08/\r\n');
  });

  test('of a document alone are the same as in the API', async () => {
    const { document } = await dataOf(
      store,
      '{ document(id: "document:qufu-2020-plan") { citation ris: citation(format: RIS) } }',
    );
    expect(document.citation).toBe(
      '曲阜市民政局. 曲阜市民政局关于印发《2020年全市民政工作要点》的通知[Z]. 2020-04-08.',
    );
    expect(await exportText(store, { format: 'ris', ids: 'document:qufu-2020-plan' })).toBe(
      document.ris,
    );
  });
});
