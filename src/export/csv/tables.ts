import { entityTables } from './entity-tables.js';
import { measurementColumns, resultPlan, targetPlan } from './measurement-table.js';
import { responsibilityTable } from './responsibility-table.js';
import { sourceTables } from './source-tables.js';
import { nodeTable } from './table.js';

export const tables = {
  measurements: nodeTable([targetPlan, resultPlan], measurementColumns),
  targets: nodeTable([targetPlan], measurementColumns),
  results: nodeTable([resultPlan], measurementColumns),
  ...entityTables,
  responsibilities: responsibilityTable,
  ...sourceTables,
} as const;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
