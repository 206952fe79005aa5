import { describe, expect, test } from '@jest/globals';
import { problemsOf } from '../../helpers/seeds.js';
import { oneThing } from '../../helpers/two-names.js';
import { planFile, reportFile, testAccepted, testProblems } from '../problem-cases.js';

describe('a thing that is said to be the same as another', () => {
  testAccepted([
    ['is one of the same city and kind', oneThing()],
    [
      'has a name of its own',
      oneThing((programme) => {
        programme.aliases = ['暖阳行动'];
        programme.name = '“暖阳行动”';
      }),
    ],
  ]);
  testProblems([
    {
      what: 'is not itself',
      change: oneThing((programme) => {
        programme.sameAs = programme.key;
      }),
      code: 'SAME_AS',
      message: 'program:jia:nuanyang-xingdong is said to be the same as itself',
      file: reportFile,
      line: 'sameAs',
    },
    {
      what: 'is known by some document of the city',
      change: oneThing((programme) => {
        programme.sameAs = 'nuanyan';
      }),
      code: 'UNKNOWN_REFERENCE',
      message: 'sameAs nuanyan is not among the programs of jia',
      file: reportFile,
      line: 'sameAs',
    },
    {
      what: 'is of the same kind',
      change: oneThing((programme) => {
        programme.sameAs = 'qingsong';
      }),
      code: 'SAME_AS',
      message: 'sameAs qingsong is not among the programs of jia, but among the brands of jia',
      file: reportFile,
      line: 'sameAs',
    },
    {
      what: 'is of the same city',
      change: (_, plan) => {
        plan.policies.push({
          key: 'jia-tiaoli',
          sameAs: 'yanglao-tiaoli',
          name: '养老服务条例',
          kind: 'REGULATION',
          mentions: [{ action: 'IMPLEMENTS', quote: '落实《养老服务条例》' }],
        });
      },
      code: 'SAME_AS',
      message:
        'sameAs yanglao-tiaoli is not among the policies of jia, but among the policies of national',
      line: 'sameAs',
    },
    {
      what: 'is of the same level',
      change: (_, plan) => {
        plan.departments[1].sameAs = 'minzhengju';
        plan.departments[1].kind = 'BUREAU';
        plan.departments[1].level = 'PROVINCE';
        delete plan.departments[1].parent;
      },
      code: 'SAME_AS',
      message: 'department:jia:yanglao-ke has level PROVINCE',
      line: 'sameAs',
    },
    {
      what: 'is not known by a third key',
      change: oneThing((_, __, plan) => {
        plan.programs.push({ ...plan.programs[0], key: 'third' });
        plan.programs[0].sameAs = 'third';
      }),
      code: 'SAME_AS',
      message: 'program:jia:nuanyang is itself said to be the same as program:jia:third',
      file: reportFile,
      line: 'sameAs',
    },
    {
      what: 'does not lead back',
      change: oneThing((_, __, plan) => {
        plan.programs[0].sameAs = 'nuanyang-xingdong';
      }),
      code: 'SAME_AS',
      message: 'each said to be the same as the other',
      file: reportFile,
      line: 'sameAs',
    },
    {
      what: 'is one thing in all documents',
      change: oneThing((programme, __, plan) => {
        plan.programs.push(
          { ...plan.programs[0], key: 'third' },
          { ...plan.programs[0], key: programme.key, sameAs: 'third' },
        );
      }),
      code: 'SAME_AS',
      message: `program:jia:nuanyang-xingdong is said to be program:jia:third here and program:jia:nuanyang in ${reportFile}`,
      line: 'sameAs',
    },
    {
      what: 'has the kind of that thing',
      change: oneThing((programme) => {
        programme.kind = 'CAMPAIGN';
      }),
      code: 'CONFLICT',
      message: `program:jia:nuanyang has kind PROJECT here and CAMPAIGN in ${reportFile}`,
      line: 'kind: PROJECT',
    },
    {
      what: 'is no part of that thing',
      change: (_, plan) => {
        plan.programs.push({
          ...plan.programs[0],
          key: 'part',
          sameAs: 'nuanyang',
          partOf: 'nuanyang',
        });
      },
      code: 'CYCLE',
      message: 'program:jia:nuanyang is part of itself',
      line: 'partOf: nuanyang',
    },
  ]);
});

/** The report's programme says that it is another than these. */
const apart = (...keys: string[]) =>
  oneThing((programme) => {
    delete programme.sameAs;
    programme.differentFrom = keys;
  });

describe('a thing that is said to be different from another', () => {
  testAccepted([['is one of the same city and kind', apart('nuanyang')]]);
  testProblems([
    {
      what: 'is not itself',
      change: apart('nuanyang-xingdong'),
      code: 'SAME_AS',
      message: 'program:jia:nuanyang-xingdong is said to be different from itself',
      file: reportFile,
      line: 'nuanyang-xingdong',
    },
    {
      what: 'is different from a thing that some document knows',
      change: apart('nuanyang', 'nuanyan'),
      code: 'UNKNOWN_REFERENCE',
      message: 'differentFrom nuanyan is not among the programs of jia',
      file: reportFile,
      line: 'nuanyan',
    },
    {
      what: 'is different from one of the same kind',
      change: apart('qingsong'),
      code: 'SAME_AS',
      message:
        'differentFrom qingsong is not among the programs of jia, but among the brands of jia',
      file: reportFile,
      line: 'qingsong',
    },
    {
      what: 'is not said to be the same in one breath',
      change: oneThing((programme) => {
        programme.differentFrom = ['nuanyang'];
      }),
      code: 'SAME_AS',
      message: `program:jia:nuanyang-xingdong is said to be different from program:jia:nuanyang here, and the same in ${reportFile}`,
      file: reportFile,
      line: 'nuanyang',
    },
    {
      what: 'is not said to be the same in another document',
      change: oneThing((_, __, plan) => {
        plan.programs[0].differentFrom = ['nuanyang-xingdong'];
      }),
      code: 'SAME_AS',
      message: `program:jia:nuanyang is said to be different from program:jia:nuanyang-xingdong here, and the same in ${reportFile}`,
      line: 'nuanyang-xingdong',
    },
    {
      what: 'names something',
      change: apart(),
      code: 'SCHEMA',
      message: 'differentFrom',
      file: reportFile,
    },
  ]);
});

test('everything that is wrong with several is said at once', () => {
  const problems = problemsOf(
    oneThing((programme, __, plan) => {
      programme.sameAs = 'nuanyan';
      plan.brands[0].sameAs = 'qingsong';
      plan.officials[0].sameAs = 'wang-er';
    }),
  );
  expect(problems.map(({ file, code }) => [file, code])).toEqual([
    [reportFile, 'UNKNOWN_REFERENCE'],
    [planFile, 'UNKNOWN_REFERENCE'],
    [planFile, 'SAME_AS'],
  ]);
});
