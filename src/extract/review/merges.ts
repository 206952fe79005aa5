import { currentIdsOf, statedThings } from '../../dataset/read/same-things.js';
import type { Annotation, Quote } from '../../model/annotation.js';
import type { AskedFact } from './apply.js';
import type { Decision, Entry } from './decision.js';

/** The lists whose things may have several names in one city. */
const mergedLists = ['departments', 'policies', 'programs', 'brands'] as const;
export type MergedList = (typeof mergedLists)[number];

/** A thing of the draft that may be another one, of the draft or of the city's other documents. */
export interface Merge {
  readonly list: MergedList;
  /** What the draft calls it. */
  readonly name: string;
  /** What it would be: its own name becomes an alias of this. */
  readonly into: {
    readonly key: string;
    readonly name: string;
    readonly kind?: string;
    readonly policyArea?: string;
  };
  /** True where the other one is of the draft itself. */
  readonly isWithin?: boolean;
}

export interface ProposedMerge extends Merge {
  readonly fact: AskedFact;
  readonly reason: string;
}

/** Words that say what kind of thing a name is of: 春风送暖行动计划 and 春风送暖帮扶计划 differ in no other. */
const classWords =
  /(?:实施|行动|帮扶|专项|提升|建设|服务|工作)?(?:计划|行动|工程|项目|活动|试点|机制|平台|品牌|方案|意见|办法|通知|制度|体系)$/u;
const leastShared = 3;

const bare = (name: string): string => name.replace(/[“”‘’《》〈〉\s]/gu, '');

/** What is left of a name without the words for its kind. */
function stemOf(name: string): string {
  const stem = bare(name).replace(classWords, '');
  return stem === '' ? bare(name) : stem;
}

/** Without the city before it: 云江市民政局, 市民政局. */
const withoutCity = (name: string, city: string): string =>
  (name.startsWith(city) ? name.slice(city.length) : name).replace(/^(?:市|县|区)(?=.{3})/u, '');

/**
 * Why two things may be one, by the names of each; undefined where nothing says so.
 *
 * @param city as their city is called
 */
export function reasonToMerge(
  list: MergedList,
  one: readonly string[],
  other: readonly string[],
  city: string,
): string | undefined {
  for (const a of one)
    for (const b of other) {
      if (bare(a) === bare(b)) return `both are called ${a}`;
      if (list === 'departments') {
        if (withoutCity(a, city) === withoutCity(b, city))
          return `${a} and ${b} differ in the city alone`;
        continue;
      }
      const [stem, otherStem] = [stemOf(a), stemOf(b)];
      const least = Math.min([...stem].length, [...otherStem].length);
      if (least < leastShared) continue;
      if (stem === otherStem) return `${a} and ${b} differ in the word for their kind alone`;
      const [short, long] = stem.length < otherStem.length ? [stem, bare(b)] : [otherStem, bare(a)];
      if (long.includes(short)) return `${short} is in both ${a} and ${b}`;
    }
  return undefined;
}

const namesOf = ({ name, aliases = [] }: Entry): readonly string[] => [
  name as string,
  ...(aliases as readonly string[]),
];

const intoOf = ({ key, name, kind, policyArea }: Entry): Merge['into'] => ({
  key: key as string,
  name: name as string,
  ...(typeof kind === 'string' && { kind }),
  ...(typeof policyArea === 'string' && { policyArea }),
});

/** Whose a thing is: a merge never leads from one city, or from the nation, to another. */
const ownerOf = ({ city, level }: Entry): string =>
  `${city === null ? 'national' : (city ?? '')} ${level ?? ''}`;

/**
 * Names of the draft that may be another name of a thing of the same city: of its other documents
 * first, else of the draft itself. Nothing is merged by it; a person is asked.
 *
 * @param cityName as the draft's city is called, which names of bodies begin with
 */
