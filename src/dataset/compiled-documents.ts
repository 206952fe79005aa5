import type { Annotation } from '../model/annotation.js';
import { keyOf, splitTargetKey } from '../model/annotation.js';
import type { CurrentIdLookup, CurrentIds } from '../model/former-ids.js';
import { sha256 } from '../util/sha256.js';
import type { CompiledCities } from './build/city-part.js';
import type {
  Contribution,
  DividedContribution,
  SharedContribution,
} from './build/contribution.js';
import type { DocumentLedger } from './ledger/ledger.js';
import type { AnnotatedDocument } from './read/annotated-document.js';
import type { Terms, Vocabulary } from './read/vocabulary.js';
import type { CompiledPart } from './seeds-in-parts.js';

/**
 * One document that was checked and found right: what its file holds, and what came of it that other
 * documents need. It holds as long as the file is what it was, and what it was checked against.
 */
export interface CompiledDocument extends Pick<DividedContribution, 'away' | 'common'> {
  readonly annotation: Annotation;
  readonly against: Dependencies;
  /** Hash of what it gives to the part of its city. */
  readonly home: string;
}

/** What else came of it: most of what it gives, and needed only where its own part is. */
export interface CompiledFacts {
  readonly own: Contribution;
  readonly ledger: DocumentLedger;
}

/** What one document was checked against and made with, beside itself and its text. */
interface Dependencies {
  /** Entries of the vocabulary that were looked up, by list, and null where one was read as a whole. */
  readonly terms: readonly (readonly [list: keyof Vocabulary, keys: readonly (string | null)[]])[];
  /** Of all these entries and lists. */
  readonly digest: string;
  /** Ids that were looked up, and by which id each is known; null where by itself. */
  readonly ids: readonly (readonly [id: string, current: string | null])[];
  /** Documents whose targets it reports on, with their digests. */
  readonly documents: readonly (readonly [key: string, digest: string])[];
}

/**
 * Where compiled documents are kept, and the values of vocabulary files that were found right, each by the
 * content of its file.
 */
export interface CompiledSeedFiles extends CompiledCities {
  document(file: SeedFile): CompiledDocument | undefined;
  /** @param home what it gives to the part of its city */
  keepDocument(
    file: SeedFile,
    document: CompiledDocument,
    facts: CompiledFacts,
    home: SharedContribution,
  ): void;
  /** Of the document that was found or kept last of this file. */
  facts(file: SeedFile): CompiledFacts | undefined;
  /** Of the same, what it gives to the part of its city. */
  home(file: SeedFile): SharedContribution | undefined;
  part(file: SeedFile): CompiledPart | undefined;
  keepPart(file: SeedFile, part: CompiledPart): void;
  value(file: SeedFile): unknown;
  keepValue(file: SeedFile, value: unknown): void;
}

/** A file of the seeds. */
export interface SeedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What documents of the seeds may be checked against. */
export class Surroundings {
  readonly #vocabulary: Vocabulary;
  readonly #current: CurrentIds;
  /** By key. */
  readonly #documents: ReadonlyMap<string, AnnotatedDocument>;
  readonly #digests = new Map<string, string>();

  constructor(
    vocabulary: Vocabulary,
    current: CurrentIds,
    documents: readonly AnnotatedDocument[],
  ) {
    this.#vocabulary = vocabulary;
    this.#current = current;
    this.#documents = new Map(
      documents.map((document) => [document.annotation.document.key, document]),
    );
  }

  /** Whether a document that was compiled would become the same with these. */
  fit({ terms, digest, ids, documents }: Dependencies): boolean {
    return (
      this.#digestOfAll(terms) === digest &&
      ids.every(([id, current]) => (this.#current.get(id) ?? null) === current) &&
      documents.every(([key, digest]) => this.#digestOfDocument(key) === digest)
    );
  }

  /** Gives them for one document, and notes what is looked up. */
  record(document: AnnotatedDocument): Recorded {
    const terms = new Map<keyof Vocabulary, Set<string | null>>();
    const ids = new Set<string>();
    const lists = Object.keys(this.#vocabulary) as (keyof Vocabulary)[];
    const vocabulary = Object.fromEntries(
      lists.map((list) => [
        list,
        recorded(this.#vocabulary[list] as Terms<{ readonly key: string }>, (key) => {
          terms.set(list, (terms.get(list) ?? new Set()).add(key));
        }),
      ]),
    ) as unknown as Vocabulary;
    return {
      vocabulary,
      current: {
        get: (id) => {
          ids.add(id);
          return this.#current.get(id);
        },
      },
      dependencies: () => {
        const looked = [...terms].map(([list, keys]) => [list, [...keys]] as const);
        return {
          terms: looked,
          digest: this.#digestOfAll(looked),
          ids: [...ids].map((id) => [id, this.#current.get(id) ?? null]),
          documents: [...reportedOn(document.annotation)].map((key) => [
            key,
            this.#digestOfDocument(key),
          ]),
        };
      },
    };
  }

  #digestOfAll(terms: Dependencies['terms']): string {
    return sha256(
      terms.flatMap(([list, keys]) => keys.map((key) => this.#digestOfTerms(list, key))).join(),
    );
  }

  #digestOfTerms(list: keyof Vocabulary, key: string | null): string {
    const { entries } = this.#vocabulary[list];
    return this.#digest(`${list} ${key ?? ''}`, () =>
      JSON.stringify(key === null ? [...entries.values()] : (entries.get(key) ?? null)),
    );
  }

  /** Its text is named in the annotation by its checksum. */
  #digestOfDocument(key: string): string {
    return this.#digest(`document ${key}`, () =>
      JSON.stringify(this.#documents.get(key)?.annotation ?? null),
    );
  }

  #digest(name: string, textOf: () => string): string {
    let digest = this.#digests.get(name);
    if (digest === undefined) {
      digest = sha256(textOf());
      this.#digests.set(name, digest);
    }
    return digest;
  }
}

/** Something to look up in, and what has been looked up in it. */
export interface Recorded {
  readonly vocabulary: Vocabulary;
  readonly current: CurrentIdLookup;
  dependencies(): Dependencies;
}

/** Other documents whose targets a document's results refer to. */
function reportedOn({ document, results = [] }: Annotation): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { target } of results)
    if (target !== undefined) keys.add(splitTargetKey(keyOf(target), document.key).document);
  keys.delete(document.key);
  return keys;
}

/** @param note is told the key that is looked up; null where the list is read as a whole */
const recorded = <Entry extends { readonly key: string }>(
  terms: Terms<Entry>,
  note: (key: string | null) => void,
): Terms<Entry> => ({
  ...terms,
  knows: (key) => {
    note(key);
    return terms.knows(key);
  },
  entries: new Proxy(terms.entries, {
    get: (entries, method) => {
      if (method === 'get' || method === 'has')
        return (key: string) => {
          note(key);
          return entries[method](key);
        };
      note(null);
      const member: unknown = Reflect.get(entries, method);
      return typeof member === 'function' ? member.bind(entries) : member;
    },
  }),
});
