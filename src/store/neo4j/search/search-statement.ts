import { type NodeType, nodeTypeNames, typeOfLabel } from '../../../model/ontology.js';
import type { Selection } from '../../../model/plan.js';
import {
  byHits,
  matchTiers,
  rankAfter,
  type SearchGroup,
  type SearchGrouping,
} from '../../../model/search.js';
import { Cache } from '../../../util/cache.js';
import { deepCopy, type PlanShape, shapeOf } from '../cypher/plan-shape.js';
import { hasShortForm, keyList } from '../cypher/property-list.js';
import { StatementContext } from '../cypher/statement-context.js';
import { nodeRow } from '../plan/node-row.js';
import { type RowDecoder, rowDecoder } from '../plan/row-decoder.js';
import { searchIndex, searchKeys, searchRank, searchTexts } from '../schema/names.js';
import { searchKey } from '../schema/search-keys.js';
import { batchText } from '../served/batched-query.js';
import type { SampleResult, WindowResult } from './search-steps.js';
import type { BucketCount } from './search-window.js';

/** What a search's statement depends on, beside what is selected. */
export interface SearchForm {
  /** What the page is made of; a sample instead of a page; false where no page is wanted. */
  readonly reads: 'window' | 'sample' | 'everything' | false;
  readonly counts: 'all' | 'by type' | false;
  /** What hits are counted by, beside their type. */
  readonly groupings: readonly SearchGrouping[];
  /** True where texts have the words as they are; false where the words are patterns. */
  readonly isCaseInvariant: boolean;
  /** True where every word has one text and is read as nothing else: the usual case, which costs less. */
  readonly isPlain: boolean;
  /** True where there are keys that the index was not asked for. */
  readonly hasUnindexedKeys: boolean;
  /** True where what is counted has to be proven to have the words. */
  readonly provesCounted: boolean;
}

/** One hit of a page. */
export interface HitRow {
  readonly tier: number;
  readonly rank: number;
  /** What is selected of the node, as the driver gives it. */
  readonly row: unknown[];
}

export interface SearchStatement {
  readonly text: string;
  /** The selection's own, as {@link shapeOf} names them. */
  readonly values: PlanShape['values'];
  readonly limits: PlanShape['limits'];
  readonly decode: RowDecoder | undefined;
}

/** Statements by the number of their selection and their form. */
const statements = new Cache<SearchStatement>('searchStatements', {
  sizeOf: ({ text }, key) => 1_000 + 2 * (text.length + key.length),
});
const selectionNumbers = new WeakMap<Selection, number>();
let selections = 0;

function numberOf(selected: Selection): number {
  let number = selectionNumbers.get(selected);
  if (number === undefined) {
    number = selections++;
    selectionNumbers.set(selected, number);
  }
  return number;
}

/** Compiled once for a selection and a form: what is searched for is in the parameters. */
export function searchStatement(
  selected: Selection,
  types: readonly NodeType[],
  form: SearchForm,
): SearchStatement {
  const key = `${numberOf(selected)} ${JSON.stringify([types, form])}`;
  return statements.getOrMake(key, () => {
    const select = deepCopy(selected);
    const { parameters, values, limits } = shapeOf({ start: { ids: [] }, select });
    const row = () => nodeRow(new StatementContext(parameters), select, 'n', types);
    return { text: searchText(form, row), values, limits, decode: rowDecoder(select) };
  });
}

function searchText({ reads, counts, groupings, ...form }: SearchForm, row: () => string): string {
  return batchText([
    ...(reads === 'window' ? [windowBranch(form, row())] : []),
    ...(reads === 'sample' ? [sampleBranch(form)] : []),
    ...(reads === 'everything' ? [everythingBranch(form, row())] : []),
    ...(counts === 'all' ? [countBranch(form)] : []),
    ...(counts === 'by type' ? [facetsBranch(form)] : []),
    ...(groupings.length > 0 ? [groupsBranch(form, groupings)] : []),
  ]);
}

type Proof = Omit<SearchForm, 'reads' | 'counts' | 'groupings'>;

const ask = (query: string, options = ''): string =>
  `CALL db.index.fulltext.queryNodes('${searchIndex}', ${query}${options}) YIELD node AS n`;
const toLimit = ', {limit: q.most}';

/** The model's `sortKey`; `%` of whole numbers is exact. */
const sortKeyOf = (tier: string): string =>
  `CASE WHEN ${tier} > ${matchTiers.inTexts} THEN n.${searchRank} ELSE n.${searchRank} % ${rankAfter(0)} END, n.id`;
const inOrder = `ORDER BY tier DESC, ${sortKeyOf('tier')}`;

