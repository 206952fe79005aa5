import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSeedFiles } from '../../../src/dataset/read/seed-files.js';
import { readVocabulary, type Vocabulary } from '../../../src/dataset/read/vocabulary.js';
import { type Draft, draftOf } from '../../../src/extract/draft/draft.js';
import type { ResultAnnotation, TargetAnnotation } from '../../../src/model/annotation.js';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = readVocabulary((await readSeedFiles('seeds')).files, []);
});

const plan = '云江市民政局2025年工作要点';
const report = '云江市民政局2024年工作总结';
const both = '云江市民政局2024年工作总结和2025年工作计划';
/** A line of its own keeps what follows from being the title. */
const opening =
  '云江市民政局将坚持以人民为中心的发展思想,认真履行基本民生保障、基层社会治理、基本社会服务等职责,推动民政事业发展。';

const draftIn = (title: string, ...lines: string[]): Draft =>
  draftOf(
    { text: [title, opening, ...lines].join('\n'), stated: {} },
    { vocabulary, programs: new Map(), entities: new Map() },
  );

type Fact = TargetAnnotation & ResultAnnotation;

/** Targets and results in the order of the text, each with its role. */
function factsOf({ annotation: { targets = [], results = [] } }: Draft): {
  readonly role: string;
  readonly fact: Fact;
}[] {
  return [
    ...targets.map((fact) => ({ role: 'target', fact: fact as Fact })),
    ...results.map((fact) => ({ role: 'result', fact: fact as Fact })),
  ];
}

const figure = ({ role, fact }: { role: string; fact: Fact }): string =>
  `${role} ${fact.comparator} ${fact.value} ${fact.unit}`;

/** What a figure counts, by the name of its indicator. */
const nameOf = (draft: Draft, { indicator }: Fact): string =>
  [...draft.proposed.indicators, ...vocabulary.indicators.entries.values()].find(
    ({ key }) => key === indicator,
  )?.name ?? '';

/** `named 增长率 EQ 8 %` for each fact. */
const named = (draft: Draft): string[] =>
  factsOf(draft).map(
    ({ fact }) => `${nameOf(draft, fact)} ${fact.comparator} ${fact.value} ${fact.unit}`,
  );

const asides = (draft: Draft): string[] =>
  (draft.annotation.notFacts ?? []).map(({ quote, reason }) => `${quote} ${reason}`);

describe('a figure is due', () => {
  test.each([
    [plan, '11月底前新建老年食堂30个。', '2025-11'],
    [plan, '年内新增家庭养老床位300张。', '2025'],
    [plan, '到2027年,护理型床位占比达到65%以上。', '2027'],
    [plan, '2026年3月前改造敬老院4所。', '2026-03'],
    [plan, '2025年底前,监测覆盖率达到95%以上。', '2025-12'],
    [plan, '确保12月20日前发放补贴300万元。', '2025-12-20'],
    [plan, '三季度末前完成适老化改造500户。', '2025-09'],
    [plan, '明年6月底前建成老年公寓2所。', '2026-06'],
    [plan, '推动2所公办养老机构转型升级,6月底前完成。', '2025-06'],
    [both, '二、2025年工作计划\n十月底前新建助餐点12个。', '2025-10'],
    [plan, '一、新建老年食堂\n新建老年食堂12个。\n完成时限:2025年11月底前', '2025-11'],
  ])('%s: %s by %s', (title, words, due) => {
    expect(draftIn(title, words).annotation.targets?.map(({ dueOn }) => dueOn)).toEqual([due]);
  });

  test('where its own words say so, and not where another sentence does', () => {
    const { annotation } = draftIn(plan, '6月底前完成低保复核。新建老年食堂12个。近三年新增4家。');
    expect(annotation.targets?.map(({ dueOn }) => dueOn)).toEqual([undefined, undefined]);
  });
});

