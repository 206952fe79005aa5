import { describe, expect, test } from '@jest/globals';
import { defaultApi } from '../../../src/server/configuration.js';
import type { LimitName } from '../../../src/server/limits/limits.js';
import { RequestGate } from '../../../src/server/limits/request-gate.js';
import { PersistedOperations } from '../../../src/server/request/persisted-operations.js';
import { sha256 } from '../../../src/util/sha256.js';

/** What the gate says of a query under one small limit; undefined where it passes. */
function refusalOf(
  limit: LimitName,
  allowed: number,
  query: string | undefined,
  variables?: unknown,
): { limit: string; actual: number; allowed: number } | undefined {
  const gate = new RequestGate({ ...defaultApi.limits, [limit]: allowed });
  try {
    gate.check(query, variables);
  } catch (error) {
    const { originalError, extensions } = error as {
      originalError: { kind: string; limit: string; actual: number; allowed: number };
      extensions: unknown;
    };
    expect(originalError.kind).toBe('LIMIT_EXCEEDED');
    expect(extensions).toEqual({ http: { status: 400 } });
    return {
      limit: originalError.limit,
      actual: originalError.actual,
      allowed: originalError.allowed,
    };
  }
  return undefined;
}

/** The same selection, written in every way in which a part of it can be put elsewhere. */
const forms = (selection: string, on = 'Query'): readonly [form: string, query: string][] => [
  ['in the operation itself', `{ ${selection} }`],
  ['in an inline fragment', `{ ... on ${on} { ${selection} } }`],
  ['in an inline fragment without a type', `{ ... { ${selection} } }`],
  ['in an inline fragment that is left out', `{ ... @skip(if: true) { ${selection} } }`],
  ['in a fragment', `{ ...Part } fragment Part on ${on} { ${selection} }`],
  [
    'in a fragment of a fragment',
    `{ ...Outer } fragment Inner on ${on} { ${selection} } fragment Outer on ${on} { ...Inner }`,
  ],
  [
    'in each of two operations',
    `query A { ...Part } query B { ...Part } fragment Part on ${on} { ${selection} }`,
  ],
];

interface Case {
  readonly limit: LimitName;
  /** Has as many of what is limited as are allowed, and one more. */
  readonly within: string;
  readonly beyond: string;
  readonly allowed: number;
}

const cases: readonly Case[] = [
  {
    limit: 'rootFields',
    allowed: 2,
    within: 'years { year } cities { totalCount }',
    beyond: 'years { year } cities { totalCount } officials { totalCount }',
  },
  {
    limit: 'aliases',
    allowed: 2,
    within: 'a: years { year b: id }',
    beyond: 'a: years { b: year c: id }',
  },
  {
    limit: 'depth',
    allowed: 3,
    within: 'brands { nodes { id } }',
    beyond: 'brands { nodes { city { id } } }',
  },
  {
    limit: 'fields',
    allowed: 4,
    within: 'brands { nodes { id name } }',
    beyond: 'brands { nodes { id name years } }',
  },
];

describe.each(cases)('$limit is counted', ({ limit, allowed, within, beyond }) => {
  test.each(
    forms(within).map(([form, query], at) => [form, query, forms(beyond)[at]?.[1] as string]),
  )('%s', (_, fits, exceeds) => {
    expect(refusalOf(limit, allowed, fits)).toBeUndefined();
    expect(refusalOf(limit, allowed, exceeds)).toEqual({ limit, actual: allowed + 1, allowed });
  });
});

const spread = (count: number): string => '...F '.repeat(count);

describe('A fragment counts each time that it is spread', () => {
  test.each<[LimitName, number, string]>([
    ['rootFields', 3, `{ ${spread(3)} } fragment F on Query { years { year } }`],
    ['fields', 6, `{ ${spread(3)} } fragment F on Query { years { year } }`],
    ['aliases', 3, `{ ${spread(3)} } fragment F on Query { a: years { year } }`],
  ])('for %s: %i', (limit, count, query) => {
    expect(refusalOf(limit, count, query)).toBeUndefined();
    expect(refusalOf(limit, count - 1, query)).toMatchObject({ actual: count });
  });
});