/**
 * The hits of a window (see search-window.ts): `q.queries` are those for better buckets, where there are
 * any, and for the window's own, last. Where one of them reaches its limit there are no hits.
 *
 * In better buckets every hit is proven, as its tier must be known. Of the own bucket the tier is known,
 * and hits are put in order first: no more are proven than the page takes.
 */
function windowBranch(form: Proof, row: string): string {
  return `UNWIND range(0, size(q.queries) - 1) AS part
${ask('q.queries[part]', toLimit)}
WITH part = size(q.queries) - 1 AS isOwn, collect(n) AS nodes
WITH collect(CASE WHEN size(nodes) >= q.most THEN isOwn END) AS full, collect([isOwn, nodes]) AS parts
WITH full, CASE WHEN full = [] THEN parts ELSE [] END AS parts
WITH full, parts, COLLECT {
UNWIND [part IN parts WHERE NOT part[0] | part[1]][0] AS n
WITH n, ${tierOf(form)} AS tier WHERE tier > q.tier OR tier = q.tier AND n.${searchRank} < q.begin
WITH n, tier ${inOrder}
RETURN [tier, n]
} AS better
WITH full, better, COLLECT {
UNWIND [part IN parts WHERE part[0] | part[1]][0] AS n
WITH n WHERE NOT n IN [hit IN better | hit[1]]
WITH n ORDER BY ${sortKeyOf('q.tier')}
WITH n WHERE ${hasTier(form)}
RETURN [q.tier, n] LIMIT $end
} AS own
WITH full, size(better) + size(own) AS found, (better + own)[$skip..$end] AS page
UNWIND CASE WHEN page = [] THEN [null] ELSE page END AS hit
WITH full, found, hit[0] AS tier, hit[1] AS n
RETURN [full, found, tier, n.${searchRank}, ${row}] AS row`;
}

/** A row of {@link windowBranch}. Where the page has no hit, there is one row without one. */
type WindowRow = [
  /** For each query that reached its limit, whether it is that of the window's own bucket. */
  full: boolean[],
  found: number,
  tier: number | null,
  rank: number,
  row: unknown[],
];

/** Reads the rows of a window, or of every hit. */
export function readWindow(rows: readonly unknown[]): {
  readonly result: WindowResult;
  readonly hits: readonly HitRow[];
} {
  const [full, found] = (rows as WindowRow[])[0] ?? ([[], 0] as [boolean[], number]);
  return {
    result: {
      kind: 'window',
      isFull: { better: full.includes(false), own: full.includes(true) },
      found,
    },
    hits: (rows as WindowRow[]).flatMap(([, , tier, rank, row]) =>
      tier === null ? [] : [{ tier, rank, row }],
    ),
  };
}

/** How many hits of each sample are in which bucket. */
const sampleBranch = (form: Proof): string => `UNWIND range(0, size(q.samples) - 1) AS sample
${ask('q.samples[sample]', toLimit)}
WITH sample, n, ${tierOf(form)} AS tier
WITH sample, tier, CASE WHEN tier > ${matchTiers.inTexts} THEN toInteger(n.${searchRank} / ${rankAfter(0)}) ELSE 0 END AS length
WITH sample, tier, length, count(*) AS count
RETURN [sample, tier, length, count] AS row`;

/** A row of {@link sampleBranch}; without a tier, nodes that the index found and that are no hits after all. */
type SampleRow = [sample: number, tier: number | null, length: number, count: number];

/**
 * Reads the rows of samples.
 *
 * @param tiers of which each sample has all hits, and those of better tiers; undefined for one sample
 *   of hits of any tier
 * @param limit of each query
 */
export function readSample(
  rows: readonly unknown[],
  tiers: readonly number[] | undefined,
  limit: number,
): SampleResult {
  const buckets: BucketCount[] = [];
  let isFull = false;
  for (const [sample, ofTier] of tiers ? tiers.entries() : [[0, undefined] as const]) {
    const own = (rows as SampleRow[]).filter(([index]) => index === sample);
    isFull = own.reduce((sum, [, , , count]) => sum + count, 0) >= limit;
    // A sample that is cut off tells nothing, nor do those of lesser tiers, which have its hits as well.
    if (isFull) break;
    for (const [, tier, length, count] of own) {
      if (tier === null) continue;
      const isNew = !buckets.some((known) => known.tier === tier && known.length === length);
      if (isNew && (ofTier === undefined || tier === ofTier || tier >= matchTiers.calledByAlias))
        buckets.push({ tier, length, count });
    }
  }
  buckets.sort((a, b) => b.tier - a.tier || a.length - b.length);
  return { kind: 'sample', buckets, isFull };
}

