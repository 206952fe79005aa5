import type { Dataset } from '../model/graph.js';
import { idOf } from '../model/ids.js';
import { byCodeUnits } from '../util/compare.js';
import { type DividedContribution, divided } from './build/contribution.js';
import { contributionOf } from './build/contribution-of.js';
import { contributionDigest, SharedGraph } from './build/shared-graph.js';
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
import { currentIdsOf, ToldApart } from './read/same-things.js';
import type { SeedFiles } from './read/seed-files.js';
import {
  isVocabulary,
  problemsOfVocabulary,
  readVocabulary,
  type Vocabulary,
} from './read/vocabulary.js';
import { type CompiledPart, type DocumentInParts, SeedsInParts } from './seeds-in-parts.js';

/** What the seeds say: a graph, or every problem that they have. */
export type SeedsInPartsReading = {
  /** How each document's mentions are explained, as far as it could be read. */
  ledger(): readonly DocumentLedger[];
  readonly toldApart: ToldApart;
} & (
  | { readonly graph: SeedsInParts; readonly problems: readonly [] }
  | { readonly graph: null; readonly problems: readonly Problem[] }
);

/** The same, with all of the graph. */
export type SeedsReading = {
  readonly ledger: readonly DocumentLedger[];
  readonly toldApart: ToldApart;
} & (
  | { readonly dataset: Dataset; readonly problems: readonly [] }
  | { readonly dataset: null; readonly problems: readonly Problem[] }
);

/** How far the reading of seeds is. */
export type ReadingProgress = (progress: {
  /** Files are read, documents checked, and the parts of documents made, each where it is not known from before. */
  readonly phase: 'read' | 'documents' | 'parts';
  readonly done: number;
  readonly total: number;
}) => void;

/**
 * Checks the seeds and builds the graph from them, whole.
 *
 * @param known see {@link buildInParts}
 */
export function buildDataset(files: SeedFiles, known?: CompiledSeedFiles): SeedsReading {
  const { graph, problems, ledger, toldApart } = buildInParts(files, known);
  return graph
    ? { dataset: graph.whole(), problems: [], ledger: ledger(), toldApart }
    : { dataset: null, problems, ledger: ledger(), toldApart };
}

/**
 * Checks the seeds and builds the graph from them.
 *
 * @param known what was found right before: only what is new beside it is read and checked, and made. What
 *   is found right now is kept there.
 */
