import type { Comparator, DocumentKind, MeasureBasis } from '../../model/ontology.js';
import { quantityUnits } from '../../model/quantity.js';
import { byName } from '../../util/by-name.js';
import type { Figure, SetAside } from './measurements.js';
import type { Found, Reading, Stretch } from './reading.js';
import type { Role } from './roles.js';
import type { FigureTime, SaidPeriod } from './times.js';

/** What is read of the tables of a text. */
export interface TableFacts {
  readonly figures: readonly Figure[];
  readonly asides: readonly SetAside[];
  /** Whether a table has said what a mention is; the others stand in cells of prose. */
  covers(of: Stretch): boolean;
  /** The column of a cell of prose says whether its figures are promised or reached. */
  columnAt(at: number): { readonly role?: Role; readonly year?: number } | undefined;
}

interface Cell extends Stretch {
  readonly words: string;
}
type Row = readonly Cell[];

/** Rows that stand below each other, with the line above them. */
interface Block {
  readonly rows: readonly Row[];
  readonly caption: string;
}

/** What a column holds, by its head and its cells. */
type ColumnKind =
  | 'index'
  | 'label'
  | 'category'
  | 'unit'
  | 'value'
  | 'score'
  | 'rank'
  | 'rate'
  | 'due'
  | 'text';

interface Column {
  readonly kind: ColumnKind;
  readonly head: string;
  readonly role?: Role;
  readonly year?: number;
  readonly said?: SaidPeriod;
  /** What the head itself names as the unit; it goes before that of the row. */
  readonly ownUnit?: UnitRead;
  /** 占比, 人数: the head says that it counts something else than the row's unit. */
  readonly isApart?: (unit: string) => boolean;
  /** 养老床位 of 养老床位(张), 农村: what the head names beside time, role and unit. */
  readonly noun: string;
  readonly unit?: UnitRead;
  /** 增长(%): a change of the figure before it. */
  readonly change?: string;
}

interface UnitRead {
  readonly unit: string;
  readonly factor: number;
  readonly scope?: string;
  readonly words: string;
}

const unitNames: ReadonlySet<string> = new Set(quantityUnits);
const perNames = byName({
  人: '每人',
  户: '每户',
  月: '每月',
  年: '每年',
  天: '每天',
  日: '每日',
  次: '每次',
  床: '每床',
  张: '每张',
});

const powers = byName({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 });

/** 张, 万元, 元/人·月, 万人次, ％. */
function readUnit(words: string): UnitRead | undefined {
  const plain = words
    .replace(/\s/g, '')
    .replace(/％/gu, '%')
    .replace(/^(?:单位[:：]?)/u, '');
  const [head, ...pers] = plain.split(/[/／·•]|每(?=[人户月年天日次床])/u);
  const parts = /^(?<factor>[十百千万亿]{0,2})(?<unit>.*)$/u.exec(head ?? '')?.groups;
  if (!parts?.unit || !unitNames.has(parts.unit)) return undefined;
  const scope = pers.filter((per) => per !== '').map((per) => perNames[per]);
  if (scope.includes(undefined)) return undefined;
  const factor = [...(parts.factor ?? '')].reduce((by, each) => by * (powers[each] ?? 1), 1);
  return {
    unit: parts.unit,
    factor,
    words: words.trim(),
    ...(scope.length > 0 && { scope: scope.join('') }),
  };
}

/** 养老床位(张), 销售额（亿元）: the unit of a head, and the head without it. */
function unitOfHead(head: string): { readonly unit?: UnitRead; readonly rest: string } {
  for (const bracket of head.matchAll(/[（(](?<unit>[^（()）]{1,8})[)）]/gu)) {
    const unit = readUnit(bracket.groups?.unit as string);
    if (unit) return { unit, rest: head.replace(bracket[0], '') };
  }
  return { rest: head };
}

const number =
  /^[≥≤><＞＜约近超]?\s*-?[\d０-９][\d０-９,，.．]*\s*(?:\p{Script=Han}{0,4}|%|％|‰)(?:以上|以下|以内|左右|及以上)?$/u;