const everythingBranch = (form: Proof, row: string): string => `${ask('q.all')}
WITH n, ${tierOf(form)} AS tier WHERE tier IS NOT NULL
WITH n, tier ${inOrder} SKIP $skip LIMIT $limit
RETURN [[], 0, tier, n.${searchRank}, ${row}] AS row`;

const countBranch = (form: Proof): string => `${hits(form)}
RETURN count(*) AS row`;

const facetsBranch = (form: Proof): string => `${hits(form)}
WITH labels(n) AS labels, count(*) AS found
RETURN collect([labels, found]) AS row`;

/** First letters of the keys that say what a node is of: see `searchKey`. */
const keyLetters = { city: 'c', year: 'y', area: 'p' } as const satisfies Record<
  SearchGrouping,
  string
>;

/**
 * How many hits have which key. A year is in its key; a city or an area is found by it, as it has the
 * key itself.
 */
const groupsBranch = (form: Proof, groupings: readonly SearchGrouping[]): string => `${hits(form)}
UNWIND [key IN split(n.${searchKeys}, ' ') WHERE left(key, 1) IN [${groupings.map((by) => `'${keyLetters[by]}'`).join(', ')}]] AS key
WITH key, count(*) AS count
WITH left(key, 1) AS letter, key, count
WITH letter, count, CASE letter WHEN '${keyLetters.year}' THEN key ELSE COLLECT {
CALL db.index.fulltext.queryNodes('${searchIndex}', CASE letter WHEN '${keyLetters.city}' THEN q.ofCity ELSE q.ofArea END + key, {limit: 1}) YIELD node
RETURN node.id
}[0] END AS value
RETURN collect([letter, value, count]) AS row`;

/** Reads the row of {@link groupsBranch}. */
export function readGroups(
  row: unknown,
  groupings: readonly SearchGrouping[],
): Partial<Record<SearchGrouping, SearchGroup[]>> {
  const counted = row as [string, string, number][];
  const groupsOf = (by: SearchGrouping): SearchGroup[] =>
    counted
      .filter(([letter]) => letter === keyLetters[by])
      .map(([, value, count]) => ({
        value: by === 'year' ? searchKey.yearOf(value) : value,
        count,
      }))
      .sort(byHits);
  return Object.fromEntries(groupings.map((by) => [by, groupsOf(by)]));
}

/** Every hit as `n`: what the index tells for certain is not proven. */
function hits({ hasUnindexedKeys, provesCounted, isPlain, isCaseInvariant }: Proof): string {
  const hasWords = isPlain
    ? hasEachWord(isCaseInvariant, texts)
    : `${tierOfWords(isCaseInvariant)} IS NOT NULL`;
  const proofs = [...(provesCounted ? [hasWords] : []), ...(hasUnindexedKeys ? [hasKeys] : [])];
  return `${ask('q.all')}${proofs.length > 0 ? `\nWHERE ${proofs.join(' AND ')}` : ''}`;
}

/** Properties in which words are looked for, those that mostly have them first; a node has some of them. */
interface SearchedProperties {
  readonly texts: readonly string[];
  readonly lists: readonly string[];
}
const name: SearchedProperties = { texts: ['name'], lists: [] };
const captions: SearchedProperties = { texts: ['name', 'title', 'heading'], lists: ['aliases'] };
const texts: SearchedProperties = {
  texts: captions.texts,
  lists: [searchTexts, 'quotes', ...captions.lists],
};

/** True where some property has a text. */
function hasText(
  text: string,
  isCaseInvariant: boolean,
  { texts: properties, lists }: SearchedProperties,
): string {
  const has = (value: string) =>
    isCaseInvariant ? `${value} CONTAINS ${text}` : `${value} =~ ${text}`;
  const hasIn = (value: string) => `any(t IN ${value} WHERE ${has('t')})`;
  return [...anyProperty(properties, has), ...anyProperty(lists, hasIn)].join(' OR ');
}

/** What holds where something does for one of the properties; see {@link propertyList} for why there are two forms. */
function anyProperty(properties: readonly string[], holds: (value: string) => string): string[] {
  if (!hasShortForm(properties)) return properties.map((property) => holds(`n.${property}`));
  return [`any(key IN [${keyList(properties)}] WHERE ${holds('n[key]')})`];
}

/** True where each word, which has one text, is in some of the properties. */
const hasEachWord = (isCaseInvariant: boolean, where: SearchedProperties): string =>
  `all(word IN q.words WHERE ${hasText('word', isCaseInvariant, where)})`;

const hasKeys = `all(some IN q.keys WHERE any(key IN split(n.${searchKeys}, ' ') WHERE key IN some))`;

