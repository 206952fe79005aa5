import { type NodeType, nodeTypeNames, typeOfLabel } from '../../../model/ontology.js';
import type { Selection } from '../../../model/plan.js';
import { matchTiers, rankAfter } from '../../../model/search.js';
import { type PlanShape, shapeOf, unshared } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { nodeRow } from '../plan/compile-plan.js';
import { type RowDecoder, rowDecoder } from '../plan/row-decoder.js';
import { searchIndex, searchKeys, searchRank } from '../schema/names.js';
import { questionText } from '../served/batched-query.js';

/** What a search's statement depends on, beside what is selected. */
export interface SearchForm {
  /** Which hits a page is made of, or a sample of all. */
  readonly shown: 'look' | 'sample' | 'everything' | false;
  readonly counted: 'all' | 'by type' | false;
  /** True where texts have the words as they are, false where these are patterns. */
  readonly caseless: boolean;
  /** Whether there are keys that the index was not asked for. */
  readonly keys: boolean;
  /** Whether the index has to be proven right of what is counted. */
  readonly counts: boolean;
}

/**
 * One row of a page: which queries of a look have more hits than were taken (true for the stratum's,
 * false for that of better ones; nothing else counts then), how many hits the look has, and the hit:
 * its find, rank and what is selected of it. Of a look without hits on the page, one row without a hit.
 */
export type HitRow = [
  full: boolean[],
  found: number,
  find: number | null,
  rank: number,
  row: unknown[],
];
/** How many of a sample, by its place, have a find (null: they are no hits after all) and a length of caption that counts. */
export type SampleRow = [sample: number, find: number | null, length: number, count: number];

export interface SearchStatement {
  readonly text: string;
  /** The selection's own, as {@link shapeOf} names them. */
  readonly values: PlanShape['values'];
  readonly limits: PlanShape['limits'];
  readonly decode: RowDecoder | undefined;
}

const statements = new WeakMap<Selection, Map<string, SearchStatement>>();

/** Compiled once for a selection and a form: what is looked for is in the parameters. */
export function searchStatement(
  selected: Selection,
  types: readonly NodeType[],
  form: SearchForm,
): SearchStatement {
  let known = statements.get(selected);
  if (!known) {
    known = new Map();
    statements.set(selected, known);
  }
  const key = JSON.stringify([types, form]);
  let compiled = known.get(key);
  if (!compiled) {
    const select = unshared(selected);
    const { places, values, limits } = shapeOf({ start: { ids: [] }, select });
    const row = () => nodeRow(new StatementContext(places), select, 'n', types);
    compiled = { text: textOf(form, row), values, limits, decode: rowDecoder(select) };
    known.set(key, compiled);
  }
  return compiled;
}

function textOf({ shown, counted, ...form }: SearchForm, row: () => string): string {
  return questionText([
    ...(shown === 'look' ? [lookArm(form, row())] : []),
    ...(shown === 'sample' ? [sampleArm(form)] : []),
    ...(shown === 'everything' ? [everythingArm(form, row())] : []),
    ...(counted === 'all' ? [countArm(form)] : []),
    ...(counted === 'by type' ? [facetsArm(form)] : []),
  ]);
}

type Proof = Omit<SearchForm, 'shown' | 'counted'>;

const ask = (query: string, options = ''): string =>
  `CALL db.index.fulltext.queryNodes('${searchIndex}', ${query}${options}) YIELD node AS n`;
const takeMost = ', {limit: q.most}';

/** The model's `sortKey`; `%` of numbers that are whole is exact. */
const orderFor = (find: string): string =>
  `CASE WHEN ${find} > ${matchTiers.inTexts} THEN n.${searchRank} ELSE n.${searchRank} % ${rankAfter(0)} END, n.id`;
const inOrder = `ORDER BY find DESC, ${orderFor('find')}`;

