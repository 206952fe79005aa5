import type { MeasureBasis } from '../../src/model/ontology.js';

/** What the synthetic documents speak of: the words are those of real work plans, their combination is chance. */

export const areaNames = [
  ['elderly-care', '养老服务'],
  ['assistance', '社会救助'],
  ['child-welfare', '儿童福利'],
  ['disability', '残疾人福利'],
  ['charity', '慈善事业'],
  ['social-work', '社会工作'],
  ['volunteering', '志愿服务'],
  ['organizations', '社会组织'],
  ['communities', '社区治理'],
  ['villages', '村务公开'],
  ['marriage', '婚姻登记'],
  ['adoption', '收养登记'],
  ['funerals', '殡葬管理'],
  ['place-names', '地名管理'],
  ['boundaries', '区划界线'],
  ['vagrants', '流浪救助'],
  ['lottery', '福利彩票'],
  ['smart', '智慧民政'],
] as const;

export interface IndicatorWords {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly basis: MeasureBasis;
  /** Place in `areaNames`. */
  readonly area: number;
}

const countable = [
  ['床位', '张', 'INCREMENT'],
  ['站点', '处', 'STOCK'],
  ['覆盖率', '%', 'RATE'],
  ['资金', '元', 'AMOUNT'],
] as const;

/** Sixty indicators: three or four in each area. */
export const indicatorWords: readonly IndicatorWords[] = Array.from({ length: 60 }, (_, at) => {
  const area = at % areaNames.length;
  const [suffix, unit, basis] = countable[
    Math.floor(at / areaNames.length)
  ] as (typeof countable)[number];
  const [key, name] = areaNames[area] as (typeof areaNames)[number];
  return { key: `${key}-${basis.toLowerCase()}`, name: `${name}${suffix}`, unit, basis, area };
});

const cityFirst = [...'安宁临海长清东明南平北川西昌新泰永康武定昌乐广德高阳金城庆云和顺'];
const citySecond = [...'州阳山江城原林川口陵丰兴源溪浦港泽梁关台岭湖洲岩潭坪沙'];

/** The first two characters of cities' names, none of them a city of the seeds. */
const cityNames = citySecond
  .flatMap((second) => cityFirst.map((first) => first + second))
  .filter((name) => name !== '泰州');

/** Other ones for each number below {@link mostCities}. */
export const cityName = (at: number): string => cityNames[at] as string;

/** How many cities there are names for. */
export const mostCities = cityNames.length;

export const officeNames = ['办公室', '养老服务科', '社会救助科', '儿童福利科', '基层政权科'];
export const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
export const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚'];
export const brandFirst = [...'青暖孝善福安和康乐爱'];
export const brandSecond = [
  '暖阳',
  '同行',
  '伴老',
  '助困',
  '邻里',
  '家园',
  '守望',
  '连心',
  '春风',
  '聚力',
];
export const programFirst = [
  '银龄',
  '幸福',
  '阳光',
  '暖心',
  '惠民',
  '乐龄',
  '康养',
  '春苗',
  '同心',
  '安居',
];
export const programMiddle = [
  '助餐',
  '助浴',
  '探访',
  '改造',
  '提升',
  '示范',
  '培育',
  '关爱',
  '救助',
  '下乡',
];
export const programLast = [
  ['工程', 'PROJECT'],
  ['行动', 'ACTION'],
  ['试点', 'PILOT'],
  ['计划', 'FRAMEWORK'],
  ['平台', 'PLATFORM'],
] as const;

/** What the name of a programme, a brand, a policy or a place begins with: one of these and one of those. */
export const nameFirst = [
  ...'银幸阳暖惠乐康春同安养助邻慈公志儿青孝福双红先睦共祥颐清和爱益善童民海江书星',
];
export const nameSecond = [
  ...'龄福光心民苗居老区里善愿童彩婚层慧风色锋富伴行家园望连聚力泽馨韵禾舟桥廊灯岸',
];

/** Words that may stand for each other: 加强管理 or 深化管理. All of a group are equally long. */
export const synonyms: readonly (readonly string[])[] = [
  ...[
    '加强 强化 深化 推进 推动 促进 提升 优化 完善 健全 规范 落实 加快 拓展 夯实 巩固',
    '开展 组织 举办 实施 推行 启动',
    '建立 构建 打造 搭建 形成',
    '全面 全力 持续 扎实 深入 积极 大力 稳步 切实 着力',
    '有效 充分 精准 高效',
    '指导 引导 督促 帮助 支持',
    '通过 依托 借助 围绕',
    '力争 争取 确保 努力',
    '不断 逐步 继续',
    '机制 制度 体系 模式',
    '群众 居民 市民 百姓',
    '单位 部门 机构',
    '重要 关键 核心 主要',
    '质量 水平 能力 效能',
    '问题 短板 难题',
    '宣传 推广 普及',
    '检查 排查 督查 巡查',
    '完成 实现 达成',
    '增加 新增 增设',
    '资金 经费 款项',
    '困难 特殊 重点',
    '工作 任务 事项',
    '建设 创建 发展',
    '管理 监管 治理',
    '要求 部署 安排',
    '参与 融入 投身',
    '及时 主动 定期',
    '保障 维护 守护',
    '需求 诉求 愿望',
    '设施 场所 站点',
    '发放 拨付 兑现 落地',
    '提供 供给 给予',
    '制定 出台 印发 发布',
    '扩大 增强 提高 改善',
    '成立 组建 设立',
    '农村 乡村 村居',
    '全市 市域 辖区',
    '人员 对象 人群',
    '联合 会同 协同 配合',
    '办理 受理 经办',
    '评估 评定 评价 考核',
    '活动 行动 项目',
    '试点 示范 样板',
    '改造 升级 更新',
    '计划 方案 规划',
    '儿童 少儿 孩童',
    '老年 高龄 年长',
    '慈善 公益 爱心',
    '登记 注册 备案',
    '残疾 残障 失能',
    '发挥 体现 彰显',
    '做好 抓好 办好',
    '责任 职责 主责',
    '培养 培育 培植',
    '创新 革新 探索',
    '突出 聚焦 紧盯',
    '网络 平台 系统',
    '基本 普惠 基础',
    '信息 数据 资料',
    '专业 专项 专门',
    '补贴 补助 津贴',
    '救助 帮扶 纾困',
    '养老 助老 敬老',
    '社区 街区 片区',
    '服务 关爱 照护',
    '政策 举措 办法',
    '领导 干部 骨干',
    '美丽 和美 宜居',
    '销售 发行 筹集',
    '累计 合计 总计',
  ].map((group) => group.split(' ')),
];