describe('What several operations have is not added up:', () => {
  const two =
    'query A { a: years { year } } query B { b: years { year } c: cities { totalCount } }';
  test.each<[LimitName, number]>([
    ['rootFields', 2],
    ['aliases', 2],
    ['depth', 2],
  ])('%s are those of the larger one', (limit, largest) => {
    expect(refusalOf(limit, largest, two)).toBeUndefined();
    expect(refusalOf(limit, largest - 1, two)).toMatchObject({ actual: largest });
  });

  test('fields are at least all that are written, as all of them are validated', () => {
    expect(refusalOf('fields', 6, two)).toBeUndefined();
    expect(refusalOf('fields', 5, two)).toMatchObject({ actual: 6 });
    const unused = '{ years { year } } fragment F on Query { cities { totalCount } }';
    expect(refusalOf('fields', 3, unused)).toMatchObject({ actual: 4 });
  });
});

describe('Fragments that spread each other in a circle', () => {
  test('are counted once, and refused by validation', () => {
    const circle =
      '{ ...A } fragment A on Query { years { year } ...B } fragment B on Query { ...A }';
    expect(refusalOf('rootFields', 1, circle)).toBeUndefined();
  });
});

describe('Of the text of a query', () => {
  test.each<[LimitName, number, string]>([
    ['queryBytes', 16, '{ years { year }}'],
    ['tokens', 6, '{ years { year } }'],
    ['nesting', 2, '{ years { year } }'],
    ['nesting', 3, '{ brands(ids: [1]) { id } }'],
    ['nesting', 4, '{ brands(filter: { or: [] }) { id } }'],
    ['definitions', 2, '{ ...F } fragment F on Query { years { year } }'],
  ])('%s are counted: %i', (limit, allowed, query) => {
    const actual = limit === 'queryBytes' ? Buffer.byteLength(query) : allowed;
    expect(refusalOf(limit, actual, query)).toBeUndefined();
    expect(refusalOf(limit, actual - 1, query)).toEqual({ limit, actual, allowed: actual - 1 });
  });

  test('bytes count, not characters', () => {
    const query = '{ brand(name: "养老") { id } }';
    expect(refusalOf('queryBytes', query.length, query)).toMatchObject({
      actual: query.length + 4,
    });
  });

  test('brackets that are closed again nest no deeper', () => {
    const flat = `{ ${'a(b: [1]) { c } '.repeat(20)} }`;
    expect(refusalOf('nesting', 3, flat)).toBeUndefined();
    expect(refusalOf('nesting', 2, flat)).toMatchObject({ actual: 3 });
  });

  test('what does not parse is left to the parser', () => {
    for (const broken of ['{', '{ "', '}', '\u0000'])
      expect(refusalOf('depth', 1, broken)).toBeUndefined();
  });
});

describe('Of the variables', () => {
  test.each([
    [1, { a: {} }],
    [1, { a: [] }],
    [2, { a: [{}], b: 1 }],
    [3, { a: null, b: { c: [[1]] } }],
  ])('%i levels are counted in %j', (levels, variables) => {
    expect(refusalOf('nesting', levels, undefined, variables)).toBeUndefined();
    expect(refusalOf('nesting', levels - 1, undefined, variables)).toEqual({
      limit: 'nesting',
      actual: expect.any(Number),
      allowed: levels - 1,
    });
  });

  test('as many as are allowed pass, whatever is at the same level', () => {
    expect(refusalOf('nesting', 1, undefined, { a: 1, b: 'x', c: null, d: {} })).toBeUndefined();
    for (const none of [undefined, null, {}, 'text'])
      expect(refusalOf('nesting', 0, undefined, none)).toBeUndefined();
  });

  test('they are counted for a query that has passed before, too', () => {
    const gate = new RequestGate({ ...defaultApi.limits, nesting: 4 });
    gate.check('{ a }', {});
    expect(() => gate.check('{ a }', { a: [[[[[]]]]] })).toThrow(/levels of brackets/);
  });
});

describe('Where only stored operations are answered', () => {
  const body = '{ years { year } }';
  const stored = new PersistedOperations([{ id: sha256(body), body }]);

  test('a stored one passes, and no other', () => {
    const gate = new RequestGate(defaultApi.limits, stored);
    gate.check(body, {});
    expect(() => gate.check(`${body} `, {})).toThrow(
      expect.objectContaining({
        extensions: { code: 'OPERATION_NOT_STORED', http: { status: 400 } },
      }),
    );
  });

  test('a stored one is held against the limits as well', () => {
    const gate = new RequestGate({ ...defaultApi.limits, depth: 1 }, stored);
    expect(() => gate.check(body, {})).toThrow(/levels of fields/);
  });
});

test('A query that was refused is refused again, and one that passed passes again', () => {
  const gate = new RequestGate({ ...defaultApi.limits, depth: 1 });
  for (const _ of [1, 2]) {
    gate.check('{ a }', {});
    expect(() => gate.check('{ a { b } }', {})).toThrow(/2 levels of fields/);
  }
});
