import type { Dataset } from '../model/graph.js';
import { digestOf } from '../model/revision.js';
import { deepFreeze } from '../util/deep-freeze.js';
import { GraphLines, type LineProblem, maxProblems } from './graph-lines.js';
import { readHeader } from './json-lines-header.js';
import { type Line, linesOf } from './lines.js';

/** What a JSON Lines export holds: a whole graph, or every problem for which it is refused. */
export type JsonLinesReading =
  | { readonly dataset: Dataset; readonly problems: readonly [] }
  | { readonly dataset: null; readonly problems: readonly LineProblem[] };

/**
 * Reads what a JSON Lines export wrote: the same graph, of the same revision. Writes nothing.
 *
 * A graph is given only where every line is sound, fits the ontology and the rest, and all of them
 * together have the revision that the header names. A filtered export is no whole graph and is
 * refused.
 */
export async function readJsonLines(
  content: AsyncIterable<Uint8Array | string>,
): Promise<JsonLinesReading> {
  const problems: LineProblem[] = [];
  const graph = new GraphLines(problems);
  let revision: string | undefined;
  let isFirst = true;
  for await (const line of linesOf(content)) {
    if (problems.length >= maxProblems) break;
    const value = parse(line, problems);
    if (isFirst) {
      isFirst = false;
      const header = readHeader(value);
      if (line.problem !== undefined) return { dataset: null, problems };
      if ('refusal' in header)
        return { dataset: null, problems: [{ line: line.number, message: header.refusal }] };
      revision = header.revision;
    } else if (value !== undefined) graph.add(value, line.number);
  }
  if (problems.length >= maxProblems) return { dataset: null, problems };
  if (revision === undefined)
    return { dataset: null, problems: [{ line: 1, message: 'The file is empty.' }] };
  graph.checkWhole();
  if (problems.length > 0)
    return { dataset: null, problems: problems.sort((a, b) => a.line - b.line) };
  const records = graph.records();
  const { revision: found, parts } = digestOf(records);
  if (found !== revision)
    return {
      dataset: null,
      problems: [
        {
          line: 1,
          message: `The content has revision ${found}, the header says ${revision}: lines are missing or were changed.`,
        },
      ],
    };
  return { dataset: deepFreeze({ revision, ...records, parts }), problems: [] };
}

function parse({ number, text, problem }: Line, problems: LineProblem[]): unknown {
  if (text === undefined) {
    problems.push({ line: number, message: problem ?? 'The line has no text.' });
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push({ line: number, message: `The line is not JSON: ${(error as Error).message}` });
    return undefined;
  }
}
