import { LRUCache } from 'lru-cache';
import { foldText } from '../../model/search.js';
import type { GraphReader } from '../../store/store.js';

/** What a word of a query may name beside being a word: a city, a policy area or a year. */
export type Named =
  | { readonly kind: 'city'; readonly id: string; readonly name: string }
  | { readonly kind: 'area'; readonly id: string; readonly name: string };

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

/** Of the names of all revisions together: some thousand cities take a megabyte. */
const maxBytes = 16_000_000;
const bytesOfName = 300;

const cached = new LRUCache<string, KnownNames>({
  maxSize: maxBytes,
  sizeCalculation: ({ byName }) => 1_000 + bytesOfName * byName.size,
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

const namedBy = ['name', 'aliases'] as const;

/** Reads the names of the revision that is served now. */
export async function readNames(reader: GraphReader): Promise<KnownNames> {
  const [cities, areas, years] = await Promise.all([
    readNamesOf(reader, 'CITY'),
    readNamesOf(reader, 'POLICY_AREA'),
    reader.read({
      start: { type: 'YEAR' },
      select: [{ type: 'YEAR', properties: ['year'], relations: [] }],
    }),
  ]);
  const byName = new Map<string, Named[]>();
  let longest = 0;
  for (const [kind, { rows }] of [['city', cities] as const, ['area', areas] as const])
    for (const [id, name, aliases] of rows as [string, string, string[]][])
      for (const each of new Set([...shortNames(kind, name), name, ...aliases].map(foldText))) {
        // A single character says too little to be taken for a name.
        if (each.length < 2) continue;
        longest = Math.max(longest, each.length);
        const known = byName.get(each);
        if (known) known.push({ kind, id, name });
        else byName.set(each, [{ kind, id, name }]);
      }
  const names: KnownNames = {
    revision: years.revision,
    byName,
    longest,
    years: new Set(years.rows.map(([year]) => year as number)),
    synonyms: [],
  };
  // Where a load came between the three, the search asks again.
  if (cities.revision === years.revision && areas.revision === years.revision) {
    cached.set(names.revision, names);
    latest = names.revision;
  }
  return names;
}

/** What areas' names end with and what is left out in speaking: 养老 is 养老服务, 殡葬 is 殡葬管理. */
const areaEnding = /(?:服务|管理|事业|工作)$/u;

const shortNames = (kind: Named['kind'], name: string): string[] =>
  kind === 'area' && areaEnding.test(name) ? [name.replace(areaEnding, '')] : [];

const readNamesOf = (reader: GraphReader, type: 'CITY' | 'POLICY_AREA') =>
  reader.read({
    start: { type },
    select: [{ type, properties: ['id', ...namedBy], relations: [] }],
  });
