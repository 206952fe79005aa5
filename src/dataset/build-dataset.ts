import type { Dataset } from '../model/graph.js';
import { digestOf } from '../model/revision.js';
import { byCodeUnits } from '../util/compare.js';
import { deepFreeze } from '../util/deep-freeze.js';
import { buildGraph, type ContributingDocument, contributionOf } from './build/build-graph.js';
import { checkConflicts } from './check/conflicts.js';
import { checkSameThings } from './check/same-things.js';
import { checkUnused } from './check/unused.js';
import { checkDocument } from './check-document.js';
import {
  type CompiledDocument,
  type CompiledSeedFiles,
  type Recorded,
  type SeedFile,
  Surroundings,
} from './compiled-documents.js';
import type { DocumentLedger } from './ledger/ledger.js';
import type { AnnotatedDocument, ProvenDocument } from './read/annotated-document.js';
import { byPlace, type Problem } from './read/problem.js';
import { isAnnotation, readAnnotations } from './read/read-annotations.js';
import { readTexts } from './read/read-texts.js';
import { currentIdsOf } from './read/same-things.js';
import type { SeedFiles } from './read/seed-files.js';
import {
  isVocabulary,
  problemsOfVocabulary,
  readVocabulary,
  type Vocabulary,
} from './read/vocabulary.js';

/** What the seeds say: a dataset, or every problem that they have. */
export type SeedsReading = {
  /** How each document's mentions are explained, as far as it could be read. */
  readonly ledger: readonly DocumentLedger[];
} & (
  | { readonly dataset: Dataset; readonly problems: readonly [] }
  | { readonly dataset: null; readonly problems: readonly Problem[] }
);

/** A document, and what was looked up while it was checked, where it was not checked before. */
interface Checked {
  readonly document: AnnotatedDocument;
  readonly ledger: DocumentLedger | undefined;
  readonly compiled: CompiledDocument | undefined;
  readonly recorded: Recorded;
}

/**
 * Checks the seeds and builds the graph from them.
 *
 * @param known what was found right before: only what is new beside it is read and checked. What is found
 *   right now is kept there.
 */
export function buildDataset(files: SeedFiles, known: CompiledSeedFiles = noneKnown): SeedsReading {
  const problems: Problem[] = [];
  const values = new Map<string, unknown>();
  const compiled = new Map<string, CompiledDocument>();
  for (const file of filesOf(files)) {
    const document = isAnnotation(file.path) ? known.document(file) : undefined;
    const value = document?.annotation ?? (isVocabulary(file.path) ? known.value(file) : undefined);
    if (value !== undefined) values.set(file.path, value);
    if (document) compiled.set(file.path, document);
  }
  const vocabulary = readVocabulary(files, problems, values);
  if (values.size > 0) problems.push(...problemsOfVocabulary(vocabulary));
  const texts = readTexts(files, problems);
  const annotations = readAnnotations(files, texts, problems, values);
  const { documents } = annotations;
  const current = currentIdsOf(documents.map(({ annotation }) => annotation));
  const surroundings = new Surroundings(vocabulary, current, documents);
  const isWhole = annotations.complete && problems.length === 0;
  const checked = documents.map((document): Checked => {
    const recorded = surroundings.record(document);
    const before = isWhole ? compiled.get(document.file.path) : undefined;
    if (before && surroundings.fit(before.against))
      return { document, recorded, compiled: before, ledger: before.ledger };
    const { problems: own, ledger } = checkDocument(document, annotations, recorded.vocabulary);
    problems.push(...own);
    return { document, recorded, compiled: undefined, ledger };
  });
  const ledger = checked
    .flatMap((each) => each.ledger ?? [])
    .sort((a, b) => byCodeUnits(a.document, b.document));
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
  for (const file of filesOf(files))
    if (isVocabulary(file.path) && !values.has(file.path))
      known.keepValue(file, termsIn(vocabulary, file.path));
  const graph = buildGraph(
    checked.map((each) => contributing(each, files, known)),
    vocabulary,
  );
  return {
    dataset: deepFreeze({ ...digestOf(graph), ...graph }),
    problems: [],
    ledger,
  };
}

const noneKnown: CompiledSeedFiles = {
  document: () => undefined,
  keepDocument: () => {},
  value: () => undefined,
  keepValue: () => {},
};

/** What a file of the vocabulary holds. */
const termsIn = (vocabulary: Vocabulary, path: string): unknown =>
  Object.values(vocabulary).find(({ file }) => file.path === path)?.file.value;

/** What a document gives that was found right; keeps it where it was not kept before. */
function contributing(
  { document, ledger, compiled, recorded }: Checked,
  files: SeedFiles,
  known: CompiledSeedFiles,
): ContributingDocument {
  const { annotation, file } = document;
  const { key, year } = annotation.document;
  if (compiled) return { key, year, contribution: compiled.contribution };
  const contribution = contributionOf(
    document as ProvenDocument,
    recorded.vocabulary,
    recorded.current,
    ledger?.entries ?? [],
  );
  if (ledger)
    known.keepDocument(
      { path: file.path, content: files.get(file.path) as Uint8Array },
      { annotation, against: recorded.dependencies(), ledger, contribution },
    );
  return { key, year, contribution };
}

function* filesOf(files: SeedFiles): Generator<SeedFile> {
  for (const [path, content] of files) yield { path, content };
}
