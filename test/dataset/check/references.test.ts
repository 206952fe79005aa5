import { describe, expect, test } from '@jest/globals';
import { keyedLists } from '../../../src/dataset/read/annotated-document.js';
import { annotationSchema } from '../../../src/dataset/read/annotation-schema.js';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { lineOf, planFile, reportFile, testAccepted, testProblems } from '../problem-cases.js';

const nobody = 'nobody';
const proven = { ref: nobody, quote: '王一' };

const places: Change = (_, plan) => {
  plan.places = [{ key: 'jia', name: '甲市', evidence: ['甲市民政局'] }];
};

/** Every property of an annotation that refers to something, with a key that nothing has. */
const references: Readonly<Record<string, (plan: Loose, report: Loose) => void>> = {
  'document.city': (plan) => {
    plan.document.city = nobody;
  },
  'document.issuer': (plan) => {
    plan.document.issuer = nobody;
  },
  'sections.policyArea': (plan) => {
    plan.sections[1].policyArea = nobody;
  },
  'sections.program': (plan) => {
    plan.sections[1].program = nobody;
  },
  'departments.city': (plan) => {
    plan.departments[1].city = nobody;
  },
  'departments.parent': (plan) => {
    plan.departments[1].parent = nobody;
  },
  'departments.partOf': (plan) => {
    plan.departments[1].partOf = nobody;
  },
  'officials.department': (plan) => {
    plan.officials[0].department = nobody;
  },
  'policies.city': (plan) => {
    plan.policies[0].city = nobody;
  },
  'policies.policyArea': (plan) => {
    plan.policies[0].policyArea = nobody;
  },
  'policies.mentions.by': (plan) => {
    plan.policies[0].mentions[0].by = nobody;
  },
  'policies.issuers': (plan) => {
    plan.policies[0].issuers = [nobody];
  },
  'programs.policyArea': (plan) => {
    plan.programs[0].policyArea = nobody;
  },
  'programs.partOf': (plan) => {
    plan.programs[0].partOf = nobody;
  },
  'programs.policies': (plan) => {
    plan.programs[0].policies = [nobody];
  },
  'programs.beneficiaries': (plan) => {
    plan.programs[0].beneficiaries = [nobody];
  },
  'targets.partOf': (plan) => {
    plan.targets[0].partOf = nobody;
  },
  'results.partOf': (_, report) => {
    report.results[0].partOf = nobody;
  },
  'programs.places': (plan) => {
    plan.programs[0].places = [nobody];
  },
  'brands.policyArea': (plan) => {
    plan.brands.push({ ...plan.brands[0], key: 'other', policyArea: nobody });
  },
  'brands.programs': (plan) => {
    plan.brands[0].programs = [nobody];
  },
  'targets.indicator': (plan) => {
    plan.targets.push({ ...plan.targets[0], key: 'other', indicator: nobody });
  },
  'targets.program': (plan) => {
    plan.targets[0].program = nobody;
  },
  'targets.brands': (plan) => {
    plan.targets[0].brands = [nobody];
  },
  'targets.places': (plan) => {
    plan.targets[0].places = [nobody];
  },
  'results.indicator': (_, report) => {
    report.results.push({ ...report.results[0], key: 'other', indicator: nobody });
  },
  'results.program': (_, report) => {
    report.results[0].program = nobody;
  },
  'results.brands': (_, report) => {
    report.results[0].brands = [nobody];
  },
  'results.places': (_, report) => {
    report.results[0].places = [nobody];
  },
  'results.target': (_, report) => {
    report.results[0].target = nobody;
  },
  'responsibilities.subject.section': (plan) => {
    plan.responsibilities[0].subject = { section: '9' };
  },
  'responsibilities.subject.program': (plan) => {
    plan.responsibilities[0].subject = { program: nobody };
  },
  'responsibilities.subject.brand': (plan) => {
    plan.responsibilities[0].subject = { brand: nobody };
  },
  'responsibilities.subject.target': (plan) => {
    plan.responsibilities[0].subject = { target: nobody };
  },
  'responsibilities.subject.policy': (plan) => {
    plan.responsibilities[0].subject = { policy: nobody };
  },
  'responsibilities.parties.department': (plan) => {
    plan.responsibilities[0].parties = [{ official: 'wang-yi' }, { department: nobody }];
  },
  'responsibilities.parties.official': (plan) => {
    plan.responsibilities[0].parties = [{ department: 'yanglao-ke' }, { official: nobody }];
  },
  'policies.applies': (plan) => {
    plan.policies[0].applies = [nobody];
  },
  'programs.applies': (plan) => {
    plan.programs[0].applies = [nobody];
  },
  'brands.applies': (plan) => {
    plan.brands[0].applies = [nobody];
  },
  ...Object.fromEntries(
    (['departments', 'officials', 'places', 'policies', 'programs', 'brands'] as const).flatMap(
      (list) =>
        (
          [
            ['sameAs', nobody],
            ['differentFrom', [nobody]],
          ] as const
        ).map(([property, refers]) => [
          `${list}.${property}`,
          (plan: Loose) => {
            plan.places = [{ key: 'jia', name: '甲市', evidence: ['甲市民政局'] }];
            plan[list].at(-1)[property] = refers;
          },
        ]),
    ),
  ),
  'concepts.ref': (plan) => {
    plan.concepts.push({ ref: nobody, evidence: ['发放低保金'] });
  },
  'mentions.city': (plan) => {
    plan.mentions = [{ city: nobody, evidence: ['发放低保金'] }];
  },
  'mentions.policyArea': (plan) => {
    plan.mentions = [{ policyArea: nobody, evidence: ['发放低保金'] }];
  },
  'mentions.beneficiaryGroup': (plan) => {
    plan.mentions = [{ beneficiaryGroup: nobody, evidence: ['发放低保金'] }];
  },
};