export function proposedMerges(
  asked: readonly AskedFact[],
  decisions: ReadonlyMap<string, Decision>,
  others: readonly Annotation[],
  cityName: string,
): readonly ProposedMerge[] {
  const left = asked.flatMap((fact) => {
    const decision = decisions.get(fact.question);
    const entry = decision ? decision.facts?.[0]?.entry : fact.entry;
    return entry ? [{ ...fact, entry }] : [];
  });
  return mergedLists.flatMap((list) => {
    const own = left.filter((fact) => fact.list === list);
    const known = knownThings(others, list);
    return own.flatMap((fact, index): ProposedMerge[] => {
      // Things that the other documents have under this key are this one already.
      if (known.has(fact.entry.key)) return [];
      const candidates = [
        ...[...known.values()].map((each) => ({ ...each, isWithin: false })),
        ...own.slice(0, index).map(({ entry }) => ({ entry, into: entry, isWithin: true })),
      ].filter(({ entry }) => ownerOf(entry) === ownerOf(fact.entry));
      for (const { entry, into, isWithin } of candidates) {
        if (areToldApart(fact.entry, entry) || areToldApart(fact.entry, into)) continue;
        const reason = reasonToMerge(list, namesOf(fact.entry), namesOf(entry), cityName);
        if (reason === undefined) continue;
        const name = fact.entry.name as string;
        return [{ list, name, into: intoOf(into), ...(isWithin && { isWithin }), fact, reason }];
      }
      return [];
    });
  });
}

/** Whether either says that it is not the other. */
const areToldApart = (one: Entry, other: Entry): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([a, b]) =>
    ((a?.differentFrom ?? []) as readonly unknown[]).some((key) => key === b?.key),
  );

/** By key, what documents know, and the thing that it is the same as: itself, unless they say so. */
function knownThings(
  annotations: readonly Annotation[],
  list: MergedList,
): ReadonlyMap<unknown, { readonly entry: Entry; readonly into: Entry }> {
  const stated = annotations
    .flatMap(statedThings)
    .filter((thing) => thing.list === list)
    .map(({ id, fact }) => ({ id, entry: fact as unknown as Entry }));
  const entryOf = new Map(stated.map(({ id, entry }) => [id, entry]));
  const current = currentIdsOf(annotations);
  return new Map(
    stated.map(({ id, entry }) => {
      const into = entryOf.get(current.get(id) ?? id) ?? entry;
      return [entry.key, { entry, into }];
    }),
  );
}

const quotesOf = (entry: Entry): readonly Quote[] =>
  ((entry.evidence ?? entry.mentions) as readonly Quote[] | undefined) ?? [];

const each = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** An entry with another's names and quotes: its own name and properties stay. */
function joined(kept: Entry, gone: Entry): Entry {
  const aliases = each([...namesOf(kept).slice(1), ...namesOf(gone)]).filter(
    (name) => name !== kept.name,
  );
  const quotes = each([...quotesOf(kept), ...quotesOf(gone)]);
  return {
    ...kept,
    ...(aliases.length > 0 && { aliases }),
    [kept.evidence === undefined ? 'mentions' : 'evidence']: quotes,
  };
}

/** Lists in which a thing says that it is not the known one. */
export const toldApartIn = (entries: readonly Entry[], { name, into }: Merge): readonly Entry[] =>
  entries.map((entry) => {
    if (entry.name !== name || entry.key === into.key) return entry;
    const others = (entry.differentFrom ?? []) as readonly string[];
    return { ...entry, differentFrom: each([...others, into.key]) };
  });

/** Lists with a merge in them, and the key that is known under another by it. */
export function mergedInto(
  entries: readonly Entry[],
  { name, into }: Merge,
): { readonly entries: readonly Entry[]; readonly from?: string; readonly to: string } {
  const gone = entries.find((entry) => entry.name === name);
  if (!gone || gone.key === into.key) return { entries, to: into.key };
  const kept = entries.find((entry) => entry.key === into.key);
  const rest = entries.filter((entry) => entry !== gone && entry !== kept);
  const { key, name: _, kind, policyArea, ...own } = gone;
  const base: Entry = kept ?? {
    ...own,
    ...into,
    ...(into.kind === undefined && kind !== undefined && { kind }),
    ...(into.policyArea === undefined && policyArea !== undefined && { policyArea }),
  };
  return { entries: [...rest, joined(base, gone)], from: String(key), to: into.key };
}
