import * as v from 'valibot';
import { listOf } from './query-string.js';

/** On every page: the sentence beside it (`e`), and the revision of a shared link (`r`). */
export interface PlaceSearch {
  readonly e?: string | undefined;
  readonly r?: string | undefined;
}

/** The filters that travel from page to page. */
export interface Filters {
  readonly city?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly area?: readonly string[] | undefined;
}

export type Show = 'things' | 'figures' | 'sentences';
export type Switched = '1' | undefined;

/** Searches: words, kinds and filters; which of the results, and whether words are read as filters. */
export interface ListSearch extends PlaceSearch, Filters {
  readonly q?: string | undefined;
  readonly type?: readonly string[] | undefined;
  readonly show?: Show | undefined;
  readonly literal?: Switched;
}

/** What is held: of which kind of document, and of cities with which words in their names. */
export interface CoverageSearch extends PlaceSearch {
  readonly kind?: readonly string[] | undefined;
  readonly words?: string | undefined;
}

/** Comparisons: the indicator, whether it is shown as a table or as a chart, and in which order cities stand. */
export interface CompareSearch extends PlaceSearch, Filters {
  readonly i?: string | undefined;
  readonly as?: 'chart' | undefined;
  readonly order?: 'value' | undefined;
}

/** The board of an area: `city` and `year` choose whose figures it begins from, `unit` what is counted. */
export interface BoardSearch extends PlaceSearch, Filters {
  readonly unit?: string | undefined;
}

/** What changed in the first city of the filter, between two years. */
export interface ChangesSearch extends PlaceSearch, Filters {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The page of a thing, and the reader: where in the text, which marks, ledger and verbatim switched. */
export interface DocumentSearch extends PlaceSearch {
  readonly at?: string | undefined;
  readonly mark?: readonly string[] | undefined;
  readonly ledger?: Switched;
  readonly verbatim?: Switched;
}

/** The drafts that are reviewed, or one of them, at one of its questions. */
export interface DraftsSearch extends PlaceSearch {
  readonly draft?: string | undefined;
  readonly q?: string | undefined;
}

/** Plan and result: of one city and year. */
export interface PlanSearch extends PlaceSearch {
  readonly city?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
}

/** Who answers for what: of a document, or of a city and year; by what it is set out, and what is left in. */
export interface ResponsibilitySearch extends PlanSearch {
  readonly document?: string | undefined;
  readonly by?: 'party' | undefined;
  readonly role?: Role | undefined;
  readonly words?: string | undefined;
}

export const rolesByRank = ['LEAD', 'RESPONSIBLE', 'COOPERATING'] as const;
export type Role = (typeof rolesByRank)[number];

/** The time line: the things that have a lane each. */
export interface TimelineSearch extends PlaceSearch {
  readonly id?: readonly string[] | undefined;
}

/** Concepts: of which kinds and with which words, as a picture or as a table. */
export interface ConceptsSearch extends PlaceSearch {
  readonly kind?: readonly string[] | undefined;
  readonly words?: string | undefined;
  readonly as?: 'table' | undefined;
}

/** The excerpts: document by document, or in an order of one's own. */
export interface ExcerptsSearch extends PlaceSearch {
  readonly by?: 'own' | undefined;
}

/** The bench: the sentences that stand side by side. */
export interface BenchSearch extends PlaceSearch {
  readonly id?: readonly string[] | undefined;
}

/** A drawing: its steps, what of it is seen, what the table lists, and between what paths are looked for. */
export interface GraphSearch extends PlaceSearch {
  readonly s?: readonly string[] | undefined;
  readonly focus?: string | undefined;
  /** How many steps around the focus; one if absent. */
  readonly within?: '2' | undefined;
  /** Kinds that are not seen. */
  readonly hide?: readonly string[] | undefined;
  readonly city?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly list?: 'relations' | 'sentences' | undefined;
  /** On narrow screens the table comes first. */
  readonly as?: 'picture' | undefined;
  /** The ends of paths, and kinds and things that no path is to lead through. */
  readonly path?: readonly string[] | undefined;
  readonly avoid?: readonly string[] | undefined;
}

const text = v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())), undefined);
const list = v.pipe(
  v.unknown(),
  v.transform((value) => (Array.isArray(value) ? value.map(String) : listOf(value))),
  v.transform((items) => (items.length === 0 ? undefined : items)),
);
const switched = v.pipe(
  v.unknown(),
  v.transform((value): Switched => (value === '1' ? '1' : undefined)),
);
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  v.fallback(v.optional(v.picklist(values)), undefined);

/**
 * Reads what the address says beside the path: the state of a page is its address. What cannot be read is as
 * if it were absent, so that an old link opens what it can; absent values are left out.
 */
const reader =
  <Search>(schema: v.ObjectSchema<v.ObjectEntries, undefined>) =>
  (raw: Record<string, unknown>): Search => {
    const read = Object.entries(v.parse(v.object(schema.entries), { ...absent(schema), ...raw }));
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Search;
  };

/** A key for each entry: what is not in the address is read as undefined. */
const absent = ({ entries }: v.ObjectSchema<v.ObjectEntries, undefined>) =>
  Object.fromEntries(Object.keys(entries).map((key) => [key, undefined]));

const place = { e: text, r: text };
const filters = { city: list, year: list, area: list };

export const placeSearch = reader<PlaceSearch>(v.object(place));
export const listSearch = reader<ListSearch>(
  v.object({
    ...place,
    q: text,
    type: list,
    ...filters,
    show: oneOf(['things', 'figures', 'sentences']),
    literal: switched,
  }),
);
export const coverageSearch = reader<CoverageSearch>(
  v.object({ ...place, kind: list, words: text }),
);
export const compareSearch = reader<CompareSearch>(
  v.object({ ...place, i: text, ...filters, as: oneOf(['chart']), order: oneOf(['value']) }),
);
export const boardSearch = reader<BoardSearch>(v.object({ ...place, ...filters, unit: text }));
export const changesSearch = reader<ChangesSearch>(
  v.object({ ...place, ...filters, from: text, to: text }),
);
export const documentSearch = reader<DocumentSearch>(
  v.object({ ...place, at: text, mark: list, ledger: switched, verbatim: switched }),
);
export const draftsSearch = reader<DraftsSearch>(v.object({ ...place, draft: text, q: text }));
export const planSearch = reader<PlanSearch>(v.object({ ...place, city: list, year: list }));
export const responsibilitySearch = reader<ResponsibilitySearch>(
  v.object({
    ...place,
    document: text,
    city: list,
    year: list,
    by: oneOf(['party']),
    role: oneOf(rolesByRank),
    words: text,
  }),
);
export const timelineSearch = reader<TimelineSearch>(v.object({ ...place, id: list }));
export const conceptsSearch = reader<ConceptsSearch>(
  v.object({ ...place, kind: list, words: text, as: oneOf(['table']) }),
);
export const excerptsSearch = reader<ExcerptsSearch>(v.object({ ...place, by: oneOf(['own']) }));
export const benchSearch = reader<BenchSearch>(v.object({ ...place, id: list }));
export const graphSearch = reader<GraphSearch>(
  v.object({
    ...place,
    s: list,
    focus: text,
    within: oneOf(['2']),
    hide: list,
    city: list,
    from: text,
    to: text,
    list: oneOf(['relations', 'sentences']),
    as: oneOf(['picture']),
    path: list,
    avoid: list,
  }),
);
