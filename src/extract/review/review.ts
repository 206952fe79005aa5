import type { ReadSeeds } from '../../dataset/check-document.js';
import { type AnnotationFiles, readAnnotations } from '../../dataset/read/read-annotations.js';
import { readTexts } from '../../dataset/read/read-texts.js';
import type { SeedFiles } from '../../dataset/read/seed-files.js';
import {
  type IndicatorEntry,
  readVocabulary,
  type Vocabulary,
} from '../../dataset/read/vocabulary.js';
import { YamlFile } from '../../dataset/read/yaml-file.js';
import { findMentions } from '../../dataset/text/mentions.js';
import type { Annotation, NotFact, NotFactReason } from '../../model/annotation.js';
import { holds } from '../../util/span.js';
import { UserError } from '../../util/user-error.js';
import { type CheckedDraft, checkDraft, keptDraft } from '../draft/check-draft.js';
import { Reading } from '../draft/reading.js';
import type { Sheet } from '../draft/sheet.js';
import { Keys } from '../draft/terms.js';
import { type Applied, type AskedFact, applyDecisions, type KnownKeys } from './apply.js';
import {
  type Decision,
  type Entry,
  lastStanding,
  type StatedFact,
  type StatedTerm,
  standing,
} from './decision.js';
import { AnswerRefused } from './desk-errors.js';
import { type Merge, type ProposedMerge, proposedMerges } from './merges.js';
import { Places } from './place.js';
import {
  askedFacts,
  inOrder,
  type Question,
  questionsOfCheck,
  questionsOfDraft,
  questionsOfMerges,
  questionsOfRemarks,
  remarksOf,
  sheetName,
} from './questions.js';

/** A draft with what lies beside it. */
export interface ReviewedDraft {
  readonly key: string;
  readonly text: string;
  readonly annotation: Annotation;
  readonly sheet: Sheet;
  readonly record: readonly Decision[];
}

/** What a person says to a question. */
export type Answered =
  | { readonly answer: 'accept' }
  | { readonly answer: 'reject'; readonly reason?: NotFactReason }
  | {
      readonly answer: 'edit';
      readonly fact?: StatedFact;
      readonly term?: StatedTerm;
      readonly document?: Annotation['document'];
    };

/** Who answers, and when. */
export interface Signature {
  readonly by: string;
  readonly at: string;
}

/** An English name that nobody has given yet. */
export const isUnnamed = ({ entry }: StatedTerm): boolean =>
  'nameEn' in entry && entry.nameEn.startsWith('to be named');

/** What one document states both of, whoever annotated it has told apart. */
const apartBy = (merge: Merge): Partial<Decision> => (merge.isWithin ? {} : { apart: merge });

/** What reviews of one seeds folder share: the seeds, read once. */
export class ReviewSeeds implements ReadSeeds {
  readonly files: SeedFiles;
  readonly vocabulary: Vocabulary;
  readonly annotations: AnnotationFiles;
  readonly known: KnownKeys;

  constructor(files: SeedFiles) {
    this.files = files;
    this.vocabulary = readVocabulary(files, []);
    this.annotations = readAnnotations(files, readTexts(files, []), []);
    const { indicators, units, cities } = this.vocabulary;
    this.known = {
      indicators: new Set(indicators.entries.keys()),
      units: new Set(units.entries.keys()),
      cities: new Set(cities.entries.keys()),
    };
  }

  /** What the city's documents say. */
  annotationsOf(city: string): readonly Annotation[] {
    return this.annotations.documents
      .map(({ annotation }) => annotation)
      .filter(({ document }) => document.city === city);
  }
}

/** A review of a draft as it stands: what is asked, and what the annotation says by now. */
export class Review {
  readonly draft: ReviewedDraft;
  readonly seeds: ReviewSeeds;
  /** In the order in which they are asked, those that are decided among them. */
  readonly questions: readonly Question[];
  readonly applied: Applied;
  readonly checked: CheckedDraft;
  readonly #reading: Reading;
  /** What the check was made of. */
  readonly #checkedAs: string;

