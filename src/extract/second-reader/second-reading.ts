import type { MeasureBasis } from '../../model/ontology.js';
import {
  type AnySeeds,
  type CheckedDraft,
  checkDraft,
  type KeptDraft,
  keptDraft,
} from '../draft/check-draft.js';
import { type Additions, type Draft, draftOf, type Known } from '../draft/draft.js';
import type { GivenHeader } from '../draft/header.js';
import { findHeadings, type Heading, headingsAround } from '../draft/headings.js';
import type { Figure } from '../draft/measurements.js';
import { actionOf, type NameFound, policyKindOf, programKindOf } from '../draft/names.js';
import { Reading, type Stretch } from '../draft/reading.js';
import { type Duty, findDuties } from '../draft/responsibilities.js';
import { roleOf } from '../draft/roles.js';
import { timeOf } from '../draft/times.js';
import type { TextOfRecord } from '../input/text-of-record.js';
import {
  compareDuty,
  compareName,
  compareNumber,
  DraftFacts,
  dutyRoleOf,
  type FieldAgreement,
  listOfKind,
  nameFor,
  overlaps,
  plain,
} from './agreement.js';
import { chunksOf, halvesOf, openChunks } from './chunks.js';
import {
  type Asked,
  type DutyClaim,
  type Gated,
  gateDuty,
  gateName,
  gateNumber,
  type NameClaim,
  type NumberClaim,
  type RefusalReason,
} from './gate.js';
import type { Grounding } from './grounding.js';
import { withoutPrivateNumbers } from './masking.js';
import type {
  Chunk,
  OpenMention,
  Pointed,
  Question,
  Reader,
  UnreadReason,
  Verdict,
} from './reader.js';

/** The rule that a fact has which the second reader alone has found. */
export const readerRule = 'reader.only';

/** Something that the readers say differently, for a person to decide. */
export interface ReaderQuestion {
  readonly about:
    | 'FIELD'
    /** The rules set it aside; the reader calls it a fact. */
    | 'SET_ASIDE'
    /** The reader alone calls it a fact, and what it says of it cannot be taken. */
    | 'NOT_TAKEN';
  /** The fact of the draft, where there is one. */
  readonly fact?: string;
  readonly line: number;
  readonly words: string;
  /** What is asked, for a person. */
  readonly message: string;
  readonly fields: readonly FieldAgreement[];
}

/** What a reader says of a mention that is open all the same. */
export interface Hint {
  /** Where the mention begins, in code units. */
  readonly start: number;
  readonly says: string;
}

export interface Refused {
  readonly reason: RefusalReason;
  readonly line: number;
  /** What the reader pointed at: no words of the document where they are not in it. */
  readonly words: string;
}

/** All that a second reader said of a draft. */
export interface SecondReading {
  readonly draft: Draft;
  readonly kept: KeptDraft;
  readonly checked: CheckedDraft;
  /** Of each fact of the draft that was asked about: what the readers say of its fields. */
  readonly agreement: ReadonlyMap<string, readonly FieldAgreement[]>;
  readonly questions: readonly ReaderQuestion[];
  readonly hints: readonly Hint[];
  readonly refused: readonly Refused[];
  readonly grounded: Readonly<Record<Grounding, number>>;
  readonly passages: {
    readonly asked: number;
    /** Answered with nothing although there are quantities. */
    readonly lost: number;
    readonly unread: readonly { readonly lines: string; readonly reason: UnreadReason }[];
  };
  readonly verdicts: Readonly<Record<Verdict['verdict'], number>>;
  /** Private numbers that were masked before anything was sent. */
  readonly masked: number;
}

/** What a draft was made with: needed to make it once more, with what the reader adds. */
export interface DraftMaking {
  readonly record: TextOfRecord;
  readonly known: Known;
  readonly given: GivenHeader;
  /** Keys that it must not have. */
  readonly taken: ReadonlySet<string>;
  readonly seeds: AnySeeds;
}