const isFigure = (words: string): boolean => number.test(words.trim());
const isBlank = (words: string): boolean => /^[\s—–\-/／无*]*$/u.test(words);

const heads: readonly (readonly [ColumnKind, RegExp])[] = [
  ['index', /^(?:序号|编号|序|№|No\.?|项次|行次)$/iu],
  ['score', /分值|得分|评分|分数|权重|自评|考核分|扣分|加分|赋分|满分/u],
  ['rank', /排名|名次|位次|排序/u],
  [
    'rate',
    /完成率|完成比例|完成进度|达成率|完成情况[（(][%％][)）]|占(?:年度)?(?:任务|目标|计划)/u,
  ],
  ['due', /时限|完成时间|期限|时间节点|时间要求|完成日期/u],
  ['text', /责任|牵头|配合|科室|部门|备注|说明|属性|依据|联系|措施|负责人|单位名称/u],
];
const labelHead =
  /指标|项目|内容|任务|名称|类别|事项|工作|目标名|县|区|市|地区|乡镇|街道|机构|科目|种类|类型|分类|社区|对象/u;
const regionHead =
  /^(?:县\(?市?、?区\)?|县市区|市县|区县|地区|区域|辖区|乡镇\(?街道\)?|乡镇|镇街|街道|县区|单位|区划|市\(?州?\)?)(?:名称)?$/u;
const aimed = /目标|计划|任务|预期|预计|拟|安排|指标值|目标值/u;
const reached =
  /完成|实际|实绩|实现|现状|基期|基数|截至|上年|去年|底$|末$|已|达成|执行|进展|进度|落实情况|成效/u;
const changed =
  /(?:同比|环比|比上年|较上年)?(?<way>增长|增幅|增速|增减|变化|提高|下降|减少)(?:率|幅度|情况)?|(?<bare>同比|环比|比上年|较上年)$/u;
/** What a head counts by its last words, whatever the unit of the row is. */
const countsOf: readonly (readonly [head: RegExp, unit: RegExp])[] = [
  [/(?:占比|比重|比例|率)$/u, /^[%‰]$/u],
  [/(?:资金|金额|投资额?|经费|预算|支出|收入|总额)$/u, /元$/u],
  [/(?:人数|人次)$/u, /^(?:人|名|位|人次)$/u],
  [/户数$/u, /^户/u],
  [/(?:床位数?)$/u, /^[张床个]$/u],
  [/面积$/u, /米|亩|公顷|㎡/u],
];
const total = /^(?:合计|总计|总数|全市|全区|全县|全省|小计|汇总)(?:合计)?$/u;

/** Rows of a text: lines that have tabs, two or more below each other. */
function blocksOf({ text }: Reading): readonly Block[] {
  const blocks: { rows: Row[]; caption: string }[] = [];
  let rows: Row[] = [];
  let caption: string[] = [];
  let at = 0;
  const end = (): void => {
    if (rows.length > 1) blocks.push({ rows, caption: caption.slice(-2).join('\n') });
    if (rows.length > 0) caption = [];
    rows = [];
  };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.includes('\t')) {
      const cells: Cell[] = [];
      let start = at;
      for (const words of line.split('\t')) {
        cells.push({ start, end: start + words.length, words: words.trim() });
        start += words.length + 1;
      }
      if (isHeadAmong(rows, cells)) end();
      rows.push(cells);
    } else if (line.trim() !== '') {
      const start = at + line.indexOf(line.trim());
      const group = { start, end: start + line.trim().length, words: line.trim() };
      if (isGroup(rows, group, lines[index + 1] ?? '')) rows.push([group]);
      else {
        end();
        caption.push(line.trim());
      }
    }
    at += line.length + 1;
  }
  end();
  return blocks;
}

/**
 * 城市最低生活保障 alone in its row: what the rows below it are of. Only in a table that says each row's unit, so
 * that the rows below are seen to have the same columns.
 */
