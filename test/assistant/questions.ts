/** A question whose answer is in the documents, and how an assistant finds it. */
export interface AskedQuestion {
  readonly question: string;
  /**
   * Uses of tools, in their order. Every text in the arguments stands in the question or in an answer before
   * it: an assistant knows nothing else.
   */
  readonly calls: readonly (readonly [tool: string, given: Readonly<Record<string, unknown>>])[];
  /** Words that the answers have, of which the last gives the last of them. */
  readonly answer: readonly string[];
}

export const questions: readonly AskedQuestion[] = [
  {
    question: '青岛市2019年发放了多少低保金?',
    calls: [['find', { query: '青岛市 2019 低保金' }]],
    answer: ['低保金', '5.3亿元', '= 530000000 元', '“发放低保金5.3亿元,保障”'],
  },
  {
    question: '其中的物价联动补贴(青岛市2019年)是多少?它包含在哪一笔里?',
    calls: [
      ['find', { query: '物价联动补贴', types: ['RESULT'] }],
      ['get_thing', { thing: 'result:qingdao-2019-report:price-linked-subsidies' }],
    ],
    answer: ['1753.3万元', '其中物价联动补贴1753.3万元', 'Part of (其中)', '5.3亿元'],
  },
  {
    question: '青岛市2023年要建成多少张家庭养老床位?这个数字有没有存疑之处?',
    calls: [
      ['compare_indicator', { indicator: '家庭养老床位', cities: ['青岛市'], years: [2023] }],
    ],
    answer: ['3800张以上', '≥ 3800 张', '存疑', '“建成家庭养老床位3800张以上”'],
  },
  {
    question: '曲阜市2020年工作要点中“加快推进养老服务发展”由谁牵头,责任科室是哪个?',
    calls: [
      ['find', { query: '加快推进养老服务发展' }],
      ['who_answers', { subject: 'section:qufu-2020-plan:3' }],
    ],
    answer: ['孔维健', '养老服务科', '(牵头领导:孔维健。责任科室:养老服务科)'],
  },
  {
    question: '曲阜市2020年谁牵头养老服务?',
    calls: [['who_answers', { city: '曲阜市', year: 2020, area: '养老服务', role: 'LEAD' }]],
    answer: ['孔维健', '牵头', 'official:qufu:kong-weijian'],
  },
  {
    question: '曲阜市2020年谁牵头慈善事业?',
    calls: [['who_answers', { city: '曲阜市', year: 2020, area: '慈善事业' }]],
    answer: ['邢洪彬', 'leads (牵头) a section', '慈善事业促进和社会工作科'],
  },
  {
    question: '曲阜市的文件提到《优化营商环境条例》了吗?',
    calls: [['find', { query: '优化营商环境条例', city: '曲阜市', types: ['POLICY'] }]],
    answer: ['of all types', '落实《优化营商环境条例》'],
  },
  {
    question: 'XX市发放的社会救助资金是多少?',
    calls: [['find', { query: 'XX市 社会救助资金' }]],
    answer: ['withholds the figure (数值未公开)', '全市发放社会救助资金XX亿元'],
  },
  {
    question: '孔维健在曲阜市牵头哪几个部分?',
    calls: [['who_answers', { party: '孔维健', city: '曲阜市' }]],
    answer: ['二、筑牢困难群众基本生活保障网', '三、加快推进养老服务发展'],
  },
  {
    question: '“青暖助”是哪个城市的品牌,属于哪个领域,哪一年的文件没有提到它?',
    calls: [['get_thing', { thing: '青暖助' }]],
    answer: ['青岛市', '社会救助', '未提及', '青岛市 2019', '深化“青暖助”救助品牌'],
  },
  {
    question: '泰州市有哪些服务品牌?原文怎么说“幸福童享”?',
    calls: [
      ['get_thing', { thing: '泰州市' }],
      ['get_thing', { thing: '幸福童享' }],
    ],
    answer: ['祥泰颐养', '幸福童享', '用心用情擦亮“幸福童享”金字招牌'],
  },
  {
    question: '泰州市2024年在养老服务方面提出了哪些目标?',
    calls: [['plan_and_result', { city: '泰州市', year: 2024, area: '养老服务' }]],
    answer: ['新建6所街道综合养老服务中心', '全市新增护理型养老床位1000张'],
  },
  {
    question: 'XX市2023年老年食堂的全年计划和上半年完成情况如何?能直接比吗?',
    calls: [['compare_indicator', { indicator: '老年食堂' }]],
    answer: ['370个', '171个', '46.22%', '时段不同', '“目前完成171个”'],
  },
  {
    question: '“放管服”先后在哪些城市的文件中出现,哪些收录的文件没有用它?',
    calls: [['concept_spread', { concept: '放管服' }]],
    answer: ['青岛市 2019', '曲阜市 2020', '未提及', '泰州市 2024', '深化“放管服”改革'],
  },
  {
    question: '哪份文件提到《地名管理条例》,要怎么做?',
    calls: [['get_thing', { thing: '地名管理条例' }]],
    answer: ['泰州市2024年全市民政工作会议报道', 'IMPLEMENTS', '认真落实国务院《地名管理条例》'],
  },
  {
    question: '曲阜市的“1236工作体系”有哪些工作专班?原文怎么解释“1236”?',
    calls: [
      ['get_thing', { thing: '1236工作体系' }],
      ['read_passage', { id: 'evidence:qufu-2020-plan:000225-000239' }],
    ],
    answer: ['绿色殡葬改革推进工作专班', '“1”即“一条主线”:强化党建统领'],
  },
  {
    question: '王哲任什么职务?',
    calls: [['get_thing', { thing: '王哲' }]],
    answer: ['市民政局局长', '“市民政局局长王哲述职”'],
  },
  {
    question: 'XX市“七优享”满意度是多少,是哪几个月的?',
    calls: [['find', { query: '七优享 满意度' }]],
    answer: ['99.86', '2023-01 to 2023-05', '1-5月公共服务“七优享”满意度达99.86%'],
  },
  {
    question: 'XX市2023年上半年有多少项创新经验获刊发?',
    calls: [['find', { query: '创新经验 刊发', types: ['RESULT'] }]],
    answer: ['31项', '“31项创新经验获省市两办、省厅刊发”'],
  },
  {
    question: '养老床位和新增养老机构床位有什么不同,能不能相加?',
    calls: [['compare_indicator', { indicator: '养老床位' }]],
    answer: ['not to be added up', '新增养老机构床位', '养老 here, 养老机构 there'],
  },
  {
    question: '本库收录了哪些城市、哪些年份的文件?',
    calls: [['what_is_held', {}]],
    answer: ['青岛市 2019, 2023; 曲阜市 2020; 泰州市 2024; XX市 2023', 'document:qufu-2020-plan'],
  },
  {
    question: '泰州市2024年提出了家庭养老床位的目标吗?',
    calls: [['compare_indicator', { indicator: '家庭养老床位', cities: ['泰州市'] }]],
    answer: ['No figure is stated', '未提及', '泰州市 2024'],
  },
  {
    question: '曲阜市2020年的文件提到元宇宙了吗?',
    calls: [['find', { query: '元宇宙', city: '曲阜市', year: 2020 }]],
    answer: ['未提及', '曲阜市 2020'],
  },
  {
    question: '青岛市2021年的民政工作目标有哪些?',
    calls: [['plan_and_result', { city: '青岛市', year: 2021 }]],
    answer: ['未收录', 'no document of 青岛市 2021', 'Held are: 青岛市 2019, 2023'],
  },
  {
    question: '苏州市建成了多少张家庭养老床位?',
    calls: [['compare_indicator', { indicator: '家庭养老床位', cities: ['苏州市'] }]],
    answer: ['未收录', 'no document of 苏州市'],
  },
];
