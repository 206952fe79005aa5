import { describe, expect, test } from '@jest/globals';
import { nodeTypeNames } from '../../src/model/ontology.js';
import {
  idBeginningsOf,
  isNearly,
  isSuggested,
  lookupsOf,
  nearNamesAmong,
  partlyTyped,
  type ReadSpelled,
  reasonFor,
  spellingKey,
  spellingsOf,
  suggestionForms,
  suggestionMatches,
  suggestionRank,
  suggestionTier,
} from '../../src/model/suggestions.js';

describe('the key of a spelling', () => {
  test.each([
    ['青暖助', '青暖助'],
    ['“青 暖助”', '青暖助'],
    ['《民法典》（草案）', '民法典草案'],
    ['ＡＢ１２', 'ab12'],
    ['lǜ dào', 'lǜdào'],
    ['lüdao', 'lvdao'],
    ["Xi'an", 'xian'],
    [' —…', ''],
  ])('of %s is %s', (text, key) => {
    expect(spellingKey(text)).toBe(key);
  });

  test('is cut where it is longer than any text', () => {
    expect(spellingKey('养'.repeat(300))).toBe('养'.repeat(200));
  });
});

const reading =
  (properties: Record<string, unknown>): ReadSpelled =>
  (property) =>
    properties[property] as never;

test('a node is spelt by its name, its aliases, the pinyin and the initials of these, and in English', () => {
  const spellings = spellingsOf(
    reading({
      ...{ name: '养老服务', pinyin: 'yang lao fu wu', nameEn: 'Elderly care' },
      ...{ aliases: ['养老', '—'], aliasPinyin: ['yang lao', ''] },
    }),
  );
  expect(spellings.map(({ form, text, key }) => [form, text, key])).toEqual([
    ['NAME', '养老服务', '养老服务'],
    ['ALIAS', '养老', '养老'],
    ['PINYIN', 'yang lao fu wu', 'yanglaofuwu'],
    ['PINYIN', 'yang lao', 'yanglao'],
    ['INITIALS', 'ylfw', 'ylfw'],
    ['INITIALS', 'yl', 'yl'],
    ['ENGLISH', 'Elderly care', 'elderlycare'],
  ]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a document by its title', { title: '2023年工作要点', year: 2023 }, '2023年工作要点'],
  ['a year by its figures', { year: 2023 }, '2023'],
])('%s', (_, properties, text) => {
  expect(spellingsOf(reading(properties))).toMatchObject([{ form: 'NAME', text }]);
});

test('what has a name, a title or a year is suggested; a figure, a section or a sentence is not', () => {
  const others = ['SECTION', 'TARGET', 'RESULT', 'EVIDENCE', 'SYNONYM_SET', 'MENTION'];
  expect(nodeTypeNames.filter((type) => !isSuggested(type))).toEqual(others);
});

test('each match and form has a tier of its own: the better match first, ids last', () => {
  const forms = suggestionForms.filter((form) => form !== 'ID');
  const tiers = suggestionMatches.flatMap((match) =>
    forms.map((form) => suggestionTier(match, form)),
  );
  expect(tiers).toEqual(tiers.map((_, at) => at));
  for (const match of suggestionMatches) expect(suggestionTier(match, 'ID')).toBe(tiers.length);
});

test.each([
  ['a syllable of pinyin, and nowhere else', 'PINYIN', [4, 7, 9]],
  ['a word of English, and nowhere else', 'ENGLISH', [7]],
  ['any character of a name', 'NAME', [1, 2, 3]],
])('a spelling may be held from %s on', (_, form, starts) => {
  const spellings = spellingsOf(
    reading({ name: '养老服务', pinyin: 'yang lao fu wu', nameEn: 'Elderly care' }),
  );
  expect(spellings.find((spelling) => spelling.form === form)?.starts).toEqual(starts);
});

test('a name beyond the basic plane is held from no half of a character on', () => {
  const [name] = spellingsOf(reading({ name: '𠮷𠮷祥' }));
  expect(name?.starts).toEqual([2, 4]);
});

test('a long spelling is held from its first forty places on', () => {
  const [name] = spellingsOf(reading({ name: '养'.repeat(60) }));
  expect(name?.starts).toHaveLength(39);
});

test('figures stay whole in initials', () => {
  const spellings = spellingsOf(reading({ name: '12345热线', pinyin: '12345 re xian' }));
  expect(spellings.map(({ key }) => key)).toEqual(['12345热线', '12345rexian', '12345rx']);
});

describe('what is looked up', () => {
  const kinds = (text: string, more: object = {}): string[] =>
    lookupsOf({ text, ...more }).map(({ form, match }) => `${match} ${form}`);

  test.each<[string, string, string[]]>([
    [
      'characters',
      '养老',
      ['whole NAME', 'whole ALIAS', 'begins NAME', 'begins ALIAS', 'holds NAME', 'holds ALIAS'],
    ],
    ['nothing', '…', []],
    ['the beginning of an id', 'brand:qing', []],
  ])('for %s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test.each<[string, string, boolean, boolean]>([
    ['one letter begins pinyin and no initials, and is not held', 'q', false, false],
    ['two letters begin initials, which do not hold them', 'qn', true, false],
    ['three letters are held by initials', 'qnz', true, true],
  ])('of initials: %s', (_, text, begins, holds) => {
    expect(kinds(text).includes('begins INITIALS')).toBe(begins);
    expect(kinds(text).includes('holds INITIALS')).toBe(holds);
  });

  test('for characters and then letters: pinyin, of what begins with the characters', () => {
    const [lookup, ...others] = lookupsOf({ text: '青nuan', pinyin: ['qingnuan'] }).filter(
      ({ form }) => form === 'PINYIN',
    );
    expect(others).toEqual([]);
    expect(lookup).toMatchObject({ match: 'begins', key: 'qingnuan', beginning: '青' });
  });
});

