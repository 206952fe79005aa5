import { describe, expect, test } from '@jest/globals';
import { type ProblemCode, problemCodes } from '../../../src/dataset/read/problem.js';
import { sha256 } from '../../../src/util/sha256.js';
import { type Change, problemsOf } from '../../helpers/seeds.js';

test('seeds without fault have no problem', () => expect(problemsOf()).toEqual([]));

interface Case {
  readonly what: string;
  readonly change: Change;
  /** The one problem that there is, and a part of its message. */
  readonly code: ProblemCode;
  readonly message: string;
  /** `jia-2023-plan.yaml` below annotations unless given. */
  readonly file?: string;
}

const plan = 'annotations/jia-2023-plan.yaml';

const cases: readonly Case[] = [
  {
    what: 'a file that is no YAML',
    change: (seed) => {
      seed.raw['vocabulary/policy-areas.yaml'] = '- { key: a, name: [ }';
    },
    code: 'YAML',
    message: '',
    file: 'vocabulary/policy-areas.yaml',
  },
  {
    what: 'an enum value that the ontology lacks',
    change: (_, facts) => {
      facts.programs[0].kind = 'PROJEKT';
    },
    code: 'SCHEMA',
    message: 'programs/0/kind is "PROJEKT"',
  },
  {
    what: 'a missing property',
    change: (_, facts) => {
      delete facts.officials[0].name;
    },
    code: 'SCHEMA',
    message: 'officials/0 has no name',
  },
  {
    what: 'a misspelt property',
    change: (_, facts) => {
      facts.brands[0].programmes = [];
    },
    code: 'SCHEMA',
    message: 'unknown property programmes',
  },
  {
    what: 'an upper value without a range',
    change: (_, facts) => {
      facts.targets[0].upperValue = 4000;
    },
    code: 'SCHEMA',
    message: 'comparator is not RANGE',
  },
  {
    what: 'a file that is not named after its key',
    change: (seed, facts) => {
      seed.annotations.other = { ...facts };
      delete seed.annotations['jia-2023-plan'];
    },
    code: 'SCHEMA',
    message: 'key is jia-2023-plan',
    file: 'annotations/other.yaml',
  },
  {
    what: 'a month that the calendar lacks',
    change: (_, facts) => {
      facts.document.issuedOn = '2023-13';
    },
    code: 'DATE',
    message: '"2023-13"',
  },
  {
    what: 'a day that the month lacks',
    change: (_, facts) => {
      facts.targets[0].dueOn = '2023-02-29';
    },
    code: 'DATE',
    message: '"2023-02-29"',
  },
  {
    what: 'another checksum in the annotation',
    change: (_, facts) => {
      facts.document.sha256 = '0'.repeat(64);
    },
    code: 'CHECKSUM',
    message: 'documents/plan.txt has sha256',
  },
  {
    what: 'a text without a checksum',
    change: (seed) => {
      seed.raw['documents/SHA256SUMS'] = `${sha256(seed.texts['report.txt'] ?? '')}  report.txt\n`;
    },
    code: 'CHECKSUM',
    message: 'documents/plan.txt is not listed',
    file: 'documents/SHA256SUMS',
  },
  {
    what: 'a checksum line that is none',
    change: (seed) => {
      seed.raw['documents/SHA256SUMS'] = 'nonsense';
    },
    code: 'CHECKSUM',
    message: 'no checksum line',
    file: 'documents/SHA256SUMS',
  },
  {
    what: 'no checksums',
    change: (seed) => {
      seed.raw['documents/SHA256SUMS'] = null;
    },
    code: 'FILE',
    message: 'does not exist',
    file: 'documents/SHA256SUMS',
  },
  {
    what: 'a vocabulary file that is missing',
    change: (seed) => {
      seed.raw['vocabulary/units.yaml'] = null;
    },
    code: 'FILE',
    message: 'vocabulary/units.yaml does not exist',
    file: 'vocabulary/units.yaml',
  },
  {
    what: 'a text that is missing',
    change: (seed) => {
      delete seed.texts['plan.txt'];
    },
    code: 'FILE',
    message: 'documents/plan.txt does not exist',
  },
  {
    what: 'a quote in other words',
    change: (_, facts) => {
      facts.departments[0].evidence.push('甲市民政局2023年工作总结');
    },
    code: 'QUOTE_NOT_FOUND',
    message: '“甲市民政局2023年工作总结” is not in the text',
  },
  {
    what: 'an occurrence that there is not',
    change: (_, facts) => {
      facts.places = [{ key: 'jia', name: '养老', evidence: [{ quote: '养老', occurrence: 9 }] }];
    },
    code: 'QUOTE_NOT_FOUND',
    message: 'there is no occurrence 9',
  },
  {
    what: 'a quote that occurs more than once',
    change: (_, facts) => {
      facts.departments[1].evidence = ['养老'];
      facts.departments[1].aliases = ['养老'];
    },
    code: 'QUOTE_AMBIGUOUS',
    message: 'occurs 4 times: 1 in “划⏎一、发展养老服务⏎推进“”, 2 in',
  },
  {
    what: 'a relation whose own quote is not found',
    change: (_, facts) => {
      facts.brands[0].programs = [{ ref: 'nuanyang', quote: '青松即暖阳' }];
    },
    code: 'QUOTE_NOT_FOUND',
    message: '青松即暖阳',
  },
  {
    what: 'words of a quantity that cut a number',
    change: (_, facts) => {
      facts.targets[0].text = '800张以上';
      facts.targets[0].value = 800;
      facts.notFacts = [{ quote: '3800', reason: 'REPEATED' }];
    },
    code: 'TEXT_NOT_IN_QUOTE',
    message: '“800张以上” is not in the quote',
  },
  {
    what: 'another value',
    change: (_, facts) => {
      facts.targets[1].value = 15_000_000;
    },
    code: 'VALUE_UNREADABLE',
    message: 'value 150000000, not 15000000',
  },
  {
    what: 'another comparator',
    change: (_, facts) => {
      facts.targets[0].comparator = 'EQ';
    },
    code: 'VALUE_UNREADABLE',
    message: 'comparator GTE, not EQ',
  },
  {
    what: 'another unit',
    change: (_, facts) => {
      facts.targets[0].text = '3800';
      facts.targets[0].comparator = 'EQ';
    },
    code: 'VALUE_UNREADABLE',
    message: 'unit none, not 张',
  },
  {
    what: 'a name that the evidence does not show',
    change: (_, facts) => {
      facts.officials[0].name = '王二';
    },
    code: 'NAME_NOT_IN_EVIDENCE',
    message: 'no quote shows 王二',
  },
  {
    what: 'an alias that the text does not have',
    change: (_, facts) => {
      facts.brands[0].aliases = ['青松工程'];
    },
    code: 'NAME_NOT_IN_EVIDENCE',
    message: 'alias 青松工程',
  },
  {
    what: 'a vocabulary term that its quote does not name',
    change: (_, facts) => {
      facts.mentions = [{ policyArea: 'charity', evidence: ['发放低保金'] }];
    },
    code: 'NAME_NOT_IN_EVIDENCE',
    message: '慈善事业',
  },
  {
    what: 'a heading that is not in the first words',
    change: (_, facts) => {
      facts.sections[0].heading = '发展养老';
      facts.sections[0].starts = '一、发展';
    },
    code: 'NAME_NOT_IN_EVIDENCE',
    message: 'heading “发展养老”',
  },
  {
    what: 'a unit that the vocabulary lacks',
    change: (_, facts) => {
      facts.targets[0].unit = '床';
      facts.targets[0].reading = '张';
    },
    code: 'UNKNOWN_UNIT',
    message: 'unit 床',
  },
  {
    what: "an indicator's unit that the vocabulary lacks",
    change: (seed) => {
      Object.assign(seed.vocabulary['indicators.yaml']?.[0], { unit: '床' });
    },
    code: 'UNKNOWN_UNIT',
    message: 'unit 床 of home-care-beds',
    file: 'vocabulary/indicators.yaml',
  },
  {
    what: 'a unit that counts something else than the indicator',
    change: (_, facts) => {
      facts.targets[0].unit = '个';
      facts.targets[0].reading = '张';
    },
    code: 'UNIT_MISMATCH',
    message: 'unit 个 counts thing, but indicator home-care-beds counts bed',
  },
  {
    what: "a basis other than the indicator's",
    change: (_, facts) => {
      facts.targets[0].basis = 'STOCK';
    },
    code: 'BASIS_MISMATCH',
    message: 'basis STOCK, but indicator home-care-beds has INCREMENT',
  },
  {
    what: 'money that is no amount',
    change: (seed, facts) => {
      Object.assign(seed.vocabulary['indicators.yaml']?.[1], { basis: 'STOCK' });
      facts.targets[1].basis = 'STOCK';
    },
    code: 'BASIS_MISMATCH',
    message: 'dibao-payments has unit 元 and basis STOCK',
    file: 'vocabulary/indicators.yaml',
  },
  {
    what: 'a target of another document that it does not have',
    change: (_, __, report) => {
      report.results[0].target = 'jia-2023-plan/seats';
    },
    code: 'UNKNOWN_REFERENCE',
    message: 'target jia-2023-plan/seats',
    file: 'annotations/jia-2022-report.yaml',
  },
  {
    what: 'a city above that the vocabulary lacks',
    change: (seed) => {
      Object.assign(seed.vocabulary['cities.yaml']?.[1], { parent: 'guo' });
    },
    code: 'UNKNOWN_REFERENCE',
    message: 'parent guo of jia',
    file: 'vocabulary/cities.yaml',
  },
  {
    what: 'a key given twice',
    change: (_, facts) => {
      facts.officials.push({ ...facts.officials[0] });
    },
    code: 'DUPLICATE_ID',
    message: 'officials has wang-yi twice',
  },
  {
    what: 'a vocabulary key given twice',
    change: (seed) => {
      seed.vocabulary['units.yaml']?.push({ key: '个', counts: 'thing' });
    },
    code: 'DUPLICATE_ID',
    message: '个 is in vocabulary/units.yaml twice',
    file: 'vocabulary/units.yaml',
  },
  {
    what: 'a section given twice',
    change: (_, facts) => {
      facts.sections[2].ordinal = '1.1';
    },
    code: 'DUPLICATE_ID',
    message: 'two sections 1.1',
  },
  {
    what: 'one key with two names in two documents',
    change: (_, facts) => {
      facts.brands[0].name = '青松品牌';
    },
    code: 'CONFLICT',
    message:
      'brand:jia:qingsong has name 青松品牌 here and 青松 in annotations/jia-2022-report.yaml',
  },
  {
    what: 'one key of two kinds in two documents',
    change: (_, facts) => {
      facts.programs[0].kind = 'ACTION';
    },
    code: 'CONFLICT',
    message: 'kind ACTION here and PROJECT',
  },
  {
    what: 'a programme that is part of itself',
    change: (_, facts) => {
      facts.programs[0].partOf = 'nuanyang';
    },
    code: 'CYCLE',
    message: 'program:jia:nuanyang is part of itself',
  },
  {
    what: 'a quantity that nothing explains',
    change: (_, facts) => {
      facts.document.evidence = ['甲市民政局'];
    },
    code: 'LEDGER_GAP',
    message: 'quantity 2023年',
    file: 'documents/plan.txt',
  },
  {
    what: 'a title that nothing explains',
    change: (_, facts) => {
      facts.policies = [];
    },
    code: 'LEDGER_GAP',
    message: 'title 《养老服务条例》',
    file: 'documents/plan.txt',
  },
  {
    what: 'a quoted name that nothing explains',
    change: (_, facts) => {
      facts.brands = [];
    },
    code: 'LEDGER_GAP',
    message: 'quoted name “青松”',
    file: 'documents/plan.txt',
  },
  {
    what: 'sections out of reading order',
    change: (_, facts) => {
      facts.sections[1].starts = '(二)提升质量';
      facts.sections[1].heading = '提升质量';
      facts.sections[2].starts = '(一)建设设施';
      facts.sections[2].heading = '建设设施';
    },
    code: 'SECTION_ORDER',
    message: 'section 1.2 begins before',
  },
  {
    what: 'ordinals with a gap',
    change: (_, facts) => {
      facts.sections[2].ordinal = '1.3';
    },
    code: 'SECTION_ORDER',
    message: 'section 1.3 stands where 1.2 is due',
  },
  {
    what: 'a section without its parent',
    change: (_, facts) => {
      facts.sections[3].ordinal = '2.1';
    },
    code: 'SECTION_ORDER',
    message: 'section 2.1 has no section 2 before it',
  },
  {
    what: 'a section that ends before it begins',
    change: (_, facts) => {
      facts.sections[3].ends = '责任科室:养老科)';
    },
    code: 'SECTION_ORDER',
    message: 'section 2 ends before it begins',
  },
  {
    what: 'an indicator that nothing measures',
    change: (seed) => {
      seed.vocabulary['indicators.yaml']?.push({
        key: 'halls',
        name: '礼堂',
        unit: '个',
        basis: 'STOCK',
      });
    },
    code: 'UNUSED',
    message: 'measures halls',
    file: 'vocabulary/indicators.yaml',
  },
  {
    what: 'a text that no annotation reads',
    change: (seed) => {
      seed.texts['stray.txt'] = '无';
    },
    code: 'UNUSED',
    message: 'no annotation reads documents/stray.txt',
    file: 'documents/stray.txt',
  },
  {
    what: 'a not-fact that explains nothing',
    change: (_, facts) => {
      facts.notFacts = [{ quote: '办好培训', reason: 'EMPHASIS' }];
    },
    code: 'UNUSED',
    message: '“办好培训”',
  },
];