/** A text prepared to be asked about: nothing that is private is in it. */
interface Prepared {
  readonly reading: Reading;
  readonly headings: readonly Heading[];
  readonly sent: string;
  readonly masked: number;
  readonly chunks: readonly Chunk[];
}

function prepare({ text }: Pick<TextOfRecord, 'text'>): Prepared {
  const reading = new Reading(text);
  const headings = findHeadings(reading);
  const { text: sent, count } = withoutPrivateNumbers(text);
  // Words that go along as context come from the masked text, too.
  const chunks = chunksOf(sent, headings, findDuties(reading, headings)).map((chunk) => ({
    ...chunk,
    path: chunk.path.map((heading) => withoutPrivateNumbers(heading).text),
  }));
  return { reading, headings, sent, masked: count, chunks };
}

const documentOf = ({ annotation: { document } }: Draft): Question['document'] => ({
  kind: document.kind,
  year: document.year,
});

/** What would be asked first, passage by passage; nothing is sent. */
export function firstQuestions(record: Pick<TextOfRecord, 'text'>, draft: Draft): Question[] {
  const { sent, chunks } = prepare(record);
  return chunks.map((chunk) => ({ document: documentOf(draft), text: sent, chunk, open: [] }));
}

/**
 * Has a reader read what the rules have read. It only points: what it points at is found in the text,
 * read by the parser, and held to the checks of `validate`. What it alone has found comes into the
 * draft as unsure; where it differs from the rules, theirs stays and a question is asked.
 *
 * @throws {ReaderStopped} where asking on is of no use; the draft of the rules is not changed by it
 */
export async function readAgain(
  making: DraftMaking,
  draft: Draft,
  checked: CheckedDraft,
  reader: Reader,
): Promise<SecondReading> {
  const prepared = prepare(making.record);
  const { reading, sent } = prepared;
  const desk = new Desk(prepared, draft, making.known);
  const document = documentOf(draft);
  for (const chunk of prepared.chunks)
    await ask(reader, { document, text: sent, chunk, open: [] }, desk);
  const open = checked.open
    .map(({ kind, words, start, end }) => ({
      kind,
      words: sent.slice(reading.source.points.toUnit(start), reading.source.points.toUnit(end)),
      start: reading.source.points.toUnit(start),
      end: reading.source.points.toUnit(end),
      isNamed: words !== '',
    }))
    .filter((mention) => mention.isNamed && !desk.explains(mention));
  for (const each of openChunks(sent, prepared.headings, open))
    await ask(reader, { document, text: sent, ...each }, desk);
  desk.close();
  return { ...passed(making, draft, checked, desk), ...desk.told(), masked: prepared.masked };
}

/** Asks one question; where the answer was cut off, its passage in two. */
async function ask(reader: Reader, question: Question, desk: Desk): Promise<void> {
  const answer = await reader.read(question);
  if ('pointed' in answer) {
    desk.take(question, answer.pointed, answer.malformed);
    return;
  }
  const halves = answer.unread === 'CUT_OFF' ? halvesOf(question.text, question.chunk) : undefined;
  if (!halves) {
    desk.miss(question, answer.unread);
    return;
  }
  for (const chunk of halves) {
    const [first, last] = [chunk.lines[0], chunk.lines.at(-1)];
    if (!first || !last) continue;
    const open = question.open.filter(({ start }) => start >= first.start && start < last.end);
    if (question.open.length === 0 || open.length > 0)
      await ask(reader, { ...question, chunk, open }, desk);
  }
}

/** A fact that the reader alone has found, as it comes into a draft. */
type Addition =
  | { readonly kind: 'figure'; readonly item: Figure; readonly claim: NumberClaim }
  | { readonly kind: 'name'; readonly item: NameFound; readonly claim: NameClaim }
  | { readonly kind: 'duty'; readonly item: Duty & { rule: string }; readonly claim: DutyClaim };