test('the best spelling is why a node is suggested', () => {
  const spellings = spellingsOf(reading({ name: '青岛市', aliases: ['青岛', '青'] }));
  expect(reasonFor(spellings, lookupsOf({ text: '青' }))).toMatchObject({
    ...{ form: 'ALIAS', matched: '青' },
  });
  expect(reasonFor(spellings, lookupsOf({ text: '岛' }))).toMatchObject({
    ...{ form: 'NAME', matched: '青岛市' },
  });
  expect(reasonFor(spellings, lookupsOf({ text: '海' }))).toBeUndefined();
});

test.each<[string, object | undefined]>([
  ['青nuan', { characters: '青', letters: 'nuan' }],
  ['青 nuan', { characters: '青', letters: 'nuan' }],
  ['nuan青', undefined],
  ['青暖', undefined],
  ['nuan', undefined],
])('%j is characters and then letters, or not', (text, expected) => {
  expect(partlyTyped(text)).toEqual(expected);
});

test.each<[string, object, string[]]>([
  ['p', {}, ['place:', 'policy:', 'program:']],
  ['p', { types: ['PLACE'] }, ['place:']],
  ['BRAND:Qing', {}, ['brand:qing']],
  ['brand:qing', { types: ['PLACE'] }, []],
  ['evidence:', {}, []],
  ['养', {}, []],
  ['', {}, []],
])('ids that begin with %j begin with what a type allows', (text, narrowed, expected) => {
  expect(idBeginningsOf({ text, ...narrowed })).toEqual(expected);
});

test.each<[string, string, boolean]>([
  ['青暖助', '青暧助', true],
  ['青暖助', '青助', true],
  ['青助', '青暖助', true],
  ['青暖助', '青助暖', true],
  ['青青助', '青助', true],
  ['𠮷祥里', '𠮸祥里', true],
  ['青暖助', '青暖助', false],
  ['青暖助', '助暖青', false],
  ['青暖助', '青', false],
  ['青暖助站', '暖青站助', false],
])('%s is nearly %s, or not', (left, right, expected) => {
  expect(isNearly(left, right)).toBe(expected);
  expect(isNearly(right, left)).toBe(expected);
});

describe('among suggestions that match alike', () => {
  test.each(['CITY', 'POLICY_AREA'] as const)('a %s comes before anything else', (type) => {
    expect(suggestionRank(type, 'x:long', '业务领域名称很长')).toBeLessThan(
      suggestionRank('PROGRAM', 'program:a:short', '短'),
    );
  });

  test('a short name comes before a long one', () => {
    expect(suggestionRank('PROGRAM', 'program:b', '敬老月')).toBeLessThan(
      suggestionRank('PROGRAM', 'program:a', '敬老月活动'),
    );
  });
});

describe('names that are nearly a text', () => {
  const near = (names: readonly string[], limit = 20) =>
    nearNamesAmong('青暖助', names, limit, (one, other) => (one < other ? -1 : 1));

  test('come by their characters, those that are shorter than the text last, each once', () => {
    expect(near(['青暖', '青暧助', '一青暖助', '青暖站', '青暧助', '“青暖助”'])).toEqual([
      ...['一青暖助', '青暖站', '青暧助'],
    ]);
    expect(
      nearNamesAmong('青暖助站', ['青暖助', '青暖助点', '龙青暖助站'], 9, (one, other) =>
        one < other ? -1 : 1,
      ),
    ).toEqual(['青暖助点', '龙青暖助站', '青暖助']);
  });

  test('are as many as are wanted, and 20 at most', () => {
    const many = Array.from({ length: 30 }, (_, at) => `青暖${String.fromCodePoint(0x4e00 + at)}`);
    expect(near(many, 2)).toEqual(many.slice(0, 2));
    expect(near(many, 50)).toEqual(many.slice(0, 20));
  });
});