  constructor(draft: ReviewedDraft, seeds: ReviewSeeds, before?: Review) {
    this.draft = draft;
    this.seeds = seeds;
    this.#reading = before ? before.#reading : new Reading(draft.text);
    const { annotation, sheet } = draft;
    const places = new Places(this.#reading);
    const decisions = standing(draft.record);
    const asked = askedFacts(annotation, places);
    this.applied = applyDecisions(
      { annotation, proposed: sheet.proposed },
      asked,
      decisions,
      seeds.known,
    );
    const kept = keptDraft(draft.text, this.applied);
    this.#checkedAs = JSON.stringify(kept);
    this.checked =
      before && before.#checkedAs === this.#checkedAs ? before.checked : checkDraft(seeds, kept);
    const { indicators, units, cities } = this.applied.proposed;
    const terms: readonly StatedTerm[] = [
      ...cities.map((entry) => ({ list: 'cities' as const, entry })),
      ...indicators.map((entry) => ({ list: 'indicators' as const, entry })),
      ...units.map((entry) => ({ list: 'units' as const, entry })),
    ];
    const asking = { annotation, sheet, places, decisions, terms };
    const remarks = remarksOf(sheet);
    const names = new Set(asked.map(({ list, entry }) => sheetName(list, entry)));
    this.questions = inOrder([
      ...questionsOfDraft(asking, asked, remarks),
      ...questionsOfCheck(asking, this.checked),
      ...questionsOfMerges(asking, this.#merges(asked, decisions)),
      ...questionsOfRemarks(asking, remarks, names),
    ]);
  }

  #merges(
    asked: readonly AskedFact[],
    decisions: ReadonlyMap<string, Decision>,
  ): readonly ProposedMerge[] {
    const { document } = this.applied.annotation;
    const others = this.seeds
      .annotationsOf(document.city)
      .filter((each) => each.document.key !== document.key);
    const name =
      this.seeds.vocabulary.cities.entries.get(document.city)?.name ??
      this.applied.proposed.cities.find(({ key }) => key === document.city)?.name;
    return proposedMerges(asked, decisions, others, name ?? document.city);
  }

  /** What nobody has decided yet, in the order in which it is asked. */
  get undecided(): readonly Question[] {
    return this.questions.filter(({ decision }) => decision === undefined);
  }

  /** @throws {UserError} where the draft has no such question */
  question(id: string): Question {
    const found = this.questions.find((each) => each.id === id);
    if (found) return found;
    throw new UserError('The draft asks that no more: look at it again.');
  }

  /** The indicator of a key, known or proposed. */
  indicator(key: string): IndicatorEntry | undefined {
    return (
      this.seeds.vocabulary.indicators.entries.get(key) ??
      this.applied.proposed.indicators.find((each) => each.key === key)
    );
  }

  /** The review with one more decision. */
  with(decision: Decision): Review {
    const { draft, seeds } = this;
    return new Review({ ...draft, record: [...draft.record, decision] }, seeds, this);
  }

  /**
   * The decision that an answer is.
   *
   * @throws {UserError} where the answer cannot stand: the seeds would refuse what it says
   */
  decide(id: string, answered: Answered, { by, at }: Signature): Decision {
    const question = this.question(id);
    if (!question.answers.includes(answered.answer))
      throw new UserError(notPossible(question, answered.answer));
    const decision: Decision = {
      question: id,
      verdict: ({ accept: 'ACCEPTED', edit: 'EDITED', reject: 'REJECTED' } as const)[
        answered.answer
      ],
      about: question.about,
      ...this.#consequences(question, answered),
      by,
      at,
    };
    if (answered.answer !== 'accept' || question.kind === 'OPEN' || question.merge)
      this.#refuseFaults(decision);
    return decision;
  }

  /** The decision that takes back the last one; undefined where none is left. */
  undo({ by, at }: Signature): Decision | undefined {
    const last = lastStanding(this.draft.record);
    return last && { question: last.question, verdict: 'UNDONE', about: last.about, by, at };
  }

  #consequences(question: Question, answered: Answered): Partial<Decision> {
    if (answered.answer === 'accept') return this.#accepted(question);
    if (answered.answer === 'reject')
      return question.merge ? apartBy(question.merge) : this.#rejected(question, answered.reason);
    const { fact, term, document } = answered;
    if (question.kind === 'DOCUMENT') {
      if (!document) throw new UserError('Give the header.');
      return { document };
    }
    if (question.kind === 'TERM') {
      if (!term || term.list !== question.term?.list)
        throw new UserError('Give the entry of the vocabulary.');
      const from = question.term.entry.key;
      const to = term.entry.key;
      if (to !== from && term.list !== 'indicators')
        throw new UserError('The key of a city or a unit stays: facts and ids are made of it.');
      if (isUnnamed(term) && !this.seeds.known.indicators.has(to)) throw unnamed(term);
      return {
        ...(!this.seeds.known[term.list].has(to) && { terms: [term] }),
        ...(to !== from && { renamed: { from, to } }),
      };
    }
    if (!fact) throw new UserError('Give the fact.');
    return this.#stated(fact);
  }

  #accepted(question: Question): Partial<Decision> {
    const { kind, fact, term, document, at, concept, merge } = question;
    if (merge) return { merge };
    if (kind === 'DOCUMENT' && document) return { document };
    if (kind === 'TERM' && term) {
      if (isUnnamed(term)) throw unnamed(term);
      return { terms: [term] };
    }
    if (kind === 'OPEN' && at && concept !== undefined) {
      const { quote, occurrence } = new Places(this.#reading).clauseQuote(at);
      const evidence = [occurrence === undefined ? quote : { quote, occurrence }];
      return { facts: [{ list: 'concepts', entry: { ref: concept, evidence } }] };
    }
    return fact ? this.#stated(fact) : {};
  }