function isGroup(rows: readonly Row[], { words }: Cell, next: string): boolean {
  const last = rows.at(-1);
  const cells = next.split('\t');
  if (!last || rows.length < 2 || words.length > 24 || /[。；;:：\d]/u.test(words)) return false;
  const unitAt = last.findIndex((cell) => readUnit(cell.words) !== undefined);
  return (
    unitAt > 0 &&
    cells.length > 1 &&
    cells.length <= last.length &&
    readUnit(cells[unitAt] ?? '') !== undefined
  );
}

/** Where a table follows another without a line between, its head names columns again. */
function isHeadAmong(rows: readonly Row[], row: Row): boolean {
  const filled = row.filter(({ words }) => words !== '');
  if (filled.length < 2 || !rows.some((each) => each.some(({ words }) => isFigure(words))))
    return false;
  if (filled.some(({ words }) => isFigure(words) && years(words).length === 0)) return false;
  const isName = (words: string): boolean =>
    labelHead.test(words) ||
    heads.some(([, pattern]) => pattern.test(words)) ||
    unitOfHead(words).unit !== undefined ||
    years(words).length > 0;
  return filled.filter(({ words }) => isName(words)).length * 3 >= filled.length * 2;
}

const years = (words: string): readonly number[] => [
  ...new Set([...words.matchAll(/(20\d\d)(?: ?年|(?=$|\D))/gu)].map(([, year]) => Number(year))),
];

/** 甲 乙 1 2 3: a row that numbers the columns. */
function isColumnNumbers(row: Row): boolean {
  const words = row.map((cell) => cell.words).filter((each) => each !== '');
  const numbers = words.filter((each) => /^\d{1,2}$/.test(each)).map(Number);
  return (
    words.length > 2 &&
    words.every((each) => /^(?:[甲乙丙丁戊己庚辛]|\d{1,2})$/u.test(each)) &&
    /[甲乙]/u.test(words[0] as string) &&
    numbers.every((each, index) => each === index + 1)
  );
}

/** How many rows at the top name the columns. */
function headRows(rows: readonly Row[]): number {
  for (const [at, row] of rows.slice(0, 4).entries()) {
    const hasFigure = row.some(
      ({ words }, column) =>
        isFigure(words) &&
        !/^20\d\d年?(?:\p{Script=Han}{0,4})$/u.test(words) &&
        (column > 0 || row.length === 1),
    );
    if (at > 0 && isColumnNumbers(row)) return at + 1;
    const isNumbered = /^\d{1,3}$/.test(row[0]?.words ?? '');
    if (hasFigure || isNumbered) return at;
  }
  return Math.min(1, rows.length);
}

/** One head a column; a head that reaches over several columns stands before each of theirs. */
function headsOf(rows: readonly Row[], width: number): readonly string[] {
  const full: string[][] = Array.from({ length: width }, () => []);
  for (const [at, row] of rows.filter((each) => !isColumnNumbers(each)).entries()) {
    let carried = '';
    for (let column = 0; column < width; column++) {
      const own = row[column]?.words ?? '';
      const isBelow = rows.slice(at + 1).some((lower) => (lower[column]?.words ?? '') !== '');
      if (own !== '') {
        (full[column] as string[]).push(own);
        carried = isBelow ? own : '';
      } else if (carried !== '' && isBelow) (full[column] as string[]).push(carried);
      else carried = '';
    }
  }
  return full.map((words) => words.join(' '));
}

const timeInHead =
  /(?:截至|截止)?(?:20\d\d ?年?(?:度)?|今年|上年|去年|本年)?(?:上半年|下半年|全年|年度|年底|年末|1?\d ?[-—~至] ?1?\d ?月|1?\d ?月(?:底|末|份)?|前?[一二三四]季度)?(?:底|末|初)?/gu;

