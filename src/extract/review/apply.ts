import type { Annotation, NotFact } from '../../model/annotation.js';
import { type ByName, byName } from '../../util/by-name.js';
import type { Draft } from '../draft/draft.js';
import {
  type Decision,
  type Entry,
  type FactList,
  factLists,
  type StatedFact,
  type StatedTerm,
  type TermList,
} from './decision.js';
import { mergedInto, toldApartIn } from './merges.js';

type Lists = Readonly<Partial<Record<FactList, readonly Entry[]>>>;

/** A fact of a draft, and the question that asks about it. */
export interface AskedFact extends StatedFact {
  readonly question: string;
}

export interface Applied {
  readonly annotation: Annotation;
  readonly proposed: Draft['proposed'];
}

/** Keys that the vocabulary has. */
export type KnownKeys = Readonly<Record<TermList, ReadonlySet<string>>>;

/** Which list a reference by a property of this name leads to. */
const ends: Readonly<ByName<FactList>> = byName<FactList>({
  program: 'programs',
  programs: 'programs',
  brands: 'brands',
  places: 'places',
  policies: 'policies',
  issuers: 'departments',
  department: 'departments',
  parent: 'departments',
  by: 'departments',
});

/**
 * The annotation that a draft becomes by what was decided about it. What is undecided stays as it
 * was drafted. A fact that was accepted stays when the draft is made anew and has it no more; what
 * refers to a fact that was rejected refers to it no more.
 *
 * @param asked the facts of the draft, each with its question
 * @param known keys of the vocabulary, which need not be proposed
 */
export function applyDecisions(
  { annotation, proposed }: Pick<Draft, 'annotation' | 'proposed'>,
  asked: readonly AskedFact[],
  decisions: ReadonlyMap<string, Decision>,
  known: KnownKeys,
): Applied {
  const { lists, keys } = withMerges(decidedLists(asked, decisions), decisions);
  const names = new Map(
    [...decisions.values()].flatMap(({ renamed }) => (renamed ? [[renamed.from, renamed.to]] : [])),
  );
  const measured = (list: readonly Entry[] = []): readonly Entry[] =>
    list.map((entry) => ({
      ...entry,
      indicator: names.get(entry.indicator as string) ?? entry.indicator,
    }));
  const whole: Lists = {
    ...lists,
    targets: measured(lists.targets),
    results: measured(lists.results),
  };
  const document = [...decisions.values()].findLast((each) => each.document)?.document;
  const applied = withoutLooseEnds(
    withKeys(keys, {
      ...annotation,
      ...whole,
      ...(document && { document: { ...annotation.document, ...document } }),
      notFacts: notFactsOf(annotation.notFacts ?? [], decisions),
    } as Annotation),
  );
  return {
    annotation: withoutEmptyLists(applied),
    proposed: proposedOf(proposed, applied, decisions, known),
  };
}

function decidedLists(
  asked: readonly AskedFact[],
  decisions: ReadonlyMap<string, Decision>,
): Lists {
  const lists = new Map<FactList, Entry[]>(factLists.map((list) => [list, []]));
  const used = new Set<string>();
  const put = ({ list, entry }: StatedFact): void => {
    const all = lists.get(list) as Entry[];
    const same = list === 'concepts' ? all.findIndex(({ ref }) => ref === entry.ref) : -1;
    if (same < 0) all.push(entry);
    else all[same] = withEvidenceOf(all[same] as Entry, entry);
  };
  for (const { list, entry, question } of asked) {
    const decision = decisions.get(question);
    used.add(question);
    if (!decision) put({ list, entry });
    else for (const fact of decision.facts ?? []) put(fact);
  }
  for (const [question, { facts = [] }] of decisions)
    if (!used.has(question)) for (const fact of facts) put(fact);
  return Object.fromEntries(
    [...lists].map(([list, entries]) => [list, withKeysOfTheirOwn(entries)]),
  );
}

/** Keys that are known under others by a merge, by list. */
type MergedKeys = ReadonlyMap<FactList, ReadonlyMap<string, string>>;