describe('a figure is of its time', () => {
  test.each([
    [report, '截至10月底,全市共有低保对象5.2万人。', 'OTHER', '2024-01', '2024-10'],
    [report, '1-5月办理婚姻登记5860对。', 'OTHER', '2024-01', '2024-05'],
    [report, '前三季度发放救助金218万元。', 'OTHER', '2024-01', '2024-09'],
    [report, '上半年救助流浪乞讨人员386人次。', 'FIRST_HALF', undefined, undefined],
    [report, '全年救助流浪乞讨人员386人次。', undefined, undefined, undefined],
    [report, '截至三季度,完成投资2600万元。', 'OTHER', '2024-01', '2024-09'],
    [report, '近三年累计投入资金2.3亿元。', 'OTHER', '2022-01', '2024-12'],
    [report, '三季度完成投资2600万元。', 'OTHER', '2024-07', '2024-09'],
    [report, '一至三季度完成投资2600万元。', 'OTHER', '2024-01', '2024-09'],
  ])('%s: %s', (title, words, period, periodStart, periodEnd) => {
    const [fact] = draftIn(title, words).annotation.results as Fact[];
    expect([fact?.period, fact?.periodStart, fact?.periodEnd]).toEqual([
      period,
      periodStart,
      periodEnd,
    ]);
  });

  test('what leans on a figure is of its time', () => {
    const facts = factsOf(draftIn(report, '1至10月发放高龄津贴2.6万人次,资金309.5万元。'));
    expect(facts.map(({ fact }) => [fact.value, fact.periodStart, fact.periodEnd])).toEqual([
      [26000, '2024-01', '2024-10'],
      [3095000, '2024-01', '2024-10'],
    ]);
  });

  test.each([
    [plan, '去年共办理登记1.2万件。', 'result EQ 12000 件', 2024],
    [plan, '今年将办理登记1.5万件。', 'target EQ 15000 件', undefined],
    [plan, '截至2024年底,全区已建成老年食堂65家。', 'result EQ 65 家', 2024],
    [both, '二、2025年工作计划\n改造养老机构12家。', 'target EQ 12 家', 2025],
    [plan, '一、2024年工作情况\n改造养老机构12家。', 'result EQ 12 家', 2024],
    [plan, '会议指出,2024年,全市建成服务站18个。', 'result EQ 18 个', 2024],
  ])('%s: %s', (title, words, said, year) => {
    const [found] = factsOf(draftIn(title, words));
    expect(found && [figure(found), found.fact.year]).toEqual([said, year]);
  });

  test('what it is compared with says nothing of its own time', () => {
    const draft = draftIn(plan, '全县持证社工达到350人,比上年增加60人。');
    expect(factsOf(draft).map(figure)).toEqual(['target EQ 350 人', 'target EQ 60 人']);
  });

  test.each([
    ['全年新增养老床位420张,累计达到8600张。', ['INCREMENT', 'STOCK']],
    ['全市现有孤儿186名、事实无人抚养儿童542名。', ['STOCK', 'STOCK']],
    ['全县建有居家养老服务中心10家、照料中心133家。', ['STOCK', 'STOCK']],
    ['截至11月底,发放低保金30万元;特困供养对象312人。', ['AMOUNT', 'STOCK']],
    ['办理结婚登记12650对、离婚登记4320对。', ['INCREMENT', 'INCREMENT']],
    ['城市低保对象3308户;农村低保对象2507户。', ['STOCK', 'STOCK']],
    ['调出低保对象402人,调进413人。', ['INCREMENT', 'INCREMENT']],
    ['为148户困难老年人开展适老化改造。', ['INCREMENT']],
    ['春节期间走访困难群众400多户。', ['INCREMENT']],
  ])('%s counts what came new or what there is', (words, bases) => {
    expect(factsOf(draftIn(report, words)).map(({ fact }) => fact.basis)).toEqual(bases);
  });
});

