import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ExportParameters } from '../../src/export/export-request.js';
import { readExportRequest } from '../../src/export/export-request.js';
import { type ExportFormat, exportFormats } from '../../src/export/formats.js';
import { openExport } from '../../src/export/open-export.js';
import type { EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { graphNodeTypes } from '../../src/model/ontology.js';
import type { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { chunkSize, type GraphChunk } from '../../src/store/questions.js';
import { dataOf, openSeeds } from '../helpers/run-query.js';
import { exportText, faultsOf } from './export-text.js';
import { nastyGraph, storeOf } from './nasty-graph.js';

let store: EmbeddedStore;
beforeAll(async () => {
  store = await openSeeds();
});

const formats = Object.keys(exportFormats);

type Line = Partial<EdgeRecord> & { node?: NodeRecord['type']; relation?: string; id: string };

async function linesOf(filter: ExportParameters): Promise<{ nodes: Line[]; relations: Line[] }> {
  const text = await exportText(store, { format: 'jsonl', ...filter });
  const lines = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as Line);
  return {
    nodes: lines.filter(({ node }) => node),
    relations: lines.filter(({ relation }) => relation),
  };
}

describe('a part of the graph', () => {
  test.each<[string, ExportParameters]>([
    ['of a city', { cities: 'city:qufu' }],
    ['of a year', { years: '2023' }],
    ['of a city and a year', { cities: 'city:qingdao', years: '2023' }],
    ['of some types', { types: 'TARGET,INDICATOR' }],
    ['of all', { types: 'SERVICE_BRAND', cities: 'city:taizhou,city:qingdao', years: '2023,2024' }],
  ])('%s holds both ends and all the proof of each relation', async (_, filter) => {
    const { nodes, relations } = await linesOf(filter);
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to, evidence } of relations)
      for (const id of [from, to, ...(evidence as string[])]) expect(ids).toContain(id);
    const proving = new Set(
      relations.flatMap(({ relation, to, evidence }) => [
        ...(relation === 'PROVEN_BY' || relation === 'RANK_PROVEN_BY' ? [to] : []),
        ...(evidence ?? []),
      ]),
    );
    expect(
      nodes
        .filter(({ node }) => node === 'EVIDENCE')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...proving].sort());
    expect(nodes.length).toBeGreaterThan(proving.size);
  });

  test('has the targets that the API lists', async () => {
    const { nodes } = await linesOf({ types: 'TARGET', cities: 'city:qingdao', years: '2023' });
    const { targets } = await dataOf(
      store,
      '{ targets(filter: { city: { name: { eq: "青岛市" } }, year: { eq: 2023 } }) { totalCount } }',
    );
    expect(nodes.filter(({ node }) => node === 'TARGET')).toHaveLength(targets.totalCount);
  });

  test('of every type is the whole but for the head and the vocabulary', async () => {
    const whole = await exportText(store, { format: 'jsonl' });
    const all = await exportText(store, { format: 'jsonl', types: graphNodeTypes.join(',') });
    const body = (text: string): string[] =>
      text.split('\n').filter((line, at) => at > 0 && !line.startsWith('{"node":"SYNONYM_SET"'));
    expect(body(all)).toEqual(body(whole));
  });
});

describe.each(formats)('an export as %s', (format) => {
  test('is equal in every byte when it is made again', async () => {
    expect(await exportText(store, { format })).toBe(await exportText(store, { format }));
  });

  test('stops where another graph is loaded in the middle', async () => {
    const changing = await storeOf(nastyGraph());
    const exported = await openExport(changing, readExportRequest({ format }));
    await changing.load(nastyGraph(['other']));
    await expect(exported.chunks().next()).rejects.toMatchObject({ kind: 'REVISION_CHANGED' });
  });

  test('stops where another graph is loaded while it begins', async () => {
    const changing = await storeOf(nastyGraph());
    const source = {
      read: async (plan: Parameters<EmbeddedStore['read']>[0]) => {
        await changing.load(nastyGraph(['other']));
        return changing.read(plan);
      },
      info: () => changing.info(),
      currentIds: changing.currentIds.bind(changing),
      stream: async function* () {
        await changing.load(nastyGraph(['other']));
        yield* changing.stream();
      },
    };
    await expect(exportText(source, { format })).rejects.toMatchObject({
      kind: 'REVISION_CHANGED',
    });
  });

  test('is named after format, revision and day', async () => {
    const { revision } = await store.info();
    const { fileName } = await openExport(store, readExportRequest({ format }));
    expect(fileName(new Date('2024-05-06T23:59:59Z'))).toBe(
      `minzheng-graph-${revision.slice(0, 12)}-2024-05-06.${exportFormats[format as ExportFormat].extension}`,
    );
  });
});

test('a store is asked for no more than is read, and let go of at the end', async () => {
  let asked = 0;
  let isClosed = false;
  const node = (await linesOf({ types: 'CITY' })).nodes[0] as Line;
  const source = {
    read: store.read.bind(store),
    info: store.info.bind(store),
    currentIds: store.currentIds.bind(store),
    async *stream(): AsyncGenerator<GraphChunk> {
      try {
        for (; ; asked++)
          yield {
            nodes: Array.from({ length: chunkSize }, () => ({
              type: 'CITY' as const,
              id: node.id,
              properties: { name: '城' },
            })),
          };
      } finally {
        isClosed = true;
      }
    },
  };
  for (const format of formats.filter((each) => 'write' in exportFormats[each as ExportFormat])) {
    asked = 0;
    isClosed = false;
    const chunks = (await openExport(source, readExportRequest({ format }))).chunks();
    await chunks.next();
    expect(asked).toBeLessThanOrEqual(1);
    await chunks.return();
    expect(isClosed).toBe(true);
  }
});

describe('a request that cannot be answered names every parameter at fault:', () => {
  test.each<[string, ExportParameters, string[]]>([
    ['no format', {}, ['format BAD_USER_INPUT']],
    ['an unknown one', { format: 'xls' }, ['format BAD_USER_INPUT']],
    ['two of them', { format: ['csv', 'jsonl'] }, ['format BAD_USER_INPUT']],
    ['an unknown table', { format: 'csv', table: 'cats' }, ['table BAD_USER_INPUT']],
    ['a table of what has none', { format: 'jsonl', table: 'targets' }, ['table BAD_USER_INPUT']],
    ['types of a table', { format: 'csv', types: 'TARGET' }, ['types BAD_USER_INPUT']],
    ['evidence as a type', { format: 'jsonl', types: 'EVIDENCE' }, ['types BAD_USER_INPUT']],
    ['an unknown parameter', { format: 'csv', city: 'city:qufu' }, ['city BAD_USER_INPUT']],
    ['an unknown city', { format: 'csv', cities: 'city:none,city:qufu' }, ['cities NOT_FOUND']],
    [
      'all at once',
      { format: 'x', table: 'y', types: 'CAT', cities: 'qufu', years: '23' },
      ['format', 'table', 'types', 'cities', 'years'].map((name) => `${name} BAD_USER_INPUT`),
    ],
    [
      'empty ones',
      { format: 'jsonl', types: '', cities: '', years: '' },
      ['types', 'cities', 'years'].map((name) => `${name} BAD_USER_INPUT`),
    ],
  ])('%s', async (_, parameters, faults) => {
    expect(await faultsOf(store, parameters)).toEqual(faults);
  });
});