function periodInHead(head: string, year: number): SaidPeriod | undefined {
  if (/上半年/u.test(head)) return { period: 'FIRST_HALF' };
  if (/下半年/u.test(head)) return { period: 'SECOND_HALF' };
  const span = /(1[0-2]|[1-9]) ?月? ?[-—~至] ?(1[0-2]|[1-9]) ?月/u.exec(head);
  const until = /(?:截至|至|前)(1[0-2]|[1-9]) ?(?:个)?月/u.exec(head);
  const quarter = /(?<upTo>前)?(?<last>[一二三四])季度/u.exec(head)?.groups;
  const lastMonth = 3 * ('一二三四'.indexOf(quarter?.last ?? '') + 1);
  const two = (month: number): string => String(month).padStart(2, '0');
  const months = span
    ? [Number(span[1]), Number(span[2])]
    : until
      ? [1, Number(until[1])]
      : quarter
        ? [quarter.upTo === undefined ? lastMonth - 2 : 1, lastMonth]
        : undefined;
  if (!months) return undefined;
  const [from, to] = months as [number, number];
  if (from === 1 && to === 12) return { period: 'YEAR' };
  if (from === 1 && to === 6) return { period: 'FIRST_HALF' };
  return { period: 'OTHER', periodStart: `${year}-${two(from)}`, periodEnd: `${year}-${two(to)}` };
}

function columnsOf(
  block: Block,
  top: number,
  width: number,
  kind: DocumentKind,
  own: number,
): readonly Column[] {
  const names = headsOf(block.rows.slice(0, top), width);
  const body = block.rows.slice(top);
  const cellsOf = (column: number): readonly string[] =>
    body.map((row) => row[column]?.words ?? '').filter((words) => !isBlank(words));
  let hasLabel = false;
  const tableYear = years(block.caption);
  const captionUnit = /单位\s*[:：]\s*(?<unit>[^\s,，。；;）)]{1,8})/u.exec(block.caption)?.groups
    ?.unit;
  const unitOfAll = captionUnit === undefined ? undefined : readUnit(captionUnit);
  return names.map((full, at): Column => {
    const head = full.replace(/\s+/gu, '');
    const cells = cellsOf(at);
    const figures = cells.filter(isFigure).length;
    const base = { head: full, noun: '' };
    const units = cells.filter((words) => readUnit(words) !== undefined).length;
    if (/单位|计量/u.test(head) && cells.length > 0 && units * 2 > cells.length)
      return { ...base, kind: 'unit' };
    for (const [which, pattern] of heads)
      if (pattern.test(head) && !(which === 'text' && figures * 2 > cells.length))
        return { ...base, kind: which };
    if (figures * 2 <= cells.length || cells.length === 0) {
      const said = roleOfProse(head, block.caption, own, tableYear, names);
      if (labelHead.test(head) || head === '') {
        const isLabel = cells.length > 0;
        if (isLabel) hasLabel = true;
        return {
          ...base,
          kind: isLabel ? 'label' : 'text',
          ...said,
        };
      }
      const isFirst = !hasLabel && cells.length > 0 && figures === 0;
      if (isFirst) hasLabel = true;
      return {
        ...base,
        kind: isFirst ? 'label' : 'text',
        ...said,
      };
    }
    // A first column of 1, 2, 3… numbers the rows.
    if (at === 0 && cells.every((words, index) => Number(words) === index + 1))
      return { ...base, kind: 'index' };
    const { unit, rest } = unitOfHead(head);
    const change = changed.exec(rest);
    const noun = rest
      .replace(timeInHead, '')
      .replace(changed, '')
      .replace(
        /(?:预期|年度|工作|任务)?(?:目标|计划|任务|指标|实际|完成|实现|情况|现状|基期|基数|累计|数值|数量|数据|值|数|个数|底|末|截至|截止|已|预计|安排|达到|水平|新增|总量|同比|比上年|较上年|年|月)+$/gu,
        '',
      )
      .replace(/[年度()（）、]/gu, '');
    const shownUnit = unit ?? unitOfAll;
    const unitsOf = countsOf.find(([pattern]) => pattern.test(rest))?.[1];
    return {
      kind: 'value',
      head: full,
      noun,
      ...(shownUnit && { unit: shownUnit }),
      ...(unit && { ownUnit: unit }),
      ...(unitsOf && { isApart: (shown: string) => !unitsOf.test(shown) }),
      ...(change && { change: (change.groups?.way ?? change.groups?.bare) as string }),
      ...roleOfHead(rest, block.caption, kind, own, tableYear),
    };
  });
}

