import type { PropertyValue } from '../../../model/graph.js';
import { CodePoints } from '../../../util/code-points.js';
import type { Column } from './columns.js';
import type { Table } from './tables.js';

/**
 * The texts of sections, as parts of their documents' texts: JavaScript engines keep what `slice` takes
 * of a long text as a reference into it, not as a copy. What a document says stands in its own text, in
 * that of a section and in that of the section around it, and would else be held three times. Where the
 * offsets lead to another text, the section's own is held.
 *
 * @param rowOf the row of a document, by its id
 */
export function partsOfDocuments(
  sections: Table,
  documents: Table,
  rowOf: (documentId: string) => number | undefined,
): Column {
  const [texts, documentIds, starts, ends] = ['text', 'documentId', 'start', 'end'].map(
    (name) => sections.columns.get(name) as Column,
  ) as [Column, Column, Column, Column];
  let id: unknown;
  let whole: CodePoints | undefined;
  return texts.map((text, row) => {
    // Sections of a document follow each other.
    if (documentIds[row] !== id) {
      id = documentIds[row];
      const found = documents.columns.get('text')?.[rowOf(String(id)) ?? -1];
      whole = typeof found === 'string' ? new CodePoints(found) : undefined;
    }
    const part = whole?.slice(starts[row] as number, ends[row] as number);
    return part !== undefined && part === text ? part : (text as PropertyValue);
  });
}
