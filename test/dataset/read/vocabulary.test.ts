import { describe, expect, test } from '@jest/globals';
import { vocabularySchemas } from '../../../src/dataset/read/vocabulary-schema.js';
import { type Change, type Loose, problemsOf, smallSeed } from '../../helpers/seeds.js';
import { lineOf, testAccepted, testProblems } from '../problem-cases.js';

type FileName = keyof typeof vocabularySchemas;
const names = Object.keys(vocabularySchemas) as FileName[];

const entry =
  (name: FileName, index: number, change: Loose): Change =>
  (seed) =>
    Object.assign(seed.vocabulary[name]?.[index] as object, change);

describe('each file of the vocabulary', () => {
  test.each(names)('%s has to be there, and its keys are not missed as well', (name) =>
    expect(
      problemsOf((seed) => {
        seed.raw[`vocabulary/${name}`] = null;
      }).map(({ code, file, message }) => [code, file, message]),
    ).toEqual([['FILE', `vocabulary/${name}`, `vocabulary/${name} does not exist`]]),
  );

  test.each(names)('%s has to be YAML, and its keys are not missed as well', (name) =>
    expect(
      new Set(
        problemsOf((seed) => {
          seed.raw[`vocabulary/${name}`] = '- { key: [';
        }).map(({ code, file }) => `${code} ${file}`),
      ),
    ).toEqual(new Set([`YAML vocabulary/${name}`])),
  );

  test.each(names)('%s has to be a list', (name) =>
    expect(
      problemsOf((seed) => {
        seed.raw[`vocabulary/${name}`] = 'key: a\n';
      }).map(({ code, file }) => [code, file]),
    ).toEqual([['SCHEMA', `vocabulary/${name}`]]),
  );

  test.each(names)('%s has an entry of another form, whose key is not missed as well', (name) =>
    expect(
      problemsOf((seed) => {
        for (const each of seed.vocabulary[name] ?? []) each.color = 'red';
      }).map(({ code, file }) => [code, file]),
    ).toEqual(smallSeed().vocabulary[name]?.map(() => ['SCHEMA', `vocabulary/${name}`])),
  );

  test.each(names)('%s has a key once', (name) => {
    const [first] = smallSeed().vocabulary[name] ?? [];
    const { key, ...rest } = first;
    const change: Change = (seed) => seed.vocabulary[name]?.push({ ...rest, key });
    const problems = problemsOf(change);
    expect(problems.map(({ code, file, message }) => [code, file, message])).toEqual([
      ['DUPLICATE_ID', `vocabulary/${name}`, `${key} is in vocabulary/${name} twice`],
    ]);
    for (const problem of problems) expect(lineOf(change, problem)).toBe(`key: ${key}`);
  });
});

describe('an entry has to have', () => {
  const required: Readonly<Record<FileName, readonly string[]>> = {
    'cities.yaml': ['key', 'name', 'nameEn', 'level'],
    'policy-areas.yaml': ['key', 'name', 'nameEn'],
    'beneficiary-groups.yaml': ['key', 'name', 'nameEn'],
    'readings.yaml': ['key', 'pinyin'],
    'synonyms.yaml': ['key', 'terms'],
    'units.yaml': ['key', 'counts'],
    'indicators.yaml': ['key', 'name', 'unit', 'basis', 'family', 'object', 'nameEn'],
    'indicator-families.yaml': ['key', 'name', 'nameEn'],
    'concepts.yaml': ['key', 'name', 'nameEn', 'kind'],
  };
  test.each(names.flatMap((name) => required[name].map((property) => [name, property] as const)))(
    'in %s a %s',
    (name, property) =>
      expect(
        problemsOf((seed) => {
          const [first] = seed.vocabulary[name] ?? [];
          delete first[property];
        }).map(({ code, file, message }) => [code, file, message]),
      ).toEqual([['SCHEMA', `vocabulary/${name}`, `0 has no ${property}`]]),
  );
});

describe('an entry that refers to another', () => {
  testProblems([
    {
      what: 'a city above that there is not',
      change: entry('cities.yaml', 1, { parent: 'guo' }),
      code: 'UNKNOWN_REFERENCE',
      line: 'parent: ',
      message: 'parent guo of jia is not in vocabulary/cities.yaml',
      file: 'vocabulary/cities.yaml',
    },
    {
      what: 'a unit that there is not',
      change: entry('indicators.yaml', 0, { unit: '床' }),
      code: 'UNKNOWN_UNIT',
      line: 'unit: ',
      message: 'unit 床 of home-care-beds is not in vocabulary/units.yaml',
      file: 'vocabulary/indicators.yaml',
    },
    {
      what: 'a policy area that there is not',
      change: entry('indicators.yaml', 1, { policyArea: 'beds' }),
      code: 'UNKNOWN_REFERENCE',
      line: 'policyArea: ',
      message: 'policyArea beds of dibao-payments is not in vocabulary/policy-areas.yaml',
      file: 'vocabulary/indicators.yaml',
    },
  ]);

  test('a family that there is not', () => {
    const problems = problemsOf(entry('indicators.yaml', 1, { family: 'beds' }));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['UNUSED', 'no indicator is of dibao'],
      [
        'UNKNOWN_REFERENCE',
        'family beds of dibao-payments is not in vocabulary/indicator-families.yaml',
      ],
    ]);
  });
});

