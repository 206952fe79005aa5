import type { Dataset } from '../model/graph.js';
import { revisionOf } from '../model/revision.js';
import { byCodeUnits } from '../util/compare.js';
import { deepFreeze } from '../util/deep-freeze.js';
import { buildGraph } from './build/build-graph.js';
import { checkConflicts } from './check/conflicts.js';
import { checkSameThings } from './check/same-things.js';
import { checkUnused } from './check/unused.js';
import { checkDocument } from './check-document.js';
import type { DocumentLedger } from './ledger/ledger.js';
import type { AnnotatedDocument, ProvenDocument } from './read/annotated-document.js';
import { byPlace, type Problem } from './read/problem.js';
import { readAnnotations } from './read/read-annotations.js';
import { readTexts } from './read/read-texts.js';
import type { SeedFiles } from './read/seed-files.js';
import { readVocabulary } from './read/vocabulary.js';

/** What the seeds say: a dataset, or every problem that they have. */
export type SeedsReading = {
  /** How each document's mentions are explained, as far as it could be read. */
  readonly ledger: readonly DocumentLedger[];
} & (
  | { readonly dataset: Dataset; readonly problems: readonly [] }
  | { readonly dataset: null; readonly problems: readonly Problem[] }
);

const isProven = (document: AnnotatedDocument): document is ProvenDocument =>
  document.text !== undefined;

/** Checks the seeds and builds the graph from them, without reading or writing anything. */
export function buildDataset(files: SeedFiles): SeedsReading {
  const problems: Problem[] = [];
  const vocabulary = readVocabulary(files, problems);
  const texts = readTexts(files, problems);
  const annotations = readAnnotations(files, texts, problems);
  const { documents } = annotations;
  const ledger: DocumentLedger[] = [];
  for (const document of documents) {
    const { problems: own, ledger: account } = checkDocument(document, annotations, vocabulary);
    problems.push(...own);
    if (account) ledger.push(account);
  }
  ledger.sort((a, b) => byCodeUnits(a.document, b.document));
  problems.push(
    ...checkSameThings(annotations),
    ...checkConflicts(documents, vocabulary),
    ...checkUnused(annotations, vocabulary),
  );
  if (documents.length === 0 && problems.length === 0)
    problems.push({
      file: 'annotations',
      line: 1,
      code: 'FILE',
      message: 'there is no annotation file',
      fix: 'Add one: docs/add-a-document.md says how.',
    });
  if (problems.length > 0) return { dataset: null, problems: problems.sort(byPlace), ledger };
  const ledgers = new Map(ledger.map(({ document, entries }) => [document, entries]));
  const graph = buildGraph(documents.filter(isProven), vocabulary, ledgers);
  return {
    dataset: deepFreeze({ revision: revisionOf(graph), ...graph }),
    problems: [],
    ledger,
  };
}
