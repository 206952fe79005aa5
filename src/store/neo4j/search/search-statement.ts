import { LRUCache } from 'lru-cache';
import { type NodeType, nodeTypeNames, typeOfLabel } from '../../../model/ontology.js';
import type { Selection } from '../../../model/plan.js';
import {
  byHits,
  matchTiers,
  rankAfter,
  type SearchGroup,
  type SearchGrouping,
} from '../../../model/search.js';
import { deepCopy, type PlanShape, shapeOf } from '../cypher/plan-shape.js';
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

/** Statements by the number of their selection and their form, of so many bytes. */
const statements = new LRUCache<string, SearchStatement>({
  maxSize: 8_000_000,
  sizeCalculation: ({ text }, key) => 1_000 + 2 * (text.length + key.length),
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
  let compiled = statements.get(key);
  if (!compiled) {
    const select = deepCopy(selected);
    const { parameters, values, limits } = shapeOf({ start: { ids: [] }, select });
    const row = () => nodeRow(new StatementContext(parameters), select, 'n', types);
    compiled = { text: searchText(form, row), values, limits, decode: rowDecoder(select) };
    statements.set(key, compiled);
  }
  return compiled;
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
function hits({ hasUnindexedKeys, provesCounted, ...form }: Proof): string {
  const proofs = [
    ...(provesCounted ? [hasEachWord(form, texts, false)] : []),
    ...(hasUnindexedKeys ? [hasKeys] : []),
  ];
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

/**
 * True where each word is in some of the properties, or the node is of what the word is read as.
 *
 * @param demandsOne true where one word has to be there, even if the node is of all that the words are read as
 */
function hasEachWord(
  { isCaseInvariant, isPlain }: Pick<Proof, 'isCaseInvariant' | 'isPlain'>,
  { texts: properties, lists }: SearchedProperties,
  demandsOne = true,
): string {
  const has = (text: string, word: string) =>
    isCaseInvariant ? `${text} CONTAINS ${word}` : `${text} =~ ${word}`;
  const hasWord = (word: string) =>
    [
      ...properties.map((property) => has(`n.${property}`, word)),
      ...lists.map((property) => `any(t IN n.${property} WHERE ${has('t', word)})`),
    ].join(' OR ');
  if (isPlain) return `all(word IN q.words WHERE ${hasWord('word')})`;
  const isSaid = `any(part IN word.texts WHERE ${hasWord('part')})`;
  const isRead = `any(key IN word.keys WHERE n.${searchKeys} + ' ' CONTAINS key)`;
  const each = `all(word IN q.words WHERE ${isRead} OR ${isSaid})`;
  if (!demandsOne) return each;
  const some = `any(word IN q.words WHERE NOT ${isRead} OR ${isSaid})`;
  return `(${each} AND (${some} OR any(part IN q.also WHERE ${hasWord('part')})))`;
}

const hasKeys = `all(some IN q.keys WHERE any(key IN split(n.${searchKeys}, ' ') WHERE key IN some))`;

/** The match tier of `n`; null where it is no hit. */
function tierOf({ hasUnindexedKeys, ...form }: Proof): string {
  const { byWhatItIsOf, calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;
  const called = (other: number) =>
    `CASE WHEN any(key IN q.called.byName WHERE n.${searchKeys} CONTAINS key) THEN ${calledByName} WHEN any(key IN q.called.byAlias WHERE n.${searchKeys} CONTAINS key) THEN ${calledByAlias} ELSE ${other} END`;
  return `CASE
${hasUnindexedKeys ? `WHEN NOT ${hasKeys} THEN null\n` : ''}WHEN ${hasEachWord(form, name)} THEN ${called(inName)}
WHEN ${hasEachWord(form, captions)} THEN ${called(inCaptions)}
WHEN ${hasEachWord(form, texts)} THEN ${called(inTexts)}${form.isPlain ? '' : `\nWHEN ${hasEachWord(form, texts, false)} THEN ${called(byWhatItIsOf)}`}
END`;
}

/** True where `n`, which has no better tier, has the window's. */
function hasTier({ hasUnindexedKeys, ...form }: Proof): string {
  const { inName, inCaptions, inTexts } = matchTiers;
  const has = `CASE q.tier WHEN ${inName} THEN ${hasEachWord(form, name)} WHEN ${inCaptions} THEN ${hasEachWord(form, captions)} ${form.isPlain ? '' : `WHEN ${inTexts} THEN ${hasEachWord(form, texts)} `}ELSE ${hasEachWord(form, texts, false)} END`;
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