describe('of a change', () => {
  test.each([
    [
      '城市低保标准由每人每月700元提高到760元,增长8.6%。',
      ['城市低保标准 EQ 760 元', '城市低保标准增长率 EQ 8.6 %'],
    ],
    ['社会组织1538家,同比增长4.2%。', ['社会组织 EQ 1538 家', '社会组织增长率 EQ 4.2 %']],
    [
      '入住率46.8%,比去年同期上升1.7个百分点。',
      ['入住率 EQ 46.8 %', '入住率提高幅度 EQ 1.7 个百分点'],
    ],
    ['离婚率同比下降0.4个百分点。', ['离婚率下降幅度 EQ 0.4 个百分点']],
    ['志愿者达23.6万人,占常住人口的13%。', ['志愿者 EQ 236000 人', '志愿者占常住人口比重 EQ 13 %']],
    [
      '城市、农村低保标准分别达到820元、680元,同比提高5.1%、7.9%。',
      [
        '城市低保标准 EQ 820 元',
        '农村低保标准 EQ 680 元',
        '城市低保标准增长率 EQ 5.1 %',
        '农村低保标准增长率 EQ 7.9 %',
      ],
    ],
  ])('%s: level and change are two facts', (words, facts) => {
    expect(named(draftIn(report, words))).toEqual(facts);
  });

  test('the new standard applies to what the former one did', () => {
    const draft = draftIn(report, '低保标准由年人均2400元、月人均210元统一调至月人均660元。');
    expect(factsOf(draft).map((each) => `${figure(each)} ${each.fact.scope}`)).toEqual([
      'result EQ 660 元 月人均',
    ]);
  });

  test.each(['每人每月', '年人均'])('%s, said of the former one', (scope) => {
    const draft = draftIn(report, `低保标准由${scope}500元提高到530元。`);
    expect(factsOf(draft).map((each) => `${figure(each)} ${each.fact.scope}`)).toEqual([
      `result EQ 530 元 ${scope}`,
    ]);
  });

  test('what it began at is set aside as what it was', () => {
    const draft = draftIn(report, '农村低保标准由560元提高到620元。');
    expect(asides(draft)).toContain('560元 EXPLAINED_BY_FACT');
    expect(factsOf(draft)).toMatchObject([{ fact: { value: 620 } }]);
  });
});

describe('分别', () => {
  test.each([
    [
      '机构、散居孤儿基本生活标准分别为每人每月2100元、1600元。',
      ['机构孤儿基本生活标准 EQ 2100 元', '散居孤儿基本生活标准 EQ 1600 元'],
    ],
    [
      '困难残疾人生活补贴和重度残疾人护理补贴分别为1.2万人、1.5万人。',
      ['困难残疾人生活补贴 EQ 12000 人', '重度残疾人护理补贴 EQ 15000 人'],
    ],
    [
      '督导员、儿童主任培训率分别达到95%、92%。',
      ['督导员培训率 EQ 95 %', '儿童主任培训率 EQ 92 %'],
    ],
    [
      '县、乡级工作站规范化率分别不低于90%和80%。',
      ['县级工作站规范化率 GTE 90 %', '乡级工作站规范化率 GTE 80 %'],
    ],
    ['城区、乡镇覆盖率分别达到95%、85%以上。', ['城区覆盖率 GTE 95 %', '乡镇覆盖率 GTE 85 %']],
    [
      '城乡低保对象5320人,保障标准分别为820元、680元。',
      [
        '城乡低保对象 EQ 5320 人',
        '城市低保对象保障标准 EQ 820 元',
        '农村低保对象保障标准 EQ 680 元',
      ],
    ],
    [
      '新建敬老院2所,投资额分别为3000万元、1900万元。',
      ['新建敬老院 EQ 2 所', '投资额第一项 EQ 30000000 元', '投资额第二项 EQ 19000000 元'],
    ],
  ])('%s pairs things with figures, and a bound holds for each', (words, facts) => {
    expect(named(draftIn(report, words)).map((each) => each.replace(/^新增/u, ''))).toEqual(facts);
  });

  test('says each scope of all', () => {
    const draft = draftIn(report, '城市、农村低保标准分别为每人每月820元、680元。');
    expect(factsOf(draft).map(({ fact }) => fact.scope)).toEqual(['每人每月', '每人每月']);
  });
});

describe('a scope', () => {
  test.each([
    ['东湖区、西城区各新建养老机构3家。', '东湖区、西城区各'],
    ['每个街道至少建成1处综合养老服务中心。', '每个街道'],
    ['各乡镇建有1处以上互助养老点。', '各乡镇'],
    ['每百户居民拥有社区综合服务设施面积不低于30平方米。', '每百户居民'],
    ['高龄津贴标准为300元/人/月。', '每人每月'],
    ['户均补助3000元。', '户均'],
    ['各类社会组织达到500家。', undefined],
  ])('of %s is %s', (words, scope) => {
    expect(factsOf(draftIn(plan, words)).map(({ fact }) => fact.scope)).toEqual([scope]);
  });
});

