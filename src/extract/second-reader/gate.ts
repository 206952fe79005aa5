import type { Found, Reading, Stretch } from '../draft/reading.js';
import { findIn, type Grounding, ground } from './grounding.js';
import type { Chunk, PointedDuty, PointedName, PointedNumber } from './reader.js';

/** Why what a reader points at is not taken. */
export const refusalReasons = [
  /** An entry that has not the form that was asked for. */
  'MALFORMED',
  /** Words that the text does not have. */
  'QUOTE_NOT_FOUND',
  /** Words that the text has, but with other digits. */
  'DIGITS_DIFFER',
  /** Words of the prompt's own examples. */
  'EXAMPLE_LEAK',
  'TEXT_NOT_IN_QUOTE',
  /** Words that are no quantity, only a part of one, or more than one. */
  'NOT_ONE_QUANTITY',
  /** A quantity that the parser does not read: a date, an ordinal, a number of a heading. */
  'NOT_READ',
  'NAME_NOT_IN_QUOTE',
  'PARTY_NOT_IN_QUOTE',
  /** Words of a duty that do not say the role that is told. */
  'ROLE_NOT_IN_QUOTE',
  /** The same words a second time. */
  'REPEATED',
  /** What the checks of `validate` find wrong with it. */
  'REFUSED_BY_CHECKS',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What is known of every claim: its words in the text. */
interface Claimed {
  /** What the quote covers, in code units of the text. */
  readonly quoted: Stretch;
  readonly how: Grounding;
}

/** A quantity that a reader points at, found in the text and read by the parser. */
export interface NumberClaim extends Claimed {
  readonly found: Found;
  readonly role: PointedNumber['role'];
  /** Words of the text that say what is counted; undefined where the reader's are not there. */
  readonly indicator: string | undefined;
  readonly scope: string | undefined;
  readonly due: string | undefined;
  readonly doubt: string | null;
}

export interface NameClaim extends Claimed {
  readonly at: Stretch;
  /** Without marks. */
  readonly name: string;
  readonly kind: PointedName['kind'];
  readonly doubt: string | null;
}

export interface DutyClaim extends Claimed {
  readonly role: PointedDuty['role'];
  readonly parties: readonly { readonly name: string; readonly at: Stretch }[];
}

export type Gated<Claim> = Claim | { readonly refusal: RefusalReason };

/** What every check needs: the text that was sent, as it is read, and the passage that was asked about. */
export interface Asked {
  readonly reading: Reading;
  /** As it was sent: of the same length as the text. */
  readonly sent: string;
  readonly chunk: Chunk;
}

const overlaps = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && other.start < one.end;

/** The words of a reader where they stand beside a quote: inside it, else in its sentence. */
function wordsNear(
  { reading, sent }: Asked,
  quoted: Stretch,
  words: string | null,
): string | undefined {
  if (words === null) return undefined;
  const at = findIn(sent, quoted, words) ?? findIn(sent, reading.sentence(quoted), words);
  return at && reading.slice(at);
}

/** Takes a quantity that a reader points at, or says why not. Its value is the parser's. */
export function gateNumber(asked: Asked, number: PointedNumber): Gated<NumberClaim> {
  const { reading, sent, chunk } = asked;
  const grounded = ground(sent, chunk, number.quote, number.line);
  if ('refusal' in grounded) return grounded;
  const text = findIn(sent, grounded.at, number.text);
  if (!text) return { refusal: 'TEXT_NOT_IN_QUOTE' };
  const inside = reading.quantities.filter((each) => overlaps(each.numeral, text));
  const [found] = inside;
  if (
    !found ||
    inside.length > 1 ||
    found.numeral.start < text.start ||
    found.numeral.end > text.end
  )
    return { refusal: 'NOT_ONE_QUANTITY' };
  if (!found.mention.quantity) return { refusal: 'NOT_READ' };
  const quoted = {
    start: Math.min(grounded.at.start, found.start),
    end: Math.max(grounded.at.end, found.end),
  };
  const { role, doubt } = number;
  return {
    found,
    quoted,
    how: grounded.how,
    role,
    indicator: wordsNear(asked, quoted, number.indicator),
    scope: wordsNear(asked, quoted, number.scope),
    due: wordsNear(asked, quoted, number.due),
    doubt,
  };
}

/** A name is kept without its quotation marks, as the seeds have it. */
const withoutMarks = (name: string): string =>
  name.replace(/[“”‘’「」"\n]/gu, '').replace(/^《([^《》]*)》$/u, '$1');

export function gateName(asked: Asked, pointed: PointedName): Gated<NameClaim> {
  const { reading, sent, chunk } = asked;
  const grounded = ground(sent, chunk, pointed.quote, pointed.line);
  if ('refusal' in grounded) return grounded;
  const at = findIn(sent, grounded.at, pointed.name);
  if (!at) return { refusal: 'NAME_NOT_IN_QUOTE' };
  const { kind, doubt } = pointed;
  return {
    at,
    name: withoutMarks(reading.slice(at)),
    quoted: grounded.at,
    how: grounded.how,
    kind,
    doubt,
  };
}

const dutyWords = {
  lead: /牵头|主办/u,
  responsible: /责任|承办|负责/u,
  cooperating: /配合|协办|联合|协同/u,
} as const;

export function gateDuty(asked: Asked, duty: PointedDuty): Gated<DutyClaim> {
  const { reading, sent, chunk } = asked;
  const grounded = ground(sent, chunk, duty.quote, duty.line);
  if ('refusal' in grounded) return grounded;
  if (!dutyWords[duty.role].test(reading.slice(grounded.at)))
    return { refusal: 'ROLE_NOT_IN_QUOTE' };
  const parties = duty.parties.map((name) => findIn(sent, grounded.at, name));
  if (parties.length === 0 || parties.includes(undefined)) return { refusal: 'PARTY_NOT_IN_QUOTE' };
  return {
    role: duty.role,
    parties: (parties as Stretch[]).map((at) => ({ name: reading.slice(at), at })),
    quoted: grounded.at,
    how: grounded.how,
  };
}