/** Of the stratum, no more are proven than are shown: they are put in order before. */
function lookArm(form: Proof, row: string): string {
  return `UNWIND range(0, size(q.looks) - 1) AS look
${ask('q.looks[look]', takeMost)}
WITH look = size(q.looks) - 1 AS isStratum, collect(n) AS nodes
WITH collect(CASE WHEN size(nodes) >= q.most THEN isStratum END) AS full, collect([isStratum, nodes]) AS looks
WITH full, CASE WHEN full = [] THEN looks ELSE [] END AS looks
WITH full, looks, COLLECT {
UNWIND [look IN looks WHERE NOT look[0] | look[1]][0] AS n
WITH n, ${findOf(form)} AS find WHERE find > q.find OR find = q.find AND n.${searchRank} < q.begin
WITH n, find ${inOrder}
RETURN [find, n]
} AS better
WITH full, better, COLLECT {
UNWIND [look IN looks WHERE look[0] | look[1]][0] AS n
WITH n WHERE NOT n IN [hit IN better | hit[1]]
WITH n ORDER BY ${orderFor('q.find')}
WITH n WHERE ${isOfStratum(form)}
RETURN [q.find, n] LIMIT $end
} AS own
WITH full, size(better) + size(own) AS found, (better + own)[$skip..$end] AS page
UNWIND CASE WHEN page = [] THEN [null] ELSE page END AS hit
WITH full, found, hit[0] AS find, hit[1] AS n
RETURN [full, found, find, n.${searchRank}, ${row}] AS row`;
}

const sampleArm = (form: Proof): string => `UNWIND range(0, size(q.samples) - 1) AS sample
${ask('q.samples[sample]', takeMost)}
WITH sample, n, ${findOf(form)} AS find
WITH sample, find, CASE WHEN find > ${matchTiers.inTexts} THEN toInteger(n.${searchRank} / ${rankAfter(0)}) ELSE 0 END AS length
WITH sample, find, length, count(*) AS count
RETURN [sample, find, length, count] AS row`;

const everythingArm = (form: Proof, row: string): string => `${ask('q.all')}
WITH n, ${findOf(form)} AS find WHERE find IS NOT NULL
WITH n, find ${inOrder} SKIP $skip LIMIT $limit
RETURN [[], 0, find, n.${searchRank}, ${row}] AS row`;

const countArm = (form: Proof): string => `${hits(form)}
RETURN count(*) AS row`;

const facetsArm = (form: Proof): string => `${hits(form)}
WITH labels(n) AS labels, count(*) AS found
RETURN collect([labels, found]) AS row`;

/** Every hit as `n`: what the index tells for certain is not looked at. */
function hits({ caseless, keys, counts }: Proof): string {
  const proofs = [...(counts ? [hasEach(caseless, texts)] : []), ...(keys ? [hasKeys] : [])];
  return `${ask('q.all')}${proofs.length > 0 ? `\nWHERE ${proofs.join(' AND ')}` : ''}`;
}

/** Where words are looked for, those that mostly have them first; a node has some of these only. */
interface Places {
  readonly texts: readonly string[];
  readonly lists: readonly string[];
}
const name: Places = { texts: ['name'], lists: [] };
const captions: Places = { texts: ['name', 'title', 'heading'], lists: ['aliases'] };
const texts: Places = { texts: [...captions.texts, 'text'], lists: ['quotes', 'aliases'] };

/** True where each word is in some of the texts. */
function hasEach(caseless: boolean, { texts, lists }: Places): string {
  const has = (text: string) => (caseless ? `${text} CONTAINS word` : `${text} =~ word`);
  const some = [
    ...texts.map((property) => has(`n.${property}`)),
    ...lists.map((property) => `any(t IN n.${property} WHERE ${has('t')})`),
  ];
  return `all(word IN q.words WHERE ${some.join(' OR ')})`;
}

const hasKeys = `all(some IN q.keys WHERE any(key IN split(n.${searchKeys}, ' ') WHERE key IN some))`;

/** The model's find of `n`; null where it has not all that is looked for. */
function findOf({ caseless, keys }: Proof): string {
  const { calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;
  const called = (other: number) =>
    `CASE WHEN n.${searchKeys} CONTAINS q.called.byName THEN ${calledByName} WHEN n.${searchKeys} CONTAINS q.called.byAlias THEN ${calledByAlias} ELSE ${other} END`;
  return `CASE
${keys ? `WHEN NOT ${hasKeys} THEN null\n` : ''}WHEN ${hasEach(caseless, name)} THEN ${called(inName)}
WHEN ${hasEach(caseless, captions)} THEN ${called(inCaptions)}
WHEN ${hasEach(caseless, texts)} THEN ${called(inTexts)}
END`;
}

/** True where `n`, which is not found better, has the look's find. */
function isOfStratum({ caseless, keys }: Proof): string {
  const { inName, inCaptions } = matchTiers;
  const has = `CASE q.find WHEN ${inName} THEN ${hasEach(caseless, name)} WHEN ${inCaptions} THEN ${hasEach(caseless, captions)} ELSE ${hasEach(caseless, texts)} END`;
  return keys ? `${has} AND ${hasKeys}` : has;
}

/** Reads what the counting arm told. */
export function countsOf(
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