describe('a whole and its parts', () => {
  test.each([
    [
      '新建服务中心12家,其中农村5家、城区7家。',
      ['新建服务中心12家,其中农村5家', '新建服务中心12家,其中农村5家、城区7家'],
    ],
    [
      '新增助餐点24个(其中城市社区10个、农村14个)。',
      ['新增助餐点24个(其中城市社区10个', '新增助餐点24个(其中城市社区10个、农村14个'],
    ],
    [
      '登记社会组织1538家,同比增长4.2%,其中社会团体612家。',
      ['登记社会组织1538家,同比增长4.2%,其中社会团体612家'],
    ],
  ])('%s', (words, quotes) => {
    const facts = factsOf(draftIn(report, words)).map(({ fact }) => fact);
    const parts = facts.flatMap(({ partOf }) => (partOf ? [partOf] : []));
    expect(parts).toEqual(quotes.map((quote) => ({ ref: facts[0]?.key, quote })));
  });

  test('two counts of one thing have parts of their own', () => {
    const facts = factsOf(
      draftIn(report, '全市共有低保对象3.1万户5.2万人,其中城市低保对象0.8万户1.1万人。'),
    ).map(({ fact }) => fact);
    expect(facts.map(({ partOf }) => (partOf as { ref: string } | undefined)?.ref)).toEqual([
      undefined,
      undefined,
      facts[0]?.key,
      facts[1]?.key,
    ]);
  });

  test('are complete where they add up to the whole', () => {
    const facts = factsOf(
      draftIn(report, '全市特困人员2719人,其中集中供养973人,分散供养1746人,市本级161人。'),
    ).map(({ fact }) => fact);
    expect(facts.map(({ value, partOf }) => [value, partOf !== undefined])).toEqual([
      [2719, false],
      [973, true],
      [1746, true],
      [161, false],
    ]);
  });

  test('are of its kind: no homes are a part of towns', () => {
    const facts = factsOf(draftIn(report, '敬老院建设涉及6个乡镇,其中新建3所。'));
    expect(facts.map(({ fact }) => fact.partOf)).toEqual([undefined, undefined]);
  });

  test('end where the sentence begins to count something else', () => {
    const facts = factsOf(
      draftIn(report, '新建服务中心12家,其中农村5家,改造养老机构4家;培训护理员3人。'),
    ).map(({ fact }) => fact);
    expect(facts.map(({ value, partOf }) => [value, partOf !== undefined])).toEqual([
      [12, false],
      [5, true],
      [4, false],
      [3, false],
    ]);
  });
});

describe('a plan and what was reached of it', () => {
  test.each([
    ['年度计划改造幸福院40处,已完成32处,占年度任务的80%。', 40, 32, 80],
    ['计划新建服务中心20个,目前已完工13个,完成率65%。', 20, 13, 65],
    ['新增床位目标任务300张,实际完成326张,完成率108.7%。', 300, 326, 108.7],
    ['完成适老化改造1065户,完成全年目标1000户的106.5%。', 1000, 1065, 106.5],
    ['重点推进12个示范项目,目前已建成7个。', 12, 7, undefined],
  ])('%s', (words, aim, reached, rate) => {
    const { targets = [], results = [] } = draftIn(report, words).annotation;
    expect([targets.map(({ value }) => value), results.map(({ value }) => value)]).toEqual([
      [aim],
      [reached],
    ]);
    expect(results[0]).toMatchObject({ target: { ref: targets[0]?.key } });
    expect(results[0]?.statedCompletionRate).toBe(rate);
    expect(results[0]?.indicator).toBe(targets[0]?.indicator);
  });

  test.each([
    [
      '三个项目投资额分别为3000万元、1900万元、3800万元,完成年度投资计划的81%、95%、96%。',
      [81, 95, 96],
    ],
    ['完成投资1646万元,完成年度投资计划的85%以上。', [undefined, undefined]],
  ])('%s: each figure has the rate in its place, and a bound is none', (words, rates) => {
    const facts = factsOf(draftIn(report, words));
    expect(facts.every(({ role }) => role === 'result')).toBe(true);
    expect(facts.map(({ fact }) => fact.statedCompletionRate)).toEqual(rates);
  });

  test('rates that are not as many as the figures before them are left open', () => {
    const draft = draftIn(
      report,
      '两个项目投资额分别为3000万元、1900万元,完成计划的81%、95%、96%。',
    );
    expect(factsOf(draft).map(figure)).toEqual(['result EQ 30000000 元', 'result EQ 19000000 元']);
  });

  test('what a task consists in is a target in a report as well', () => {
    const draft = draftIn(report, '今年敬老院建设任务是新增床位500张,目前已有3所开工。');
    expect(factsOf(draft).map(figure)).toContain('target EQ 500 张');
  });

  test('a share of a target says what was reached only as a share', () => {
    const draft = draftIn(report, '培训护理员工作有序推进,完成全年目标600人的95%。');
    expect(factsOf(draft).map(figure)).toEqual(['target EQ 600 人', 'result EQ 95 %']);
  });
});