describe('a problem is named', () => {
  test.each(cases.map((one) => [one.what, one] as const))('%s', (_, one) => {
    const { change, code, message, file = plan } = one;
    const problems = problemsOf(change);
    expect(problems).toContainEqual(
      expect.objectContaining({ code, file, message: expect.stringContaining(message) }),
    );
    expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
    for (const { fix, line } of problems) {
      expect(fix).not.toBe('');
      expect(line).toBeGreaterThan(0);
    }
  });

  test.each([...problemCodes])('%s has a case', (code) =>
    expect(cases.map((one) => one.code)).toContain(code),
  );
});

describe('a key that nothing has is an unknown reference', () => {
  const references: readonly (readonly [string, Change])[] = [
    ['issuer', (_, facts) => Object.assign(facts.document, { issuer: 'nobody' })],
    ['policyArea', (_, facts) => Object.assign(facts.sections[0], { policyArea: 'nobody' })],
    ['parent', (_, facts) => Object.assign(facts.departments[1], { parent: 'nobody' })],
    ['partOf', (_, facts) => Object.assign(facts.departments[1], { partOf: 'nobody' })],
    ['city', (_, facts) => Object.assign(facts.departments[1], { city: 'nobody' })],
    ['department', (_, facts) => Object.assign(facts.officials[0], { department: 'nobody' })],
    ['issuers', (_, facts) => Object.assign(facts.policies[0], { issuers: ['nobody'] })],
    ['policies', (_, facts) => Object.assign(facts.programs[0], { policies: ['nobody'] })],
    [
      'beneficiaries',
      (_, facts) => Object.assign(facts.programs[0], { beneficiaries: ['nobody'] }),
    ],
    ['places', (_, facts) => Object.assign(facts.programs[0], { places: ['nobody'] })],
    ['programs', (_, facts) => Object.assign(facts.brands[0], { programs: ['nobody'] })],
    ['program', (_, facts) => Object.assign(facts.targets[0], { program: 'nobody' })],
    ['brands', (_, facts) => Object.assign(facts.targets[0], { brands: ['nobody'] })],
    [
      'subject.section',
      (_, facts) => Object.assign(facts.responsibilities[0], { subject: { section: '9' } }),
    ],
    [
      'subject.target',
      (_, facts) => Object.assign(facts.responsibilities[0], { subject: { target: 'nobody' } }),
    ],
    [
      'parties.official',
      (_, facts) => Object.assign(facts.responsibilities[0], { parties: [{ official: 'nobody' }] }),
    ],
    [
      'city',
      (_, facts) =>
        Object.assign(facts, { mentions: [{ city: 'nobody', evidence: ['发放低保金'] }] }),
    ],
  ];
  test.each(references)('%s', (property, change) =>
    expect(problemsOf(change)).toEqual([
      expect.objectContaining({
        code: 'UNKNOWN_REFERENCE',
        message: expect.stringContaining(`${property} `),
      }),
    ]),
  );
});

