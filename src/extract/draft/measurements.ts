import type { NotFactReason } from '../../model/annotation.js';
import type { Comparator, DocumentKind, MeasureBasis } from '../../model/ontology.js';
import { readRank } from '../../model/rank.js';
import { isDoing, itemsOf, nounsOfEach, readFigureWords } from './figure-words.js';
import type { Heading } from './headings.js';
import type { Found, Reading, Stretch } from './reading.js';
import { type Role, roleOf } from './roles.js';
import { readTables } from './tables.js';
import { type FigureTime, timeOf } from './times.js';

/** A figure that is a fact, before its indicator is known. */
export interface Figure {
  role: Role;
  readonly rules: readonly string[];
  readonly value: number | null;
  readonly upperValue?: number;
  readonly comparator: Comparator;
  readonly unit: string;
  basis: MeasureBasis;
  readonly text: string;
  readonly scope?: string;
  /** What is counted, as the clause says it, and the verb before it. */
  noun: string;
  action: string;
  readonly at: Stretch;
  quoted: Stretch;
  readonly reading?: string;
  readonly note?: string;
  readonly time: FigureTime;
  /** 增长, 下降: a change of what another figure states the level of. */
  readonly change?: string;
  /** The level that it is a change of, and what that counts. */
  readonly level?: Figure;
  readonly levelNoun?: string;
  /** One of those that stand behind 分别. */
  readonly isOneOfSeveral?: boolean;
  /** What the level was before: 由700元提高到760元. */
  base?: { readonly value: number; readonly text: string };
  /** The figure that holds it: 共12家,其中农村5家. */
  partOf?: Figure;
  /** Words from the whole to this part. */
  partQuoted?: Stretch;
  /** The target that it reports on. */
  target?: Figure;
  completionRate?: number;
  /** The column of a table that it stands in, and whether it is that column's total (合计). */
  readonly column?: string;
  readonly isTotal?: boolean;
  /** Where the words end that state the rate. */
  rateEnd?: number;
  rank?: { place: number; among: string; at: Stretch };
}

/** A mention that is no fact, or one of which a rule cannot say what it is. */
export interface SetAside {
  readonly at: Stretch;
  readonly reason: NotFactReason | 'OPEN';
  readonly why: string;
  readonly note?: string;
}

const person =
  /^(?:[^,，。、；;\d]{0,10}?|\d+周岁以上)(?:老年人|老人|群众|居民|儿童|未成年人|党员|职工|志愿者|学生|学员|人员|妇女|对象|困难家庭成员|残疾人)/u;
const verbBefore = /(?:重点)?(?:推进|实施|完成|建设|打造|开展|建成)$/u;
const countedBefore = /(?:完成|新增|新建|建成|打造|评选出?|获评|选树|创建|化解|整改)$/u;

/** Units of time: a figure in them is a date or a duration, unless something is cut to it. */
const timeUnit =
  /^(?:年|个?月|天|日|周|个?小时|分钟|个?工作日|周岁|岁|周年|季度|个?学期|世纪|学时|课时|秒)$/u;
const cut = /(?:压缩|缩短|缩减|提速|减|降)[^,，。]{0,10}$/u;
const hours = /(?:时长|时间|工时)[^,，。\d]{0,8}$/u;
const rateUnit = /^(?:%|‰|倍|个?百分点)$/u;

/** Where a figure is what another was aimed at: 完成全年目标600人. */
const aimBefore =
  /(?:全年|年度|年初|省定|市定|县定|省下达|市下达|上级|下达|既定|规定|计划|确定|省级|市级|省|市|的|\d{4}年)*(?:目标|任务|计划)(?:任务|数|指标|量|总数)*(?:是|为)?$/u;
/** Words that say that a rate is one of completion: 完成率, 占年度任务的. */
const rateBefore =
  /^(?:[^,，。\d]{0,4}?)(?:(?:目标|任务|年度|全年|总体|计划|序时)*(?:完成率|完成进度|完成比例|达成率|达标率|执行率)|(?:占|完成|达到?|达成|为|是|相当于|超额完成)了?(?:全年|年度|年初|省定|市定|省|市|下达|计划|既定|确定|投资|建设|目标|任务|总|数|的|\d{4}年)*(?:目标|任务|计划)(?:任务|数|指标|量)*的?)(?:达到?|为|约)?$/u;