test.each([
  [
    '全乡共有农村低保户873户、低保对象1355人;城市低保户21户、低保对象28人。',
    ['农村低保户', '农村低保对象', '城市低保户', '城市低保对象'],
  ],
  [
    '取消城市低保对象320户、553人、减少保障金额14.15万元。',
    ['取消城市低保对象', '取消城市低保对象', '减少城市低保对象保障金额'],
  ],
  ['调出城乡低保402人,调进413人。', ['调出城乡低保', '调进城乡低保']],
  ['新登记社会组织23家,注销9家。', ['新登记社会组织', '注销社会组织']],
  [
    '新建为老驿站30家、新增50家“养老院+互联网”医院、培训产生310名养老护理员。',
    ['新建为老驿站', '新增养老院+互联网医院', '培训养老护理员'],
  ],
])('%s: no two figures are of one thing', (words, names) => {
  const draft = draftIn(report, words);
  expect(new Set(factsOf(draft).map(({ fact }) => fact.indicator)).size).toBe(names.length);
  expect(factsOf(draft).map(({ fact }) => nameOf(draft, fact))).toEqual(names);
});

test('what is reached is of what the sentence is about, over words of time', () => {
  const draft = draftIn(report, '推进居家适老化改造,今年以来,惠及1.5万人。');
  expect(named(draft)).toEqual(['惠及居家适老化改造 EQ 15000 人']);
});

test('a part that says whole what it is has no words of the whole in its name', () => {
  const draft = draftIn(report, '创建民主法治示范村24个,其中省级民主法治示范村5个。');
  expect(named(draft)).toEqual(['创建民主法治示范村 EQ 24 个', '创建省级民主法治示范村 EQ 5 个']);
});

test.each(['80周岁以上', '80岁以上', '60周岁及以上'])(
  'an indicator says whose it is without the figure of %s',
  (age) => {
    const draft = draftIn(report, `所有${age}老年人探访率达到98%。`);
    expect(named(draft)).toEqual(['老年人探访率 EQ 98 %']);
  },
);

test('what two figures are of may be said with the change before them', () => {
  const draft = draftIn(plan, '城乡低保标准年均增长5%左右,分别达到每人每月980元和860元。');
  expect(named(draft)).toEqual([
    '城乡低保标准增长率 APPROX 5 %',
    '城市低保标准 EQ 980 元',
    '农村低保标准 EQ 860 元',
  ]);
});

test('a whole behind its figure is said already', () => {
  const draft = draftIn(plan, '高龄独居老人探访100%全覆盖。');
  expect(factsOf(draft).map(figure)).toEqual(['target EQ 100 %']);
});

test('a round number that the exact one has passed is said already', () => {
  const draft = draftIn(report, '慈善募捐1.02亿元,首次突破亿元大关。');
  expect(factsOf(draft).map(figure)).toEqual(['result EQ 102000000 元']);
  expect(asides(draft)).toContain('突破亿元 EXPLAINED_BY_FACT');
});

test('what a part grew by is no part of the whole', () => {
  const facts = factsOf(draftIn(report, '社会组织共计684家,其中社会团体599家,比上年减少5家。')).map(
    ({ fact }) => fact,
  );
  expect(facts.map(({ value, basis, partOf }) => [value, basis, partOf !== undefined])).toEqual([
    [684, 'STOCK', false],
    [599, 'STOCK', true],
    [5, 'INCREMENT', false],
  ]);
});

