import type { DocumentNode } from 'graphql';
import { measureDocument } from './measure-document.js';

/**
 * About how many bytes a parsed document takes, together with all that is prepared of it: its syntax tree
 * by the length of its source, its plans by its fields with fragments expanded. The factors are measured:
 * see test/server/limits/kept-size.test.ts.
 */
export function keptSizeOf(document: DocumentNode): number {
  const { fields } = measureDocument(document);
  const length = document.loc?.source.body.length ?? 0;
  return 8_000 + 92 * length + 1_200 * fields;
}