describe('problems are told so that they can be corrected', () => {
  test('with the line on which the value stands', () => {
    const [problem] = problemsOf((seed) => {
      seed.raw['vocabulary/policy-areas.yaml'] =
        '- key: elderly-care\n  name: 养老服务\n- key: charity\n  name: 慈善事业\n  level: 1\n';
    });
    expect(problem).toMatchObject({ file: 'vocabulary/policy-areas.yaml', line: 5 });
  });

  test('a quote that is not found points to the nearest passage', () => {
    const [problem] = problemsOf((_, facts) => {
      facts.departments[0].evidence.push('推进“暖陽计划”');
    });
    expect(problem?.fix).toContain('推进“暖阳计划”');
  });

  test('a ledger gap names the line of the text', () =>
    expect(problemsOf((_, facts) => facts.targets.pop())).toContainEqual(
      expect.objectContaining({ file: 'documents/plan.txt', line: 10 }),
    ));

  test('all at once, a broken file hiding none of the others', () => {
    const codes = problemsOf((seed, facts, report) => {
      seed.raw['vocabulary/cities.yaml'] = 'key: [';
      facts.targets[0].kind = 'TARGET';
      facts.departments[0].evidence.push('无此句');
      report.results[0].value = 1;
    }).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['YAML', 'SCHEMA', 'QUOTE_NOT_FOUND', 'VALUE_UNREADABLE']),
    );
    expect(codes).not.toContain('UNKNOWN_REFERENCE');
  });

  test('a fact that breaks the schema is no unknown reference', () =>
    expect(
      problemsOf((_, facts) => {
        facts.programs[0].color = 'red';
      }).map(({ code }) => code),
    ).not.toContain('UNKNOWN_REFERENCE'));
});