test.each([
  ['按照低保标准的30%、20%增发补贴。', ['30%', '20%']],
  ['登记对数最多的是青年人,占37%,25-29岁占34.1%。', ['37%', '34.1%']],
])('%s: of what these are a share is for a person to say', (words, open) => {
  const draft = draftIn(report, words);
  expect(factsOf(draft)).toEqual([]);
  expect(asides(draft).filter((aside) => open.includes(aside.split(' ')[0] as string))).toEqual([]);
});

describe('no fact', () => {
  test.each([
    ['将救助延伸至低保标准1.5倍以内的低收入家庭。', '1.5倍以内 CONDITION'],
    ['对2000元以下的救助由乡镇审批。', '2000元以下 CONDITION'],
    ['为年满80周岁的老人服务。', '年满80周岁 CONDITION'],
    ['排名前移3位。', '3位 RANK'],
    ['10月底前全部完成。', '全部 EXPLAINED_BY_FACT'],
  ])('is in %s', (words, aside) => {
    const draft = draftIn(plan, words);
    expect(factsOf(draft)).toEqual([]);
    expect(asides(draft)).toContain(aside);
  });

  test('but a counted thing in a numbered line is one, though the line stands like a heading', () => {
    const draft = draftIn(plan, '1.新建老年食堂30个。', '2.培训护理员800人次以上。');
    expect(factsOf(draft).map(figure)).toEqual(['target EQ 30 个', 'target GTE 800 人次']);
  });

  test('what is only where something is done is left open', () => {
    const draft = draftIn(plan, '在8个街道新建养老服务设施10处。');
    expect(factsOf(draft).map(figure)).toEqual(['target EQ 10 处']);
    expect(asides(draft)).toEqual(['2025年 DATE']);
  });
});

