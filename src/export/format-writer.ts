import type { GraphChunk } from '../store/questions.js';
import type { ExportFilter } from './export-filter.js';

/** What a format writes: chunks of one revision, nodes before relations. */
export interface Exported {
  readonly revision: string;
  /** Absent where the chunks are the whole graph. */
  readonly filter?: ExportFilter;
  readonly chunks: AsyncIterable<GraphChunk>;
}

export type FormatWriter = (exported: Exported) => AsyncIterable<string>;