export function buildInParts(
  files: SeedFiles,
  known: CompiledSeedFiles = noneKnown,
  onProgress: ReadingProgress = () => {},
): SeedsInPartsReading {
  const problems: Problem[] = [];
  const values = new Map<string, unknown>();
  const compiled = new Map<string, CompiledDocument>();
  const paths = [...files.keys()].filter(isAnnotation);
  let filesRead = 0;
  for (const file of filesOf(files)) {
    onProgress({ phase: 'read', done: filesRead, total: files.size });
    filesRead++;
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
  const all = documents.map(({ annotation }) => annotation);
  const current = currentIdsOf(all);
  const toldApart = new ToldApart(all);
  const surroundings = new Surroundings(vocabulary, current, documents);
  const isWhole = annotations.complete && problems.length === 0;
  const checked = documents.map((document, at): CheckedDocument => {
    onProgress({ phase: 'documents', done: at, total: paths.length });
    const file = { path: document.file.path, content: files.get(document.file.path) as Uint8Array };
    const before = isWhole ? compiled.get(file.path) : undefined;
    const recorded = surroundings.record(document);
    const check = () => checkDocument(document, annotations, recorded.vocabulary);
    const isRight = before !== undefined && surroundings.fit(before.against);
    const own = new CheckedDocument(
      document,
      recorded,
      file,
      known,
      check,
      isRight ? before : undefined,
    );
    problems.push(...own.problems);
    return own;
  });
  onProgress({ phase: 'documents', done: paths.length, total: paths.length });
  const ledger = () =>
    checked
      .flatMap((each) => each.ledger() ?? [])
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
  if (problems.length > 0)
    return { graph: null, problems: problems.sort(byPlace), ledger, toldApart };
  for (const file of filesOf(files))
    if (isVocabulary(file.path) && !values.has(file.path))
      known.keepValue(file, termsIn(vocabulary, file.path));
  const contributing = checked.map((each) => each.contributing());
  const graph = new SeedsInParts(
    new SharedGraph(contributing, vocabulary, known),
    contributing,
    (done, total) => onProgress({ phase: 'parts', done, total }),
  );
  return { graph, problems: [], ledger, toldApart };
}

/** A document that was checked, now or before, and what comes of it. */
class CheckedDocument {
  readonly problems: readonly Problem[];
  readonly #document: AnnotatedDocument;
  readonly #recorded: Recorded;
  readonly #file: SeedFile;
  readonly #known: CompiledSeedFiles;
  readonly #check: () => ReturnType<typeof checkDocument>;
  readonly #compiled: CompiledDocument | undefined;
  #ledger: DocumentLedger | undefined;

  /** @param compiled what came of it when it was found right before: then it is not checked again */
  constructor(
    document: AnnotatedDocument,
    recorded: Recorded,
    file: SeedFile,
    known: CompiledSeedFiles,
    check: () => ReturnType<typeof checkDocument>,
    compiled: CompiledDocument | undefined,
  ) {
    this.#document = document;
    this.#recorded = recorded;
    this.#file = file;
    this.#known = known;
    this.#check = check;
    this.#compiled = compiled;
    const { problems, ledger } = compiled ? { problems: [], ledger: undefined } : check();
    this.problems = problems;
    this.#ledger = ledger;
  }

  /** How its mentions are explained, as far as it could be read. */
  ledger(): DocumentLedger | undefined {
    if (this.#compiled)
      this.#ledger ??= this.#known.facts(this.#file)?.ledger ?? this.#check().ledger;
    return this.#ledger;
  }

  /** What it gives. Keeps that where it was not kept before. It must have been found right. */
  contributing(): DocumentInParts {
    const { city, key, year } = this.#document.annotation.document;
    const [file, known] = [this.#file, this.#known];
    const place = { id: idOf('DOCUMENT', key), cityId: idOf('CITY', city), year };
    const keep = (part: CompiledPart) => known.keepPart(file, part);
    if (this.#compiled) {
      const { away, common, home } = this.#compiled;
      return {
        ...{ ...place, away, common, keep },
        home: { digest: () => home, read: () => known.home(file) ?? this.#made(place).home },
        own: () => (known.facts(file) ?? this.#made(place)).own,
        compiled: known.part(file),
      };
    }
    const { own, home, away, common } = this.#made(place);
    return {
      ...{ ...place, away, common, keep },
      home: { digest: () => contributionDigest(home), read: () => home },
      own: () => own,
      compiled: undefined,
    };
  }

  #made({ id, cityId }: Pick<DocumentInParts, 'id' | 'cityId'>): DividedContribution {
    const { vocabulary, current, dependencies } = this.#recorded;
    // What is looked up in checking it counts, too.
    const ledger = this.#compiled ? this.#check().ledger : this.#ledger;
    const document = this.#document as ProvenDocument;
    const contribution = contributionOf(document, vocabulary, current, ledger?.entries ?? []);
    const parts = divided(contribution, id, cityId);
    const { own, home, away, common } = parts;
    if (ledger)
      this.#known.keepDocument(
        this.#file,
        {
          annotation: document.annotation,
          against: dependencies(),
          home: contributionDigest(home),
          ...{ away, common },
        },
        { own, ledger },
        home,
      );
    return parts;
  }
}

const noneKnown: CompiledSeedFiles = {
  document: () => undefined,
  keepDocument: () => {},
  facts: () => undefined,
  home: () => undefined,
  part: () => undefined,
  keepPart: () => {},
  value: () => undefined,
  keepValue: () => {},
  city: () => undefined,
  keepCity: () => {},
};

/** What a file of the vocabulary holds. */
const termsIn = (vocabulary: Vocabulary, path: string): unknown =>
  Object.values(vocabulary).find(({ file }) => file.path === path)?.file.value;

function* filesOf(files: SeedFiles): Generator<SeedFile> {
  for (const [path, content] of files) yield { path, content };
}
