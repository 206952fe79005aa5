import { foldText } from '../../model/search.js';
import { synonymsIn, synonymsPlan } from '../../model/synonyms.js';
import type { GraphReader } from '../../store/store.js';
import { Cache } from '../../util/cache.js';

/** What a word of a query may name beside being a word: a city, a policy area or a year. */
export interface Named {
  readonly kind: 'city' | 'area';
  readonly id: string;
  /** What it is called, under whatever name it was found. */
  readonly name: string;
  /** True for an area under an alias, which documents use for a part of it as well (低保). */
  readonly isPart: boolean;
}

/** The names of all cities and policy areas of one revision, and its years. */
export interface KnownNames {
  readonly revision: string;
  /** By folded name or alias; several where one name is of several. */
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  /** Length of the longest name. */
  readonly longest: number;
  readonly years: ReadonlySet<number>;
  /** Sets of terms that mean the same: 低保 and 最低生活保障. */
  readonly synonyms: readonly (readonly string[])[];
}

/** About what a name takes, with what it is found by: some thousand cities take a megabyte. */
const bytesOfName = 300;

const cached = new Cache<KnownNames>('knownNames', {
  sizeOf: ({ byName, synonyms }) => 1_000 + bytesOfName * (byName.size + synonyms.flat().length),
  // One revision is served at a time.
  largest: 1,
});
/** The revision that was searched last: mostly the one that is searched next. */
let latest: string | undefined;

/** The names of the revision that was searched last, if they are still cached. */
export const latestNames = (): KnownNames | undefined =>
  latest === undefined ? undefined : cached.get(latest);

/** The names of a revision, if they are still cached. */
export function namesOfRevision(revision: string): KnownNames | undefined {
  const names = cached.get(revision);
  if (names) latest = revision;
  return names;
}

/** What is read as a name: of an area also what people type who mean the whole field (养老). */
const namedBy = {
  CITY: ['name', 'aliases'],
  POLICY_AREA: ['name', 'aliases', 'searchWords'],
} as const;

/** Reads the names of the revision that is served now. */
export async function readNames(reader: GraphReader): Promise<KnownNames> {
  const [cities, areas, years, synonyms] = await Promise.all([
    readNamesOf(reader, 'CITY'),
    readNamesOf(reader, 'POLICY_AREA'),
    reader.read({
      start: { type: 'YEAR' },
      select: [{ type: 'YEAR', properties: ['year'], relations: [] }],
    }),
    reader.read(synonymsPlan),
  ]);
  const byName = new Map<string, Named[]>();
  let longest = 0;
  for (const [kind, { rows }] of [['city', cities] as const, ['area', areas] as const])
    for (const [id, name, aliases, ...others] of rows as [string, string, ...string[][]][])
      for (const each of new Set([name, aliases ?? [], others.flat()].flat().map(foldText))) {
        const isPart = kind === 'area' && (aliases ?? []).map(foldText).includes(each);
        // A single character says too little to be taken for a name.
        if (each.length < 2) continue;
        longest = Math.max(longest, each.length);
        const known = byName.get(each);
        if (known) known.push({ kind, id, name, isPart });
        else byName.set(each, [{ kind, id, name, isPart }]);
      }
  const { revision } = years;
  const names: KnownNames = {
    revision,
    byName,
    longest,
    years: new Set(years.rows.map(([year]) => year as number)),
    synonyms: synonymsIn(synonyms),
  };
  // Where a load came between the four, the search asks again.
  if ([cities, areas, synonyms].every((answer) => answer.revision === revision)) {
    cached.set(revision, names);
    latest = revision;
  }
  return names;
}

const readNamesOf = (reader: GraphReader, type: keyof typeof namedBy) =>
  reader.read({
    start: { type },
    select: [{ type, properties: ['id', ...namedBy[type]], relations: [] }],
  });
