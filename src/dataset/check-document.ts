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
import { checkSameThings } from './check/same-things.js';
import { checkSections } from './check/sections.js';
import { checkUnused } from './check/unused.js';
import { type DocumentLedger, ledgerOf } from './ledger/ledger.js';
import type { AnnotatedDocument } from './read/annotated-document.js';
import type { Problem } from './read/problem.js';
import { type AnnotationFiles, problemsOfTwins, readAnnotation } from './read/read-annotations.js';
import type { TextFile } from './read/read-texts.js';
import {
  type ProposedTerms,
  problemsOfVocabulary,
  type Vocabulary,
  withProposed,
} from './read/vocabulary.js';
import type { YamlFile } from './read/yaml-file.js';

/** What is found in one document. */
export interface DocumentCheck {
  readonly problems: readonly Problem[];
  /** Undefined where its text could not be read. */
  readonly ledger: DocumentLedger | undefined;
}

/** Everything that is checked of a document by itself, with what it refers to. */
export function checkDocument(
  document: AnnotatedDocument,
  all: AnnotationFiles,
  vocabulary: Vocabulary,
): DocumentCheck {
  const { text } = document;
  const problems: Problem[] = [
    ...checkReferences(document, all, vocabulary),
    ...checkSections(document, text),
    ...checkMeasurements(document, text, vocabulary),
    ...checkPeriods(document, all),
    ...checkParts(document, vocabulary),
    ...checkRanks(document),
  ];
  if (!text) return { problems, ledger: undefined };
  const account = ledgerOf(document, text, vocabulary);
  problems.push(
    ...checkQuotes(document, text),
    ...checkNames(document, text, vocabulary),
    ...checkConcepts(document, text, vocabulary),
    ...checkDuties(document, text, vocabulary),
    ...checkProofs(document, text, vocabulary),
    ...account.problems,
  );
  return { problems, ledger: account.ledger };
}

/** Seeds that are read. */
export interface ReadSeeds {
  readonly vocabulary: Vocabulary;
  readonly annotations: AnnotationFiles;
}

const told = ({ file, message }: Problem): string => `${file} ${message}`;

/**
 * What is wrong with a document beside seeds, as `buildDataset` would find it with the document in
 * them, but for what is wrong with the seeds alone. It costs what the document costs, and not what the
 * seeds do.
 *
 * @param proposed entries of the vocabulary that come with it
 */
export function checkBeside(
  { vocabulary, annotations }: ReadSeeds,
  file: YamlFile,
  text: TextFile,
  path: string,
  proposed: ProposedTerms,
): DocumentCheck {
  const problems: Problem[] = [];
  const { whole, added } = withProposed(vocabulary, proposed, problems);
  const document = readAnnotation(file, new Map([[path, text]]), problems);
  if (!document) return { problems, ledger: undefined };
  const documents = [...annotations.documents, document];
  const all = { documents, complete: annotations.complete };
  const own = checkDocument(document, all, whole);
  const before = new Set(
    [
      ...problemsOfVocabulary(vocabulary),
      ...problemsOfTwins(annotations.documents),
      ...checkSameThings(annotations),
      ...checkConflicts(annotations.documents, vocabulary),
    ].map(told),
  );
  const between = [
    ...problemsOfVocabulary(whole),
    ...problemsOfTwins(documents),
    ...checkSameThings(all),
    ...checkConflicts(documents, whole),
  ].filter((each) => !before.has(told(each)));
  const unused = checkUnused({ documents: [document], complete: true }, added);
  return { problems: [...problems, ...own.problems, ...between, ...unused], ledger: own.ledger };
}
