import type { NodeType } from '../../model/ontology.js';
import type { Condition } from '../../model/plan.js';
import type { ExportFilter } from '../export-filter.js';
import type { Column } from './columns.js';
import type { CsvValue } from './csv-row.js';
import type { GraphRecord, RecordPlan } from './record-plan.js';

/** How a table is read: the nodes of one plan after those of the other, and the rows of each node. */
export interface Table {
  readonly header: readonly string[];
  readonly plans: readonly RecordPlan[];
  readonly rowsOf: (record: GraphRecord, filter: ExportFilter) => readonly (readonly CsvValue[])[];
  /**
   * Other types whose ids stand for rows of the table: those of the nodes that a relation of theirs leads
   * to. The id of a target stands for the evidence that proves it.
   */
  readonly reachedFrom?: { readonly types: readonly NodeType[]; readonly field: string };
  /** Nodes that can have rows in a filter, where that is not the filter's own condition on nodes. */
  readonly where?: (filter: ExportFilter) => Condition | undefined;
}

export const headerOf = <Source>(columns: readonly Column<Source>[]): readonly string[] =>
  columns.map(({ name }) => name);

export const valuesOf = <Source>(
  columns: readonly Column<Source>[],
  source: Source,
): readonly CsvValue[] => columns.map(({ read }) => read(source));

/** A table with a row for each node. */
export const nodeTable = (plans: readonly RecordPlan[], columns: readonly Column[]): Table => ({
  header: headerOf(columns),
  plans,
  rowsOf: (record) => [valuesOf(columns, record)],
});
