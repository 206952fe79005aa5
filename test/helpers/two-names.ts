import type { Change, Loose } from './seeds.js';

/** The id that the plan gives the programme, and the one that the report gives it. */
export const knownId = 'program:jia:nuanyang';
export const formerId = 'program:jia:nuanyang-xingdong';

/** The report knows the plan's 暖阳计划 under a key and a name of its own: two things, as far as anybody said. */
export const twoNames: Change = (seed, _, report) => {
  seed.texts['report.txt'] = `${seed.texts['report.txt']}“暖阳行动”惠及老年人。`;
  report.programs.push({
    key: 'nuanyang-xingdong',
    name: '暖阳行动',
    kind: 'PROJECT',
    beneficiaries: ['older-people'],
    evidence: ['“暖阳行动”惠及老年人'],
  });
  report.programs.shift();
  report.brands[0].programs = [{ ref: 'nuanyang-xingdong', quote: '“暖阳行动”惠及老年人' }];
  report.notFacts = [{ quote: '“暖阳计划”', reason: 'REPEATED' }];
};

/** The same, and the report says that the two are one. */
export const oneThing =
  (
    change: (programme: Loose, report: Loose, plan: Loose, seed: Loose) => void = () => {},
  ): Change =>
  (seed, plan, report) => {
    twoNames(seed, plan, report);
    const [programme] = report.programs;
    programme.sameAs = 'nuanyang';
    change(programme, report, plan, seed);
  };
