import type { ExportFilter } from './export-filter.js';
import type { Exported } from './format-writer.js';

/** First line of a JSON Lines export. */
export interface JsonLinesHeader {
  readonly format: typeof jsonLinesFormat;
  readonly version: typeof jsonLinesVersion;
  /** Of the whole graph, also where only a part of it follows. */
  readonly revision: string;
  /** What part of the graph follows; absent where it is the whole. */
  readonly filter?: ExportFilter;
}

export const jsonLinesFormat = 'minzheng-graph';
/** Raise it when the ontology changes: a file of another form holds another kind of graph. */
export const jsonLinesVersion = 5;

/** A header, then a line for each node, then a line for each relation; `json-lines-reader.ts` reads it. */
export async function* writeJsonLines({
  revision,
  filter,
  chunks,
}: Exported): AsyncGenerator<string, void, undefined> {
  const header: JsonLinesHeader = {
    format: jsonLinesFormat,
    version: jsonLinesVersion,
    revision,
    ...(filter && { filter }),
  };
  yield `${JSON.stringify(header)}\n`;
  for await (const chunk of chunks)
    if ('nodes' in chunk)
      for (const { type, id, properties } of chunk.nodes)
        yield `${JSON.stringify({ node: type, id, properties })}\n`;
    else
      for (const { type, id, from, to, properties, evidence } of chunk.edges)
        yield `${JSON.stringify({ relation: type, id, from, to, properties, evidence })}\n`;
}
