import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSeedFiles, type SeedFiles } from '../../../src/dataset/read/seed-files.js';
import { readVocabulary } from '../../../src/dataset/read/vocabulary.js';
import { checkDraft, keptDraft } from '../../../src/extract/draft/check-draft.js';
import { type Draft, draftOf } from '../../../src/extract/draft/draft.js';
import { knownEntities } from '../../../src/extract/draft/known-entities.js';
import { type Annotation, keyOf, type Reference } from '../../../src/model/annotation.js';

let seeds: SeedFiles;
beforeAll(async () => {
  seeds = (await readSeedFiles('seeds')).files;
});

const plan = '云江市民政局2025年工作要点';
const report = '云江市民政局2024年工作总结';
/** A line of its own keeps what follows from being the title. */
const opening =
  '云江市民政局将坚持以人民为中心的发展思想,认真履行基本民生保障、基层社会治理、基本社会服务等职责,推动民政事业发展。';

const draftText = (text: string, others: readonly Annotation[] = []): Draft =>
  draftOf(
    { text, stated: {} },
    { vocabulary: readVocabulary(seeds, []), programs: new Map(), entities: knownEntities(others) },
  );
const draftIn = (title: string, ...lines: string[]): Draft =>
  draftText([title, opening, ...lines].join('\n'));

/** A figure as its role, value, comparator and unit. */
const figuresOf = ({ annotation: { targets = [], results = [] } }: Draft): string[] => [
  ...targets.map((fact) => `target ${fact.comparator} ${fact.value} ${fact.unit}`),
  ...results.map((fact) => `result ${fact.comparator} ${fact.value} ${fact.unit}`),
];

describe('a figure is promised or reached', () => {
  test.each([
    [plan, '新建家庭养老床位500张以上。', 'target GTE 500 张'],
    [report, '新建家庭养老床位500张。', 'result EQ 500 张'],
    [report, '力争护理型床位占比达到65%。', 'target EQ 65 %'],
    [plan, '截至目前已建成老年食堂120个。', 'result EQ 120 个'],
    [report, '二、2025年工作打算\n改造养老机构12家。', 'target EQ 12 家'],
    [plan, '一、工作回顾\n改造养老机构12家。', 'result EQ 12 家'],
    [`${report}和2025年工作计划`, '一、2024年工作总结\n改造养老机构12家。', 'result EQ 12 家'],
    [report, '每万名老年人拥有护理员22.8人(省定年度目标23人)。', 'target EQ 23 人'],
    [report, '将社会组织年检改为年报,新增社会组织51家。', 'result EQ 51 家'],
    [report, '养老床位达到8600张,计划再增加50张。', 'target EQ 50 张'],
  ])('%s: %s', (title, words, figure) => {
    expect(figuresOf(draftIn(title, words))).toContain(figure);
  });
});

describe('of what a text counts', () => {
  test('two counts of one thing are two facts about it', () => {
    const { annotation } = draftIn(report, '全市共有低保对象3469户6444人。');
    expect(figuresOf({ annotation } as Draft)).toEqual(['result EQ 3469 户', 'result EQ 6444 人']);
    expect(annotation.results?.map(({ quote }) => quote)).toEqual([
      '全市共有低保对象3469户',
      '全市共有低保对象3469户6444人',
    ]);
  });

  test('what a standard was raised from is no result, and is set aside as what it was', () => {
    const draft = draftIn(report, '城市低保标准由728元提高到735元。');
    expect(figuresOf(draft)).toEqual(['result EQ 735 元']);
    expect(draft.annotation.notFacts).toContainEqual({
      quote: '728元',
      reason: 'EXPLAINED_BY_FACT',
      note: 'What the figure behind it was before (基数).',
    });
  });

  test('last year is said of a figure that looks back', () => {
    const { annotation } = draftIn(plan, '去年完成适老化改造830户。今年将完成1000户。');
    expect(annotation.results?.[0]).toMatchObject({ value: 830, year: 2024 });
    expect(annotation.targets?.[0]).toMatchObject({ value: 1000 });
    expect(annotation.targets?.[0]).not.toHaveProperty('year');
  });

  test.each([
    [report, '新增持证护理员1107人,完成率145%。'],
    [plan, '一、工作回顾\n新增持证护理员1107人,完成率145%。'],
  ])('a completion rate belongs to its result: %s: %s', (title, words) => {
    const { annotation } = draftIn(title, words);
    expect(annotation.results).toHaveLength(1);
    expect(annotation.results?.[0]).toMatchObject({ value: 1107, statedCompletionRate: 145 });
  });

  test('a rank is no figure', () => {
    const { annotation } = draftIn(report, '慈善组织达215个,居全省第二。');
    expect(annotation.results).toMatchObject([{ value: 215, rank: { place: 2, among: '全省' } }]);
  });

  test('a whole without a figure is 100 per cent', () => {
    expect(figuresOf(draftIn(plan, '城市社区全部配建养老服务站。'))).toEqual(['target EQ 100 %']);
  });

  test('ages, dates, editions and thresholds are set aside with their reasons', () => {
    const { annotation } = draftIn(
      plan,
      '为80岁以上老人服务。对500人以下的村优化。第三届评选于6月举办。培育一批典型。',
    );
    expect(figuresOf({ annotation } as Draft)).toEqual([]);
    const reasons = (annotation.notFacts ?? []).map(({ quote, reason }) => `${quote} ${reason}`);
    expect(reasons).toEqual(
      expect.arrayContaining([
        '80岁以上 CONDITION',
        '500人以下 CONDITION',
        '第三届 ORDINAL',
        '6月 DATE',
        '一批 INDEFINITE',
      ]),
    );
  });
});

