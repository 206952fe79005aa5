import type { Quote } from '../../model/annotation.js';
import type { Span } from '../../util/span.js';
import { nameOccurrences } from './name-occurrences.js';
import type { SourceText } from './source-text.js';

/** What a relation leads to, as passages may name it. */
interface End {
  readonly names: readonly string[];
  readonly evidence: readonly Quote[];
  readonly reading?: string | undefined;
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * True where a passage names the other end of a relation: by its name or an alias or, where its words
 * need a `reading` (组织、财政部门 is 组织部门 and 财政部门), by a passage that proves it.
 */
export function namesEnd(text: SourceText, passage: Span, end: End): boolean {
  if (nameOccurrences(text, passage, end.names).length > 0) return true;
  if (end.reading === undefined) return false;
  return end.evidence.some((quote) => {
    const span = text.resolve(quote);
    return !('code' in span) && meet(span, passage);
  });
}
