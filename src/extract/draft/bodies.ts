import type { DepartmentKind } from '../../model/ontology.js';
import { doingAhead } from './doing.js';
import type { NameFound } from './names.js';
import type { Reading, Stretch } from './reading.js';

const han = '\\p{Script=Han}';
const levels = '省市县区州盟旗';

/** What organs of every level are called behind 市, 县, 区 or 省; those in `alone` also without it. */
const alone =
  '发改委|发展改革委|发展和改革委员会|卫健委|卫健局|卫生健康委员会|卫生健康委|卫生健康局|财政局|财政厅|教育局|教育厅|教体局|公安局|公安厅|人社局|人社厅|人力资源和?社会保障[局厅]|市场监管局|市场监督管理局|医保局|医疗保障局|住建局|住建厅|住房和?城乡建设[局厅]|自然资源和规划局|自然资源局|农业农村局|农业农村厅|应急管理局|应急局|消防救援(?:支队|大队|局)|司法局|司法厅|审计局|统计局|税务局|水利局|交通运输局|交通局|文旅局|文化和旅游局|体育局|商务局|工信局|大数据局|数据局|行政审批(?:服务)?局|政务服务(?:管理)?局|退役军人(?:事务)?局|乡村振兴局|扶贫[局办]|林业局|生态环境局|城管局|国资委|机关事务管理局|信访局|残联|残疾人联合会|妇联|总工会|工商联|科协|共青团|老龄办|老龄委|慈善总会';
const leveled = `${alone}|红十字会|慈善协会|慈善联合会|团委|编办|法院|检察院|人大|政协|委组织部|委宣传部|委社会工作部|委政法委|委统战部|委编办|纪委监委|委办公室|政府办公室|委(?!员|书记|副书记|常委|会|托|派|办局)|政府(?!购买|采购|工作报告|网)|厅(?!局)`;
/** Fields whose 部门 a text names: 财政部门, and of several at once 医保、残联等部门. */
const fields =
  '社保|医保|财政|发展改革|发改|教育|公安|卫生健康|卫健|组织|审批|人力资源社会保障|人社|司法|住房城乡建设|住建|残联|文旅|团委|妇联|农业农村|市场监管|自然资源|应急管理|应急|消防|税务|审计|纪检监察|宣传|统战|政法|信访|乡村振兴|交通运输|交通|水利|生态环境|大数据';
const institutions =
  '社会福利院|儿童福利院|老年福利院|福利院|福利服务中心|社会福利中心|福利中心|救助管理站|救助站|殡仪馆|殡葬服务中心|未成年人救助保护中心|未成年人保护中心|养老服务发展中心|养老服务指导中心|养老服务中心|精神卫生中心|精神卫生福利院|婚姻登记处|婚姻登记中心|家庭经济状况核对中心|核对中心|福利彩票发行中心|福彩中心|社会组织综合党委办公室|社会组织服务中心|慈善总会';
/** One pattern an organ; what stands before 市 or 区 is read by `prefixed`. */
const patterns: readonly (readonly [pattern: RegExp, rule: string])[] = [
  [
    new RegExp(
      `[${levels}]?民政[局厅](?!长(?!${han}{2,3}[在表指主出作述]))|(?:国家)?民政部(?!门)|国务院`,
      'gu',
    ),
    'body.suffix',
  ],
  [/团[省市县区]委|[省市]{1,2}两办/gu, 'body.suffix'],
  [new RegExp(`[${levels}](?:${leveled})|${alone}`, 'gu'), 'body.suffix'],
  [new RegExp(`(?:${fields})部门`, 'gu'), 'body.departments'],
  [
    new RegExp(
      `(?<![社地城小片园校景郊])[${levels}](?:${institutions})|未成年人(?:救助)?保护中心`,
      'gu',
    ),
    'body.institution',
  ],
  [
    new RegExp(
      `[${levels}](?:${han}(?!属|级|场)){2,12}?(?:协会|学会|商会|基金会|促进会|慈善会)(?![会员商换])`,
      'gu',
    ),
    'body.association',
  ],
  [/(?:镇街|乡镇|街道|镇)民政(?:办公室|所)/gu, 'body.suffix'],
  [/(?:局)?党组理论(?:学习)?中心组|派驻纪检监察组/gu, 'body.suffix'],
  [new RegExp(`${han}{2,3}红十字会`, 'gu'), 'body.suffix'],
];
/** 我局 is the bureau that issues the text. */
const own = /(?:我|本)局(?!面|部|限|势)|(?<=^|[^\p{Script=Han}]|经|由|在|请)[市县区]局(?!长)/gu;
const taskForce =
  /[^,，。；;:：、\n“”《》()（）]{2,20}(?:工作专班|专班|领导小组|工作组|服务队|委员会)(?!员)/gu;
