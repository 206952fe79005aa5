import type { ExportFilter } from '../export-filter.js';
import type { ExportSource } from '../export-source.js';
import { filterCondition } from '../filter-condition.js';
import { pagesOf } from '../pages.js';
import { csvRow } from './csv-row.js';
import { recordOf, selectionOf } from './record-plan.js';
import type { Table } from './table.js';
import { type TableName, tables } from './tables.js';

/** Without it, Excel and WPS would read the file in the encoding of the system. */
const byteOrderMark = '\ufeff';

/** Nodes of one read, with all that their rows show. */
const pageLimit = 200;

/**
 * A table as CSV (RFC 4180), read page by page.
 *
 * @throws {GraphError} REVISION_CHANGED where another revision is served by then
 */
export async function* writeTable(
  source: ExportSource,
  revision: string,
  name: TableName,
  filter: ExportFilter,
): AsyncGenerator<string, void, undefined> {
  const { header, plans, rowsOf, where: ownWhere }: Table = tables[name];
  yield byteOrderMark + csvRow(header);
  for (const plan of plans) {
    const where = ownWhere ? ownWhere(filter) : filterCondition(plan.type, filter);
    const pages = pagesOf(source, revision, {
      select: selectionOf(plan),
      ...(where && { where }),
      limit: pageLimit,
    });
    for await (const rows of pages)
      for (const row of rows)
        for (const values of rowsOf(recordOf(plan, row), filter)) yield csvRow(values);
  }
}