/** What is added to the tier of a word that the node meets by what it is of. */
const readOffset = 10;
/** Above every tier of a word that is met literally. */
const aboveTiers = readOffset - 1;

/**
 * The tier that words of several texts, or that are read as something, make of `n`; null where it is no
 * hit. Every property is named once: planning a statement takes as long as it is.
 */
function tierOfWords(isCaseInvariant: boolean): string {
  const { byWhatItIsOf, inName, inCaptions, inTexts } = matchTiers;
  const has = (where: SearchedProperties) =>
    `any(part IN word.texts WHERE ${hasText('part', isCaseInvariant, where)})`;
  const own: SearchedProperties = { texts: [], lists: [searchTexts, 'quotes'] };
  const titles: SearchedProperties = { texts: ['title', 'heading'], lists: ['aliases'] };
  const isRead = `word.isRanked OR any(key IN word.keys WHERE n.${searchKeys} + ' ' CONTAINS key)`;
  const tiers = `[word IN q.words | CASE WHEN ${isRead} THEN ${readOffset} ELSE 0 END +
CASE WHEN ${has(name)} THEN ${inName} WHEN ${has(titles)} THEN ${inCaptions} WHEN ${has(own)} THEN ${inTexts} ELSE ${byWhatItIsOf} END]`;
  const least = `reduce(m = ${aboveTiers}, t IN tiers | CASE WHEN t < m THEN t ELSE m END)`;
  const best = `reduce(m = ${byWhatItIsOf}, t IN tiers | CASE WHEN t - ${readOffset} > m THEN t - ${readOffset} ELSE m END)`;
  return `[tiers IN [${tiers}] | [least IN [${least}] |
CASE WHEN least < ${inTexts} THEN null WHEN least < ${aboveTiers} THEN least ELSE ${best} END][0]][0]`;
}

/** The match tier of `n`; null where it is no hit. */
function tierOf({ hasUnindexedKeys, isCaseInvariant, isPlain }: Proof): string {
  const { calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;
  const isCalled = (keys: string) =>
    `any(key IN q.called.${keys} WHERE n.${searchKeys} CONTAINS key)`;
  const called = (other: string | number) =>
    `CASE WHEN ${isCalled('byName')} THEN ${calledByName} WHEN ${isCalled('byAlias')} THEN ${calledByAlias} ELSE ${other} END`;
  const hasNoKeys = hasUnindexedKeys ? `WHEN NOT ${hasKeys} THEN null\n` : '';
  if (!isPlain) {
    const tier = `[tier IN [${tierOfWords(isCaseInvariant)}] | CASE WHEN tier IS NOT NULL THEN ${called('tier')} END][0]`;
    return hasUnindexedKeys ? `CASE ${hasNoKeys}ELSE ${tier} END` : tier;
  }
  return `CASE
${hasNoKeys}WHEN ${hasEachWord(isCaseInvariant, name)} THEN ${called(inName)}
WHEN ${hasEachWord(isCaseInvariant, captions)} THEN ${called(inCaptions)}
WHEN ${hasEachWord(isCaseInvariant, texts)} THEN ${called(inTexts)}
END`;
}

/** True where `n`, which has no better tier, has the window's. */
function hasTier({ hasUnindexedKeys, isCaseInvariant, isPlain }: Proof): string {
  const { byWhatItIsOf, inName, inCaptions } = matchTiers;
  const has = isPlain
    ? `CASE q.tier WHEN ${inName} THEN ${hasEachWord(isCaseInvariant, name)} WHEN ${inCaptions} THEN ${hasEachWord(isCaseInvariant, captions)} ELSE ${hasEachWord(isCaseInvariant, texts)} END`
    : `${tierOfWords(isCaseInvariant)} >= CASE WHEN q.tier > ${inName} THEN ${byWhatItIsOf} ELSE q.tier END`;
  return hasUnindexedKeys ? `${has} AND ${hasKeys}` : has;
}

/** Reads the row of a branch that counts. */
export function readCounts(
  counted: unknown,
  form: 'all' | 'by type',
): { total: number; facets: { type: NodeType; count: number }[] } {
  if (form === 'all') return { total: counted as number, facets: [] };
  const counts = new Map<NodeType, number>();
  for (const [labels, count] of counted as [string[], number][]) {
    const type = labels.map(typeOfLabel).find((known) => known !== undefined) as NodeType;
    counts.set(type, (counts.get(type) ?? 0) + count);
  }
  const facets = nodeTypeNames.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [{ type, count }];
  });
  return { total: facets.reduce((sum, { count }) => sum + count, 0), facets };
}