describe('names', () => {
  const namesOf = (
    draft: Draft,
    list: 'brands' | 'programs' | 'policies' | 'departments',
  ): string[] => (draft.annotation[list] ?? []).map(({ name }) => name);

  test('are brands where the text says 品牌', () => {
    expect(namesOf(draftIn(plan, '擦亮“云暖夕阳”养老服务品牌。'), 'brands')).toEqual(['云暖夕阳']);
  });

  test('are undertakings by the word that they end in, with and without marks', () => {
    const draft = draftIn(plan, '实施“春风”助学计划,开展养老机构消防安全专项整治。');
    expect(draft.annotation.programs).toMatchObject([
      { name: '春风助学计划', kind: 'PROJECT' },
      { name: '养老机构消防安全专项整治', kind: 'CAMPAIGN' },
    ]);
  });

  test('are policies with what is done to them', () => {
    const draft = draftIn(plan, '出台《云江市养老服务条例》,贯彻落实《慈善法》。');
    expect(draft.annotation.policies).toMatchObject([
      { name: '云江市养老服务条例', kind: 'REGULATION', mentions: [{ action: 'ISSUES' }] },
      { name: '慈善法', mentions: [{ action: 'IMPLEMENTS' }] },
    ]);
  });

  test.each([
    ['实施“弱有众扶”优享工程。', '弱有众扶优享工程 ACTION'],
    ['开展“物质+服务”改革创新试点。', '物质+服务改革创新试点 PILOT'],
    ['牵头做好“老有康养”两项重点工程。', '老有康养 ACTION'],
    ['拓展“互联网+殡葬服务”。', '互联网+殡葬服务 OTHER'],
    ['深入推进“三减两增”。', '三减两增 OTHER'],
    ['开展困难群体大排查行动,', '困难群体大排查行动 CAMPAIGN'],
    ['构建广泛多层制度化的居民议事机制。', '居民议事机制 MECHANISM'],
    ['持续推进打击整治非法社会组织专项行动。', '打击整治非法社会组织专项行动 CAMPAIGN'],
    ['启动云江市殡仪馆迁建工程。', '云江市殡仪馆迁建工程 PROJECT'],
    ['推进行业协会商会与行政机关脱钩改革。', '行业协会商会与行政机关脱钩改革 ACTION'],
    ['高质量完成省民生实事项目。', '省民生实事 FRAMEWORK'],
  ])('are undertakings in %s', (words, name) => {
    const { programs = [] } = draftIn(plan, words).annotation;
    expect(programs.map((each) => `${each.name} ${each.kind}`)).toContain(name);
  });

  test('of several undertakings end in the one word behind the last: 等专项整治', () => {
    const { programs } = draftIn(plan, '开展养老机构安全、社会组织乱象等专项整治。').annotation;
    expect(programs).toMatchObject([
      { name: '养老机构安全专项整治', aliases: ['养老机构安全'] },
      { name: '社会组织乱象专项整治', aliases: ['社会组织乱象'] },
    ]);
  });

  test('a verb that a page break divides is none of the name', () => {
    const lines = ['力争上', '1、新水平。夯实基', '2、础。集中力量推', '3、进养老机构专项治理。'];
    expect(namesOf(draftIn(plan, ...lines), 'programs')).toEqual(['养老机构专项治理']);
  });

  test.each([
    '健全社会救助制度。',
    '完善相关制度。',
    '争取省示范项目。',
    '推进民政领域改革。',
    '依托主题党日活动。',
    '开展业务培训、职工素质培养活动5场。',
    '荣获“优秀”案例评选。',
    '增强“四个意识”。',
  ])('are none in %s', (words) => {
    expect(namesOf(draftIn(plan, words), 'programs')).toEqual([]);
  });

  test.each([
    ['制定高龄津贴发放管理办法。', '高龄津贴发放管理办法 MEASURES DRAFTS'],
    ['完善养老服务发展扶持政策清单。', '养老服务发展扶持政策清单 CATALOGUE REVISES'],
    ['严格落实“五必须”规定。', '五必须规定 REGULATION IMPLEMENTS'],
    ['落实残疾人“两项补贴”分级保障政策。', '残疾人两项补贴分级保障政策 OTHER IMPLEMENTS'],
    ['印发《关于落实〈慈善法〉的意见》。', '慈善法 LAW IMPLEMENTS'],
    ['修订《云江市临时救助实施办法》。', '云江市临时救助实施办法 MEASURES REVISES'],
    ['认真落实《地名管理条例》及实施办法。', '地名管理条例实施办法 MEASURES IMPLEMENTS'],
  ])('are policies in %s', (words, policy) => {
    const { policies = [] } = draftIn(plan, words).annotation;
    expect(
      policies.map((each) => `${each.name} ${each.kind} ${each.mentions[0]?.action}`),
    ).toContain(policy);
  });

  test('are no policies where a newspaper is read or many policies are kept', () => {
    const draft = draftIn(plan, '被《云江日报》报道,落实各项惠民政策,出台了多项奖补政策。');
    expect(namesOf(draft, 'policies')).toEqual([]);
  });

  test('are bodies, however short, each as its own', () => {
    const draft = draftIn(
      plan,
      '会同市财政局、市卫生健康委,联合医保、残联等部门,指导云江市口岸发展协会,完善地名委员会工作。',
      '充实老年友好、社区建设等专班,支持市未成年人保护中心,按照市委部署,向省民政厅汇报。',
    );
    expect(namesOf(draft, 'departments').sort()).toEqual(
      [
        '云江市民政局',
        '市财政局',
        '市卫生健康委',
        '医保部门',
        '残联',
        '云江市口岸发展协会',
        '地名委员会',
        '老年友好专班',
        '社区建设专班',
        '市未成年人保护中心',
        '市委',
        '省民政厅',
      ].sort(),
    );
  });

  test('of the bureau whose text it is are one: 云江市民政局, 市民政局, 我局', () => {
    const { annotation } = draftIn(plan, '市民政局做好服务。我局加强管理。各区民政局抓好落实。');
    expect(annotation.departments).toMatchObject([
      { name: '云江市民政局', aliases: ['市民政局', '我局'] },
      { name: '区民政局' },
    ]);
  });

  test('of slogans and emphasis are set aside', () => {
    const draft = draftIn(plan, '坚持“以民为本”理念,清理“僵尸”社会组织。');
    expect(draft.annotation.notFacts).toEqual(
      expect.arrayContaining([
        { quote: '“以民为本”', reason: 'SLOGAN' },
        { quote: '“僵尸”', reason: 'EMPHASIS' },
      ]),
    );
  });

  test('of the same city in another year keep their key', () => {
    const other = {
      document: { city: 'yun-jiang' },
      sections: [],
      brands: [{ key: 'yunnuan', name: '云暖夕阳', policyArea: 'elderly-care', evidence: [] }],
    } as unknown as Annotation;
    const { annotation } = draftText(`${plan}\n${opening}\n擦亮“云暖夕阳”养老服务品牌。`, [other]);
    expect(annotation.brands).toMatchObject([{ key: 'yunnuan', policyArea: 'elderly-care' }]);
  });
});

