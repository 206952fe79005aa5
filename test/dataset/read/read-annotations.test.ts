import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/dataset/read/problem.js';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { lineOf, planFile, reportFile, testAccepted, testProblems } from '../problem-cases.js';

const codes = (change: Change): string[] =>
  problemsOf(change).map(({ code, file }) => `${code} ${file}`);

/** A second annotation of the plan's text, or of another one. */
const second =
  (document: object, text?: string): Change =>
  (seed, plan) => {
    if (text) seed.texts['other.txt'] = text;
    seed.annotations.other = {
      document: {
        ...plan.document,
        key: 'other',
        title: '另',
        issuer: undefined,
        evidence: ['甲市民政局2023年'],
        ...document,
      },
      sections: [],
      departments: [plan.departments[0]],
    };
  };

describe('the header of an annotation', () => {
  testProblems([
    {
      what: 'has the key after which the file is named',
      change: (seed, plan) => {
        seed.annotations.other = { ...plan };
        delete seed.annotations['jia-2023-plan'];
      },
      code: 'SCHEMA',
      line: 'key: ',
      message: 'key is jia-2023-plan in annotations/other.yaml',
      file: 'annotations/other.yaml',
    },
    {
      what: 'names a text that is there',
      change: (seed, plan) => {
        delete seed.texts['plan.txt'];
        plan.document.source = 'documents/none.txt';
      },
      code: 'FILE',
      line: 'source: ',
      message: 'documents/none.txt does not exist',
    },
    {
      what: 'has the checksum of its text',
      change: (_, plan) => {
        plan.document.sha256 = '0'.repeat(64);
      },
      code: 'CHECKSUM',
      line: 'sha256: ',
      message: `, not ${'0'.repeat(64)}`,
    },
  ]);

  test('in another form leaves nothing that could be judged', () =>
    expect(
      codes((_, plan) => {
        plan.document.kind = 'LETTER';
        plan.departments[1].evidence = ['无此句'];
        plan.targets[1].value = 1;
      }),
    ).toEqual([`SCHEMA ${planFile}`]));
});

describe('of two annotations', () => {
  test('each has a text of its own', () => {
    const [problem, ...others] = problemsOf(second({})).filter(
      ({ code }) => code === 'DUPLICATE_ID',
    ) as [Problem];
    expect(problem).toMatchObject({
      file: 'annotations/other.yaml',
      message: `source documents/plan.txt is also that of ${planFile}`,
    });
    expect(lineOf(second({}), problem)).toBe('source: documents/plan.txt');
    expect(others).toEqual([]);
  });

  test('each has a key of its own', () =>
    expect(
      problemsOf(second({ key: 'jia-2023-plan' })).filter(({ code }) => code === 'DUPLICATE_ID'),
    ).toContainEqual(
      expect.objectContaining({
        file: 'annotations/other.yaml',
        message: `key jia-2023-plan is also that of ${planFile}`,
      }),
    ));

  testAccepted([
    [
      'both may be of one city and year',
      second({ source: 'documents/other.txt' }, '甲市民政局2023年。'),
    ],
  ]);
});

describe('a text that no annotation reads', () => {
  const stray: Change = (seed) => {
    seed.texts['stray.txt'] = '无';
  };
  testProblems([
    {
      what: 'is reported',
      change: stray,
      code: 'UNUSED',
      message: 'no annotation reads documents/stray.txt',
      line: '无',
      file: 'documents/stray.txt',
    },
  ]);

  test('is not reported where an annotation could not be read', () =>
    expect(
      codes((seed, ...documents) => {
        stray(seed, ...documents);
        seed.raw[reportFile] = 'document: [';
      }),
    ).not.toContain('UNUSED documents/stray.txt'));
});

describe('an annotation', () => {
  test('may have the ending .yml, and other files are none', () => {
    const withFile = (name: string) =>
      codes((seed) => {
        seed.raw[`annotations/${name}`] = 'document: [';
      });
    expect(withFile('notes.txt')).toEqual([]);
    expect(withFile('x.yml')).toEqual(['YAML annotations/x.yml']);
    expect(withFile('x.yaml')).toEqual(['YAML annotations/x.yaml']);
  });

  test.each<[string, string]>([
    ['that is no YAML', 'document: ['],
    ['that is empty', ''],
    ['that is a list', '- a\n'],
    ['that is a text', 'a\n'],
    ['whose sections are no list', 'sections: 1\n'],
  ])('%s hides nothing of the others', (_, content) => {
    const found = problemsOf((seed, __, report) => {
      seed.raw[planFile] = content;
      delete report.results[0].target;
      report.results[0].value = 1;
    });
    expect(found.filter(({ file }) => file === planFile)).not.toEqual([]);
    expect(found.filter(({ file }) => file !== planFile).map(({ code }) => code)).toEqual([
      'VALUE_UNREADABLE',
    ]);
  });

  test('with a list that is none has nothing that could be judged', () =>
    expect(
      codes((_, plan) => {
        plan.brands = { key: 'x' };
      }),
    ).toEqual([`SCHEMA ${planFile}`]));

  test('with items that are none, or null, is judged without them', () =>
    expect(
      codes((_, plan) => {
        plan.brands.push(null, 'x');
        plan.departments[1].evidence = ['无此句'];
      }),
    ).toEqual([`QUOTE_NOT_FOUND ${planFile}`, `SCHEMA ${planFile}`, `SCHEMA ${planFile}`]));

  test('with a date that is none is judged whole', () => {
    const found = problemsOf((_, plan) => {
      plan.targets[0].dueOn = '2023-13';
      plan.brands = [];
    });
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(['DATE', 'LEDGER_GAP']));
  });
});

describe('an item that breaks the form', () => {
  test.each(['departments', 'officials', 'policies', 'programs', 'brands', 'targets', 'sections'])(
    'of %s is left out; what refers to it is not reported as well',
    (list) =>
      expect(
        codes((_, plan: Loose) => {
          plan[list][0].color = 'red';
        }),
      ).toEqual([`SCHEMA ${planFile}`]),
  );

  test('hides its neighbours as little as they hide it', () =>
    expect(
      codes((_, plan) => {
        plan.targets[0].color = 'red';
        plan.targets[1].value = 1;
      }),
    ).toEqual([`SCHEMA ${planFile}`, `VALUE_UNREADABLE ${planFile}`]));
});
