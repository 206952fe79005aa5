import { sha256 } from '../util/sha256.js';
import { writeTable } from './csv/write-table.js';
import { type ExportRequest, unknownCities } from './export-request.js';
import type { ExportSource } from './export-source.js';
import type { FormatWriter } from './format-writer.js';
import { exportFormats } from './formats.js';
import { selectedChunks } from './selected-chunks.js';
import { inChunks } from './text-chunks.js';

/** An export that can be written. Equal revisions and requests are equal in every byte. */
export interface Export {
  readonly revision: string;
  readonly contentType: string;
  /** Entity tag of HTTP, quotation marks included: that of the revision and the request. */
  readonly etag: string;
  /** `minzheng-graph-<first 12 of the revision>-<date>.<extension>`; the date is that of UTC. */
  fileName(date: Date): string;
  /**
   * The text, made as it is asked for.
   *
   * @throws {GraphError} REVISION_CHANGED where another graph is loaded before it ends: what was
   *   written by then is no export
   */
  chunks(): AsyncGenerator<string, void, undefined>;
}

/** @throws {ExportRequestError} where the graph does not have a city of the filter */
export async function openExport(source: ExportSource, request: ExportRequest): Promise<Export> {
  const { format, table, filter } = request;
  const { revision } = await source.info();
  await expectCities(source, filter?.cities ?? []);
  const { extension, contentType } = exportFormats[format];
  const suffix =
    table === undefined || table === 'measurements' ? extension : `${table}.${extension}`;
  return {
    revision,
    contentType,
    etag: `W/"${sha256(JSON.stringify([revision, format, table, filter])).slice(0, 32)}"`,
    fileName: (date) =>
      `minzheng-graph-${revision.slice(0, 12)}-${date.toISOString().slice(0, 10)}.${suffix}`,
    chunks: () => inChunks(textOf(source, request, revision)),
  };
}

function textOf(
  source: ExportSource,
  { format, table, filter }: ExportRequest,
  revision: string,
): AsyncIterable<string> {
  if (table !== undefined) return writeTable(source, revision, table, filter ?? {});
  const { write } = exportFormats[format] as { readonly write: FormatWriter };
  return write({
    revision,
    ...(filter && { filter }),
    chunks: selectedChunks(source, revision, filter),
  });
}

async function expectCities(source: ExportSource, cities: readonly string[]): Promise<void> {
  if (cities.length === 0) return;
  const { rows } = await source.read({
    start: { ids: cities },
    select: [{ type: 'CITY', properties: ['id'], relations: [] }],
  });
  const known = new Set(rows.map(([id]) => id));
  const unknown = cities.filter((id) => !known.has(id));
  if (unknown.length > 0) throw unknownCities(unknown);
}