describe('sections', () => {
  test('of a text without numbers are its lines between paragraphs, but not who wrote it', () => {
    const paragraph =
      '坚持以人民为中心的发展思想,认真履行基本民生保障、基层社会治理、基本社会服务等职责。'.repeat(
        2,
      );
    const { annotation } = draftIn(
      report,
      ...[paragraph, '云江市民政局 通讯员', '推进养老服务改革', paragraph],
      ...['加强记者站志愿服务', paragraph, '云江市民政局述职'],
    );
    expect(annotation.sections.map(({ heading }) => heading)).toEqual([
      '推进养老服务改革',
      '加强记者站志愿服务',
    ]);
  });

  test('are numbered headings, each within its parent', () => {
    const { annotation } = draftIn(
      plan,
      '一、养老服务',
      '(一)扩大供给。新建床位。',
      '1.建设中心。抓好落实。',
      '(二)提高质量。加强培训。',
      '二、社会救助',
      '做好兜底。',
    );
    expect(annotation.sections.map(({ ordinal, heading }) => `${ordinal} ${heading}`)).toEqual([
      '1 养老服务',
      '1.1 扩大供给',
      '1.1.1 建设中心',
      '1.2 提高质量',
      '2 社会救助',
    ]);
  });

  test('have the duties that a bracket at their end states', () => {
    const { annotation } = draftIn(
      plan,
      '一、养老服务',
      '1.扩大供给。新建床位。',
      '(牵头领导:李明。责任科室:养老服务科、财务科)',
    );
    expect(annotation.responsibilities).toMatchObject([
      { role: 'LEAD', subject: { section: '1' }, parties: [{ official: 'li-ming' }] },
      {
        role: 'RESPONSIBLE',
        subject: { section: '1' },
        parties: [{ department: 'yang-lao-fu-wu-ke' }, { department: 'cai-wu-ke' }],
      },
    ]);
  });
});

