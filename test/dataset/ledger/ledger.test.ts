import { describe, expect, test } from '@jest/globals';
import { formatLedger } from '../../../src/dataset/ledger/format-ledger.js';
import { type Explanation, explanations } from '../../../src/dataset/ledger/ledger.js';
import { type Change, type Loose, problemsOf, read } from '../../helpers/seeds.js';

/** One of each kind: 3个, 《条例》 and “青松”. */
const words = '落实《条例》3个“青松”';
const text = `甲市。${words}。`;

/** The report with nothing but that text and the facts of a change. */
const report =
  (change: (report: Loose) => void = () => undefined, content = text): Change =>
  (seed, plan, document) => {
    seed.texts['report.txt'] = content;
    document.document.evidence = ['甲市'];
    for (const list of ['programs', 'brands', 'results']) delete document[list];
    // The plan measures the one indicator that these results measure no more.
    plan.targets[0].reading = '张';
    change(document);
  };

const shownKinds = ['QUANTITY', 'TITLE', 'QUOTED_NAME'] as const;
type ShownKind = (typeof shownKinds)[number];

const kinds = (change: Change): Record<ShownKind, string> => {
  const counts = read(change).ledger.find(({ document }) => document === 'jia-2022-report')?.counts;
  return Object.fromEntries(
    shownKinds.map((kind) => {
      const { total, explained, unexplained } = counts?.[kind] ?? ({} as Loose);
      const found = explanations.filter((by) => explained[by] > 0);
      expect(total).toBe(1);
      expect(found.length + unexplained).toBe(1);
      return [kind, found[0] ?? 'nothing'];
    }),
  ) as Record<ShownKind, string>;
};

const brand = (name: string, quote: string, rest: object = {}) => ({
  key: 'x',
  name,
  evidence: [quote],
  ...rest,
});
const result = (rest: object = {}) => ({
  key: 'beds',
  indicator: 'home-care-beds',
  value: 3,
  comparator: 'EQ',
  unit: '个',
  basis: 'INCREMENT',
  text: '3个',
  quote: words,
  reading: 'for the test',
  ...rest,
});
const all = (by: Explanation | 'nothing') => ({ QUANTITY: by, TITLE: by, QUOTED_NAME: by });
const quantityAlone = (by: Explanation) => ({ ...all('nothing'), QUANTITY: by });

describe('a quantity, a title and a quoted name are explained', () => {
  test.each<[string, (document: Loose) => void, Record<ShownKind, string>]>([
    ['by nothing where nothing is stated', () => undefined, all('nothing')],
    [
      'by a measurement: the quantity alone, however long its quote',
      (document) => {
        document.results = [result()];
      },
      quantityAlone('measurement'),
    ],
    [
      'by the words of a measurement: the quantity alone, even where they hold the others',
      (document) => {
        document.results = [result({ text: words })];
      },
      quantityAlone('measurement'),
    ],
    [
      'by a scope: the quantity alone, even where it holds the others',
      (document) => {
        document.results = [result({ text: '甲', scope: words })];
      },
      quantityAlone('measurement'),
    ],
    [
      'by the first words of a section: the quantity alone',
      (document) => {
        document.sections = [{ ordinal: '1', heading: '落实', starts: words }];
      },
      quantityAlone('section'),
    ],
    [
      'by the evidence of the header: the quantity alone',
      (document) => {
        document.document.evidence = [`甲市。${words}`];
      },
      quantityAlone('header'),
    ],
    [
      'by a name that holds them all',
      (document) => {
        document.brands = [brand('落实条例3个青松', words)];
      },
      all('name'),
    ],
    [
      'by an alias that holds them all',
      (document) => {
        document.brands = [brand('落实', words, { aliases: ['条例3个青松'] })];
      },
      all('name'),
    ],
    [
      'by a not-fact that holds them all',
      (document) => {
        document.notFacts = [{ quote: words, reason: 'SLOGAN' }];
      },
      all('notFact'),
    ],
    [
      'by a not-fact that holds everywhere',
      (document) => {
        document.notFacts = [{ quote: words, everywhere: true, reason: 'SLOGAN' }];
      },
      all('notFact'),
    ],
    [
      'by what is looked for first where several explain them',
      (document) => {
        document.sections = [{ ordinal: '1', heading: '落实', starts: words }];
        document.document.evidence = [`甲市。${words}`];
        document.brands = [brand('条例', '《条例》')];
        document.notFacts = [{ quote: words, reason: 'SLOGAN' }];
      },
      { QUANTITY: 'section', TITLE: 'name', QUOTED_NAME: 'notFact' },
    ],
  ])('%s', (_, change, by) => expect(kinds(report(change))).toEqual(by));

  test.each(['departments', 'officials', 'places', 'policies', 'programs', 'brands'])(
    'by names under %s',
    (list) =>
      expect(
        kinds(
          report((document) => {
            const fact = brand('落实条例3个青松', words);
            document[list] = [
              {
                ...fact,
                ...(['departments', 'policies', 'programs'].includes(list) && { kind: 'OTHER' }),
                ...(list === 'policies' && {
                  evidence: undefined,
                  mentions: [{ action: 'IMPLEMENTS', quote: words }],
                }),
              },
            ];
          }),
        ),
      ).toEqual(all('name')),
  );

  test.each<[string, string, (document: Loose) => void]>([
    [
      'a city that is mentioned',
      'cities.yaml',
      (document) => {
        document.mentions = [{ city: 'x', evidence: [words] }];
      },
    ],
    [
      'a policy area that is mentioned',
      'policy-areas.yaml',
      (document) => {
        document.mentions = [{ policyArea: 'x', evidence: [words] }];
      },
    ],
    [
      'a beneficiary group that is mentioned',
      'beneficiary-groups.yaml',
      (document) => {
        document.mentions = [{ beneficiaryGroup: 'x', evidence: [words] }];
      },
    ],
    [
      'a concept that is used',
      'concepts.yaml',
      (document) => {
        document.concepts = [{ ref: 'x', evidence: [words] }];
      },
    ],
    [
      'the indicator of a result',
      'indicators.yaml',
      (document) => {
        document.results = [result({ indicator: 'x', text: '甲' })];
      },
    ],
    [
      'the indicator of a target',
      'indicators.yaml',
      (document) => {
        document.targets = [result({ indicator: 'x', text: '甲' })];
      },
    ],
  ])('by the name of %s', (_, file, change) =>
    expect(
      kinds((seed, ...documents) => {
        seed.vocabulary[file]?.push({
          key: 'x',
          name: '某某',
          aliases: ['落实条例3个青松'],
          ...(file === 'cities.yaml' && { level: 'COUNTY' }),
          ...(file === 'concepts.yaml' && { kind: 'REFORM' }),
          ...(file === 'indicators.yaml' && {
            unit: '个',
            basis: 'INCREMENT',
            family: 'dibao',
            object: '条例',
            nameEn: 'Some',
          }),
        });
        report(change)(seed, ...documents);
      }),
    ).toEqual(all('name')),
  );
});

