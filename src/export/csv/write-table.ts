import type { Row } from '../../model/plan.js';
import type { ExportFilter } from '../export-filter.js';
import type { ExportSource } from '../export-source.js';
import { filterCondition } from '../filter-condition.js';
import { idsOfType, pagesOf, pagesOfIds } from '../pages.js';
import { csvRow } from './csv-row.js';
import { type RecordPlan, recordOf, selectionOf } from './record-plan.js';
import type { Table } from './table.js';
import { type TableName, tables } from './tables.js';

/** Without it, Excel and WPS would read the file in the encoding of the system. */
const byteOrderMark = '\ufeff';

/** Nodes of one read, with all that their rows show. */
const pageLimit = 200;

/** What a table is asked for, beside which one. */
export interface TableRequest {
  readonly filter: ExportFilter;
  /** Texts that a spreadsheet would turn into dates or figures are kept from it. */
  readonly spreadsheet: boolean;
}

/**
 * A table as CSV (RFC 4180), read page by page.
 *
 * @throws {GraphError} REVISION_CHANGED where another revision is served by then
 */
export async function* writeTable(
  source: ExportSource,
  revision: string,
  name: TableName,
  { filter, spreadsheet }: TableRequest,
): AsyncGenerator<string, void, undefined> {
  const table: Table = tables[name];
  const form = spreadsheet ? 'spreadsheet' : 'plain';
  yield byteOrderMark + csvRow(table.header, form);
  for (const plan of table.plans)
    for await (const rows of pagesOfTable(source, revision, table, plan, filter))
      for (const row of rows)
        for (const values of table.rowsOf(recordOf(plan, row), filter)) yield csvRow(values, form);
}

async function* pagesOfTable(
  source: ExportSource,
  revision: string,
  { where: ownWhere, reachedFrom }: Table,
  plan: RecordPlan,
  filter: ExportFilter,
): AsyncGenerator<readonly Row[], void, undefined> {
  const select = selectionOf(plan);
  if (filter.ids) {
    const ids = await idsOfType(source, revision, filter.ids, plan.type, reachedFrom);
    yield* pagesOfIds(source, revision, { select, ids, limit: pageLimit });
    return;
  }
  const where = ownWhere ? ownWhere(filter) : filterCondition(plan.type, filter);
  yield* pagesOf(source, revision, { select, ...(where && { where }), limit: pageLimit });
}