/** 老年友好、现代社区建设等专班: several by one class word. */
const sharedTaskForces =
  /((?:[^,，。；;:：、\n“”《》()（）]{2,14}、)+[^,，。；;:：、\n“”《》()（）]{2,14})等(专班|工作专班|领导小组)/gu;
const notTaskForce =
  /居民|村民|民委员会|下属|业主|监督委员会|常务委员会|^(?:各|有关|相关|成立|组建)?(?:工作)?(?:专班|领导小组|工作组|委员会)$|^[一二三四五六七八九十\d]+个|(?:发展和改革|卫生健康)委员会$/u;
/** Words that join a name to what stands before it. */
const joining = '在由和及与关于向对将以各获经至被为是受';
/** Words before a name that are no part of it. */
const lead = new RegExp(
  `^(?:(?:${[
    '按照|代表|配合|迎接|得到|获得|经过|根据|围绕|联合|会同|协同|协助|提请|督促|促成|召开|成立|组建|参加|加入|邀请|依托|现将|充分发挥|充分',
    `[${joining}]`,
  ].join('|')})(?:全省|全市|全国|率先|成立)*)+(?=${han}{3})`,
  'u',
);
/** 2024年, but not 未成年人. */
const afterYear = /^.*\d年度?(?=\p{Script=Han}{3})/u;
/** What is no place before 市 or 区: verbs, and words for all of them. */
const noPlace =
  /根据|按照|围绕|会同|联合|组建|成立|新建|建成|积极|贯彻|落实|推进|形成|配合|要求|思路|完成|获得|支持|指导|紧|全|各|本|我|该|市委|政府|和|与|及|由|将|在|对|为|向|以|的|了|到|请|经|获|受|年/u;
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊施洪倪季俞章邢翟温柳安裴耿齐庞牛葛毕聂';
const official = new RegExp(
  `(?:民政[局厅](?:党组书记、?)?(?:副?局长|副?厅长|党组书记|党组成员)|(?:党组书记、|党组成员、)副?局长|副?[市县区]长|[市县区]委常委)([${surnames}]${han}{1,2})(?=在|表示|指出|主持|出席|作|述职|介绍|强调|说|到|参加|带队|[,，。\\n])`,
  'gu',
);

/** What kind of body a name is, by its last words. */
export function bodyKindOf(name: string): DepartmentKind {
  if (/人民调解委员会$/u.test(name)) return 'OTHER';
  if (/(?:国资委|卫生健康委员会|改革委员会)$/u.test(name)) return 'BUREAU';
  if (/专班|领导小组|工作组|服务队|委员会$/u.test(name)) return 'TASK_FORCE';
  if (
    /(?:[省市县区]委|中央|组织部|宣传部|统战部|政法委|党委|党组|纪检组|纪委监委|组织部门|社会工作部|综合党委办公室|委办公室)$/u.test(
      name,
    )
  )
    return 'PARTY_ORGAN';
  if (/政府$|国务院$/u.test(name)) return 'GOVERNMENT';
  if (/(?:科|办公室|处|股)$/u.test(name)) return 'OFFICE';
  if (/(?:福利院|医院|学院|站|馆|中心)$/u.test(name)) return 'INSTITUTION';
  if (/(?:联|会|总会|工会|共青团|团委|团[省市县区]委)$/u.test(name)) return 'SOCIAL_ORGANIZATION';
  return 'BUREAU';
}

/** Cuts what stands before a name in its clause: 在全省率先成立, 召开. */
function withoutLead(words: string): string {
  let rest = words
    .replace(afterYear, '')
    .replace(/^.*的/u, '')
    .replace(/^.{0,6}?(?:召开|成立|组建|建立)/u, '')
    .replace(/^全[市县区省州]/u, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(lead, '').replace(doingAhead, '');
  }
  return rest;
}