/** Where answers come in: what they point at is checked, and held against the draft. */
class Desk {
  readonly #prepared: Prepared;
  readonly #draft: Draft;
  readonly #facts: DraftFacts;
  readonly #agreement = new Map<string, readonly FieldAgreement[]>();
  readonly #questions: ReaderQuestion[] = [];
  readonly #hints: Hint[] = [];
  readonly #refused: Refused[] = [];
  readonly #grounded: Record<Grounding, number> = {
    EXACT: 0,
    OTHER_LINE: 0,
    NORMALISED: 0,
    ALIGNED: 0,
  };
  readonly #read: Stretch[] = [];
  readonly #unread: { lines: string; reason: UnreadReason }[] = [];
  readonly #verdicts = { fact: 0, noFact: 0, unsure: 0 };
  readonly #claimed = new Set<string>();
  #asked = 0;
  #lost = 0;
  readonly additions: Addition[] = [];

  constructor(prepared: Prepared, draft: Draft, { vocabulary }: Known) {
    this.#prepared = prepared;
    this.#draft = draft;
    this.#facts = new DraftFacts(draft, prepared.reading, vocabulary);
  }

  told(): Pick<
    SecondReading,
    'agreement' | 'questions' | 'hints' | 'refused' | 'grounded' | 'passages' | 'verdicts'
  > {
    return {
      agreement: this.#agreement,
      questions: this.#questions,
      hints: this.#hints,
      refused: this.#refused,
      grounded: this.#grounded,
      passages: { asked: this.#asked, lost: this.#lost, unread: this.#unread },
      verdicts: this.#verdicts,
    };
  }

  /** Whether something that is to be added stands where a mention is open. */
  explains(mention: Stretch): boolean {
    return this.additions.some(({ item }) => overlaps(item.at, mention));
  }

  miss({ chunk }: Question, reason: UnreadReason): void {
    this.#asked++;
    const [first, last] = [chunk.lines[0], chunk.lines.at(-1)];
    this.#unread.push({ lines: `${first?.number}–${last?.number}`, reason });
  }

  take(question: Question, pointed: Pointed, malformed: number): void {
    const { chunk, open } = question;
    this.#asked++;
    const asked: Asked = { reading: this.#prepared.reading, sent: this.#prepared.sent, chunk };
    for (let count = 0; count < malformed; count++) this.refuse('MALFORMED', 0, '');
    for (const number of pointed.numbers) {
      const claim = this.#gated(gateNumber(asked, number), number);
      if (claim && this.#isFirst('number', claim.found, number)) this.#number(claim, open);
    }
    for (const name of pointed.names) {
      const claim = this.#gated(gateName(asked, name), name);
      if (claim && this.#isFirst('name', claim.at, name)) this.#name(claim, open);
    }
    for (const duty of pointed.responsibilities) {
      const claim = this.#gated(gateDuty(asked, duty), duty);
      if (claim && this.#isFirst(`duty ${duty.role}`, claim.quoted, duty)) this.#duty(claim);
    }
    for (const { item, verdict, reason } of pointed.verdicts) {
      const mention = open[item - 1];
      if (!mention) continue;
      this.#verdicts[verdict]++;
      if (verdict !== 'fact')
        this.#hint(mention, verdict === 'unsure' ? 'unsure' : `no fact: ${brief(reason ?? '')}`);
    }
    if (open.length > 0) return;
    this.#read.push(...chunk.lines);
    const holdsFigures = this.#facts.numbers.some(({ places }) =>
      places.some((at) => chunk.lines.some((line) => overlaps(line, at))),
    );
    if (pointed.numbers.length === 0 && holdsFigures) this.#lost++;
  }

  /** Facts of passages that were read, and of which the reader says nothing. */
  close(): void {
    const { numbers, names, duties } = this.#facts;
    for (const { fact, places } of [...numbers, ...names, ...duties]) {
      const isRead = places.some((at) => this.#read.some((line) => overlaps(line, at)));
      if (isRead && !this.#agreement.has(fact))
        this.#agreement.set(fact, [{ field: 'span', state: 'RULES_ONLY' }]);
    }
  }

  refuse(reason: RefusalReason, line: number, words: string): void {
    this.#refused.push({ reason, line, words: brief(words) });
  }

  /** A fact was not taken into the draft: its mention stays open, with what the reader says of it. */
  leave(addition: Addition, why: string): void {
    const { claim, item } = addition;
    this.#ask('NOT_TAKEN', item.at, [], why, claim);
  }

  #gated<Claim extends { how: Grounding }>(
    gated: Gated<Claim>,
    { line, quote }: { line: number; quote: string },
  ): Claim | undefined {
    if ('refusal' in gated) {
      this.refuse(gated.refusal, line, quote);
      return undefined;
    }
    this.#grounded[gated.how]++;
    return gated;
  }

  #isFirst(kind: string, { start }: Stretch, said: { line: number; quote: string }): boolean {
    const id = `${kind} ${start}`;
    if (this.#claimed.has(id)) {
      this.refuse('REPEATED', said.line, said.quote);
      return false;
    }
    this.#claimed.add(id);
    return true;
  }

  #number(claim: NumberClaim, open: readonly OpenMention[]): void {
    const { reading, headings } = this.#prepared;
    const { found, role } = claim;
    const fact = this.#facts.numbers.find(
      ({ fact: key, places }) =>
        !this.#agreement.has(key) && places.some((at) => overlaps(at, found)),
    );
    if (fact) {
      this.#compared(fact.fact, compareNumber(fact, claim), found, claim);
      return;
    }
    const isFact = role === 'target' || role === 'result';
    if (this.#facts.asides.some((at) => overlaps(at, found))) {
      if (isFact) this.#ask('SET_ASIDE', found, [], `it calls it a ${role}`, claim);
      return;
    }
    const mention = open.find((each) => overlaps(each, found)) ?? found;
    if (!isFact) {
      this.#hint(mention, `no fact: ${role}`);
      return;
    }
    const { document } = this.#draft.annotation;
    const time = timeOf(reading, headings, found, document.year);
    const own = roleOf(reading, headings, document.kind, found, time, document.year).role;
    if (own !== role)
      this.#ask(
        'NOT_TAKEN',
        found,
        [{ field: 'role', state: 'DIFFER', rules: own, reader: role }],
        undefined,
        claim,
      );
    else if (claim.indicator === undefined)
      this.#ask('NOT_TAKEN', found, [], 'no words of the text say what is counted', claim);
    else if (found.mention.quantity?.unit == null)
      this.#ask('NOT_TAKEN', found, [], 'the unit is not known', claim);
    else
      this.additions.push({
        kind: 'figure',
        item: {
          ...figureOf(reading, claim, role, claim.indicator, found.mention.quantity.unit),
          time,
        },
        claim,
      });
  }

  #name(claim: NameClaim, open: readonly OpenMention[]): void {
    const { reading } = this.#prepared;
    const { at, name, kind } = claim;
    const fact = nameFor(this.#facts, claim);
    if (fact) {
      // A name that is told again agrees once; what differs somewhere is a question.
      if (!this.#agreement.has(fact.fact))
        this.#compared(fact.fact, compareName(fact, claim), at, claim);
      return;
    }
    const list = listOfKind[kind];
    const isAside = this.#facts.asides.some((each) => overlaps(each, at));
    if (!list) {
      const mention = open.find((each) => overlaps(each, at));
      if (mention) this.#hint(mention, `no fact: ${kind}`);
    } else if (isAside) this.#ask('SET_ASIDE', at, [], `it calls it a ${kind}`, claim);
    else if (
      ![...name].some((character) => /\p{Script=Han}/u.test(character)) ||
      this.additions.some((each) => each.kind === 'name' && plain(each.item.name) === plain(name))
    )
      return;
    else {
      const kinds = kindsByWords(name, reading.slice({ start: at.start - 1, end: at.end + 1 }));
      if (kinds.length > 0 && !kinds.includes(list))
        this.#ask(
          'NOT_TAKEN',
          at,
          [{ field: 'kind', state: 'DIFFER', rules: kinds.join(' or '), reader: kind }],
          undefined,
          claim,
        );
      else this.additions.push({ kind: 'name', item: this.#nameOf(claim), claim });
    }
  }

  #nameOf({ at, name, kind, quoted }: NameClaim): NameFound {
    const { reading } = this.#prepared;
    const common = { name, aliases: [], at, rule: readerRule };
    switch (listOfKind[kind]) {
      case 'policies':
        return {
          ...common,
          kind: 'policy',
          policyKind: policyKindOf(name),
          action: actionOf(
            reading.text.slice(Math.max(quoted.start, reading.clause(at).start), at.start),
          ),
        };
      case 'programs':
        return { ...common, kind: 'program', programKind: programKindOf(name) };
      case 'brands':
        return { ...common, kind: 'brand' };
      case 'officials':
        return { ...common, kind: 'official' };
      default:
        return { ...common, kind: 'department' };
    }
  }

  #duty(claim: DutyClaim): void {
    const { quoted, role, parties } = claim;
    const here = this.#facts.duties.filter(({ places }) =>
      places.some((at) => overlaps(at, quoted)),
    );
    const fact =
      here.find((each) => each.role === dutyRoleOf[role]) ??
      here.find((each) => parties.some(({ name }) => each.parties.includes(plain(name))));
    if (fact) {
      this.#compared(fact.fact, compareDuty(fact, claim), quoted, claim);
      return;
    }
    const section = headingsAround(this.#prepared.headings, quoted.start).at(-1);
    if (!section) {
      this.#ask('NOT_TAKEN', quoted, [], 'it stands in no section', claim);
      return;
    }
    this.additions.push({
      kind: 'duty',
      item: {
        rule: readerRule,
        role: dutyRoleOf[role],
        section: section.ordinal,
        at: quoted,
        parties: parties.map(({ name, at }) => ({
          name: plain(name),
          at,
          isPerson:
            /^\p{Script=Han}{2,4}$/u.test(name) && !/[局科处部办室委会院站区县市]$/u.test(name),
        })),
      },
      claim,
    });
  }

  #compared(
    fact: string,
    fields: readonly FieldAgreement[],
    at: Stretch,
    claim: NumberClaim | NameClaim | DutyClaim,
  ): void {
    this.#agreement.set(fact, fields);
    const differing = fields.filter(({ state }) => state === 'DIFFER');
    if (differing.length > 0) this.#ask('FIELD', at, differing, undefined, claim, fact);
  }

  #ask(
    about: ReaderQuestion['about'],
    at: Stretch,
    fields: readonly FieldAgreement[],
    why: string | undefined,
    claim: NumberClaim | NameClaim | DutyClaim,
    fact?: string,
  ): void {
    const { reading } = this.#prepared;
    const differing = fields.map(
      ({ field, rules = '', reader = '' }) => `${field} “${brief(reader)}”, not “${brief(rules)}”`,
    );
    const doubt = 'doubt' in claim && claim.doubt ? `It doubts: ${brief(claim.doubt)}` : undefined;
    this.#questions.push({
      about,
      ...(fact !== undefined && { fact }),
      line: lineAt(reading.text, at.start),
      words: brief(reading.slice(at)),
      message: [
        `${asks[about]}: ${[...differing, ...(why === undefined ? [] : [why])].join('; ')}.`,
        ...(doubt === undefined ? [] : [doubt]),
      ].join(' '),
      fields,
    });
  }

  #hint({ start }: Stretch, says: string): void {
    this.#hints.push({ start, says });
  }
}

