import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type TableName, tables } from '../../../src/export/csv/tables.js';
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { dataOf, everyNode, type Json, openSeeds } from '../../helpers/run-query.js';
import { exportText } from '../export-text.js';

type Row = Readonly<Record<string, string>>;

/** A table's cells as the API says them: what one node of a list selects, and what a row shows of it. */
interface Expected {
  readonly list: string;
  readonly fields: string;
  readonly row: (node: Json) => Readonly<Record<string, unknown>>;
}

const names = (list: readonly Json[]): string[] => [...new Set(list.map(({ name }) => name))];
const namesOf = ({ nodes }: Json): string[] => names(nodes);

const passage = 'quote start end document { title }';
const entity = `id name aliases pinyin years documents(first: 100) { nodes { title } }
  evidence(first: 1) { nodes { ${passage} } }`;
const counts = 'targets { totalCount } results { totalCount }';

const entityCells = ({ id, name, aliases, pinyin, years, documents, evidence }: Json) => {
  const [first] = evidence.nodes;
  return {
    id,
    name,
    aliases,
    pinyin,
    years,
    documents: documents.nodes.map(({ title }: Json) => title),
    evidence_document: first?.document.title,
    quote: first?.quote,
    start: first?.start,
    end: first?.end,
  };
};
const countCells = ({ targets, results }: Json) => ({
  targets: targets.totalCount,
  results: results.totalCount,
});

const measurement = `id year { year } city { name } document { id title } section { ordinal heading }
  indicator { id name policyArea { name } } value upperValue comparator unit basis text scope note
  displayText period periodStart periodEnd basisDoubt partOf { id }
  program { name } brands { name } places { name } evidence { ${passage} }
  statedCompletionRate computedCompletionRate status`;
const measurementCells = (node: Json) => ({
  id: node.id,
  city: node.city.name,
  year: node.year.year,
  document: node.document.title,
  document_id: node.document.id,
  section_ordinal: node.section?.ordinal,
  section_heading: node.section?.heading,
  indicator: node.indicator.name,
  indicator_id: node.indicator.id,
  policy_area: node.indicator.policyArea?.name,
  value: node.value,
  upper_value: node.upperValue,
  comparator: node.comparator,
  unit: node.unit,
  basis: node.basis,
  text: node.text,
  scope: node.scope,
  programme: node.program?.name,
  brands: names(node.brands),
  places: names(node.places),
  note: node.note,
  quote: node.evidence.quote,
  start: node.evidence.start,
  end: node.evidence.end,
  stated_completion_rate: node.statedCompletionRate,
  computed_completion_rate: node.computedCompletionRate,
  display_text: node.displayText,
  period: node.period,
  period_start: node.periodStart,
  period_end: node.periodEnd,
  basis_doubt: node.basisDoubt,
  part_of_id: node.partOf?.id,
});

const partiesOf = (responsibilities: readonly Json[], role: string): string[] =>
  names(responsibilities.filter((each) => each.role === role).map(({ party }) => party));