describe('a key that nothing has is an unknown reference', () => {
  test.each(Object.entries(references))('%s', (name, refer) => {
    const change: Change = (_, plan, report) => refer(plan, report);
    const problems = problemsOf(change);
    const [list, ...property] = name.split('.');
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'UNKNOWN_REFERENCE',
        file: list === 'results' ? reportFile : planFile,
        message: expect.stringMatching(
          new RegExp(`^${property.join('\\.')} (nobody|9) is not (among|in) `),
        ),
      }),
    ]);
    for (const problem of problems)
      expect(lineOf(change, problem)).toMatch(
        new RegExp(`^(${property.at(-1)}: (nobody|"9")|nobody)$`),
      );
  });

  test('for every property of the form that refers to something', () => {
    const found = new Set<string>();
    const walk = (schema: Loose, path: readonly string[]): void => {
      const name = path.at(-1) ?? '';
      const isReference = /reference$/i.test(schema?.$ref ?? '');
      const isKey = /^\^\[a-z0-9\]/.test(schema?.pattern ?? '') && name !== 'key';
      if (isReference || isKey || path.join('.') === 'responsibilities.subject.section')
        found.add(path.join('.'));
      for (const [property, part] of Object.entries(schema?.properties ?? {}))
        walk(part, [...path, property]);
      if (schema?.items) walk(schema.items, path);
    };
    walk(annotationSchema, []);
    expect(Object.keys(references).sort()).toEqual([...found].sort());
  });

  test.each(['departments.parent', 'programs.policies', 'targets.program'])(
    '%s with words of its own as well',
    (name) => {
      const [list, property] = name.split('.') as [string, string];
      const problems = problemsOf((_, plan) => {
        const fact = plan[list].at(list === 'departments' ? 1 : 0);
        fact[property] = property === 'policies' ? [proven] : proven;
      });
      expect(problems.map(({ code }) => code)).toEqual(['UNKNOWN_REFERENCE']);
    },
  );

  test('a thing of another document of the city has to be stated in this one, too', () =>
    expect(
      problemsOf((_, plan, report) => {
        places(_, plan, report);
        report.results[0].places = ['jia'];
      }).map(({ message }) => message),
    ).toEqual(['places jia is not among the places of this document']));
});

describe('the target that a result reports on', () => {
  const target =
    (key: string): Change =>
    (_, __, report) => {
      report.results[0].target = key;
    };
  testProblems([
    {
      what: 'is missing in the other document',
      change: target('jia-2023-plan/seats'),
      code: 'UNKNOWN_REFERENCE',
      message: 'target jia-2023-plan/seats is not among the targets of jia-2023-plan',
      line: 'target: jia-2023-plan/seats',
      file: reportFile,
    },
    {
      what: 'is of a document that does not exist',
      change: target('jia-2024-plan/beds'),
      code: 'UNKNOWN_REFERENCE',
      message: 'target jia-2024-plan/beds is not among the targets of jia-2024-plan',
      line: 'target: jia-2024-plan/beds',
      file: reportFile,
    },
    {
      what: 'is missing in its own document, which has no targets',
      change: target('beds'),
      code: 'UNKNOWN_REFERENCE',
      message: 'target beds is not among the targets of jia-2022-report',
      line: 'target: beds',
      file: reportFile,
    },
    {
      what: 'is a result, not a target',
      change: target('jia-2022-report/beds'),
      code: 'UNKNOWN_REFERENCE',
      message: 'targets of jia-2022-report',
      line: 'target: jia-2022-report/beds',
      file: reportFile,
    },
  ]);
  testAccepted([
    ['may be one of another document', target('jia-2023-plan/dibao')],
    [
      'may be one of its own document',
      (_, plan, report) => {
        report.targets = [{ ...plan.targets[0], text: '3000张', value: 3000, comparator: 'EQ' }];
        delete report.targets[0].program;
        report.targets[0].quote = '新增养老床位3000张';
        report.results[0].target = 'beds';
      },
    ],
  ]);

  test('may be in a file that cannot be read', () =>
    expect(
      problemsOf((seed) => {
        seed.raw[planFile] = 'document: {';
      })
        .filter(({ file }) => file === reportFile)
        .map(({ code }) => code),
    ).toEqual([]));
});

describe('a key given twice is a duplicate', () => {
  const extra: Readonly<Record<string, Loose>> = {
    places: { key: 'jia', name: '甲市', evidence: ['甲市民政局'] },
    results: { value: 150_000_000, key: 'r' },
  };

  test.each(keyedLists)('in %s', (list) => {
    const problems = problemsOf((_, plan) => {
      const { dueOn: _due, ...target } = plan.targets[1];
      const [item] = plan[list] ?? [{ ...(list === 'results' && target), ...extra[list] }];
      plan[list] = [...(plan[list] ?? [item]), { ...item }];
    });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['DUPLICATE_ID', expect.stringMatching(new RegExp(`^${list} has \\S+ twice$`))],
    ]);
  });

  test('but not in two lists', () =>
    expect(
      problemsOf((_, plan) => {
        plan.officials[0].key = 'minzhengju';
        plan.responsibilities[0].parties = [{ official: 'minzhengju' }];
      }),
    ).toEqual([]));
});

test('a reference to a fact that breaks the form is no unknown reference', () =>
  expect(
    problemsOf((_, plan) => {
      plan.programs[0].color = 'red';
    }).map(({ code }) => code),
  ).toEqual(['SCHEMA']));
