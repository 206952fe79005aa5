import type { ErrorKind } from '../model/errors.js';
import { graphNodeTypes, type NodeType, nodeTypes } from '../model/ontology.js';
import { UserError } from '../util/user-error.js';
import { type TableName, tableNames } from './csv/tables.js';
import type { ExportFilter } from './export-filter.js';
import { type ExportFormat, exportFormats } from './formats.js';

/** A checked request, its lists sorted and without repetition: equal requests are equal in every byte. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** For CSV only, and always there. */
  readonly table?: TableName;
  /** Absent where everything is wanted. */
  readonly filter?: ExportFilter;
}

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

export const exportParameters = ['format', 'table', 'types', 'cities', 'years'] as const;

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
    const years = this.#list('years', (word) => (/^\d{4}$/.test(word) ? Number(word) : undefined));
    if (format !== undefined && format !== 'csv' && this.#parameters.table !== undefined)
      this.#refuse('table', 'only csv has tables: leave it out, or ask for csv');
    if (format === 'csv' && this.#parameters.types !== undefined)
      this.#refuse('types', 'csv has a table for each type: choose one with table');
    if (this.#problems.length > 0) throw new ExportRequestError(this.#problems);
    const filter: ExportFilter = {
      ...(types && { types: graphNodeTypes.filter((type) => types.has(type)) }),
      ...(cities && { cities: [...cities].sort() }),
      ...(years && { years: [...years].sort((a, b) => a - b) }),
    };
    return {
      format: format as ExportFormat,
      ...(format === 'csv' && { table: table ?? 'measurements' }),
      ...(Object.keys(filter).length > 0 && { filter }),
    };
  }

  #refuse(argument: string, why: string): void {
    this.#problems.push({ argument, code: 'BAD_USER_INPUT', message: `${argument}: ${why}.` });
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

const expected = {
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