const expectations: Readonly<Partial<Record<TableName, Expected>>> = {
  programs: {
    list: 'programs',
    fields: `${entity} ${counts} kind city { name } policyArea { name } partOf { name } parts { name }
      brands { name } policies { name } beneficiaries { name } places { name }`,
    row: (node) => ({
      ...entityCells(node),
      ...countCells(node),
      kind: node.kind,
      city: node.city.name,
      policy_area: node.policyArea?.name,
      part_of: node.partOf?.name,
      parts: names(node.parts),
      brands: names(node.brands),
      policies: names(node.policies),
      beneficiaries: names(node.beneficiaries),
      places: names(node.places),
    }),
  },
  brands: {
    list: 'brands',
    fields: `${entity} ${counts} city { name } policyArea { name } programs(first: 100) { nodes { name } }`,
    row: (node) => ({
      ...entityCells(node),
      ...countCells(node),
      city: node.city.name,
      policy_area: node.policyArea?.name,
      programmes: namesOf(node.programs),
    }),
  },
  policies: {
    list: 'policies',
    fields: `${entity} kind city { name } policyArea { name } issuers { name }
      programs(first: 100) { nodes { name } } mentions { action document { title } }`,
    row: (node) => ({
      ...entityCells(node),
      kind: node.kind,
      city: node.city?.name,
      policy_area: node.policyArea?.name,
      issuers: names(node.issuers),
      programmes: namesOf(node.programs),
      actions: node.mentions.map(({ action, document }: Json) => `${action}: ${document.title}`),
    }),
  },
  departments: {
    list: 'departments',
    fields: `${entity} kind city { name } parent { name } officials { name }`,
    row: (node) => ({
      ...entityCells(node),
      kind: node.kind,
      city: node.city?.name,
      parent: node.parent?.name,
      officials: names(node.officials),
    }),
  },
  officials: {
    list: 'officials',
    fields: `${entity} posts departments { name }`,
    row: (node) => ({
      ...entityCells(node),
      posts: node.posts,
      departments: names(node.departments),
    }),
  },
  places: {
    list: 'places',
    fields: `${entity} ${counts} city { name } programs(first: 100) { nodes { name } }`,
    row: (node) => ({
      ...entityCells(node),
      ...countCells(node),
      city: node.city.name,
      programmes: namesOf(node.programs),
    }),
  },
  indicators: {
    list: 'indicators',
    fields: `${entity} ${counts} unit basis population object action nameEn family { name } policyArea { name }`,
    row: (node) => ({
      ...entityCells(node),
      ...countCells(node),
      unit: node.unit,
      basis: node.basis,
      population: node.population,
      object: node.object,
      action: node.action,
      name_en: node.nameEn,
      family: node.family?.name,
      policy_area: node.policyArea?.name,
    }),
  },
  targets: {
    list: 'targets',
    fields: `${measurement} dueOn results { id }
      responsibilities { role party { ... on Entity { name } } }`,
    row: (node) => ({
      ...measurementCells(node),
      kind: 'target',
      due_on: node.dueOn,
      target_id: null,
      status: node.results.length > 0 ? node.status : null,
      lead: partiesOf(node.responsibilities, 'LEAD'),
      responsible: partiesOf(node.responsibilities, 'RESPONSIBLE'),
      cooperating: partiesOf(node.responsibilities, 'COOPERATING'),
      rank_place: null,
      rank_among: null,
      rank_quote: null,
    }),
  },
  results: {
    list: 'results',
    fields: `${measurement} target { id } rank { place among evidence { quote } }`,
    row: (node) => ({
      ...measurementCells(node),
      kind: 'result',
      due_on: null,
      target_id: node.target?.id,
      status: node.target ? node.status : null,
      lead: null,
      responsible: null,
      cooperating: null,
      rank_place: node.rank?.place,
      rank_among: node.rank?.among,
      rank_quote: node.rank?.evidence.quote,
    }),
  },
  documents: {
    list: 'documents',
    fields: `id title kind period city { name } year { year } issuedOn issuer { name } sourceFile
      sections { id targets { id } results { id } }`,
    row: (node) => ({
      id: node.id,
      title: node.title,
      kind: node.kind,
      period: node.period,
      city: node.city.name,
      year: node.year.year,
      issued_on: node.issuedOn,
      issuer: node.issuer?.name,
      source_file: node.sourceFile,
      sections: node.sections.length,
    }),
  },
};

/** Columns that the API does not show; other tests look at them. */
const elsewhere: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  departments: ['frameworks'],
  documents: ['sha256', 'targets', 'results', 'quote', 'start', 'end'],
};