  /** A fact, and what the vocabulary needs for it. */
  #stated({ list, entry }: StatedFact): Partial<Decision> {
    if (list !== 'targets' && list !== 'results') return { facts: [{ list, entry }] };
    const indicator = this.#indicator(entry);
    const { known } = this.seeds;
    const key = String(entry.unit);
    const unit = this.draft.sheet.proposed.units.find((each) => each.key === key);
    const terms: StatedTerm[] = [];
    if (!known.indicators.has(indicator.key)) terms.push({ list: 'indicators', entry: indicator });
    if (!known.units.has(key))
      terms.push({ list: 'units', entry: unit ?? { key, counts: 'thing' } });
    return {
      facts: [{ list, entry: { ...entry, indicator: indicator.key } }],
      ...(terms.length > 0 && { terms }),
    };
  }

  /** The indicator that a figure names by key, name or alias; a Chinese name that nothing has is a new one. */
  #indicator(entry: Entry): IndicatorEntry {
    const words = String(entry.indicator ?? '').trim();
    const all = [
      ...this.seeds.vocabulary.indicators.entries.values(),
      ...this.applied.proposed.indicators,
      ...this.draft.sheet.proposed.indicators,
    ];
    const named = all.filter(
      ({ key, name, aliases = [] }) => key === words || name === words || aliases.includes(words),
    );
    const found = named.find(({ basis }) => basis === entry.basis) ?? named[0];
    if (found) return found;
    if (!/\p{Script=Han}/u.test(words))
      throw new UserError(
        words === ''
          ? 'Say what is counted: the key or the name of an indicator.'
          : `There is no indicator ${words}: give the key or the name of one, or a new name in Chinese.`,
      );
    const keys = new Keys();
    let key = keys.of('indicators', words);
    while (all.some((each) => each.key === key)) key = keys.of('indicators', words);
    const families = this.seeds.vocabulary.indicatorFamilies.entries;
    return {
      key,
      name: words,
      nameEn: `to be named: ${key.replaceAll('-', ' ')}`,
      unit: String(entry.unit),
      basis: entry.basis as IndicatorEntry['basis'],
      family: families.has('work-items') ? 'work-items' : ([...families.keys()][0] ?? 'work-items'),
      object: words.slice(-4),
    };
  }

  #rejected(question: Question, reason: NotFactReason | undefined): Partial<Decision> {
    if (reason === undefined) {
      if (question.kind === 'OPEN') throw new UserError('Say why it is no fact.');
      return {};
    }
    const notFacts = this.#setAside(question, reason);
    return { reason, ...(notFacts.length > 0 && { notFacts }) };
  }

  /** The mentions that the words of a question hold, which need a reason once no fact explains them. */
  #setAside({ kind, at, fact, about }: Question, reason: NotFactReason): readonly NotFact[] {
    if (!at) return [];
    const places = new Places(this.#reading);
    if (kind === 'OPEN' || fact?.list === 'responsibilities') return [places.notFact(at, reason)];
    const name = typeof fact?.entry.name === 'string' ? about.words : undefined;
    return findMentions(this.#reading.source)
      .filter(({ start, end, words }) =>
        name === undefined
          ? holds({ start, end }, at) || holds(at, { start, end })
          : words.replace(/[“”《》]/gu, '').includes(name) && words.length <= name.length + 6,
      )
      .map((span) => places.notFact(span, reason));
  }

  #refuseFaults(decision: Decision): void {
    const before = new Set(this.checked.faults.map(({ message }) => message));
    const faults = this.with(decision).checked.faults.filter(({ message }) => !before.has(message));
    if (faults.length > 0) throw new AnswerRefused(faults);
  }
}

const unnamed = ({ entry }: StatedTerm): UserError =>
  new UserError(
    `${'name' in entry ? entry.name : entry.key} has no English name yet: give nameEn, a short noun phrase in lower case.`,
  );

function notPossible({ kind, mention }: Question, answer: string): string {
  if (kind === 'NOTICE')
    return 'This is to be mended where it is said: edit the fact, or correct the draft.';
  if (kind === 'OPEN' && answer === 'accept')
    return 'Nothing is drafted here: edit states it as a fact, reject sets it aside with a reason.';
  if (mention === 'CONCEPT') return 'A use of a concept is accepted, or set aside with a reason.';
  if (mention === 'DUTY')
    return 'Set it aside with a reason, or edit the responsibility whose words it is.';
  return kind === 'DOCUMENT'
    ? 'A document is what it is: edit its header.'
    : 'Edit it: give the key of a known indicator, or other words.';
}

/** @throws {UserError} where the words are no annotation */
export function parseAnnotation(yaml: string, name: string): Annotation {
  const annotation = new YamlFile(name, yaml).value as Annotation | undefined;
  if (annotation?.document && Array.isArray(annotation.sections)) return annotation;
  throw new UserError(`${name} is no annotation: extract the document again.`);
}