/** What 主要内容 says beside 进展情况: what is to be done. */
const contents = /内容|任务|要求|举措|指标|项目|事项/u;
const progress = /进展|进度|完成|落实情况|占(?:年度)?(?:任务|目标|计划)/u;

/** What a column of sentences says of the figures in them; nothing where its head leaves that to their words. */
function roleOfProse(
  head: string,
  caption: string,
  own: number,
  ofTable: readonly number[],
  heads: readonly string[],
): ReturnType<typeof roleOfHead> {
  const { role, ...said } = roleOfHead(head, caption, undefined, own, ofTable);
  if (contents.test(head) && !progress.test(head) && heads.some((each) => progress.test(each)))
    return { ...said, role: 'target' };
  return { ...said, ...(role && { role }) };
}

function roleOfHead(
  head: string,
  caption: string,
  kind: DocumentKind | undefined,
  own: number,
  ofTable: readonly number[],
): { readonly role?: Role; readonly year?: number; readonly said?: SaidPeriod } {
  const named = years(head);
  const lastYear = /上年|去年/u.test(head) ? own - 1 : undefined;
  const year =
    named.length === 1 ? named[0] : (lastYear ?? (ofTable.length === 1 ? ofTable[0] : undefined));
  const said = periodInHead(head, year ?? own);
  const isAim = aimed.test(head);
  const isReached = reached.test(head.replace(/目标完成|任务完成|计划完成/gu, '完成'));
  const byYear =
    year !== undefined && (named.length === 1 || lastYear !== undefined) && year !== own
      ? year < own
        ? 'result'
        : 'target'
      : undefined;
  const ofKind = kind && (kind === 'WORK_REPORT' ? 'result' : 'target');
  const role: Role | undefined =
    isAim !== isReached
      ? isAim
        ? 'target'
        : 'result'
      : (byYear ?? roleOfCaption(caption) ?? ofKind);
  return { ...(role && { role }), ...(year !== undefined && { year }), ...(said && { said }) };
}

/** 任务分解表, 完成情况表: what the line above a table says of all its figures. */
function roleOfCaption(caption: string): Role | undefined {
  const line = caption.split('\n').at(-1) as string;
  if (line.length > 40) return undefined;
  const isReached = /完成情况|统计|情况表|现状/u.test(line);
  const isAim = /任务|目标|计划|分解/u.test(line);
  return isReached === isAim ? undefined : isAim ? 'target' : 'result';
}