describe('an explanation covers no more than its words', () => {
  const unexplained = (content: string, change: (document: Loose) => void): string[] =>
    problemsOf(report(change, `甲市。${content}。`)).flatMap(({ code, message }) =>
      code === 'LEDGER_GAP' ? [/ (\S+) in “/.exec(message)?.[1] ?? ''] : [],
    );

  test('a measurement, not the other figures of its quote', () =>
    expect(
      unexplained('新建3个,改造4个', (document) => {
        document.results = [result({ quote: '新建3个,改造4个' })];
      }),
    ).toEqual(['4个']));

  test('a measurement that its quote holds twice, both', () =>
    expect(
      unexplained('城市3个,农村3个', (document) => {
        document.results = [result({ quote: '城市3个,农村3个' })];
      }),
    ).toEqual([]));

  test('the number of a quantity is enough: its unit may lie outside', () =>
    expect(
      unexplained('新建3个', (document) => {
        document.notFacts = [{ quote: '新建3', reason: 'CONDITION' }];
      }),
    ).toEqual([]));

  test('the words between the marks are enough: the marks may lie outside', () =>
    expect(
      unexplained('《条例》和“青松”', (document) => {
        document.notFacts = ['条例', '青松'].map((quote) => ({ quote, reason: 'SLOGAN' }));
      }),
    ).toEqual([]));

  test('a part of a number or a name is not', () =>
    expect(
      unexplained('新建13个,《养老条例》,“青松”', (document) => {
        document.notFacts = ['新建1', '《养老', '“青'].map((quote) => ({
          quote,
          reason: 'SLOGAN',
        }));
      }),
    ).toEqual(['13个', '“青松”', '《养老条例》']));

  test('a whole without a figure asks for a rate or a reason', () => {
    expect(unexplained('全部建成,实现全覆盖', () => undefined)).toEqual(['全覆盖', '全部']);
    expect(
      unexplained('全部建成', (document) => {
        document.results = [result({ text: '全部', quote: '全部建成' })];
      }),
    ).toEqual([]);
  });

  test('a phrase with a class word asks for a fact or a reason, and its last word is enough', () => {
    expect(unexplained('完善工作机制', () => undefined)).toEqual(['完善工作机制']);
    expect(
      unexplained('完善工作机制', (document) => {
        document.notFacts = [{ quote: '工作机制', reason: 'GENERIC_DUTY' }];
      }),
    ).toEqual([]);
    expect(unexplained('推进制度化建设', () => undefined)).toEqual([]);
  });

  test('a mention inside the evidence explains its own words, and is no alias', () => {
    expect(
      unexplained('“青松”和“红松”', (document) => {
        document.brands = [
          {
            key: 'x',
            name: '松树',
            evidence: [{ quote: '“青松”和“红松”', mention: '青松' }],
          },
        ];
      }),
    ).toEqual(['“红松”']);
  });

  test('a name outside its own evidence explains nothing', () =>
    expect(
      unexplained('“青松”,“青松”', (document) => {
        document.brands = [
          { key: 'x', name: '青松', evidence: [{ quote: '“青松”', occurrence: 1 }] },
        ];
      }),
    ).toEqual(['“青松”']));

  test('a name whose quote is not in the text explains nothing', () =>
    expect(
      unexplained('擦亮“青松”', (document) => {
        document.brands = [brand('青松', '打造“青松”')];
      }),
    ).toEqual(['“青松”']));

  test('a not-fact explains the occurrence that it means, or everyone', () => {
    const notFact = (rest: object) => (document: Loose) => {
      document.notFacts = [{ quote: '3个', reason: 'CONDITION', ...rest }];
    };
    expect(unexplained('甲3个,乙3个', notFact({ occurrence: 2 }))).toEqual(['3个']);
    expect(unexplained('甲3个,乙3个', notFact({ everywhere: true }))).toEqual([]);
  });
});