describe('money, and nothing else, is an amount:', () => {
  const indicator =
    (unit: string, basis: string): Change =>
    (seed, plan) => {
      seed.vocabulary['indicators.yaml']?.push({
        key: 'x',
        name: '某项',
        unit,
        basis,
        family: 'dibao',
        object: '某物',
        nameEn: 'Something',
      });
      plan.targets.push({
        ...plan.targets[0],
        key: 'x',
        indicator: 'x',
        unit,
        basis,
        reading: 'x',
      });
    };
  testProblems([
    {
      what: 'an amount of beds',
      change: indicator('张', 'AMOUNT'),
      code: 'BASIS_MISMATCH',
      line: 'basis: ',
      message: 'x has unit 张 and basis AMOUNT',
      file: 'vocabulary/indicators.yaml',
    },
    ...['STOCK', 'INCREMENT', 'RATE'].map((basis) => ({
      what: `a ${basis} of money`,
      change: indicator('元', basis),
      code: 'BASIS_MISMATCH' as const,
      line: 'basis: ',
      message: `x has unit 元 and basis ${basis}`,
      file: 'vocabulary/indicators.yaml',
    })),
  ]);
  testAccepted([
    ['an amount of money', indicator('元', 'AMOUNT')],
    ...['STOCK', 'INCREMENT', 'RATE'].map(
      (basis) => [`a ${basis} of beds`, indicator('张', basis)] as const,
    ),
  ]);

  test('a unit that there is not is neither', () =>
    expect(problemsOf(indicator('床', 'AMOUNT')).map(({ code }) => code)).toEqual([
      'UNKNOWN_UNIT',
      'UNKNOWN_UNIT',
    ]));
});

describe('an English name', () => {
  const withNames = [
    'cities.yaml',
    'policy-areas.yaml',
    'indicators.yaml',
    'indicator-families.yaml',
  ];

  test.each(withNames)('in %s stands for one thing, whatever its case', (name) => {
    const change: Change = ({ vocabulary }) => {
      const [first, second] = vocabulary[name] as [Loose, Loose];
      second.nameEn = first.nameEn.toUpperCase();
    };
    const problems = problemsOf(change);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['DUPLICATE_NAME', `vocabulary/${name}`],
    ]);
    for (const problem of problems) expect(lineOf(change, problem)).toContain('nameEn: ');
  });
});

describe('a word for a policy area', () => {
  testProblems([
    {
      what: 'that is an alias of another',
      change: ({ vocabulary }) => {
        const [care, charity] = vocabulary['policy-areas.yaml'] as [Loose, Loose];
        care.aliases = ['养老'];
        charity.searchWords = ['慈善', '养老'];
      },
      code: 'DUPLICATE_NAME',
      line: '养老',
      message: '养老 of charity is a word for elderly-care already',
      file: 'vocabulary/policy-areas.yaml',
    },
    {
      what: 'that a later one has as well',
      change: ({ vocabulary }) => {
        const [care, charity] = vocabulary['policy-areas.yaml'] as [Loose, Loose];
        care.searchWords = ['敬老'];
        charity.searchWords = ['敬老'];
      },
      code: 'DUPLICATE_NAME',
      line: '敬老',
      message: '敬老 of charity is a word for elderly-care already',
      file: 'vocabulary/policy-areas.yaml',
    },
  ]);

  testAccepted([
    [
      'that no document has, which an alias must not be',
      entry('policy-areas.yaml', 0, { searchWords: ['为老服务'] }),
    ],
  ]);
});

describe('a set of synonyms', () => {
  testProblems([
    {
      what: 'with a word of another set',
      change: entry('synonyms.yaml', 1, { terms: ['特困供养', '低保'] }),
      code: 'DUPLICATE_NAME',
      line: '低保',
      message: '低保 is in dibao and in tekun',
      file: 'vocabulary/synonyms.yaml',
    },
    {
      what: 'of one word',
      change: entry('synonyms.yaml', 1, { terms: ['特困供养'] }),
      code: 'SCHEMA',
      line: '特困供养',
      message: '1/terms has fewer than 2 elements',
      file: 'vocabulary/synonyms.yaml',
    },
    {
      what: 'with a word twice',
      change: entry('synonyms.yaml', 1, { terms: ['五保', '五保'] }),
      code: 'SCHEMA',
      line: '五保',
      message: '1/terms has "五保" twice',
      file: 'vocabulary/synonyms.yaml',
    },
  ]);
});

describe('a reading', () => {
  testProblems([
    {
      what: 'that has another number of syllables than the word has characters',
      change: entry('readings.yaml', 0, { pinyin: 'nuan' }),
      code: 'SCHEMA',
      line: 'pinyin: nuan',
      message: '暖阳 has 2 characters, and its pinyin 1 syllables',
      file: 'vocabulary/readings.yaml',
    },
    {
      what: 'with tones',
      change: entry('readings.yaml', 0, { pinyin: 'nuǎn yáng' }),
      code: 'SCHEMA',
      line: 'pinyin: ',
      message: 'pinyin',
      file: 'vocabulary/readings.yaml',
    },
    {
      what: 'of a word with other letters than Chinese characters',
      change: entry('readings.yaml', 0, { key: '暖(阳)', pinyin: 'nuan yang' }),
      code: 'SCHEMA',
      line: 'key: ',
      message: 'key',
      file: 'vocabulary/readings.yaml',
    },
    {
      what: 'of a word that no name has',
      change: entry('readings.yaml', 0, { key: '重阳', pinyin: 'chong yang' }),
      code: 'UNUSED',
      line: 'key: 重阳',
      message: 'no name has the word 重阳',
      file: 'vocabulary/readings.yaml',
    },
  ]);
});