const asks: Readonly<Record<ReaderQuestion['about'], string>> = {
  FIELD: 'The second reader says otherwise',
  SET_ASIDE: 'No fact by the rules, but one by the second reader',
  NOT_TAKEN: 'A fact by the second reader alone, which is not taken',
};

/** The words of a reader on one line, of a length that a sheet can hold. */
const brief = (words: string): string => words.replace(/\s+/gu, ' ').slice(0, 80);

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const bodyAtEnd =
  /(?:局|委|办|厅|部|处|科|院|站|馆|中心|总会|协会|联盟|专班|小组|领导小组|委员会)$/u;

/** What a name can be by its own words: empty where they do not say it. */
function kindsByWords(name: string, around: string): readonly string[] {
  if (/^《|》$/u.test(around)) return ['policies'];
  return [
    ...(programKindOf(name) === 'OTHER' ? [] : ['programs', 'brands']),
    ...(policyKindOf(name) === 'OTHER' ? [] : ['policies']),
    ...(bodyAtEnd.test(name) ? ['departments'] : []),
  ];
}

const basisOf = (unit: string, words: string): MeasureBasis =>
  /元$/u.test(unit)
    ? 'AMOUNT'
    : /^(?:%|‰|倍|个?百分点)$/u.test(unit)
      ? 'RATE'
      : /累计|总量|总数|现有|共有|拥有|目前|截至|已有|已建成|达到?|登记|注册/u.test(words)
        ? 'STOCK'
        : 'INCREMENT';

