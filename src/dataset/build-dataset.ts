import type { Dataset } from '../model/graph.js';
import { revisionOf } from '../model/revision.js';
import { byCodeUnits } from '../util/compare.js';
import { deepFreeze } from '../util/deep-freeze.js';
import { buildGraph } from './build/build-graph.js';
import { checkConcepts } from './check/concepts.js';
import { checkConflicts } from './check/conflicts.js';
import { checkDuties } from './check/duties.js';
import { checkMeasurements } from './check/measurements.js';
import { checkNames } from './check/names.js';
import { checkParts } from './check/parts.js';
import { checkPeriods } from './check/periods.js';
import { checkProofs } from './check/proofs.js';
import { checkQuotes } from './check/quotes.js';
import { checkRanks } from './check/ranks.js';
import { checkReferences } from './check/references.js';
import { checkSections } from './check/sections.js';
import { checkUnused } from './check/unused.js';
import { type DocumentLedger, ledgerOf } from './ledger/ledger.js';
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
    const { text } = document;
    problems.push(
      ...checkReferences(document, annotations, vocabulary),
      ...checkSections(document, text),
      ...checkMeasurements(document, text, vocabulary),
      ...checkPeriods(document, annotations),
      ...checkParts(document, vocabulary),
      ...checkRanks(document),
    );
    if (!text) continue;
    const account = ledgerOf(document, text, vocabulary);
    ledger.push(account.ledger);
    problems.push(
      ...checkQuotes(document, text),
      ...checkNames(document, text, vocabulary),
      ...checkConcepts(document, text, vocabulary),
      ...checkDuties(document, text, vocabulary),
      ...checkProofs(document, text, vocabulary),
      ...account.problems,
    );
  }
  ledger.sort((a, b) => byCodeUnits(a.document, b.document));
  problems.push(...checkConflicts(documents, vocabulary), ...checkUnused(annotations, vocabulary));
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