/** Reads the tables of a text column by column. */
export function readTables(reading: Reading, kind: DocumentKind, own: number): TableFacts {
  const figures: Figure[] = [];
  const asides: SetAside[] = [];
  const covered = new Set<number>();
  const columnsByCell: { readonly cell: Cell; readonly column: Column }[] = [];
  for (const block of blocksOf(reading)) readBlock(block);
  return {
    figures,
    asides,
    covers: ({ start }) => covered.has(start),
    columnAt: (at) => columnsByCell.find(({ cell }) => cell.start <= at && at < cell.end)?.column,
  };

  function mentionsIn(cell: Stretch): readonly Found[] {
    return reading.quantities.filter(({ start, end }) => cell.start <= start && end <= cell.end);
  }
  function setAside(cell: Stretch, reason: SetAside['reason'], why: string, note?: string): void {
    for (const found of mentionsIn(cell)) {
      if (covered.has(found.start)) continue;
      covered.add(found.start);
      const isTime = found.mention.refusal === 'DATE' || found.mention.refusal === 'TIME';
      asides.push({
        at: found,
        reason: isTime ? 'DATE' : reason,
        why,
        ...(note !== undefined && { note }),
      });
    }
  }

  function readBlock(block: Block): void {
    const top = headRows(block.rows);
    const width = Math.max(...block.rows.map(({ length }) => length));
    const columns = columnsOf(block, top, width, kind, own);
    for (const row of block.rows.slice(0, top))
      for (const cell of row)
        setAside(cell, isColumnNumbers(row) ? 'HEADING_NUMBER' : 'DATE', 'table.head');
    const values = columns.filter(({ kind: each }) => each === 'value').length;
    const labelAt = columns.findLastIndex(
      ({ kind: each }, at) =>
        each === 'label' && columns.slice(at + 1).some(({ kind: next }) => next === 'value'),
    );
    const labels = columns.flatMap(({ kind: each }, at) => (each === 'label' ? [at] : []));
    if (top === 0 || values === 0 || labelAt < 0) {
      // No head says what the columns are: what stands alone in a cell is open.
      for (const row of block.rows.slice(top))
        for (const [at, cell] of row.entries()) {
          const column = columns[at];
          if (top > 0 && column) {
            if (column.kind === 'index') setAside(cell, 'HEADING_NUMBER', 'table.index');
            else if (column.kind === 'score' && isFigure(cell.words))
              setAside(cell, 'RANK', 'table.score', scoreNote);
            else if (isFigure(cell.words)) setAside(cell, 'OPEN', 'table.unread');
            else columnsByCell.push({ cell, column });
          } else if (isFigure(cell.words)) setAside(cell, 'OPEN', 'table.no-head');
        }
      return;
    }
    const region = labels.find((at) =>
      regionHead.test((columns[at] as Column).head.replace(/\s/g, '')),
    );
    const unitAt = columns.findIndex(({ kind: each }) => each === 'unit');
    const names = block.rows.slice(top).map((row) => unitOfHead(row[labelAt]?.words ?? '').rest);
    /** 最低生活保障人数 below 城市 and below 农村: each is told with what it is of. */
    const isRepeated = (name: string): boolean =>
      names.filter((each) => each.endsWith(name)).length > 1;
    let label = '';
    let category = '';
    let unit: UnitRead | undefined;
    let main:
      | { readonly label: string; readonly figures: Map<number, Figure>; readonly start: number }
      | undefined;
    for (const row of block.rows.slice(top)) {
      const filled = row.filter(({ words }) => words !== '');
      if (filled.length === 1 && !isFigure(filled[0]?.words ?? '')) {
        category = (filled[0] as Cell).words;
        continue;
      }
      const isWhole = fits(row, columns);
      const labelCell = row[labelAt];
      const ownLabel = labelCell?.words ?? '';
      const isPart = /^(?:\d+[.、])?\s*(?:其中|#|--|——)\s*[:：]?/u.test(ownLabel);
      const name = ownLabel
        .replace(
          /^(?:\d+[.、]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、)\s*/u,
          '',
        )
        .replace(/^(?:其中|#|--|——)\s*[:：]?/u, '')
        // 敬老院新增床位900张: what is aimed at is told in the label.
        .replace(
          /(?<=\p{Script=Han}{3})(?:不低于|不少于|不超过|至少|达到?)?\d[\d.,]*[万亿]?(?:%|\p{Script=Han}{1,3})$/u,
          '',
        );
      if (name !== '') label = name;
      const unitCell = unitAt < 0 ? undefined : row[unitAt];
      if (unitCell && unitCell.words !== '') unit = readUnit(unitCell.words);
      else if (unitAt >= 0 && name !== '' && !isPart) unit = undefined;
      const bare = unitOfHead(label);
      const made = new Map<number, Figure>();
      let lastTarget: Figure | undefined;
      let lastResult: Figure | undefined;
      for (const [at, cell] of row.entries()) {
        const column = columns[at];
        if (!column || cell.words === '') continue;
        if (!isWhole && isFigure(cell.words)) {
          setAside(cell, 'OPEN', 'table.ragged');
          continue;
        }
        if (column.kind === 'index') setAside(cell, 'HEADING_NUMBER', 'table.index');
        else if (column.kind === 'score') {
          if (isFigure(cell.words)) setAside(cell, 'RANK', 'table.score', scoreNote);
        } else if (column.kind === 'rank') setAside(cell, 'RANK', 'table.rank');
        else if (column.kind === 'due') setAside(cell, 'DATE', 'table.due');
        else if (column.kind === 'rate') {
          const [found] = mentionsIn(cell);
          const value = found?.mention.quantity?.value;
          if (lastResult && found && value !== null && value !== undefined) {
            covered.add(found.start);
            lastResult.completionRate = value;
            lastResult.rateEnd = cell.end;
            // Without its sign the ledger reads no rate.
            if (!/%|％/u.test(cell.words))
              asides.push({
                at: found,
                reason: 'EXPLAINED_BY_FACT',
                why: 'table.rate',
                note: 'The rate of completion of the result before it (完成率).',
              });
          } else setAside(cell, 'OPEN', 'table.rate');
        } else if (column.kind === 'value' && isFigure(cell.words)) {
          const figure = figureOf(cell, column, at, {
            table: block.rows[0]?.[0]?.start ?? 0,
            label: isRepeated(bare.rest) ? joined(category, bare.rest) : bare.rest,
            category,
            unit: unit ?? bare.unit,
            isRegion: region !== undefined && labelAt === region,
            regionWords: region === undefined ? undefined : row[region]?.words,
            isPart,
            main,
            start: labelCell?.start ?? cell.start,
            before: made.get(at - 1),
          });
          if (!figure) {
            setAside(cell, 'OPEN', 'table.no-unit');
            continue;
          }
          made.set(at, figure);
          if (figure.change === undefined) {
            if (figure.role === 'target') lastTarget = figure;
            else {
              lastResult = figure;
              if (
                lastTarget &&
                lastTarget.time.year === figure.time.year &&
                lastTarget.noun === figure.noun &&
                lastTarget.unit === figure.unit &&
                lastTarget.basis === figure.basis &&
                lastTarget.scope === figure.scope
              )
                figure.target = lastTarget;
            }
          }
        } else columnsByCell.push({ cell, column });
      }
      if (!isPart && name !== '')
        main = { label: bare.rest, figures: made, start: labelCell?.start ?? 0 };
    }
  }

  interface RowWords {
    /** Where the table begins. */
    readonly table: number;
    readonly label: string;
    readonly category: string;
    readonly unit: UnitRead | undefined;
    readonly isRegion: boolean;
    readonly regionWords: string | undefined;
    readonly isPart: boolean;
    readonly main:
      | { readonly label: string; readonly figures: Map<number, Figure>; readonly start: number }
      | undefined;
    readonly start: number;
    readonly before: Figure | undefined;
  }

  function figureOf(cell: Cell, column: Column, at: number, words: RowWords): Figure | undefined {
    const mentions = mentionsIn(cell);
    const [found] = mentions;
    const quantity = found?.mention.quantity;
    if (!found || !quantity || mentions.length > 1 || quantity.value === null) return undefined;
    const isChange = column.change !== undefined;
    const ofRow = words.unit && !column.isApart?.(words.unit.unit) ? words.unit : undefined;
    const ofAll = column.unit && !column.isApart?.(column.unit.unit) ? column.unit : undefined;
    const shown = isChange ? column.ownUnit : (column.ownUnit ?? ofRow ?? ofAll);
    const said = quantity.unit;
    if (said === null && !shown) return undefined;
    // 12 个 in a column of 张: which of both is meant, no one says.
    if (said !== null && shown && said !== shown.unit && !isChange) return undefined;
    const unit = said ?? (shown as UnitRead).unit;
    const factor = said === null ? (shown as UnitRead).factor : 1;
    const isRate = /^(?:%|‰|倍|个?百分点)$/u.test(unit);
    const named = column.noun;
    let noun =
      words.isRegion && named !== ''
        ? named
        : named === '' || named === words.label
          ? words.label
          : `${words.label}${named}`;
    if (words.isRegion && named === '') noun = '';
    if (noun === '' && words.category !== '') noun = words.category;
    if (noun === '') return undefined;
    const whole = words.isPart ? words.main?.figures.get(at) : undefined;
    if (
      words.isPart &&
      words.main &&
      noun.slice(-2) !== words.main.label.slice(-2) &&
      noun.length <= 6
    )
      noun = `${noun}${words.main.label}`;
    if (isChange) {
      if (!isRate) return undefined;
      noun = `${words.before?.noun ?? noun}${/降|减少/u.test(column.change as string) ? '下降率' : '增长率'}`;
    }
    const place = words.regionWords ?? '';
    const scope =
      words.isRegion && !total.test(place) && place !== '' ? place : (shown?.scope ?? undefined);
    const year = column.year ?? own;
    const time: FigureTime = {
      year,
      ...(column.year !== undefined && column.year !== own && { yearBy: 'clause' as const }),
      ...(column.said && { said: column.said }),
    };
    covered.add(found.start);
    const value = Number((quantity.value * factor).toPrecision(15));
    const figure: Figure = {
      role: column.role ?? 'target',
      rules: ['table.cell', `table.${column.role ?? 'target'}`],
      value,
      ...(quantity.upperValue !== null && {
        upperValue: Number((quantity.upperValue * factor).toPrecision(15)),
      }),
      comparator: quantity.comparator as Comparator,
      unit,
      basis: basisOf(unit, isRate, `${column.head}${words.label}`),
      text: reading.slice(found),
      ...(scope && { scope }),
      noun: noun.replace(/[“”《》\s]/gu, ''),
      action: /新增/u.test(column.head) && !noun.startsWith('新增') ? '新增' : '',
      at: { start: found.start, end: found.end },
      quoted: { start: Math.min(words.start, cell.start), end: cell.end },
      ...(said === null && {
        reading: `The unit of the figure is ${(shown as UnitRead).words}, which the table says once (单位).`,
      }),
      note: `Column of the table: ${column.head.trim()}.`,
      time,
      ...(words.isRegion &&
        !isChange && { column: `${words.table} ${at}`, isTotal: total.test(place) }),
      ...(isChange && { change: column.change as string }),
      ...(isChange && words.before && { level: words.before }),
    };
    if (whole && !isRate && (whole.value ?? 0) >= value && whole.role === figure.role) {
      figure.partOf = whole;
      figure.partQuoted = { start: whole.quoted.start, end: cell.end };
      figure.basis = whole.basis;
    }
    figures.push(figure);
    return figure;
  }
}

/** 城市最低生活保障 and 最低生活保障人数 together: what both say stands once. */
function joined(group: string, name: string): string {
  const plain = group.replace(
    /^(?:\d+[.、]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、)\s*/u,
    '',
  );
  for (let shared = Math.min(plain.length, name.length); shared > 0; shared--)
    if (plain.endsWith(name.slice(0, shared))) return plain + name.slice(shared);
  return plain + name;
}

const scoreNote = 'A score of the assessment (分值, 得分): it counts no service.';

function basisOf(unit: string, isRate: boolean, words: string): MeasureBasis {
  if (unit.endsWith('元')) return 'AMOUNT';
  if (isRate) return 'RATE';
  if (
    /新增|新建|改造|改扩建|扩建|改建|新设|净增|培训|发放|办理|走访|慰问|救助(?=$|人次|\d)/u.test(
      words,
    )
  )
    return 'INCREMENT';
  if (/累计|总量|总数|现有|存量|保有|底|末|在册/u.test(words)) return 'STOCK';
  return /次$|[对件具例]$/u.test(unit) ? 'INCREMENT' : 'STOCK';
}

/** Whether each cell is of the kind that its column holds, so that no cell has moved into another's place. */
function fits(row: Row, columns: readonly Column[]): boolean {
  return row.every(({ words }, at) => {
    const kind = columns[at]?.kind;
    if (words === '' || kind === undefined) return kind !== undefined;
    if (kind === 'unit') return readUnit(words) !== undefined;
    if (kind === 'index') return /^[\d.、（()）一二三四五六七八九十]+$/u.test(words);
    if (kind === 'label') return !/^[\d.,%]+$/u.test(words);
    if (kind === 'value' || kind === 'score' || kind === 'rank' || kind === 'rate')
      return isFigure(words) || isBlank(words) || !/^\p{Script=Han}{0,3}[科处局室]$/u.test(words);
    return true;
  });
}
