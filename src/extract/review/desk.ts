import { type NotFactReason, notFactReasons } from '../../model/annotation.js';
import { sha256 } from '../../util/sha256.js';
import { UserError } from '../../util/user-error.js';
import type { Decision, Entry, FactList, TermList } from './decision.js';
import { DraftChanged, NoSuchDraft } from './desk-errors.js';
import { type Field, type Form, fieldsOf, isTermForm, withField } from './fields.js';
import type { Question } from './questions.js';
import { type Answered, Review, type ReviewSeeds } from './review.js';
import {
  addDecision,
  type DraftOnDisk,
  draftKeys,
  openReviewSeeds,
  readDraft,
  seedsStamp,
} from './review-folder.js';

/** A draft in a list. */
export interface DraftSummary {
  readonly key: string;
  readonly title?: string;
  readonly city?: string;
  readonly year?: number;
  readonly questions?: number;
  readonly undecided?: number;
  /** Why it cannot be reviewed. */
  readonly problem?: string;
}

/** What a question may be stated or edited as. */
export interface FormToFill {
  readonly form: Form;
  readonly fields: readonly Field[];
}

/** A question as a page shows it. */
export interface AskedQuestion {
  readonly id: string;
  readonly kind: Question['kind'];
  readonly list?: FactList | TermList;
  readonly mention?: Question['mention'];
  readonly words: string;
  readonly at?: Question['at'];
  readonly line: number;
  /** In English, as the terminal says it. */
  readonly message?: string;
  /** Of words of a concept: its name. */
  readonly concept?: string;
  /** Of MERGE: which name would be another one of which thing. */
  readonly merge?: { readonly name: string; readonly into: string };
  readonly rules: readonly string[];
  readonly confidence?: number;
  readonly answers: Question['answers'];
  readonly forms: readonly FormToFill[];
  readonly decision?: Pick<Decision, 'verdict' | 'by' | 'at' | 'reason'>;
}

export interface DraftOnDesk {
  readonly key: string;
  /** What tells that a file of the draft, or the seeds, have changed. */
  readonly revision: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly AskedQuestion[];
  readonly reasons: readonly NotFactReason[];
  /** Known and proposed indicators, to choose from. */
  readonly indicators: readonly { readonly key: string; readonly name: string }[];
  /** What the keys in fields stand for, by the field: a page shows names. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a page sends of an answer. */
export interface GivenAnswer {
  readonly question?: unknown;
  readonly answer?: unknown;
  readonly reason?: unknown;
  readonly form?: unknown;
  /** Values of fields that are set, as a person writes them. */
  readonly fields?: unknown;
  readonly by?: unknown;
}

interface Open {
  /** Changes with the draft's files and with the seeds that it is held against. */
  readonly revision: string;
  /** Of the seeds. */
  readonly stamp: string;
  readonly review: Review;
}

/** Most drafts that are kept open: a review of a long one takes some megabytes. */
const maxOpen = 8;
const maxName = 100;

/** Drafts of a folder, as a page reviews them. Decisions about one draft are taken one after the other. */
export class ReviewDesk {
  readonly #folder: string;
  readonly #seedsFolder: string;
  readonly #by: string;
  readonly #open = new Map<string, Open>();
  #seeds: { readonly stamp: string; readonly read: Promise<ReviewSeeds> } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param by who decides where a page does not say it */
  constructor(folder: string, seedsFolder: string, by: string) {
    this.#folder = folder;
    this.#seedsFolder = seedsFolder;
    this.#by = by;
  }

