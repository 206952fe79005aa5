import * as v from 'valibot';
import { listOf } from './query-string.js';

/**
 * What the address says beside the path, as types: the state of a page is its address. What cannot be read
 * is as if it were absent, so that an old link opens what it can.
 */
const text = v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())), undefined);
const list = v.pipe(
  v.unknown(),
  v.transform((value) => (Array.isArray(value) ? value.map(String) : listOf(value))),
  v.transform((items) => (items.length === 0 ? undefined : items)),
);
const switched = v.pipe(
  v.unknown(),
  v.transform((value) => (value === '1' || value === true ? ('1' as const) : undefined)),
);

/** On every page: the sentence beside it, and the revision of a shared link. */
const place = { e: text, r: text };
const filters = { city: list, year: list, area: list };

export const placeSearch = v.object(place);

/** Lists and searches: words, kinds, and the filters that travel from page to page. */
export const listSearch = v.object({
  ...place,
  q: text,
  type: list,
  ...filters,
  show: v.fallback(v.optional(v.picklist(['things', 'figures', 'sentences'])), undefined),
  /** Words are not read as filters. */
  literal: switched,
});

/** The page of a thing, and the reader: where in the text, which marks, ledger and verbatim switched. */
export const documentSearch = v.object({
  ...place,
  at: text,
  mark: list,
  ledger: switched,
  verbatim: switched,
});

export const boardSearch = v.object({ ...place, ...filters, unit: text });

export const compareSearch = v.object({
  ...place,
  i: text,
  ...filters,
  as: v.fallback(v.optional(v.picklist(['matrix', 'chart'])), undefined),
});

/** The filters that a page hands on to the next. */
export const travelling = <S extends { city?: unknown; year?: unknown; area?: unknown }>({
  city,
  year,
  area,
}: S): Pick<S, 'city' | 'year' | 'area'> => ({ city, year, area });
