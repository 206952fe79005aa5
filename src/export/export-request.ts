import type { ErrorKind } from '../model/errors.js';
import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  nodeTypes,
  typeOfId,
} from '../model/ontology.js';
import { UserError } from '../util/user-error.js';
import type { Table } from './csv/table.js';
import { type TableName, tableNames, tables } from './csv/tables.js';
import type { ExportFilter } from './export-filter.js';
import { type ExportFormat, exportFormats, isCitationFormat } from './formats.js';

/** A checked request, its lists sorted and without repetition: equal requests are equal in every byte. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** For CSV only, and always there. */
  readonly table?: TableName;
  /** Of CSV: texts that a spreadsheet would turn into dates or figures are kept from it. */
  readonly spreadsheet?: true;
  /** Absent where everything is wanted. */
  readonly filter?: ExportFilter;
}

/** Most ids of one export. */
export const maxIds = 1_000;

export interface ExportProblem {
  /** Name of the parameter that is at fault. */
  readonly argument: string;
  readonly code: ErrorKind;
  readonly message: string;
}

/** A request that cannot be answered; it names every parameter at fault, each with its fix. */
export class ExportRequestError extends UserError {
  override readonly name = 'ExportRequestError';

  constructor(readonly problems: readonly ExportProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

export const exportParameters = [
  'format',
  'table',
  'types',
  'cities',
  'years',
  'ids',
  'spreadsheet',
] as const;

/** Parameters as they come from a command line or an address: lists have commas, or are repeated. */
export type ExportParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const listed = (values: readonly string[]): string => values.join(', ');
const cityPrefix = `${nodeTypes.CITY.idPrefix}:`;

/** @throws {ExportRequestError} naming every parameter at fault */
export function readExportRequest(parameters: ExportParameters): ExportRequest {
  return new RequestReader(parameters).read();
}

class RequestReader {
  readonly #parameters: ExportParameters;
  readonly #problems: ExportProblem[] = [];

  constructor(parameters: ExportParameters) {
    this.#parameters = parameters;
  }

  read(): ExportRequest {
    for (const name of Object.keys(this.#parameters))
      if (!(exportParameters as readonly string[]).includes(name))
        this.#refuse(name, `there is no such parameter: use ${listed(exportParameters)}`);
    const formats = Object.keys(exportFormats) as ExportFormat[];
    const format = this.#one('format', formats);
    if (this.#parameters.format === undefined)
      this.#refuse('format', `not given: choose ${listed(formats)}`);
    const table = this.#one('table', tableNames);
    const types = this.#list('types', (word) =>
      (graphNodeTypes as readonly string[]).includes(word) ? (word as NodeType) : undefined,
    );
    const cities = this.#list('cities', (word) =>
      word.startsWith(cityPrefix) && word.length > cityPrefix.length ? word : undefined,
    );
    const ids = this.#list('ids', (word) => (isExported(typeOfId(word)) ? word : undefined));
    const spreadsheet = this.#one('spreadsheet', ['true', 'false']);
    const years = this.#list('years', (word) => (/^\d{4}$/.test(word) ? Number(word) : undefined));
    if (format !== undefined && format !== 'csv' && this.#parameters.table !== undefined)
      this.#refuse('table', 'only csv has tables: leave it out, or ask for csv');
    if (format === 'csv' && this.#parameters.types !== undefined)
      this.#refuse('types', 'csv has a table for each type: choose one with table');
    if (!hasTypes(format) && this.#parameters.types !== undefined)
      this.#refuse('types', `${format} has references to documents: leave it out`);
    if (format !== 'csv' && this.#parameters.spreadsheet !== undefined)
      this.#refuse('spreadsheet', 'only csv is opened by spreadsheets: leave it out');
    if (ids) this.#checkIds(ids, format, table ?? 'measurements');
    if (this.#problems.length > 0) throw new ExportRequestError(this.#problems);
    const filter: ExportFilter = {
      ...(types && { types: graphNodeTypes.filter((type) => types.has(type)) }),
      ...(cities && { cities: [...cities].sort() }),
      ...(years && { years: [...years].sort((a, b) => a - b) }),
      ...(ids && { ids: [...ids].sort() }),
    };
    return {
      format: format as ExportFormat,
      ...(format === 'csv' && { table: table ?? 'measurements' }),
      ...(spreadsheet === 'true' && { spreadsheet: true as const }),
      ...(Object.keys(filter).length > 0 && { filter }),
    };
  }

  #refuse(argument: string, why: string, code: ErrorKind = 'BAD_USER_INPUT'): void {
    this.#problems.push({ argument, code, message: `${argument}: ${why}.` });
  }

  #checkIds(ids: ReadonlySet<string>, format: ExportFormat | undefined, table: TableName): void {
    if (ids.size > maxIds)
      this.#refuse('ids', `${ids.size} are more than ${maxIds} at once`, 'LIMIT_EXCEEDED');
    for (const name of ['types', 'cities', 'years'] as const)
      if (this.#parameters[name] !== undefined)
        this.#refuse(name, 'leave it out where nodes are named by ids');
    const shown = shownTypes(format, table);
    const others = [...ids].filter((id) => !shown.includes(typeOfId(id) as NodeType));
    if (others.length > 0)
      this.#refuse(
        'ids',
        `${format === 'csv' ? `the table ${table}` : format} has nothing of ${brief(others)}: ask for another ${format === 'csv' ? 'table' : 'format'}`,
      );
  }

  #one<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const given = this.#parameters[name];
    if (given === undefined) return undefined;
    const known = words.find((word) => word === given);
    if (known === undefined)
      this.#refuse(name, `${JSON.stringify(given)} is none of ${listed(words)}`);
    return known;
  }

  #list<Value>(
    name: keyof typeof expected,
    read: (word: string) => Value | undefined,
  ): ReadonlySet<Value> | undefined {
    const given = this.#parameters[name];
    if (given === undefined) return undefined;
    const words = [given]
      .flat()
      .flatMap((each) => each.split(','))
      .map((word) => word.trim());
    const values = new Set<Value>();
    const unread = new Set<string>();
    for (const word of words) {
      const value = read(word);
      if (value === undefined) unread.add(word);
      else values.add(value);
    }
    if (unread.size > 0)
      this.#refuse(
        name,
        `${[...unread].map((word) => JSON.stringify(word)).join(', ')}: ${expected[name]}`,
      );
    return values;
  }
}

/** Mentions of the ledger come with their document, and are not exported alone. */
const isExported = (type: NodeType | undefined): boolean =>
  type !== undefined && (type === 'EVIDENCE' || definitionOf(type).layer === 'graph');

const hasTypes = (format: ExportFormat | undefined): boolean =>
  format === undefined || !isCitationFormat(format);

/** Types whose ids an export can be asked for. */
function shownTypes(format: ExportFormat | undefined, name: TableName): readonly NodeType[] {
  if (format === 'graphml') return graphNodeTypes;
  if (format !== 'csv') return [...graphNodeTypes, 'EVIDENCE'];
  const { plans, reachedFrom }: Table = tables[name];
  return [...plans.map(({ type }) => type), ...(reachedFrom?.types ?? [])];
}

/** Most ids that a message repeats. */
const shownIds = 10;

const brief = (ids: readonly string[]): string =>
  ids.length > shownIds
    ? `${listed(ids.slice(0, shownIds))} and ${ids.length - shownIds} more`
    : listed(ids);

const expected = {
  ids: 'give ids of nodes as the API gives them, as target:qufu-2020-plan:elderly-care-beds, with commas between them',
  types: `give types of ${listed(graphNodeTypes)}, with commas between them`,
  cities: `give ids of cities, as ${cityPrefix}qufu, with commas between them`,
  years: 'give years of four digits, with commas between them',
} as const;

/** The cities of a filter that the graph has not. */
export const unknownCities = (ids: readonly string[]): ExportRequestError =>
  new ExportRequestError([
    {
      argument: 'cities',
      code: 'NOT_FOUND',
      message: `cities: the graph has no ${listed(ids)}.`,
    },
  ]);

/** The ids of a filter that the graph has not. */
export const unknownIds = (ids: readonly string[]): ExportRequestError =>
  new ExportRequestError([
    { argument: 'ids', code: 'NOT_FOUND', message: `ids: the graph has no ${brief(ids)}.` },
  ]);