  async list(): Promise<readonly DraftSummary[]> {
    const summaries: DraftSummary[] = [];
    for (const key of await draftKeys(this.#folder))
      try {
        const { draft, questions, undecided } = (await this.#reviewOf(key)).review;
        const { title, city, year } = draft.annotation.document;
        const counts = { questions: questions.length, undecided: undecided.length };
        summaries.push({ key, title, city, year, ...counts });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        summaries.push({ key, problem: error.message });
      }
    return summaries;
  }

  /** @throws {NoSuchDraft} */
  async draft(key: string): Promise<DraftOnDesk> {
    return onDesk(await this.#reviewOf(key));
  }

  /**
   * Keeps an answer, or takes the last one back (`undo`).
   *
   * @param revision of the draft that was looked at
   * @returns the draft after it
   * @throws {DraftChanged} where that is not what it is now
   * @throws {UserError} where the answer cannot stand
   */
  decide(key: string, revision: string, given: GivenAnswer): Promise<DraftOnDesk> {
    const next = this.#last.then(() => this.#decide(key, revision, given));
    this.#last = next.catch(() => {});
    return next;
  }

  async #decide(key: string, revision: string, given: GivenAnswer): Promise<DraftOnDesk> {
    const open = await this.#reviewOf(key);
    if (open.revision !== revision)
      throw new DraftChanged('The draft has changed since it was read: look at it again.');
    const by =
      typeof given.by === 'string' && given.by.trim() !== ''
        ? given.by.trim().slice(0, maxName)
        : this.#by;
    const signature = { by, at: new Date().toISOString().replace(/\.\d+Z$/, 'Z') };
    const { review } = open;
    const decision =
      given.answer === 'undo'
        ? review.undo(signature)
        : review.decide(String(given.question), answeredOf(review, given), signature);
    if (!decision) throw new UserError('Nothing is left to be taken back.');
    await addDecision(this.#folder, key, decision);
    const { revision: draftNow } = await readDraft(this.#folder, key);
    const after = {
      revision: revisionOf(draftNow, open.stamp),
      stamp: open.stamp,
      review: review.with(decision),
    };
    this.#keep(key, after);
    return onDesk(after);
  }

  async #reviewOf(key: string): Promise<Open> {
    if (!(await draftKeys(this.#folder)).includes(key))
      throw new NoSuchDraft(`There is no draft ${key}.`);
    const { draft, revision: draftRevision }: DraftOnDisk = await readDraft(this.#folder, key);
    const { stamp, read } = await this.#seedsNow();
    const revision = revisionOf(draftRevision, stamp);
    const known = this.#open.get(key);
    if (known?.revision === revision) return known;
    const open = { revision, stamp, review: new Review(draft, await read) };
    this.#keep(key, open);
    return open;
  }

  /** The seeds as they are now: `accept` and people change them while drafts are looked at. */
  async #seedsNow(): Promise<{ readonly stamp: string; readonly read: Promise<ReviewSeeds> }> {
    const stamp = await seedsStamp(this.#seedsFolder);
    if (this.#seeds?.stamp === stamp) return this.#seeds;
    const seeds = { stamp, read: openReviewSeeds(this.#seedsFolder) };
    this.#seeds = seeds;
    // What could not be read now may be the next time.
    seeds.read.catch(() => {
      if (this.#seeds === seeds) this.#seeds = undefined;
    });
    return seeds;
  }

  #keep(key: string, open: Open): void {
    this.#open.delete(key);
    this.#open.set(key, open);
    const [oldest] = this.#open.keys();
    if (this.#open.size > maxOpen && oldest !== undefined) this.#open.delete(oldest);
  }
}

const revisionOf = (draft: string, stamp: string): string =>
  sha256(`${draft} ${stamp}`).slice(0, 16);

function answeredOf(review: Review, given: GivenAnswer): Answered {
  const { answer, reason, form, fields } = given;
  if (answer === 'accept') return { answer };
  if (answer === 'reject') {
    if (reason === undefined) return { answer };
    const known = notFactReasons.find((each) => each === reason);
    if (!known) throw new UserError(`reason is one of ${notFactReasons.join(', ')}.`);
    return { answer, reason: known };
  }
  if (answer !== 'edit') throw new UserError('answer is accept, edit, reject or undo.');
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new UserError('fields are names with their words.');
  const started = formsOf(review.question(String(given.question)));
  const meant = started.find((each) => each.form === form) ?? turnedInto(started, form);
  if (!meant) throw new UserError(`form is one of ${started.map((each) => each.form).join(', ')}.`);
  let { entry } = meant;
  for (const [name, words] of Object.entries(fields))
    entry = withField(meant.form, entry, name, String(words));
  if (meant.form === 'document') return { answer, document: entry as never };
  if (isTermForm(meant.form)) return { answer, term: { list: meant.form, entry } as never };
  return { answer, fact: { list: meant.form, entry } };
}

interface Started {
  readonly form: Form;
  readonly entry: Entry;
}

/** What an edit begins with. */
function formsOf({ document, term, fact, statedAs = [] }: Question): readonly Started[] {
  if (document) return [{ form: 'document', entry: document as never }];
  if (term) return [{ form: term.list, entry: term.entry as never }];
  return (fact ? [fact] : statedAs).map(({ list, entry }) => ({ form: list, entry }));
}

/** A target that is a result after all, or the other way; without what only the one has. */
function turnedInto([first]: readonly Started[], form: unknown): Started | undefined {
  const measured = ['targets', 'results'] as const;
  const other = measured.find((each) => each === form);
  if (!first || !other || !measured.some((each) => each === first.form)) return undefined;
  const { dueOn, target, statedCompletionRate, rank, ...entry } = first.entry;
  return { form: other, entry };
}

function onDesk({ revision, review }: Open): DraftOnDesk {
  const { draft, questions, seeds, applied } = review;
  return {
    key: draft.key,
    revision,
    title: applied.annotation.document.title,
    text: draft.text,
    questions: questions.map((question) => shownQuestion(question, seeds)),
    reasons: notFactReasons,
    indicators: [
      ...seeds.vocabulary.indicators.entries.values(),
      ...applied.proposed.indicators,
    ].map(({ key, name }) => ({ key, name })),
    names: namesOf(review),
  };
}

/** Names of cities, fields of policy, and of what the draft itself states. */
function namesOf({ seeds, applied }: Review): DraftOnDesk['names'] {
  const named = (entries: Iterable<{ readonly key: string; readonly name?: string }>) =>
    Object.fromEntries([...entries].flatMap(({ key, name }) => (name ? [[key, name]] : [])));
  const { cities, policyAreas } = seeds.vocabulary;
  const { annotation, proposed } = applied;
  const departments = named(annotation.departments ?? []);
  return {
    city: named([...cities.entries.values(), ...proposed.cities]),
    policyArea: named(policyAreas.entries.values()),
    issuer: departments,
    department: departments,
    program: named(annotation.programs ?? []),
    place: named(annotation.places ?? []),
    brand: named(annotation.brands ?? []),
    official: named(annotation.officials ?? []),
    policy: named(annotation.policies ?? []),
    section: Object.fromEntries(
      (annotation.sections ?? []).map(({ ordinal, heading }) => [ordinal, `${ordinal} ${heading}`]),
    ),
  };
}

function shownQuestion(question: Question, { vocabulary }: ReviewSeeds): AskedQuestion {
  const { id, kind, about, at, line, answers, message, mention, decision, term, merge } = question;
  const ref = question.concept ?? question.fact?.entry.ref;
  const concept = typeof ref === 'string' ? vocabulary.concepts.entries.get(ref)?.name : undefined;
  const list = about.list ?? term?.list;
  const { rules = [], confidence, words } = about;
  return {
    id,
    kind,
    ...(list && { list }),
    ...(mention && { mention }),
    words,
    ...(at && { at }),
    line,
    ...(message !== undefined && { message }),
    ...(concept !== undefined && { concept }),
    ...(merge && { merge: { name: merge.name, into: merge.into.name } }),
    rules,
    ...(confidence !== undefined && { confidence }),
    answers,
    forms: formsOf(question).map(({ form, entry }) => ({ form, fields: fieldsOf(form, entry) })),
    ...(decision && {
      decision: {
        verdict: decision.verdict,
        by: decision.by,
        at: decision.at,
        ...(decision.reason && { reason: decision.reason }),
      },
    }),
  };
}