describe('what a name holds', () => {
  test('says whom an undertaking serves and which concepts it applies', () => {
    const { annotation } = draftIn(plan, '实施困难老年人家庭适老化改造工程。');
    const quote = '困难老年人家庭适老化改造工程';
    expect(annotation.programs).toMatchObject([
      {
        beneficiaries: [{ ref: 'poor-older-people', quote }],
        applies: [{ ref: 'shilaohua-gaizao', quote }],
      },
    ]);
  });

  test.each(['开展打击整治非法社会组织专项行动。', '实施社工站提升工程。'])(
    'serves nobody in %s',
    (words) => {
      const { programs = [] } = draftIn(plan, words).annotation;
      expect(programs).toHaveLength(1);
      expect(programs[0]).not.toHaveProperty('beneficiaries');
    },
  );

  test('is part of the framework that counts it', () => {
    const { annotation } = draftIn(
      plan,
      '实施“三大提升行动”:救助保障提升行动、养老服务提升行动、儿童关爱提升行动。',
    );
    const [whole, ...parts] = annotation.programs ?? [];
    expect(whole).toMatchObject({ name: '三大提升行动', kind: 'FRAMEWORK' });
    expect(parts.map(({ name, partOf }) => [name, keyOf(partOf as Reference)])).toEqual([
      ['救助保障提升行动', whole?.key],
      ['养老服务提升行动', whole?.key],
      ['儿童关爱提升行动', whole?.key],
    ]);
  });

  test('of a heading is what its section is about', () => {
    const { annotation } = draftIn(
      plan,
      '一、实施“暖夕阳”养老服务行动',
      '新建床位。',
      '二、开展婚俗改革行动、殡葬改革行动',
      '抓好落实。',
    );
    expect(annotation.sections.map(({ program }) => program)).toEqual([
      'nuan-xi-yang-yang-lao-fu-wu-xing-dong',
      undefined,
    ]);
  });

  test('twice, whole and in short, is one', () => {
    const { annotation } = draftIn(plan, '推进“爱心驿站”建设项目。打造“爱心驿站”50个。');
    expect(annotation.programs).toMatchObject([
      {
        name: '爱心驿站建设项目',
        aliases: ['爱心驿站'],
        evidence: ['推进“爱心驿站”建设项目', '打造“爱心驿站”50个'],
      },
    ]);
  });

  test('names who made a policy, and the post of an official with the bureau', () => {
    const { annotation } = draftIn(
      plan,
      '落实国务院《地名管理条例》。',
      '云江市民政局党组书记、局长王海燕作工作报告。',
    );
    expect(annotation.policies).toMatchObject([
      { name: '地名管理条例', city: null, issuers: [{ ref: 'guo-wu-yuan' }] },
    ]);
    expect(annotation.officials).toMatchObject([
      {
        name: '王海燕',
        posts: ['党组书记', '局长'],
        department: { ref: 'yun-jiang-shi-min-zheng-ju' },
      },
    ]);
  });

  test('are places, cities and groups where the text names them', () => {
    const { annotation } = draftIn(
      plan,
      '在白云镇、团结街道开展服务,指导东湖区做好留守儿童关爱。各区镇抓好落实,优化区划设置,赴青岛市学习。',
    );
    expect(annotation.places?.map(({ name }) => name)).toEqual(['白云镇', '团结街道', '东湖区']);
    expect(annotation.mentions).toMatchObject([
      { city: 'qingdao' },
      { beneficiaryGroup: 'left-behind-children' },
    ]);
  });
});