/** A value as a cell shows it. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return /^[=+\-@]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
}

let store: EmbeddedStore;
beforeAll(async () => {
  store = await openSeeds();
});

const rowsOf = async (table: TableName): Promise<Row[]> =>
  parse(await exportText(store, { format: 'csv', table }), { bom: true, columns: true });

describe('Every cell is what the API says, in the table of', () => {
  test.each(Object.entries(expectations) as [TableName, Expected][])(
    '%s',
    async (table, { list, fields, row }) => {
      const rows = new Map((await rowsOf(table)).map((each) => [each.id, each]));
      const nodes = await everyNode(store, list, fields);
      expect(rows.size).toBe(nodes.length);
      const left = elsewhere[table] ?? [];
      for (const node of nodes) {
        const shown = Object.entries(rows.get(node.id) as Row).filter(
          ([name]) => !left.includes(name),
        );
        const expected = Object.entries(row(node)).map(([name, value]) => [name, cellOf(value)]);
        expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
      }
    },
  );
});

describe('Every row of responsibilities', () => {
  test('names party and subject of its relation, role, passage and document', async () => {
    const { edges, nodes } = await recordsOfStore();
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const rows = await rowsOf('responsibilities');
    const relations = new Map(edges.map((edge) => [edge.id, edge]));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const { from, to, properties, evidence } = relations.get(row.id as string) as Json;
      const [proof] = (evidence as string[]).map((id) => byId.get(id) as Json);
      const document = byId.get(proof.properties.documentId) as Json;
      expect(row).toMatchObject({
        role: properties.role,
        inherited: String(properties.inherited),
        party_id: from,
        party_type: byId.get(from)?.type,
        party: byId.get(from)?.properties.name,
        subject_id: to,
        subject_type: byId.get(to)?.type,
        quote: proof.properties.quote,
        start: String(proof.properties.start),
        end: String(proof.properties.end),
        document_id: document.id,
        document: document.properties.title,
        year: String(document.properties.year),
        city: byId.get(document.properties.cityId)?.properties.name,
      });
    }
  });
});

test('Every row of evidence lists the ids of all nodes that it proves', async () => {
  const { edges } = await recordsOfStore();
  const proven = new Map<string, string[]>();
  for (const { type, from, to } of edges)
    if (type === 'PROVEN_BY') proven.set(to, [...(proven.get(to) ?? []), from]);
  for (const { id, proves } of await rowsOf('evidence'))
    expect((proves as string).split('; ').sort().join()).toBe(
      (proven.get(id as string) ?? ['']).sort().join(),
    );
});

test('Every row of sections has place, parent and contents of its section', async () => {
  const { documents } = await dataOf(
    store,
    `{ documents(first: 100) { nodes { id title city { name } year { year } sections {
      id ordinal heading start end parent { ordinal } policyArea { name } programs { name }
      targets { id } results { id } } } } }`,
  );
  const rows = new Map((await rowsOf('sections')).map((row) => [row.id, row]));
  let checked = 0;
  for (const { id: documentId, title, city, year, sections } of documents.nodes)
    for (const section of sections) {
      checked++;
      const expected = {
        id: section.id,
        city: city.name,
        year: year.year,
        document: title,
        document_id: documentId,
        ordinal: section.ordinal,
        heading: section.heading,
        parent: section.parent?.ordinal,
        policy_area: section.policyArea?.name,
        programmes: names(section.programs),
        targets: section.targets.length,
        results: section.results.length,
        start: section.start,
        end: section.end,
      };
      expect(rows.get(section.id)).toEqual(
        Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, cellOf(value)])),
      );
    }
  expect(rows.size).toBe(checked);
});

test('Every column of documents that the API does not show is that of its node', async () => {
  const { nodes, edges } = await recordsOfStore();
  for (const row of await rowsOf('documents')) {
    const ofDocument = (type: string): number =>
      nodes.filter((node) => node.type === type && node.properties.documentId === row.id).length;
    const proof = edges
      .filter(({ type, from }) => type === 'PROVEN_BY' && from === row.id)
      .map(({ to }) => nodes.find(({ id }) => id === to)?.properties);
    expect(row).toMatchObject({
      sha256: nodes.find(({ id }) => id === row.id)?.properties.sha256,
      targets: String(ofDocument('TARGET')),
      results: String(ofDocument('RESULT')),
    });
    expect(proof.map((each) => each?.quote)).toContain(row.quote);
  }
});

test('The frameworks of a department are the programmes that it is a part of', async () => {
  const { nodes, edges } = await recordsOfStore();
  const nameOf = (id: string): unknown => nodes.find((node) => node.id === id)?.properties.name;
  const withFrameworks = (await rowsOf('departments')).filter(({ frameworks }) => frameworks);
  expect(withFrameworks.length).toBeGreaterThan(0);
  for (const { id, frameworks } of withFrameworks)
    expect((frameworks as string).split('; ')).toEqual(
      edges
        .filter(({ type, from }) => type === 'PART_OF' && from === id)
        .map(({ to }) => nameOf(to)),
    );
});

test('Every table has columns of its own', () => {
  for (const [name, { header }] of Object.entries(tables))
    expect([name, new Set(header).size]).toEqual([name, header.length]);
});

async function recordsOfStore(): Promise<{ nodes: readonly Json[]; edges: readonly Json[] }> {
  const nodes: Json[] = [];
  const edges: Json[] = [];
  for await (const chunk of store.stream())
    if ('nodes' in chunk) nodes.push(...chunk.nodes);
    else edges.push(...chunk.edges);
  return { nodes, edges };
}