/** Merges are the last word: they are about things as they were decided to be. */
function withMerges(
  lists: Lists,
  decisions: ReadonlyMap<string, Decision>,
): { readonly lists: Lists; readonly keys: MergedKeys } {
  const whole = new Map(factLists.map((list) => [list, lists[list] ?? []]));
  const keys = new Map<FactList, Map<string, string>>();
  for (const { merge, apart } of decisions.values()) {
    if (apart) whole.set(apart.list, toldApartIn(whole.get(apart.list) ?? [], apart));
    if (!merge) continue;
    const { entries, from, to } = mergedInto(whole.get(merge.list) ?? [], merge);
    whole.set(merge.list, entries);
    if (from === undefined) continue;
    const own = keys.get(merge.list) ?? new Map<string, string>();
    keys.set(merge.list, own);
    for (const [key, other] of own) if (other === from) own.set(key, to);
    own.set(from, to);
  }
  return { lists: Object.fromEntries(whole), keys };
}

/** An annotation that refers to what was merged by the key that is left. */
function withKeys(keys: MergedKeys, annotation: Annotation): Annotation {
  if (keys.size === 0) return annotation;
  const renamed = (list: FactList | undefined, value: unknown): unknown => {
    const own = list && keys.get(list);
    if (!own) return value;
    if (Array.isArray(value)) return value.map((one) => renamed(list, one));
    if (typeof value === 'string') return own.get(value) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    const { ref } = value as { readonly ref?: string };
    return ref === undefined ? value : { ...value, ref: own.get(ref) ?? ref };
  };
  const entry = (list: FactList | 'sections', fact: Entry): Entry =>
    Object.fromEntries(
      Object.entries(fact).map(([property, value]) => [
        property,
        renamed(endOf(list, property), value),
      ]),
    );
  const lists = annotation as unknown as Lists;
  const { issuer } = annotation.document;
  return {
    ...annotation,
    document: {
      ...annotation.document,
      ...(issuer !== undefined && { issuer: renamed('departments', issuer) as string }),
    },
    sections: annotation.sections.map((section) => entry('sections', section as never)) as never,
    ...Object.fromEntries(
      factLists.map((list) => [list, (lists[list] ?? []).map((fact) => entry(list, fact))]),
    ),
    responsibilities: (annotation.responsibilities ?? []).map((duty) => ({
      ...duty,
      subject: Object.fromEntries(
        Object.entries(duty.subject).map(([kind, key]) => [kind, renamed(subjects[kind], key)]),
      ) as never,
      parties: duty.parties.map((party) =>
        'department' in party
          ? { department: renamed('departments', party.department) as string }
          : party,
      ),
    })),
  };
}

/** The list that a reference of a fact leads to. */
function endOf(list: FactList | 'sections', property: string): FactList | undefined {
  if (property === 'partOf') return list === 'targets' || list === 'results' ? list : 'programs';
  if (property === 'target' && list === 'results') return 'targets';
  return ends[property];
}

/** A concept is stated once, with the quotes of all that was accepted of it. */
function withEvidenceOf(one: Entry, other: Entry): Entry {
  const quotes = [...(one.evidence as unknown[]), ...(other.evidence as unknown[])];
  const byWords = new Map(quotes.map((quote) => [JSON.stringify(quote), quote]));
  return { ...one, evidence: [...byWords.values()] };
}

/** Of two entries with one key the later gets a number: one was accepted before the draft was made anew. */
function withKeysOfTheirOwn(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<unknown>();
  return entries.map((entry) => {
    if (typeof entry.key !== 'string') return entry;
    let key = entry.key;
    for (let number = 2; taken.has(key); number++) key = `${entry.key}-${number}`;
    taken.add(key);
    return key === entry.key ? entry : { ...entry, key };
  });
}

function notFactsOf(
  drafted: readonly NotFact[],
  decisions: ReadonlyMap<string, Decision>,
): readonly NotFact[] {
  const decided = [...decisions.values()].flatMap(({ notFacts = [] }) => notFacts);
  const place = ({ quote, occurrence, everywhere }: NotFact): string =>
    JSON.stringify([quote, occurrence ?? 1, everywhere ?? false]);
  const all = new Map([...drafted, ...decided].map((each) => [place(each), each]));
  return [...all.values()];
}

