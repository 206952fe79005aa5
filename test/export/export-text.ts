import {
  type ExportParameters,
  ExportRequestError,
  readExportRequest,
} from '../../src/export/export-request.js';
import type { ExportSource } from '../../src/export/export-source.js';
import { openExport } from '../../src/export/open-export.js';

/** What an export writes, as one text. */
export async function exportText(
  source: ExportSource,
  parameters: ExportParameters,
): Promise<string> {
  const { chunks } = await openExport(source, readExportRequest(parameters));
  let text = '';
  for await (const chunk of chunks()) text += chunk;
  return text;
}

/** Parameters at fault, with their codes, of a request that must be refused. */
export async function faultsOf(
  source: ExportSource,
  parameters: ExportParameters,
): Promise<string[]> {
  try {
    await openExport(source, readExportRequest(parameters));
  } catch (error) {
    if (error instanceof ExportRequestError)
      return error.problems.map(({ argument, code }) => `${argument} ${code}`);
    throw error;
  }
  throw new Error('The request was accepted');
}
