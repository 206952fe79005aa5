import type { BudgetOptions } from '../../model/budget.js';

/**
 * What one request may ask for, and what answering it may take. The first is checked before anything is
 * executed; the second, the allowances, while it is.
 */
export interface Limit {
  /** Environment variable that sets it. */
  readonly variable: string;
  readonly value: number;
  /** What is counted, to be read after a number: "120 levels of fields". */
  readonly unit: string;
  /** What a client can do about it. */
  readonly fix: string;
}

const divide = 'Ask in several requests.';

/** All limits of a request, with their defaults. */
export const defaultLimits = {
  bodyBytes: {
    variable: 'MAX_BODY_BYTES',
    value: 1_000_000,
    unit: 'bytes of body',
    fix: divide,
  },
  queryBytes: {
    variable: 'MAX_QUERY_BYTES',
    value: 100_000,
    unit: 'bytes of query',
    fix: 'Give long lists as variables, or ask in several requests.',
  },
  tokens: {
    variable: 'MAX_TOKENS',
    value: 5_000,
    unit: 'tokens of query',
    fix: 'Give long lists as variables, or ask in several requests.',
  },
  nesting: {
    variable: 'MAX_NESTING',
    value: 64,
    unit: 'levels of brackets',
    fix: 'Nest less, in the query and in its variables.',
  },
  values: {
    variable: 'MAX_VALUES',
    value: 20_000,
    unit: 'values',
    fix: divide,
  },
  definitions: {
    variable: 'MAX_DEFINITIONS',
    value: 100,
    unit: 'operations and fragments',
    fix: 'Send only what is run.',
  },
  depth: {
    variable: 'MAX_DEPTH',
    value: 20,
    unit: 'levels of fields',
    fix: 'Ask for ids first, and for what lies below them by nodes(ids:).',
  },
  fields: {
    variable: 'MAX_FIELDS',
    value: 1_000,
    unit: 'fields with fragments expanded',
    fix: divide,
  },
  aliases: { variable: 'MAX_ALIASES', value: 50, unit: 'aliases', fix: divide },
  rootFields: { variable: 'MAX_ROOT_FIELDS', value: 25, unit: 'root fields', fix: divide },
  cost: {
    variable: 'MAX_COST',
    value: 1_000_000,
    unit: 'estimated rows',
    fix: 'Give smaller pages by first, or ask for less below lists.',
  },
  rows: {
    variable: 'MAX_ROWS',
    value: 250_000,
    unit: 'rows',
    fix: divide,
  },
  bytes: {
    variable: 'MAX_ANSWER_BYTES',
    value: 16_000_000,
    unit: 'bytes of answer',
    fix: divide,
  },
  conditions: {
    variable: 'MAX_CONDITIONS',
    value: 4_000_000,
    unit: 'tests of conditions',
    fix: divide,
  },
  milliseconds: {
    variable: 'MAX_MILLISECONDS',
    value: 1_000,
    unit: 'milliseconds of computing',
    fix: divide,
  },
  statementMilliseconds: {
    variable: 'MAX_STATEMENT_MILLISECONDS',
    value: 20_000,
    unit: 'milliseconds of statements',
    fix: divide,
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof defaultLimits;
export type Limits = Readonly<Record<LimitName, number>>;

export const limitNames = Object.keys(defaultLimits) as LimitName[];

export const limitsOf = (choose: (name: LimitName, limit: Limit) => number): Limits =>
  Object.fromEntries(limitNames.map((name) => [name, choose(name, defaultLimits[name])])) as Record<
    LimitName,
    number
  >;

/** A database sends names of types, ids and counts, too, of which the answer may have less. */
const storeBytesOfByte = 2;

/** The limits that hold while a request is answered, for its budget. */
export const allowancesOf = ({
  rows,
  bytes,
  conditions,
  milliseconds,
  statementMilliseconds,
}: Limits): NonNullable<BudgetOptions['allowed']> => ({
  ...{ rows, bytes, conditions, milliseconds, statementMilliseconds },
  storeBytes: storeBytesOfByte * bytes,
});