/** A name that begins with its level, with the place before it: 济宁市民政局; of 各区民政局 区民政局. */
function prefixed(text: string, start: number, name: string, city: string): string {
  if (!levels.includes(name[0] as string)) return name;
  const stem = city.slice(0, -1);
  if (text.slice(0, start).endsWith(stem) && city.endsWith(name[0] as string)) return stem + name;
  const before =
    new RegExp(`[^\\P{Script=Han}${joining}]*$`, 'u').exec(
      text.slice(Math.max(0, start - 8), start),
    )?.[0] ?? '';
  const run = withoutLead(before);
  if (run.length < 2 || run.length > 3) return name;
  return noPlace.test(run) || doingAhead.test(run) ? name : run + name;
}

/**
 * The bodies and officials that a text names.
 *
 * @param city the document's, as the text names it: 云江市
 */
export function findBodies(reading: Reading, city: string, take: (found: NameFound) => void): void {
  const { text } = reading;
  const taken: Stretch[] = [];
  // A body may stand within the name of an undertaking (市救助管理站建设), and in no title and no quoted name.
  const isFree = (at: Stretch): boolean =>
    !reading.marked(at) && !taken.some(({ start, end }) => start < at.end && at.start < end);
  const add = (name: string, start: number, rule: string, mention?: string): void => {
    const at = { start, end: start + (mention ?? name).length };
    if (!isFree(at)) return;
    taken.push(at);
    take({
      kind: 'department',
      name,
      aliases: [],
      at,
      rule,
      departmentKind: bodyKindOf(name),
      ...(mention && { mention }),
    });
  };
  for (const match of text.matchAll(sharedTaskForces)) {
    let start = match.index;
    for (const member of (match[1] as string).split('、')) {
      const name = withoutLead(member);
      add(name + match[2], start + member.length - name.length, 'body.task-force', name);
      start += member.length + 1;
    }
  }
  for (const match of text.matchAll(
    new RegExp(`((?:(?:${fields})[、和及])+(?:${fields}))等?(?:有关|相关)?(?:部门|单位)`, 'gu'),
  )) {
    let start = match.index;
    for (const field of (match[1] as string).split(/[、和及]/u)) {
      if (/联$/u.test(field)) add(field, start, 'body.suffix');
      else add(`${field}部门`, start, 'body.departments', field);
      start += field.length + 1;
    }
  }
  for (const match of text.matchAll(taskForce)) {
    const name = withoutLead(match[0]);
    if (name.length >= 5 && !notTaskForce.test(name))
      add(name, match.index + match[0].length - name.length, 'body.task-force');
  }
  for (const [pattern, rule] of patterns)
    for (const match of text.matchAll(pattern)) {
      // 县(市、区)民政局 are those of all counties.
      if (
        /^民政局/u.test(match[0]) &&
        /[)）、\p{Script=Han}]$/u.test(text.slice(0, match.index)) &&
        !isJoined(text, match.index)
      )
        continue;
      // 市殡仪馆改造 is done to a place.
      if (
        /^(?:改造|建设|新建|迁建|改扩建|扩建|提升)/u.test(
          text.slice(match.index + match[0].length),
        ) &&
        /馆$/u.test(match[0])
      )
        continue;
      const name = prefixed(text, match.index, match[0], city);
      if (isOfAll(text, match.index) && isOwnBureau(name, city)) continue;
      add(name, match.index + match[0].length - name.length, rule);
    }
  for (const match of text.matchAll(own)) add(match[0], match.index, 'body.own');
  for (const match of text.matchAll(official)) {
    const name = match[1] as string;
    const start = match.index + match[0].length - name.length;
    const at = { start, end: start + name.length };
    const posts = match[0]
      .slice(0, -name.length)
      .replace(/^民政[局厅]/u, '')
      .split('、')
      .filter((post) => post !== '');
    if (isFree(at))
      take({
        kind: 'official',
        name,
        aliases: [],
        at,
        rule: 'official.post',
        posts,
        titled: { start: match.index, end: at.end },
      });
  }
}

const isJoined = (text: string, at: number): boolean =>
  new RegExp(`[${joining}]$`, 'u').test(text.slice(0, at));
const isOfAll = (text: string, at: number): boolean =>
  /[各全][县市区]{0,2}$/u.test(text.slice(0, at));

/** What a text calls the civil-affairs bureau that it is of, in a city or district of that name. */
export function isOwnBureau(name: string, city: string): boolean {
  const level = /[省市县区州盟旗]$/u.exec(city)?.[0] ?? '市';
  return (
    name === `${city}民政局` ||
    name === `${level}民政局` ||
    name === '民政局' ||
    /^[我本]局$/u.test(name) ||
    name === `${level}局`
  );
}
