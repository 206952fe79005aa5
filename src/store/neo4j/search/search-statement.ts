import { type NodeType, nodeTypeNames, typeOfLabel } from '../../../model/ontology.js';
import type { Selection } from '../../../model/plan.js';
import { matchTiers, rankAfter } from '../../../model/search.js';
import { Cache } from '../../../util/cache.js';
import { deepCopy, type PlanShape, shapeOf } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { nodeRow } from '../plan/node-row.js';
import { type RowDecoder, rowDecoder } from '../plan/row-decoder.js';
import { searchIndex, searchKeys, searchRank } from '../schema/names.js';
import { batchText } from '../served/batched-query.js';
import type { SampleResult, WindowResult } from './search-steps.js';
import type { BucketCount } from './search-window.js';

/** What a search's statement depends on, beside what is selected. */
export interface SearchForm {
  /** What the page is made of; a sample instead of a page; false where no page is wanted. */
  readonly reads: 'window' | 'sample' | 'everything' | false;
  readonly counts: 'all' | 'by type' | false;
  /** True where texts have the words as they are; false where the words are patterns. */
  readonly isCaseInvariant: boolean;
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

function searchText({ reads, counts, ...form }: SearchForm, row: () => string): string {
  return batchText([
    ...(reads === 'window' ? [windowBranch(form, row())] : []),
    ...(reads === 'sample' ? [sampleBranch(form)] : []),
    ...(reads === 'everything' ? [everythingBranch(form, row())] : []),
    ...(counts === 'all' ? [countBranch(form)] : []),
    ...(counts === 'by type' ? [facetsBranch(form)] : []),
  ]);
}

type Proof = Omit<SearchForm, 'reads' | 'counts'>;

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

/** Every hit as `n`: what the index tells for certain is not proven. */
function hits({ isCaseInvariant, hasUnindexedKeys, provesCounted }: Proof): string {
  const proofs = [
    ...(provesCounted ? [hasEachWord(isCaseInvariant, texts)] : []),
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
  texts: [...captions.texts, 'text'],
  lists: ['quotes', 'aliases'],
};

/** True where each word is in some of the properties. */
function hasEachWord(isCaseInvariant: boolean, { texts, lists }: SearchedProperties): string {
  const has = (text: string) => (isCaseInvariant ? `${text} CONTAINS word` : `${text} =~ word`);
  const some = [
    ...texts.map((property) => has(`n.${property}`)),
    ...lists.map((property) => `any(t IN n.${property} WHERE ${has('t')})`),
  ];
  return `all(word IN q.words WHERE ${some.join(' OR ')})`;
}

const hasKeys = `all(some IN q.keys WHERE any(key IN split(n.${searchKeys}, ' ') WHERE key IN some))`;

/** The match tier of `n`; null where it is no hit. */
function tierOf({ isCaseInvariant, hasUnindexedKeys }: Proof): string {
  const { calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;
  const called = (other: number) =>
    `CASE WHEN n.${searchKeys} CONTAINS q.called.byName THEN ${calledByName} WHEN n.${searchKeys} CONTAINS q.called.byAlias THEN ${calledByAlias} ELSE ${other} END`;
  return `CASE
${hasUnindexedKeys ? `WHEN NOT ${hasKeys} THEN null\n` : ''}WHEN ${hasEachWord(isCaseInvariant, name)} THEN ${called(inName)}
WHEN ${hasEachWord(isCaseInvariant, captions)} THEN ${called(inCaptions)}
WHEN ${hasEachWord(isCaseInvariant, texts)} THEN ${called(inTexts)}
END`;
}

/** True where `n`, which has no better tier, has the window's. */
function hasTier({ isCaseInvariant, hasUnindexedKeys }: Proof): string {
  const { inName, inCaptions } = matchTiers;
  const has = `CASE q.tier WHEN ${inName} THEN ${hasEachWord(isCaseInvariant, name)} WHEN ${inCaptions} THEN ${hasEachWord(isCaseInvariant, captions)} ELSE ${hasEachWord(isCaseInvariant, texts)} END`;
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
