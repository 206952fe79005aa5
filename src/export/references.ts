import { graphNodeTypes, typeOfId } from '../model/ontology.js';
import type { Row } from '../model/plan.js';
import { bibtexOf, risOf } from '../model/references.js';
import { recordOf, selectionOf } from './csv/record-plan.js';
import { cited, citedDocument, citedPassage, passagePlan } from './csv/source-tables.js';
import type { ExportFilter } from './export-filter.js';
import type { ExportSource } from './export-source.js';
import { filterCondition } from './filter-condition.js';
import type { CitationExport } from './formats.js';
import { idsOfType, pagesOf, pagesOfIds } from './pages.js';

const pageLimit = 200;

/**
 * References for a reference manager: of each document that a filter selects or, where nodes are named by
 * ids, of the documents among them and of each passage that is among them or proves one of them.
 *
 * @throws {GraphError} REVISION_CHANGED where another revision is served by then
 */
export async function* writeReferences(
  source: ExportSource,
  revision: string,
  format: CitationExport,
  filter: ExportFilter,
): AsyncGenerator<string, void, undefined> {
  const write = format === 'ris' ? risOf : bibtexOf;
  const limit = pageLimit;
  const select = selectionOf(cited);
  const documentOf = (row: Row): string => {
    const record = recordOf(cited, row);
    return write({ id: record.id, document: citedDocument(record) });
  };
  if (!filter.ids) {
    const where = filterCondition('DOCUMENT', filter);
    const pages = pagesOf(source, revision, { select, ...(where && { where }), limit });
    for await (const rows of pages) for (const row of rows) yield documentOf(row);
    return;
  }
  const ids = filter.ids.filter((id) => typeOfId(id) === 'DOCUMENT');
  for await (const rows of pagesOfIds(source, revision, { select, ids, limit }))
    for (const row of rows) yield documentOf(row);
  const passages = await idsOfType(source, revision, filter.ids, 'EVIDENCE', {
    types: graphNodeTypes.filter((type) => type !== 'DOCUMENT'),
    field: 'evidence',
  });
  const ofPassages = { select: selectionOf(passagePlan), ids: passages, limit };
  for await (const rows of pagesOfIds(source, revision, ofPassages))
    for (const row of rows) {
      const record = recordOf(passagePlan, row);
      const quote = record.properties.quote as string;
      yield write({ id: record.id, quote, ...citedPassage(record) });
    }
}