/** The figure of a claim: all that is said of its number is the parser's. */
function figureOf(
  reading: Reading,
  { found, quoted, scope }: NumberClaim,
  role: Figure['role'],
  indicator: string,
  unit: string,
): Omit<Figure, 'time'> {
  const { quantity } = found.mention;
  const clause = reading.clause(found);
  // A whole paragraph proves a figure worse than its clause does.
  const isLong = quoted.end - quoted.start > 120;
  return {
    role,
    rules: [readerRule],
    value: quantity?.value ?? null,
    ...(quantity?.upperValue != null && { upperValue: quantity.upperValue }),
    comparator: quantity?.comparator ?? 'EQ',
    unit,
    basis: basisOf(unit, reading.slice(quoted)),
    text: found.words,
    ...(scope !== undefined && { scope }),
    noun: indicator,
    action: '',
    at: { start: found.start, end: found.end },
    quoted: isLong ? clause : quoted,
  };
}

/** The draft with what the reader adds, as far as the checks of `validate` take it. */
function passed(
  { record, known, given, taken, seeds }: DraftMaking,
  draft: Draft,
  checked: CheckedDraft,
  desk: Desk,
): Pick<SecondReading, 'draft' | 'kept' | 'checked'> {
  const before = new Set(checked.faults.map(({ message }) => message));
  const make = (added: readonly Addition[]) => {
    const additions: Additions = {
      figures: added.flatMap((each) => (each.kind === 'figure' ? [each.item] : [])),
      names: added.flatMap((each) => (each.kind === 'name' ? [each.item] : [])),
      duties: added.flatMap((each) => (each.kind === 'duty' ? [each.item] : [])),
    };
    const own = draftOf(record, known, given, new Set(taken), additions);
    const kept = keptDraft(record.text, own);
    const result = checkDraft(seeds, kept);
    return {
      draft: own,
      kept,
      checked: result,
      fault: result.faults.find(({ message }) => !before.has(message))?.message,
    };
  };
  /** The additions that can be taken behind others; halved until the one at fault is alone. */
  const takenOf = (
    behind: readonly Addition[],
    added: readonly Addition[],
  ): readonly Addition[] => {
    if (added.length === 0) return [];
    const { fault } = make([...behind, ...added]);
    if (fault === undefined) return added;
    const [only] = added;
    if (added.length === 1 && only) {
      desk.refuse(
        'REFUSED_BY_CHECKS',
        lineAt(record.text, only.item.at.start),
        record.text.slice(only.claim.quoted.start, only.claim.quoted.end),
      );
      desk.leave(only, brief(fault));
      return [];
    }
    const middle = Math.ceil(added.length / 2);
    const first = takenOf(behind, added.slice(0, middle));
    return [...first, ...takenOf([...behind, ...first], added.slice(middle))];
  };
  const added = takenOf([], desk.additions);
  if (added.length === 0) return { draft, kept: keptDraft(record.text, draft), checked };
  const { fault, ...whole } = make(added);
  return whole;
}
