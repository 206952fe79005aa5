import { type NodeType, typeOfId } from '../model/ontology.js';
import { sha256 } from '../util/sha256.js';
import { writeTable } from './csv/write-table.js';
import { type ExportRequest, unknownCities, unknownIds } from './export-request.js';
import type { ExportSource } from './export-source.js';
import type { FormatWriter } from './format-writer.js';
import { exportFormats, isCitationFormat } from './formats.js';
import { writeReferences } from './references.js';
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

/** @throws {ExportRequestError} where the graph does not have a city or a node of the filter */
export async function openExport(source: ExportSource, asked: ExportRequest): Promise<Export> {
  const request = await withCurrentIds(source, asked);
  const { format, table, filter, spreadsheet } = request;
  const { revision } = await source.info();
  const { cities = [], ids = [] } = filter ?? {};
  const unknown = await unknownAmong(source, cities);
  if (unknown.length > 0) throw unknownCities(unknown);
  const unnamed = await unknownAmong(source, ids);
  if (unnamed.length > 0) throw unknownIds(unnamed);
  const { extension, contentType } = exportFormats[format];
  const suffix =
    table === undefined || table === 'measurements' ? extension : `${table}.${extension}`;
  return {
    revision,
    contentType,
    etag: `W/"${sha256(JSON.stringify([revision, format, table, filter, spreadsheet])).slice(0, 32)}"`,
    fileName: (date) =>
      `minzheng-graph-${revision.slice(0, 12)}-${date.toISOString().slice(0, 10)}.${suffix}`,
    chunks: () => inChunks(textOf(source, request, revision)),
  };
}

function textOf(
  source: ExportSource,
  { format, table, filter, spreadsheet }: ExportRequest,
  revision: string,
): AsyncIterable<string> {
  if (table !== undefined)
    return writeTable(source, revision, table, {
      filter: filter ?? {},
      spreadsheet: spreadsheet === true,
    });
  if (isCitationFormat(format)) return writeReferences(source, revision, format, filter ?? {});
  const { write } = exportFormats[format] as { readonly write: FormatWriter };
  return write({
    revision,
    ...(filter && { filter }),
    chunks: selectedChunks(source, revision, filter),
  });
}

/** The same request with the ids that things have now, which may be named by former ones. */
async function withCurrentIds(
  source: ExportSource,
  request: ExportRequest,
): Promise<ExportRequest> {
  const { ids } = request.filter ?? {};
  if (!ids) return request;
  const { current } = await source.currentIds(ids);
  const now = new Set(ids.map((id) => current.get(id) ?? id));
  return { ...request, filter: { ...request.filter, ids: [...now].sort() } };
}

/** Those of some ids that the graph has not. */
async function unknownAmong(
  source: ExportSource,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const types = new Set(ids.map((id) => typeOfId(id) as NodeType));
  const { rows } = await source.read({
    start: { ids },
    select: [...types].map((type) => ({ type, properties: ['id'], relations: [] })),
  });
  const known = new Set(rows.map((row) => row.at(-1)));
  return ids.filter((id) => !known.has(id));
}
