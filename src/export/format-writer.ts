import type { GraphPiece } from '../store/questions.js';
import type { ExportFilter } from './export-request.js';

/** What a format writes: pieces of one revision, nodes before relations. */
export interface Exported {
  readonly revision: string;
  /** Absent where the pieces are the whole graph. */
  readonly filter?: ExportFilter;
  readonly pieces: AsyncIterable<GraphPiece>;
}

export type FormatWriter = (exported: Exported) => AsyncIterable<string>;