const listMark = /^\s*[、和及与,，（(]/u;

const counts = (unit: string): string =>
  /^[名位人]$/u.test(unit) ? 'person' : /^[家个所处座项条件支]$/u.test(unit) ? 'thing' : unit;

/** What each figure of a text is: a target, a result, or no fact and why. */
export function readFigures(
  reading: Reading,
  headings: readonly Heading[],
  kind: DocumentKind,
  year: number,
): { readonly figures: readonly Figure[]; readonly asides: readonly SetAside[] } {
  const figures: Figure[] = [];
  const asides: SetAside[] = [];
  const { text, quantities } = reading;
  const tables = readTables(reading, kind, year);
  figures.push(...tables.figures);
  asides.push(...tables.asides);
  const prose: Figure[] = [];
  const isIn = (at: Stretch): boolean =>
    headings.some(({ start, end }) => start <= at.start && at.end <= end);
  /** Numbers and dates of a heading are its own; what it counts is a fact like any other. */
  const inHeading = (at: Found): boolean =>
    isIn(at) && (at.mention.quantity?.unit == null || !/\d/.test(reading.slice(at.numeral)));
  const fullStop = (at: Stretch): Stretch => reading.period(at);
  /** The last figure of the same sentence that states a level, and no change of one. */
  const levelBefore = (found: Stretch): Figure | undefined => {
    const { start } = fullStop(found);
    const level = prose.findLast(({ change }) => change === undefined);
    return level && level.at.start >= start ? level : undefined;
  };
  /** Whose rate of completion each of several is; undefined where nothing says it. */
  const rateOf = new Map<Found, Figure | undefined>();
  let each: { readonly until: number; readonly shared: Shared } | undefined;

  for (const [index, found] of quantities.entries()) {
    if (inHeading(found) || tables.covers(found)) continue;
    const aside = (reason: SetAside['reason'], why: string, note?: string): unknown =>
      asides.push({ at: found, reason, why, ...(note !== undefined && { note }) });
    const last = prose.at(-1);
    const before = quantities[index - 1];
    const { quantity, refusal } = found.mention;
    if (!quantity) {
      if (refusal === 'RANK' && last && found.start - last.at.end < 16) {
        const at = rankAt(reading, found);
        const place = at && readRank(reading.slice(at));
        const among = at && /全国|全省|全市|全区|全县/u.exec(reading.slice(at))?.[0];
        if (at && place !== undefined && among) {
          last.rank = { place, among, at };
          continue;
        }
      }
      aside(reasonOf(refusal), `figure.${refusal}`);
      continue;
    }
    if (reading.marked(found)) {
      aside('PART_OF_NAME', 'figure.marked');
      continue;
    }
    const head = text.slice(Math.max(0, found.start - 20), found.start);
    const tail = text.slice(found.end, found.end + 24);
    const clause = reading.clause(found);
    const clauseHead = text.slice(clause.start, found.start);
    const isDigit = /\d/.test(reading.slice(found.numeral));
    let { unit } = quantity;
    let note: string | undefined;
    if (unit !== null && /^[届轮]$/u.test(unit)) {
      aside('ORDINAL', 'figure.edition');
      continue;
    }
    if (unit === '位' && /(?:上升|前移|提升|进位|下降|后移)(?:了)?$/u.test(head)) {
      aside('RANK', 'figure.places');
      continue;
    }
    if (unit === null) {
      if (/(?:^|[\n（(])\s*(?:附?表|附件|图|专栏)\s*$/u.test(head)) {
        aside('HEADING_NUMBER', 'figure.caption');
        continue;
      }
      if (
        /^大?\p{Script=Han}{2}/u.test(tail) &&
        /大$/u.test(found.words + tail.slice(0, 1).replace(/[^大]/u, '')) &&
        isDigit &&
        verbBefore.test(head)
      ) {
        unit = '个';
        note = '大 stands for a measure word.';
      } else if (
        /[万亿]$/u.test(reading.slice(found).replace(/[余多]/gu, '')) &&
        person.test(tail)
      ) {
        unit = '人';
        note = 'The figure has no measure word; it counts the people that follow (人).';
      } else {
        aside('OPEN', 'figure.no-unit');
        continue;
      }
    }
    if (unit === '%' && rateBefore.test(clauseHead)) pairRates(found, index);
    if (rateOf.has(found)) {
      const reached = rateOf.get(found);
      if (reached) {
        reached.completionRate = quantity.value ?? 0;
        reached.rateEnd = found.end;
      } else aside('OPEN', 'figure.rates');
      continue;
    }
    if (unit === '%' && last && last.unit !== '%' && last.at.start >= fullStop(found).start) {
      const own = clauseHead.replace(/^.*[（(]/su, '');
      const aim = before && before.end <= found.start ? text.slice(before.end, found.start) : '';
      const isOfAim = last.at.start === before?.start && /^的$/u.test(aim) && isAim(before);
      if (rateBefore.test(own) && quantity.comparator !== 'EQ') {
        // 完成任务的95%以上 gives a bound, and no rate.
        const figure = figureOf();
        figure.noun = `${last.noun}目标完成率`;
        prose.push(figure);
        continue;
      }
      if (rateBefore.test(own) || isOfAim) {
        const reached = isOfAim ? prose.at(-2) : last;
        if (reached && reached.role === 'result' && reached.at.start >= fullStop(found).start) {
          reached.completionRate = quantity.value ?? 0;
          reached.rateEnd = found.end;
          if (isOfAim && !last.target) reached.target = last;
          continue;
        }
        if (isOfAim) {
          // 完成全年目标600人的95%: what was reached is told as a share alone.
          const figure = figureOf();
          figure.noun = `${last.noun}目标完成率`;
          figure.role = 'result';
          figure.quoted = { start: last.quoted.start, end: found.end };
          prose.push(figure);
          continue;
        }
      }
    }
    if (timeUnit.test(unit)) {
      if (/^(?:周岁|岁)$/u.test(unit)) aside('CONDITION', 'figure.age');
      else if (cut.test(head) || (/小时$/u.test(unit) && hours.test(head))) prose.push(figureOf());
      else aside('DATE', 'figure.time');
      continue;
    }
    if (!isDigit && !rateUnit.test(unit) && quantity.value !== null) {
      const isBounded =
        quantity.comparator !== 'EQ' || /[百千万亿十]/u.test(reading.slice(found.numeral));
      // 七个单位分别荣获, 完成三类数据整改: counted, and no name of a framework (五大行动).
      const isCounted =
        /^[个家项类所处名位件]$/u.test(unit) &&
        (countedBefore.test(head) ||
          (/[,，。；;\n]$/u.test(head) &&
            /^[^,，。]{2,10}(?:荣获|获评|获得|入选|被评|被确定)/u.test(tail)));
      if (!isBounded && !isCounted) {
        const isGroup = /^一/u.test(found.words) && /[批系]/u.test(unit);
        aside(isGroup ? 'INDEFINITE' : 'OPEN', 'figure.numeral');
        continue;
      }
    }
    const isBound = /^(?:GTE|GT|LTE|LT)$/.test(quantity.comparator);
    const isCondition =
      isBound &&
      /^的/u.test(tail) &&
      (rateUnit.test(unit)
        ? /(?:低于|不超过|不足|高于|超过|延伸至|扩大到|扩大至|拓展至|收入|低保标准|生活标准|平均水平)(?:的)?$/u.test(
            clauseHead,
          )
        : /(?:对|凡|符合|不足|难以|收入|面积|床位|规模|延伸至|扩大到|扩大至)[^,，。]{0,14}$/u.test(
            head,
          ));
    // 由700元提高到760元: where it came from is no result of this document.
    const change = /(?:由|从|较|比)[^,，。；;\n]{0,40}$/u.test(clauseHead);
    if (
      change &&
      becomesAhead.test(tail) &&
      quantities[index + 1] &&
      (quantities[index + 1] as Found).start < clause.end
    ) {
      aside('EXPLAINED_BY_FACT', 'figure.base', 'What the figure behind it was before (基数).');
      continue;
    }
    if (isCondition || /难以(?:达到)?$/u.test(head)) {
      aside('CONDITION', 'figure.condition');
      continue;
    }
    // 按照低保标准的30%、20%增发: a rate that something is worked out by.
    if (
      unit === '%' &&
      /(?:按照?|参照)[^,，。；;]{0,16}(?:标准|总额|基数)的(?:[\d.]+%[、和及与])*$/u.test(clauseHead)
    ) {
      aside('OPEN', 'figure.by-standard');
      continue;
    }
    // 按照每人每年1.2万元的标准: by what something is paid, and no amount of what is paid.
    if (/^(?:按照?|以|参照)/u.test(clauseHead.trim()) && /^的?(?:标准|比例|额度)/u.test(tail)) {
      aside('OPEN', 'figure.by-standard');
      continue;
    }
    // 募集1.02亿元,突破亿元大关: said again, and less exactly.
    if (/^(?:大关|关口)/u.test(tail) && last && last.at.start >= fullStop(found).start) {
      aside('EXPLAINED_BY_FACT', 'figure.milestone', 'The figure before it says how much exactly.');
      continue;
    }
    // 25-29岁占34.1%: of what, the clause does not say.
    if (unit === '%' && /^(?:[^,，。；;]*\d周?岁(?:以上|以下)?)?占$/u.test(clauseHead.trim())) {
      aside('OPEN', 'figure.share-of-unsaid');
      continue;
    }
    // 在8个街道新建…: where it is done, and no count of what is done.
    if (
      /(?:(?<![控保稳维][制持定])在|(?<!高|低|少|多|大|小|等|不)于|面向|围绕|依托|选取|选择|针对)(?:全[市区县])?$/u.test(
        head,
      ) &&
      !rateUnit.test(unit)
    ) {
      aside('OPEN', 'figure.where');
      continue;
    }
    prose.push(...eachOf(figureOf()));

    /**
     * 投资额分别为3000万元、1900万元,完成计划的81%、95%: of several rates each is that of the figure in its place.
     * Where these are not as many, nothing says whose each is.
     */
    function pairRates(first: Found, at: number): void {
      const rates = [first];
      for (const next of quantities.slice(at + 1)) {
        if (!/^[、和及与]$/u.test(text.slice((rates.at(-1) as Found).end, next.start))) break;
        rates.push(next);
      }
      if (rates.length < 2) return;
      const { start } = fullStop(first);
      const several = prose.filter((one) => one.isOneOfSeveral && one.at.start >= start);
      const isEach =
        several.length === rates.length &&
        several.every(({ role }) => role === 'result') &&
        rates.every(({ mention }) => mention.quantity?.comparator === 'EQ');
      for (const [place, rate] of rates.entries())
        rateOf.set(rate, isEach ? several[place] : undefined);
    }

    /** 建档率和探访率均达100%: one figure that is said of two things is two facts. */
    function eachOf(figure: Figure): readonly Figure[] {
      if (figure.unit !== '%' || !/(?:均|都)[^,，、]{0,4}$/u.test(clauseHead)) return [figure];
      const items = itemsOf(figure.noun.replace(/[均都]$/u, ''));
      if (items.length < 2 || !items.every((item) => /(?:率|比例|占比|度)$/u.test(item)))
        return [figure];
      const [first] = items as [string];
      const whose = (item: string): string =>
        item.length < first.length && item.length <= 4
          ? `${first.slice(0, first.length - item.length)}${item}`
          : item;
      return items.map((item) => ({ ...figure, noun: whose(item) }));
    }

    function isAim(of: Found): boolean {
      return aimBefore.test(text.slice(reading.clause(of).start, of.start));
    }

    function figureOf(): Figure {
      const shown = unit as string;
      const value = quantity?.value ?? null;
      const begun = listStart(found, index, clause.start);
      // The number of an item is none of its words.
      const start0 = begun + itemNumber(text.slice(begun, found.start));
      let start = start0;
      // 815户1320人: two counts of one thing.
      const twin =
        last && last.at.end <= found.start && /^\s*$/u.test(text.slice(last.at.end, found.start))
          ? last
          : undefined;
      if (twin) start = twin.quoted.start;
      const own = twin ? '' : text.slice(start, found.start).replace(/^\s+|\s+$/gu, '');
      const headWords = withoutBase(
        own
          .replace(/^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]+[）)])\s*/u, '')
          .replace(/^.*[（(](?!市|区|县|街|镇|乡|社)/su, ''),
      );
      const behind = behindOf(text.slice(found.end, clause.end));
      const isRate = rateUnit.test(shown);

      if (!each || found.start >= each.until) each = sharedFrom(index, start);
      const shared = each?.shared;
      const place = shared ? shared.members.indexOf(found) : -1;
      const isShared = shared !== undefined && place >= 0;

      const words = readFigureWords(
        isShared ? shared.head : headWords,
        isShared ? '' : behind,
        isRate,
        quantity?.per ?? null,
        levelBefore(found)?.base !== undefined &&
          own !== '' &&
          /^\p{Script=Han}{1,6}$/u.test(headWords),
      );
      const column = tables.columnAt(found.start);
      const time = timeIn(found, column);
      const level = levelBefore(found);
      // Over a semicolon nothing is left out that a figure before it says.
      const near = level && level.at.start >= reading.sentence(found).start ? level : undefined;
      const isOwnAim = aimBefore.test(headWords) && !isRate;
      let noun = isOwnAim ? '' : withoutFigures(words.noun);
      let { action } = words;
      let quotedStart = isShared ? shared.start : start;
      const quotedEnd = words.isBehind ? found.end + words.behind : found.end;
      const reached = new Set<Figure>();
      const reach = (figure: Figure): void => {
        reached.add(figure);
        const from = Math.min(quotedStart, figure.quoted.start);
        if (found.end - from <= 140) quotedStart = from;
      };

      if (/元$/u.test(shown)) {
        const money = moneyOf(noun, near);
        if (near && money !== noun && money.startsWith(near.noun)) reach(near);
        noun = money;
      }
      // 抽查社会组织不低于8%: a share of what is done.
      if (
        shown === '%' &&
        action !== '' &&
        noun !== '' &&
        words.change === undefined &&
        !/(?:[率比例度重幅额数]|占比|水平|标准)$/u.test(noun)
      )
        noun = `${isWeak(action) ? '' : action}${noun}比例`;
      // 其中农村5家、城区7家: parts of the figure before.
      // What a part of something grew by is no part itself.
      const whole =
        words.change === undefined
          ? wholeOf(found, before, own, shown, level, words.action)
          : undefined;
      // Whose share or change it is, where the clause leaves that to the one before it.
      let ofLevel: Figure | undefined;
      let levelNoun: string | undefined;
      if (words.change !== undefined && (isRate || noun === '')) {
        const sentence = prose.filter(
          (one) => one.change === undefined && one.at.start >= fullStop(found).start,
        );
        ofLevel =
          noun !== ''
            ? undefined
            : isShared && sentence.length >= shared.members.length
              ? sentence[sentence.length - shared.members.length + place]
              : level;
        const of = noun || ofLevel?.noun || '';
        levelNoun = of || undefined;
        const isFall = /降|减|短|少|低|落/u.test(words.change);
        noun =
          of === ''
            ? ''
            : `${of}${isRate ? (/百分点/u.test(shown) ? (isFall ? '下降幅度' : '提高幅度') : isFall ? '下降率' : '增长率') : isFall ? '减少量' : '增加量'}`;
        if (ofLevel) reach(ofLevel);
        action = '';
      } else if (words.shareOf !== undefined) {
        if (noun === '' && level) {
          ({ noun } = level);
          reach(level);
        }
        noun = noun && `${noun}占${words.shareOf}比重`;
        action = '';
      } else if (isShared && (noun !== '' || shared.names || !near)) {
        shared.names ??= namesOfEach(
          noun || changeBefore(found)?.levelNoun || nounAround(reading, headings, found),
          shared.members.length,
          level,
        );
        noun = shared.names[place] as string;
      } else if (noun === '' && twin) {
        ({ noun, action } = twin);
      } else if (noun === '' && whole) {
        ({ noun, action } = whole);
        reach(whole);
      } else if (noun === '' && near) {
        const isMoney = /元$/u.test(near.unit);
        const isSame = words.total !== undefined || isOwnAim || counts(near.unit) === counts(shown);
        const isSaid = action !== '' && !isWeak(action) && !near.noun.endsWith(action);
        noun = !isSame && (isMoney || isSaid) && isSaid ? `${near.noun}${action}` : near.noun;
        // 取消320户、553人 is one act told twice; 调出4025人,调进4132人 are two.
        const isList = own.replace(/[、,，和及与\s]/gu, '') === '';
        const isOther =
          !isOwnAim && flows.test(action) && !isWeak(action) && action !== near.action;
        // 新登记社会组织23家,注销9家: those were not the new ones.
        if (isOther) noun = noun.replace(/^新(?:登记|注册|成立|增|建)/u, '');
        else
          action = (isOwnAim || isSame || isList) && words.total === undefined ? near.action : '';
        reach(near);
      }
      if (whole && noun !== whole.noun) {
        if (isAdjective(noun)) {
          noun = `${noun}${whole.noun}`;
          ({ action } = whole);
          reach(whole);
        } else action = action || whole.action;
      }
      const changed = changeBefore(found);
      if (noun === '' && changed?.levelNoun) {
        noun = changed.levelNoun;
        reach(changed);
      }
      if (noun === '') noun = nounAround(reading, headings, found);
      // 农村低保户873户、低保对象1355人: the second are of the country as well.
      const side = /^(?:城市|城镇|农村)/u.exec(last?.noun ?? '')?.[0];
      const isBeside = last && /^\s*、\s*$/u.test(text.slice(last.at.end, start0));
      if (
        side &&
        isBeside &&
        !/城市|城镇|城乡|农村/u.test(noun) &&
        last.noun.includes(noun.slice(0, 2))
      )
        noun = `${side}${noun}`;

      const { role, rule } =
        ofLevel !== undefined
          ? { role: ofLevel.role, rule: 'role.sentence' as const }
          : column?.role && !isOwnAim
            ? { role: column.role, rule: 'role.column' as const }
            : isOwnAim
              ? { role: 'target' as const, rule: 'role.clause' as const }
              : roleOf(reading, headings, kind, found, time, year);
      const at = reading.slice(found);
      // 1至10月发放补贴9.99万人次,资金309.32万元: what leans on a figure is of its time.
      const spoken =
        near?.time.said && time.said === undefined && time.due === undefined && reached.has(near)
          ? {
              ...time,
              said: near.time.said,
              saidWords: near.time.saidWords ?? { start: near.quoted.start, end: near.at.end },
            }
          : time;
      const scope =
        words.scope ?? (isShared ? shared.scope : undefined) ?? scopeOfBase(own) ?? heldScope();
      const basis: MeasureBasis = /元$/u.test(shown)
        ? 'AMOUNT'
        : isRate || (scope !== undefined && /均$|每[百千万十]/u.test(scope))
          ? 'RATE'
          : words.change !== undefined
            ? 'INCREMENT'
            : (whole?.basis ??
              twin?.basis ??
              (isOwnAim ? level?.basis : undefined) ??
              basisOf(
                own,
                at,
                words.total,
                action || words.action,
                role === 'result' && !words.isBehind ? shown : undefined,
                before && level,
                begun === clause.start,
                /截[至止]/u.test(text.slice(reading.period(found).start, found.start)),
              ));
      const bound = isShared ? shared.bound : undefined;
      const isBoundHere = bound !== undefined && quantity?.comparator === 'EQ';
      const readings = [
        note,
        isBoundHere ? `${bound.words} holds for each of the figures (分别).` : undefined,
      ].filter((one) => one !== undefined);
      const figure: Figure = {
        role,
        rules: [rule, words.isBehind ? 'noun.behind' : 'noun.before'],
        value,
        ...(quantity?.upperValue !== null &&
          quantity?.upperValue !== undefined && { upperValue: quantity.upperValue }),
        comparator: isBoundHere ? bound.comparator : (quantity?.comparator ?? 'EQ'),
        unit: shown,
        basis,
        text: at,
        ...(scope && { scope }),
        noun,
        action,
        at: { start: found.start, end: found.end },
        quoted: { start: quotedStart, end: quotedEnd },
        ...(readings.length > 0 && { reading: readings.join(' ') }),
        time: spoken,
        ...(words.change !== undefined && (isRate || ofLevel) && { change: words.change }),
        ...(ofLevel && { level: ofLevel }),
        ...(levelNoun !== undefined && { levelNoun }),
        ...(isShared && { isOneOfSeveral: true }),
      };
      if (isOwnAim && level && counts(level.unit) === counts(shown) && level.role === 'result')
        level.target ??= figure;
      if (whole) {
        figure.partOf = whole;
        figure.partQuoted = { start: whole.quoted.start, end: found.end };
      }
      if (before && isBase(before)) {
        const from = before.mention.quantity?.value;
        if (from !== null && from !== undefined && before.mention.quantity?.unit === shown)
          figure.base = { value: from, text: before.words };
      }
      return figure;

      /** 每个街道 holds for the second count of its clause or sentence as well. */
      function heldScope(): string | undefined {
        if (!level?.scope || isRate || level.at.start < reading.sentence(found).start)
          return undefined;
        if (/^(?:每个|各|.*各$)/u.test(level.scope) && !/均$/u.test(level.scope))
          return words.action !== '' || begun > clause.start ? level.scope : undefined;
        return undefined;
      }
    }

    function isBase(of: Found): boolean {
      return (
        asides.some(({ at, why }) => at === of && why === 'figure.base') && of.end > clause.start
      );
    }
  }

  /** The figure before in the same sentence, where it tells a change: 城乡低保标准年均增长5%,分别达到…. */
  function changeBefore(found: Stretch): Figure | undefined {
    const last = prose.at(-1);
    const isNear = last && last.at.start >= reading.sentence(found).start;
    return isNear && last.levelNoun ? last : undefined;
  }

  /** The time of a figure: by its words, or else by the column of a table that it stands in. */
  function timeIn(found: Stretch, column: ReturnType<typeof tables.columnAt>): FigureTime {
    const time = timeOf(reading, headings, found, year);
    const isOwn = time.yearBy === 'clause' || time.yearBy === 'sentence';
    return column?.year !== undefined && !isOwn ? { ...time, year: column.year } : time;
  }

  /** Where the words of a figure begin that stands in a list behind other figures. */
  function listStart(found: Found, index: number, from: number): number {
    for (const one of quantities.slice(0, index).toReversed()) {
      if (one.end <= from) break;
      // 由月人均420元、年人均2400元调至660元: what it was before begins no list.
      if (asides.some(({ at, why }) => at === one && why === 'figure.base')) return from;
      const between = text.slice(one.end, found.start);
      // 11个薄弱村和11个示范村: what is counted stands behind.
      if (/(?:、|和|(?<![惠以普波涉触提])及|(?<!参)与)\s*$/u.test(between)) return found.start;
      if (listMark.test(between)) return one.end + 1;
      // 新建食堂30家、新增驿站50家: each has a verb of its own.
      const act = /、\s*(?<act>\p{Script=Han}{2,6})$/u.exec(between)?.groups?.act;
      if (act !== undefined && isDoing(act)) return found.start - act.length;
    }
    return from;
  }

  /** The whole of which a figure is a part, by 其中 between them or by standing beside a part. */
  function wholeOf(
    found: Found,
    before: Found | undefined,
    own: string,
    unit: string,
    level: Figure | undefined,
    action: string,
  ): Figure | undefined {
    if (!level || rateUnit.test(unit) || /(?:日|月|年)均/u.test(own)) return undefined;
    const previous = prose.at(-1) as Figure;
    const between = text.slice(previous.at.end, found.start);
    /** 涉及6个乡镇,其中新建3所: places have no homes as their parts. */
    const isOfPlaces = (one: Figure): boolean =>
      one.unit !== unit &&
      /^(?:乡镇|镇街|街道|社区|村|县|市|区|单位|部门)/u.test(text.slice(one.at.end));
    const isWhole = (one: Figure): boolean =>
      one.change === undefined &&
      !isOfPlaces(one) &&
      one.basis !== 'RATE' &&
      counts(one.unit) === counts(unit) &&
      one.at.start >= fullStop(found).start &&
      (one.value ?? 0) >= (found.mention.quantity?.value ?? 0);
    if (/^[^。；;]*[,，、（(；;]?\s*其中/u.test(between)) {
      const group = prose.slice(-2).filter((one) => !one.partOf || one === previous);
      return group.findLast(isWhole);
    }
    if (!previous.partOf || !before) return undefined;
    const isJoined = /^\s*(?:[、和及与]|$)/u.test(between);
    const isApart = /[；;）)]/u.test(between.replace(/[（(][^（()）]*[)）]/gu, ''));
    if (isApart || (!isJoined && action !== '')) return undefined;
    const parts = prose.filter(({ partOf }) => partOf === previous.partOf);
    const sum = parts.reduce((by, { value }) => by + (value ?? 0), 0);
    // 2719人,其中集中973人,分散1746人,本级161人: the parts are complete before the last.
    if (parts.length > 1 && !isJoined && sum >= (previous.partOf.value ?? 0)) return undefined;
    const wholes = [previous.partOf, ...prose.filter((one) => one === previous.partOf?.target)];
    const same = wholes.find(isWhole);
    if (same) return same;
    // 0.8万户1.1万人: the second count is a part of the whole's second count.
    const at = prose.indexOf(previous.partOf);
    return [prose[at + 1], prose[at - 1]].find(
      (one): one is Figure => one !== undefined && one !== previous && !one.partOf && isWhole(one),
    );
  }

  interface Shared {
    readonly members: readonly Found[];
    readonly head: string;
    readonly start: number;
    readonly scope?: string;
    readonly bound?: { readonly comparator: Comparator; readonly words: string };
    /** What each is of, as soon as the first is read. */
    names?: readonly string[];
  }

  /** Figures that stand side by side behind 分别, and what is said of all of them once. */
  function sharedFrom(
    index: number,
    start: number,
  ): { readonly until: number; readonly shared: Shared } | undefined {
    const first = quantities[index] as Found;
    const head = text.slice(start, first.start);
    const mark =
      /^(?<subject>.*?)(?:分别|依次)(?<rest>[^,，。；;]*)$/su.exec(head) ??
      /^(?<subject>(?:同比|环比|[较比](?:上一?年|去年)[^,，。]{0,4})(?:增长|提高|增加|上升|下降|减少|降低))$/u.exec(
        head,
      );
    if (!mark) return undefined;
    const members = [first];
    for (const next of quantities.slice(index + 1)) {
      const between = text.slice((members.at(-1) as Found).end, next.start);
      if (!/^\s*[、,，和及与]\s*(?:每[人户月]{1,2}每?[月年]?)?$/u.test(between)) break;
      members.push(next);
    }
    if (members.length < 2) return undefined;
    const read = members.map(({ mention }) => mention.quantity);
    const lead = read[0]?.comparator;
    const end = read.at(-1)?.comparator;
    const firstBound = /^(?:不|超|高|低|至|≥|≤|突|逾)/u.test(first.words);
    const lastBound = /(?:以上|以下|以内)$/u.test((members.at(-1) as Found).words);
    const bound =
      lead && lead !== 'EQ' && firstBound
        ? { comparator: lead, words: first.words.replace(/[\d.,]+.*$/u, '') }
        : end && end !== 'EQ' && lastBound
          ? { comparator: end, words: (members.at(-1) as Found).words.slice(-2) }
          : undefined;
    const scope = /每\p{Script=Han}{1,8}$/u.exec(head)?.[0];
    return {
      until: (members.at(-1) as Found).end,
      shared: {
        members,
        head: `${mark.groups?.subject}${(mark.groups?.rest ?? '').replace(scope ?? '', '')}`,
        start,
        ...(scope && { scope }),
        ...(bound && { bound }),
      },
    };
  }

  for (const whole of reading.wholes)
    if (!isIn(whole) && !tables.covers(whole)) {
      const figure = wholeFigure(whole);
      if (figure) prose.push(figure);
    }
  prose.sort((a, b) => a.at.start - b.at.start);
  pairPlansWithResults(reading, prose);
  figures.push(...prose);
  figures.sort((a, b) => a.at.start - b.at.start);
  return { figures: withoutRepeated(reading, headings, figures, asides), asides };

  function wholeFigure(whole: Stretch): Figure | undefined {
    const clause = reading.clause(whole);
    const time = timeOf(reading, headings, whole, year);
    const { role, rule } = roleOf(reading, headings, kind, whole, time, year);
    const subject = withoutFigures(
      readFigureWords(text.slice(clause.start, whole.start), '', false, null).noun,
    );
    const behind = text.slice(whole.end, clause.end);
    // 老人100%全覆盖: the figure says it.
    if (/100[%％]$/u.test(text.slice(clause.start, whole.start))) {
      asides.push({ at: whole, reason: 'EXPLAINED_BY_FACT', why: 'figure.said-twice' });
      return undefined;
    }
    // 10月底前全部完成: what the figure before it counts, all of it; that is no figure of its own.
    if (subject === '' && /^(?:完成|办结|到位|建成|开工|完工|投用)/u.test(behind)) {
      asides.push({ at: whole, reason: 'EXPLAINED_BY_FACT', why: 'figure.all-of-it' });
      return undefined;
    }
    return {
      role,
      rules: [rule, 'figure.whole'],
      value: 100,
      comparator: 'EQ',
      unit: '%',
      basis: 'RATE',
      text: reading.slice(whole),
      noun: subject || withoutFigures(behind) || reading.slice(whole),
      action: behind.slice(0, 8),
      at: whole,
      quoted: { start: clause.start, end: clause.end },
      reading: 'A whole without a figure: every one of them is 100 %.',
      time,
    };
  }
}

/** How long the number of an item is that words begin with: 3 of 3.新建食堂. */
const itemNumber = (words: string): number =>
  /^\s*(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*/u.exec(words)?.[0]
    .length ?? 0;

/** Words that say that something is another now than it was. */
const changing =
  '提高|增加|调整|调至|调到|提至|增至|增长|降|减少|提升|上升|上调|下调|扩大|压缩|缩短';
const becomes = new RegExp(changing, 'u');
/** Behind what it was: 提高到760元, and over another base as well (420元、年人均2400元调至660元). */
const becomesAhead = new RegExp(
  `^(?:[、和及与][^,，。；;\\d]{0,8}[\\d.]+\\p{Script=Han}{1,2}?)?[^,，。；;\\d]{0,8}(?:${changing})`,
  'u',
);

/** 由700元, 较2023年的46处: what it was before is not what is counted now. */
const withoutBase = (words: string): string =>
  words.replace(/(?:由|从)[^,，\d]{0,8}(?:20\d\d ?年[^,，\d]{0,6})?[\d.,]+[^,，]*$/u, (base) =>
    becomes.test(base) ? '' : base,
  );

/** 由每人每月500元提高到530元: what the former standard applies to, the new one does. */
const scopeOfBase = (words: string): string | undefined => {
  const change = /(?:由|从)[^\d]*[\d.]+.*$/su.exec(words)?.[0] ?? '';
  return (/(?:[月年]?人均)$/u.exec(change) ?? perHead.exec(change))?.[0];
};
const perHead = /每(?:人|户|床|生)(?:每?[月年天日次])?|[月年]?人均/u;

/** 城乡低保标准分别达到820元、680元: of the town and of the country, as 城乡 or the list before 分别 says. */
function namesOfEach(noun: string, count: number, level: Figure | undefined): readonly string[] {
  const sides = (words: string): readonly string[] =>
    ['城市', '农村'].map((side) => words.replace(/^城乡/u, side));
  if (count === 2 && noun.startsWith('城乡')) return sides(noun);
  if (count === 2 && level?.noun.startsWith('城乡') && !/[、和及与]/u.test(noun))
    return sides(`${level.noun}${noun}`);
  return (
    nounsOfEach(noun, count) ??
    Array.from({ length: count }, (_, at) => `${noun}第${'一二三四五六七八九十'[at] ?? at + 1}项`)
  );
}

/** What may be counted behind a figure: up to a comma, or to the list mark before the next figure. */
function behindOf(words: string): string {
  const behind =
    /^(?:\d{1,3}周?岁(?:[（(]含[)）])?(?:及?以上|以下)?的?)?(?:[^,，。；;：:（()）!！\n\t\d]|[（(](?:市、?区|街道|社区|居|村|镇|区)[)）])*/u.exec(
      words,
    )?.[0] ?? '';
  const cut = /\d/.test(words[behind.length] ?? '')
    ? behind.replace(/[、和及与][^、和及与]*$/u, '')
    : behind;
  return cut.replace(/[、和及与并]$/u, '');
}

/** 农村, 枢纽型, 城市社区: words that tell a part of a thing and do not name the thing. */
const isAdjective = (noun: string): boolean =>
  noun.length <= 6 &&
  /(?:型|级|式|类|性|农村|城市|城镇|城区|乡村|乡镇|社区|市区|主城区|县域|公办|民办|公建民营|男|女|省|市|县|区|镇|乡|村|街道|以上|岁|新建|改造|新增|改扩建|续建|在建|新?开工)$/u.test(
    noun,
  );

/** What money is for: 高龄津贴 of 为老年人发放高龄津贴, and of 资金 alone what was counted before it. */
function moneyOf(noun: string, level: Figure | undefined): string {
  const given =
    /^.*(?:发放|拨付|下拨|支出|支付|投入|落实|安排|募集|筹集|争取|兑付|补助)(?<what>(?!水平|标准|额|对象|人)\p{Script=Han}{2,})$/u.exec(
      noun,
    )?.groups?.what;
  const what = given ?? noun;
  const isBare =
    /^(?:支出|发放|救助|投入|补助|补贴|各类|专项|保障)*(?:资金|金额|经费|款项|补差)$/u.test(what);
  if (!isBare || !level || level.isOneOfSeveral || /元$/u.test(level.unit)) return what;
  if (level.noun.endsWith(what)) return what;
  const isTold = level.noun.endsWith(what.slice(0, 2));
  return `${level.noun}${isTold ? what.slice(2) : what}`;
}

/** Verbs that say that something is reached, and not what. */
const isWeak = (verb: string): boolean =>
  /^(?:达到|实现|完成|有|共|至少|为|使用|将|把|对)$/u.test(verb);

/** Verbs of what happens within a time, and is counted as it happens. */
const flows =
  /^(?:办理|办结|受理|审批|审核|颁发|新增|增设|新设|新建|新建成|改造|改建|扩建|改扩建|举办|开展|召开|组织|培训|轮训|发放|拨付|实施|完成|走访|慰问|探访|募集|筹集|注销|撤销|取缔|查处|检查|抽查|排查|救助|接待|接听|回访|招募|招聘|招录|选派|评选|销售|清退|清理|帮助|护送|收养|化解|整改|约谈|处罚|登记|调出|调入|调进|取消|停发|核减|核增|退出|减少|增加)$/u;
/** A word of doing anywhere before a figure. */
const doing =
  /走访|慰问|救助|发放|帮扶|培训|办理|开展|(?<!社会|群众|群团|基层|党)组织|评选|排查|检查|为|对(?!象)|向|[给使]/u;
const states =
  /截至|截止|现有|共有|建有|设有|配有|拥有|目前|已有|已建成|总量|总数|总计|注册|持证|设立|在册|在院|存量|保有/u;

/** Whether a count is what there is (STOCK) or what came new (INCREMENT). */
function basisOf(
  head: string,
  at: string,
  total: string | undefined,
  action: string,
  reportedUnit: string | undefined,
  level: Figure | undefined,
  isFirst: boolean,
  isAsOf: boolean,
): MeasureBasis {
  const words = `${head}${at}`;
  if (/累计|总量|总数|现有|共有/u.test(`${total ?? ''}${words}`)) return 'STOCK';
  if (/新登记|新注册|新增|净增|新纳入/u.test(head)) return 'INCREMENT';
  if (/登记/u.test(head) && /(?:结婚|离婚|婚姻|收养|变更|注销|成立)/u.test(head))
    return 'INCREMENT';
  if (states.test(words)) return 'STOCK';
  if (/登记/u.test(head)) return 'STOCK';
  if (action !== '' && flows.test(action)) return 'INCREMENT';
  // 截至11月底,…;特困供养对象312人: what there is at a day.
  if (isAsOf && action === '') return 'STOCK';
  if (/达到?|保障|增至/u.test(words)) return 'STOCK';
  // 现有孤儿186名、困境儿童542名: in a list the first verb holds for all.
  const isListed = !isFirst || (level?.action === '' && level.role === 'result');
  if (isListed && action === '' && level && /^(?:STOCK|INCREMENT)$/.test(level.basis))
    return level.basis;
  // 农村低保对象25070户: people and things that a report counts, without a word of doing.
  if (
    action === '' &&
    !doing.test(head) &&
    reportedUnit &&
    /^(?:[个家所处座张户人名位支]|万[户人])$/u.test(reportedUnit)
  )
    return 'STOCK';
  if (isFirst && action === '' && /^\s*(?:全[市县区省州旗]|我[市县区])/u.test(head)) return 'STOCK';
  return 'INCREMENT';
}

/** A result behind the target of the same sentence reports on it: 计划新建20个,目前已完工13个. */
function pairPlansWithResults(reading: Reading, prose: readonly Figure[]): void {
  /** 推进12个项目,目前已建成7个: the first are those that are to be built. */
  const isUnderWay = (target: Figure, result: Figure): boolean =>
    /(?:推进|实施|承担|安排|下达|确定|谋划|列入)[^,，。]*$/u.test(
      reading.text.slice(reading.clause(target.at).start, target.at.start),
    ) &&
    /^(?:目前)?(?:已经?|现已)(?:建成|完工|完成|开工|竣工|投用|交付)/u.test(
      reading.slice(reading.clause(result.at)),
    ) &&
    (target.value ?? 0) >= (result.value ?? 0);
  for (const [index, result] of prose.entries()) {
    const target = prose[index - 1];
    if (!target || result.role !== 'result') continue;
    if (target.role !== 'target' && !isUnderWay(target, result)) continue;
    if (result.target || target.time.year !== result.time.year) continue;
    if (target.unit === '%' || counts(target.unit) !== counts(result.unit)) continue;
    if (target.at.start < reading.period(result.at).start) continue;
    if (result.change !== undefined || target.change !== undefined || result.partOf) continue;
    const isSame =
      result.noun === target.noun ||
      /^(?:完工|开工|建成|投用|完成|竣工|运营|启动|开业|就绪|落地|交付)?$/u.test(result.noun);
    if (!isSame) continue;
    target.role = 'target';
    result.target = target;
    result.noun = target.noun;
    result.action = target.action;
    if (result.basis !== 'RATE' && target.basis !== 'RATE') result.basis = target.basis;
  }
}

/** The last characters of what is counted, which another wording of it shares. */
const coreOf = (noun: string): string => noun.replace(/[“”《》\s]/gu, '').slice(-4);

/** A figure that is told again with the same value of the same thing is one fact: that with the most words around it. */
function withoutRepeated(
  reading: Reading,
  headings: readonly Heading[],
  figures: readonly Figure[],
  asides: SetAside[],
): readonly Figure[] {
  const firstSection = headings[0]?.start ?? 0;
  const repeated = new Set<Figure>();
  for (const [index, one] of figures.entries())
    for (const other of figures.slice(index + 1)) {
      if (one.value === null || one.value < 20 || one.value !== other.value || one.unit === '%')
        continue;
      if (coreOf(one.noun) !== coreOf(other.noun) || one.scope !== other.scope) continue;
      if (one.target === other || other.target === one) continue;
      if (one.partOf !== other.partOf || counts(one.unit) !== counts(other.unit)) continue;
      const isCell = [one, other].some(({ rules }) => rules[0] === 'table.cell');
      if (isCell && one.role !== other.role) continue;
      if (one.time.year !== other.time.year && (isCell || one.role !== other.role)) continue;
      const isTitle =
        one.at.start < Math.min(firstSection, 200) &&
        reading.line(one.at).end < reading.line(other.at).start;
      repeated.add(isTitle ? one : other);
    }
  const isNeeded = (figure: Figure): boolean =>
    figures.some((one) => one.partOf === figure || one.target === figure);
  for (const figure of repeated) if (isNeeded(figure)) repeated.delete(figure);
  for (const { at } of repeated) asides.push({ at, reason: 'REPEATED', why: 'figure.repeated' });
  return figures.filter((figure) => !repeated.has(figure));
}

/** What is counted is named without figures: an indicator's name explains none. */
const withoutFigures = (noun: string): string =>
  noun
    .replace(
      /^.*\d+(?:\.\d+)?\s*[万亿]?[余多]?\s*(?:平方米|人次|户次|场次|周岁|\p{Script=Han}|%)(?:及?以上|[和及与、])?/u,
      '',
    )
    .replace(/(?<![A-Za-z\d])[\dX×]+(?![\dA-Za-z])/gu, '')
    .trim();

/** Where the clause has no noun (惠及11.5万人): what the clause before it is about, or else its heading. */
function nounAround(reading: Reading, headings: readonly Heading[], found: Stretch): string {
  const { start: from } = reading.period(found);
  let { start } = reading.clause(found);
  const own = reading.text.slice(start, found.start).replace(/[^\p{Script=Han}]/gu, '');
  while (start > from) {
    const clause = reading.clause({ start: start - 1, end: start - 1 });
    const { noun } = readFigureWords(reading.slice(clause), '', false, null);
    const plain = withoutFigures(noun)
      .replace(/分[两二三四五]\p{Script=Han}$/u, '')
      .replace(/[^\p{Script=Han}A-Za-z“”]/gu, '');
    if (plain.length >= 3) return plain.slice(-16);
    start = clause.start;
  }
  const heading = headings.findLast((one) => one.start <= found.start && found.start < one.until);
  return withoutFigures(heading?.heading ?? '').slice(0, 20) || own || '数量';
}

function rankAt({ text }: Reading, found: Found): Stretch | undefined {
  const before = text.slice(Math.max(0, found.start - 12), found.start);
  const words = /(?:位?居|位列|排名?|列)?(?:全国|全省|全市|全区|全县)[^,，。]{0,6}$/u.exec(before);
  return words ? { start: found.start - words[0].length, end: found.end } : undefined;
}

function reasonOf(refusal: Found['mention']['refusal']): SetAside['reason'] {
  switch (refusal) {
    case 'DATE':
    case 'TIME':
      return 'DATE';
    case 'ORDINAL':
      return 'ORDINAL';
    case 'RANK':
      return 'RANK';
    case 'NUMBERING':
      return 'HEADING_NUMBER';
    case 'CODE':
    case 'NAME':
      return 'PART_OF_NAME';
    case 'VAGUE':
      return 'INDEFINITE';
    default:
      return 'OPEN';
  }
}