describe('a sentence says who does it', () => {
  const dutiesIn = (...words: string[]): string[] => {
    const { annotation } = draftIn(plan, ...words);
    const nameOf = new Map(
      [...(annotation.departments ?? []), ...(annotation.programs ?? [])].map(({ key, name }) => [
        key,
        name,
      ]),
    );
    return (annotation.responsibilities ?? []).map(
      ({ role, subject, parties }) =>
        `${role} ${parties.map((party) => nameOf.get(Object.values(party)[0] as string))} ${nameOf.get(Object.values(subject)[0] as string) ?? Object.values(subject)[0]}`,
    );
  };

  test.each([
    [
      '由市民政局牵头,市财政局、市人社局配合,实施家庭养老床位改造工程。',
      [
        'LEAD 云江市民政局 家庭养老床位改造工程',
        'COOPERATING 市财政局,市人社局 家庭养老床位改造工程',
      ],
    ],
    ['联合市公安局开展养老诈骗专项整治。', ['COOPERATING 市公安局 养老诈骗专项整治']],
    ['牵头实施“弱有众扶”优享工程。', ['LEAD 云江市民政局 弱有众扶优享工程']],
    ['配合省民政厅开展养老机构等级评定试点。', ['COOPERATING 云江市民政局 养老机构等级评定试点']],
    ['加强社会组织负责人培训,举办社会组织联合会活动。', []],
  ])('%s', (words, duties) => {
    expect(dutiesIn(words)).toEqual(duties);
  });

  test('and of no thing but its section', () => {
    expect(dutiesIn('一、养老服务', '市民政局负责做好日常管理。')).toEqual([
      'RESPONSIBLE 云江市民政局 1',
    ]);
  });

  test('in brackets with brackets in them, whose labels are no duty of their own', () => {
    const { annotation } = draftIn(
      plan,
      '一、养老服务',
      '(一)扩大供给。新建食堂3个。(责任科室：养老服务科；配合单位：县卫生健康局（县疾控局）、各乡镇（街道）)',
    );
    expect(annotation.responsibilities?.map(({ role, parties }) => [role, parties.length])).toEqual(
      [
        ['RESPONSIBLE', 1],
        ['COOPERATING', 1],
      ],
    );
    expect(annotation.departments?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['养老服务科', '县卫生健康局']),
    );
    expect(annotation.departments?.map(({ name }) => name)).not.toContain('街道');
  });

  test('in brackets and lines at each item', () => {
    expect(
      dutiesIn(
        '一、养老服务',
        '(一)扩大供给。新建床位。',
        '责任单位:市民政局、市财政局',
        '(二)提高质量。加强培训。【牵头单位:市民政局;配合单位:市人社局】',
      ),
    ).toEqual([
      'RESPONSIBLE 云江市民政局,市财政局 1.1',
      'LEAD 云江市民政局 1.2',
      'COOPERATING 市人社局 1.2',
    ]);
  });
});

describe('a draft', () => {
  test('is what the seeds accept, but for what is open', () => {
    const text = [
      plan,
      opening,
      '云江市民政局局长王海燕表示,由市民政局牵头,市财政局配合,在白云镇实施“暖夕阳”老年人关爱行动。',
      '落实国务院《地名管理条例》及实施办法,联合医保、残联等部门印发《关于落实〈慈善法〉的意见》,办好省市民生实事。',
      '实施“两大行动”:养老服务提升行动、“爱心驿站”建设行动,打造“爱心驿站”50个,充实老年友好、社区建设等专班。',
      '一、养老服务',
      '擦亮“云暖夕阳”品牌,新建养老床位1200张以上,完成某某〔特〕事项七个批件。',
    ].join('\n');
    const { faults } = checkDraft(seeds, keptDraft(text, draftText(text)));
    expect(faults).toEqual([]);
  });

  test('says whose it is and of which year, or asks', () => {
    const { annotation } = draftIn(
      '关于印发《云江市民政局2025年工作要点》的通知',
      '云江市民政局',
      '2025年3月4日',
      '一、养老服务',
    );
    expect(annotation.document).toMatchObject({
      kind: 'WORK_PLAN',
      city: 'yun-jiang',
      year: 2025,
      period: 'YEAR',
      issuedOn: '2025-03-04',
    });
    expect(() => draftText('关于做好养老服务工作的要点')).toThrow('give --city');
  });
});
