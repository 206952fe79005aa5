import { createReadStream } from 'node:fs';
import type { LineProblem } from '../export/graph-lines.js';
import { readJsonLines } from '../export/json-lines-reader.js';
import type { Dataset } from '../model/graph.js';
import { UserError } from '../util/user-error.js';

/** A file holds no whole graph; the message lists every problem with its line. */
export class GraphFileError extends UserError {
  override readonly name = 'GraphFileError';

  constructor(file: string, problems: readonly LineProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(
      [
        ...problems.map(({ line, message }) => `${file}:${line} ${message}`),
        `${count} in ${file}: nothing was loaded.`,
      ].join('\n'),
    );
  }
}

/** @throws {GraphFileError} where the file cannot be read, or is no whole export in JSON Lines */
export async function readGraphFile(file: string): Promise<Dataset> {
  const { dataset, problems } = await readJsonLines(createReadStream(file)).catch((error) => {
    if (typeof error?.code !== 'string') throw error;
    throw new GraphFileError(file, [{ line: 1, message: `It cannot be read: ${error.message}` }]);
  });
  if (!dataset) throw new GraphFileError(file, problems);
  return dataset;
}