/** Takes away references to what is not in the annotation any more, and duties without a party. */
function withoutLooseEnds(annotation: Annotation): Annotation {
  const lists = annotation as unknown as Lists;
  const keys = new Map(
    factLists.map((list) => [list, new Set((lists[list] ?? []).map(({ key }) => key))]),
  );
  const holds = (list: FactList, reference: unknown): boolean => {
    const key =
      typeof reference === 'object' && reference !== null
        ? (reference as { readonly ref?: string }).ref
        : reference;
    // The target of another document is not this one's to judge.
    return keys.get(list)?.has(key) === true || String(key).includes('/');
  };
  const cleaned = (list: FactList | 'sections', entry: Entry): Entry =>
    Object.fromEntries(
      Object.entries(entry).flatMap(([property, value]) => {
        const end = endOf(list, property);
        if (!end || value === undefined) return [[property, value]];
        if (!Array.isArray(value)) return holds(end, value) ? [[property, value]] : [];
        const left = value.filter((each) => holds(end, each));
        return left.length > 0 ? [[property, left]] : [];
      }),
    );
  const { document } = annotation;
  const { issuer, ...header } = document;
  return {
    ...annotation,
    document: holds('departments', issuer) ? document : header,
    sections: annotation.sections.map((section) => cleaned('sections', section as never)) as never,
    ...Object.fromEntries(
      factLists
        .filter((list) => list !== 'responsibilities')
        .map((list) => [list, (lists[list] ?? []).map((entry) => cleaned(list, entry))]),
    ),
    responsibilities: (annotation.responsibilities ?? []).flatMap((duty) => {
      const parties = duty.parties.filter((party) =>
        'official' in party
          ? holds('officials', party.official)
          : holds('departments', party.department),
      );
      const [[kind, key] = ['', '']] = Object.entries(duty.subject);
      const subject = subjects[kind];
      return parties.length === 0 || (subject && !holds(subject, key))
        ? []
        : [{ ...duty, parties }];
    }),
  };
}

const subjects: Readonly<ByName<FactList>> = byName<FactList>({
  program: 'programs',
  brand: 'brands',
  target: 'targets',
  policy: 'policies',
});

const withoutEmptyLists = (annotation: Annotation): Annotation =>
  Object.fromEntries(
    Object.entries(annotation).filter(
      ([name, value]) => name === 'sections' || !Array.isArray(value) || value.length > 0,
    ),
  ) as unknown as Annotation;

/** What the vocabulary lacks for the facts that are left. */
function proposedOf(
  drafted: Draft['proposed'],
  { targets = [], results = [], document }: Annotation,
  decisions: ReadonlyMap<string, Decision>,
  known: KnownKeys,
): Draft['proposed'] {
  const decided = [...decisions.values()];
  // The decision about a term is behind what facts say of it: it is the later word.
  const later = decided.filter(({ about }) => about.kind === 'TERM');
  const earlier = decided.filter(({ about }) => about.kind !== 'TERM');
  const lacking = <Term extends StatedTerm['entry']>(
    list: TermList,
    terms: readonly Term[],
    needed: ReadonlySet<string>,
  ): Term[] => {
    const stated = (decisions: readonly Decision[]): Term[] =>
      decisions.flatMap(({ terms: own = [] }) =>
        own.filter((term) => term.list === list).map(({ entry }) => entry as Term),
      );
    const all = [...stated(earlier), ...terms, ...stated(later)];
    return [...new Map(all.map((term) => [term.key, term])).values()].filter(
      ({ key }) => needed.has(key) && !known[list].has(key),
    );
  };
  const measurements = [...targets, ...results];
  const measured = new Set(measurements.map(({ indicator }) => indicator));
  const indicators = lacking('indicators', drafted.indicators, measured);
  const units = new Set([...measurements, ...indicators].map(({ unit }) => unit));
  return {
    indicators,
    units: lacking('units', drafted.units, units),
    cities: lacking('cities', drafted.cities, new Set([document.city])),
  };
}