describe('a table', () => {
  const table = (...rows: string[]): Draft =>
    draftIn('云江市2025年民政事业发展主要指标', ...rows.map((row) => row.replaceAll('|', '\t')));

  test('is read by its columns: actual and aim, unit and year', () => {
    const draft = table(
      '序号|指标名称|单位|2024年完成|2025年目标|责任科室|分值',
      '1|城市低保标准|元/月|812|845|社会救助科|5',
      '2|护理型床位占比|%|61.5|65以上|养老服务科|10',
      '3|家庭适老化改造|户|2,130|≥2300|养老服务科|5',
      '4|福利彩票销售额|亿元|3.42|—|计财科|5',
    );
    expect(factsOf(draft).map((each) => `${figure(each)} ${each.fact.year ?? 2025}`)).toEqual([
      'target EQ 845 元 2025',
      'target GTE 65 % 2025',
      'target GTE 2300 户 2025',
      'result EQ 812 元 2024',
      'result EQ 61.5 % 2024',
      'result EQ 2130 户 2024',
      'result EQ 342000000 元 2024',
    ]);
    expect(draft.annotation.targets?.[0]).toMatchObject({
      scope: '每月',
      quote: '城市低保标准\t元/月\t812\t845',
      text: '845',
    });
    const reasons = (draft.annotation.notFacts ?? []).map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === 'HEADING_NUMBER')).toHaveLength(4);
    expect(reasons.filter((reason) => reason === 'RANK')).toHaveLength(4);
  });

  test('has units in its heads, heads over several columns, and rows of places', () => {
    const draft = table(
      '各区养老服务任务分解表',
      '县区|养老床位(张)||助餐点(个)',
      '|新增|总量|新增',
      '东山区|120|1860|10',
      '西关区|150|2240|12',
      '合计|270|4100|22',
    );
    expect(
      factsOf(draft).map(
        (each) => `${figure(each)} ${each.fact.basis} ${each.fact.scope ?? 'all'}`,
      ),
    ).toEqual([
      'target EQ 120 张 INCREMENT 东山区',
      'target EQ 1860 张 STOCK 东山区',
      'target EQ 10 个 INCREMENT 东山区',
      'target EQ 150 张 INCREMENT 西关区',
      'target EQ 2240 张 STOCK 西关区',
      'target EQ 12 个 INCREMENT 西关区',
      'target EQ 270 张 INCREMENT all',
      'target EQ 4100 张 STOCK all',
      'target EQ 22 个 INCREMENT all',
    ]);
  });

  test('has parts in a row of its own, and a category over several rows', () => {
    const draft = table(
      '类别|指标|单位|目标值',
      '养老|助餐点|个|120',
      '|其中:农村|个|50',
      '|养老床位|张|3000',
    );
    const facts = factsOf(draft).map(({ fact }) => fact);
    expect(facts.map(({ value }) => value)).toEqual([120, 50, 3000]);
    expect(facts[1]?.partOf).toMatchObject({ ref: facts[0]?.key });
    expect(nameOf(draft, facts[2] as Fact)).toContain('养老床位');
  });

  test('leaves a rate open that has no result before it, in its own row', () => {
    const draft = draftIn(
      report,
      '项目\t单位\t年度目标\t实际完成\t完成率',
      '新建助餐点\t个\t30\t33\t110%',
      '改造敬老院\t所\t4\t\t96%',
    );
    expect(
      draft.annotation.results?.map(({ statedCompletionRate }) => statedCompletionRate),
    ).toEqual([110]);
  });

  test('sets results against their targets, with the rate that it states', () => {
    const draft = draftIn(
      '云江市2024年民政工作目标完成情况',
      '项目\t单位\t年度目标\t实际完成\t完成率',
      '老年食堂\t个\t20\t21\t105%',
      '适老化改造\t户\t500\t480\t96%',
    );
    const { targets = [], results = [] } = draft.annotation;
    expect(results).toMatchObject([
      { value: 21, target: { ref: targets[0]?.key }, statedCompletionRate: 105 },
      { value: 480, target: { ref: targets[1]?.key }, statedCompletionRate: 96 },
    ]);
  });

  test.each([
    ['上半年完成', 'FIRST_HALF'],
    ['下半年完成', 'SECOND_HALF'],
    ['1-6月完成', 'FIRST_HALF'],
    ['1-12月完成', 'YEAR'],
    ['1-9月完成', 'OTHER 2024-01 2024-09'],
    ['4月至6月完成', 'OTHER 2024-04 2024-06'],
    ['截至5月完成', 'OTHER 2024-01 2024-05'],
    ['一季度完成', 'OTHER 2024-01 2024-03'],
    ['四季度完成', 'OTHER 2024-10 2024-12'],
    ['前二季度完成', 'FIRST_HALF'],
    ['前三季度完成', 'OTHER 2024-01 2024-09'],
  ])('under %s says what time its figures are of', (head, said) => {
    const draft = draftIn(
      report,
      ...[`项目\t单位\t2024年${head}`, '城市低保标准\t元/月\t812', '农村低保标准\t元/月\t560'],
    );
    expect(
      draft.annotation.results?.map(({ period = 'YEAR', periodStart, periodEnd }) =>
        [period, periodStart, periodEnd].filter(Boolean).join(' '),
      ),
    ).toEqual([said, said]);
  });

  test('of two kinds of a thing, one a column, has an indicator for each', () => {
    const draft = table('类别|城市(人)|农村(人)', '低保对象|1200|3400', '特困人员|85|640');
    expect(named(draft)).toEqual([
      '低保对象城市 EQ 1200 人',
      '低保对象农村 EQ 3400 人',
      '特困人员城市 EQ 85 人',
      '特困人员农村 EQ 640 人',
    ]);
  });

  test('says in a head what its own unit is, whatever the row counts', () => {
    const draft = table(
      '项目|单位|2025年目标|同比|占比|投资(万元)',
      '老年食堂|个|120|11.2|30|500',
      '养老床位|张|3000|5.6|70|800',
    );
    expect(factsOf(draft).map(figure)).toEqual([
      'target EQ 120 个',
      'target EQ 5000000 元',
      'target EQ 3000 张',
      'target EQ 8000000 元',
    ]);
  });

  test('says in a column by what share the figure before it grew, and leaves other changes open', () => {
    const draft = draftIn(
      report,
      '指标\t单位\t2024年完成\t同比增长(%)\t同比增减(张)',
      '养老床位\t张\t3000\t5.6\t160',
      '护理型床位\t张\t1800\t8.2\t140',
    );
    expect(named(draft)).toEqual([
      '养老床位 EQ 3000 张',
      '养老床位增长率 EQ 5.6 %',
      '护理型床位 EQ 1800 张',
      '护理型床位增长率 EQ 8.2 %',
    ]);
  });

  test('says in a head what is done, and only where it does', () => {
    const draft = table('县区|乐龄书屋(间)|', '|新增|总量', '东山区|120|1860', '西关区|150|2240');
    expect(draft.proposed.indicators.map(({ name, action }) => [name, action])).toEqual([
      ['新增乐龄书屋', '新增'],
      ['乐龄书屋', undefined],
    ]);
  });

  test('numbers its columns in a row of its own', () => {
    const draft = table('指标|单位|2025年目标', '甲|乙|1', '养老床位|张|3000');
    expect(factsOf(draft).map(figure)).toEqual(['target EQ 3000 张']);
  });

  test('has groups of rows, and what is told in two of them is told apart', () => {
    const draft = table(
      '指标|单位|2025年目标',
      '养老床位|张|3000',
      '城市最低生活保障',
      '最低生活保障人数|万人|6.1',
      '农村最低生活保障',
      '最低生活保障人数|万人|4.5',
    );
    expect(named(draft)).toEqual([
      expect.stringContaining('养老床位'),
      '城市最低生活保障人数 EQ 61000 人',
      '农村最低生活保障人数 EQ 45000 人',
    ]);
  });

  test('may say the aim in its label, which names the thing without it', () => {
    const draft = draftIn(
      '云江市2024年民政工作目标完成情况',
      '考核指标\t计量单位\t已完成数\t占年度任务',
      '敬老院新增床位900张\t张\t905\t100.6%',
      '老年食堂40个\t个\t40\t100%',
    );
    expect(factsOf(draft).map((each) => `${figure(each)} ${nameOf(draft, each.fact)}`)).toEqual([
      'target EQ 900 张 敬老院新增床位',
      'target EQ 40 个 老年食堂',
      'result EQ 905 张 敬老院新增床位',
      'result EQ 40 个 老年食堂',
    ]);
  });

  test('says the same value of two years twice', () => {
    const draft = table('指标|单位|上年数据|2025年目标', '乡镇|个|77|77');
    expect(factsOf(draft).map((each) => `${figure(each)} ${each.fact.year ?? 2025}`)).toEqual([
      'target EQ 77 个 2025',
      'result EQ 77 个 2024',
    ]);
  });

  test('of progress has what is to be done, and how far it is', () => {
    const draft = draftIn(
      '云江市2024年民生实事',
      '项目名称\t内容\t牵头单位\t进展情况(7月)',
      '养老服务\t新增15家照料中心。\t市民政局\t已完成8家照料中心。',
    );
    expect(factsOf(draft).map(figure)).toEqual(['target EQ 15 家', 'result EQ 8 家']);
  });

  test('says the unit once above itself', () => {
    const draft = table('单位:万元', '项目|2024年执行数|2025年预算安排', '临时救助资金|320.5|350');
    expect(factsOf(draft).map(figure)).toEqual(['target EQ 3500000 元', 'result EQ 3205000 元']);
  });

  test.each([
    ['has no head', ['养老床位|120|150', '助餐点|12|15']],
    [
      'lost a cell of a row',
      ['指标|单位|2024年完成|2025年目标', '床位|120|150', '助餐点|个|12|15'],
    ],
    ['says no unit', ['指标|2024年完成|2025年目标', '床位|120|150', '助餐点|12|15']],
  ])('that %s is left open, and no figure is guessed', (_, rows) => {
    const draft = table(...rows);
    expect(factsOf(draft).every(({ fact }) => fact.text === '12' || fact.text === '15')).toBe(true);
    expect(asides(draft).some((aside) => aside.startsWith('120 '))).toBe(false);
  });

  test('with sentences in its cells is read like text, promised or reached by the column', () => {
    const draft = draftIn(
      '云江市2024年民政工作目标完成情况',
      '项目\t年度目标\t完成情况',
      '养老服务\t新建老年食堂20个\t建成老年食堂21个',
      '社会救助\t培训社工300人\t培训社工320人',
    );
    expect(factsOf(draft).map(figure)).toEqual([
      'target EQ 20 个',
      'target EQ 300 人',
      'result EQ 21 个',
      'result EQ 320 人',
    ]);
  });
});