describe('a stated completion rate explains its own percentage', () => {
  const gaps = (quote: string, statedCompletionRate: number): number =>
    problemsOf(
      report((document) => {
        document.results = [result({ quote, statedCompletionRate })];
      }, `甲市。${quote}。`),
    ).filter(({ code }) => code === 'LEDGER_GAP').length;

  test.each([
    ['新建3个,完成率103%', 103, 0],
    ['新建3个,完成率103.5%', 103.5, 0],
    ['𠮷新建3个,完成率103%', 103, 0],
    ['新建3个,完成率103%', 104, 1],
    ['新建3个,完成103个', 103, 1],
    ['新建3个,完成率103%,满意率98%', 103, 1],
  ])('%s with %d leaves %d unexplained', (quote, rate, left) =>
    expect(gaps(quote, rate)).toBe(left),
  );

  test('and none in another sentence', () =>
    expect(
      problemsOf(
        report((document) => {
          document.results = [result({ quote: '新建3个', statedCompletionRate: 103 })];
        }, '甲市。新建3个。完成率103%。'),
      ).filter(({ code }) => code === 'LEDGER_GAP'),
    ).toHaveLength(1));
});

describe('an unexplained mention', () => {
  test.each([
    ['quantity', '3个'],
    ['title', '《条例》'],
    ['quoted name', '“青松”'],
  ])('that is a %s is named with its file, its line and what is around it', (kind, mention) => {
    const problems = problemsOf(
      report(undefined, `甲市。\n一二三四五六七八九\n${mention}\n乙丙丁戊己庚辛壬癸`),
    );
    expect(problems).toEqual([
      {
        file: 'documents/report.txt',
        line: 3,
        code: 'LEDGER_GAP',
        message: `nothing explains the ${kind} ${mention} in “三四五六七八九⏎${mention}⏎乙丙丁戊己庚辛”`,
        fix: 'State it in annotations/jia-2022-report.yaml as a fact with this evidence, or list it under notFacts with its reason.',
      },
    ]);
  });

  test('is no problem where facts were left out for their form', () => {
    const change = report((document) => {
      document.brands = [brand('青松', '“青松”', { color: 'green' })];
    });
    expect(problemsOf(change).map(({ code }) => code)).toEqual(['SCHEMA']);
    expect(kinds(change)).toEqual(all('nothing'));
  });
});

describe('a not-fact', () => {
  const codes = (quote: string) =>
    problemsOf(
      report((document) => {
        document.notFacts = [{ quote, everywhere: true, reason: 'SLOGAN' }];
      }, `甲市。${quote}。`),
    ).map(({ code }) => code);

  test.each([...'0９零〇一二两三四五六七八九十百千万亿X'])('may be about %s', (sign) =>
    expect(codes(`办${sign}事`)).toEqual([]),
  );

  test.each(['《条例》', '“青松”', '一体化', '举一反三'])('may be about %s', (quote) =>
    expect(codes(quote)).toEqual([]),
  );

  test.each(['办好培训', '(领导)', 'A类'])('about %s holds nothing to explain', (quote) =>
    expect(codes(quote)).toEqual(['UNUSED']),
  );
});

describe('the ledger for a terminal', () => {
  test('has for each document, by key, how many mentions there are and what explains them', () =>
    expect(formatLedger(read().ledger)).toBe(
      [
        'jia-2022-report',
        '  2 quantities: 1 in measurements, 1 in the header',
        '  0 titles',
        '  2 quoted names: 2 in names',
        '  0 wholes without a figure',
        '  0 phrases with a class word',
        'jia-2023-plan',
        '  3 quantities: 2 in measurements, 1 in the header',
        '  1 titles: 1 in names',
        '  2 quoted names: 2 in names',
        '  0 wholes without a figure',
        '  0 phrases with a class word',
      ].join('\n'),
    ));

  test('says what nothing explains', () =>
    expect(
      formatLedger(
        read(
          report((document) => {
            document.sections = [{ ordinal: '1', heading: '落实', starts: '落实《条例》3个' }];
            document.notFacts = [{ quote: '“青松”', reason: 'SLOGAN' }];
          }),
        ).ledger.slice(0, 1),
      ),
    ).toBe(
      [
        'jia-2022-report',
        '  1 quantities: 1 in headings',
        '  1 titles: 1 UNEXPLAINED',
        '  1 quoted names: 1 not facts',
        '  0 wholes without a figure',
        '  0 phrases with a class word',
      ].join('\n'),
    ));
});
