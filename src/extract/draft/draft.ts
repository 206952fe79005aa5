import type { EntityList } from '../../dataset/read/fact-ids.js';
import type {
  CityEntry,
  ProposedTerms,
  UnitEntry,
  Vocabulary,
} from '../../dataset/read/vocabulary.js';
import type {
  Annotation,
  BrandAnnotation,
  ConceptAnnotation,
  DepartmentAnnotation,
  NotFact,
  OfficialAnnotation,
  PlaceAnnotation,
  PolicyAnnotation,
  ProgramAnnotation,
  Quote,
  ResponsibilityAnnotation,
} from '../../model/annotation.js';
import type { ProgramKind } from '../../model/ontology.js';
import { findAll } from '../../util/find-all.js';
import { sha256 } from '../../util/sha256.js';
import { UserError } from '../../util/user-error.js';
import type { TextOfRecord } from '../input/text-of-record.js';
import { type Sum, sumsOf } from './arithmetic.js';
import { bodyKindOf, isOwnBureau } from './bodies.js';
import { type GivenHeader, proposeHeader } from './header.js';
import { findHeadings, headingsAround, sectionsOf } from './headings.js';
import { entityOf, type KnownEntities } from './known-entities.js';
import { measurementsOf } from './measurement-facts.js';
import { type Figure, readFigures, type SetAside } from './measurements.js';
import { findNames, type NameFound } from './names.js';
import { Reading, type Stretch } from './reading.js';
import {
  findPlaces,
  mentionsOf,
  partsOfFrameworks,
  programOfHeading,
  referencesIn,
  servedBy,
  termWords,
} from './relations.js';
import { type Duty, findDuties, findSaidDuties, type SaidDuty } from './responsibilities.js';
import { areaFinder, countsOf, Indicators, Keys } from './terms.js';

/** What is known before a document is read. */
export interface Known {
  readonly vocabulary: Vocabulary;
  /** Undertakings that other documents name, by name. */
  readonly programs: ReadonlyMap<string, ProgramKind>;
  /** Things of the city that its other documents name. */
  readonly entities: KnownEntities;
}

/** Where a fact of a draft comes from. */
export interface FactOrigin {
  /** `targets.<key>`: list and key. */
  readonly fact: string;
  readonly rules: readonly string[];
}

export interface Draft {
  readonly annotation: Annotation;
  readonly origins: readonly FactOrigin[];
  /** Entries that the vocabulary lacks. */
  readonly proposed: ProposedTerms;
  /** What calculations say of its figures. */
  readonly sums: readonly FactSum[];
}

/** A calculation over figures, which are told as the sheet tells facts: `targets.<key>`. */
export type FactSum = Omit<Sum, 'figures'> & { readonly facts: readonly string[] };

/** What another reader found beside the rules, in the text's own words. */
export interface Additions {
  readonly figures: readonly Figure[];
  readonly names: readonly NameFound[];
  readonly duties: readonly (Duty & { readonly rule: string })[];
}

/**
 * A draft of a text's annotation, made by rules; it does not say how sure each is.
 *
 * @param taken keys of other drafts, which this one must not have; its own is added
 * @param added facts that come behind those of the rules, and change none of them
 * @throws {UserError} where nothing says whose the document is, or of which year
 */
export function draftOf(
  { text, stated }: Pick<TextOfRecord, 'text' | 'stated'>,
  known: Known,
  given: GivenHeader = {},
  taken: Set<string> = new Set(),
  added: Additions = { figures: [], names: [], duties: [] },
): Draft {
  const { vocabulary } = known;
  const reading = new Reading(text);
  const cities = [...vocabulary.cities.entries.values()];
  const header = proposeHeader(
    reading,
    stated,
    given,
    cities.flatMap(({ name, aliases = [], anonymized }) =>
      anonymized ? [name] : [name, ...aliases],
    ),
  );
  if (header.city === undefined)
    throw new UserError('The text does not say which city it is of: give --city.');
  if (header.year === undefined)
    throw new UserError('The text does not say which year it is of: give --year.');
  const keys = new Keys();
  const cityName = header.city;
  const knownCity = cities.find(
    ({ key, name, aliases = [] }) =>
      key === cityName || name === cityName || aliases.includes(cityName),
  );
  const city: CityEntry = knownCity ?? {
    key: keys.of('cities', cityName.replace(/[市县区州]$/u, '')),
    name: cityName,
    nameEn: `to be named: ${cityName}`,
    level: /[县区旗]$/u.test(cityName) ? 'COUNTY' : 'PREFECTURE',
  };
  const headings = findHeadings(reading);
  const areaOf = areaFinder(vocabulary);
  const areaAt = (at: number): string | undefined => {
    for (const { heading } of headingsAround(headings, at).toReversed()) {
      const area = areaOf(heading);
      if (area) return area;
    }
    return undefined;
  };
  const origins: FactOrigin[] = [];
  const origin = (list: string, key: string, rules: readonly string[]): void => {
    origins.push({ fact: `${list}.${key}`, rules });
  };
  const concepts = new Map<string, string>();
  for (const { key, name, aliases = [] } of vocabulary.concepts.entries.values())
    for (const words of [name, ...aliases]) concepts.set(words, key);
  const { names, asides: quotedAsides } = findNames(
    reading,
    concepts,
    known.programs,
    city.name,
    generalTerms(vocabulary),
  );
  const { figures, asides } = readFigures(reading, headings, header.kind, header.year);
  const allFigures = [...figures, ...added.figures];
  const duties = [
    ...findDuties(reading, headings).map((duty) => ({ ...duty, rule: 'duty.bracket' })),
    ...added.duties,
  ];
  // 市民政局 and 我局 are names of the bureau whose text this is.
  const ownNames = names
    .filter(({ kind, name }) => kind === 'department' && isOwnBureau(name, city.name))
    .map(({ name }) => name);
  const ownBureau =
    ownNames.length === 0
      ? undefined
      : ([`${city.name}民政局`, ...ownNames]
          .filter((name) => ownNames.includes(name) && name.endsWith('民政局'))
          .sort((one, other) => other.length - one.length)[0] ?? `${city.name}民政局`);
  const bodyOf = (name: string): string =>
    ownBureau !== undefined && isOwnBureau(name, city.name) ? ownBureau : name;
  const evidenceAt = (at: Stretch): Quote => {
    const clause = reading.clause(at);
    const isShort = clause.end - clause.start <= 60;
    return reading.evidence(
      isShort ? { start: Math.min(clause.start, at.start), end: Math.max(clause.end, at.end) } : at,
    );
  };

  /** “爱心驿站”, where the text also says “爱心驿站”建设项目, is that. */
  const wholeNames = new Map<string, string>();
  for (const { kind, name, aliases } of names)
    if (kind === 'program')
      for (const alias of aliases)
        if (alias !== name && !wholeNames.has(alias)) wholeNames.set(alias, name);
  const groups = (kind: NameFound['kind']): readonly (readonly NameFound[])[] => {
    const byName = new Map<string, NameFound[]>();
    for (const each of [...names, ...added.names]) {
      if (each.kind !== kind) continue;
      const name =
        kind === 'department'
          ? bodyOf(each.name)
          : kind === 'program'
            ? (wholeNames.get(each.name) ?? each.name)
            : each.name;
      byName.set(name, [...(byName.get(name) ?? []), each]);
    }
    return [...byName.values()];
  };
  const evidenceOf = (found: readonly NameFound[]): Quote[] => {
    const quotes = new Map(
      found.map(({ at, mention }) => {
        const quote = evidenceAt(at);
        const named =
          mention === undefined
            ? quote
            : { ...(typeof quote === 'string' ? { quote } : quote), mention };
        return [JSON.stringify(named), named];
      }),
    );
    return [...quotes.values()];
  };

  // The same name in another year of the city is the same thing, under the same key.
  const linked = (
    list: EntityList,
    name: string,
  ): {
    readonly key: string;
    readonly name: string;
    readonly kind?: string;
    readonly policyArea?: string;
  } => {
    const entity = entityOf(known.entities, city.key, list, name);
    if (!entity || used.has(`${list} ${entity.key}`)) return { key: keys.of(list, name), name };
    used.add(`${list} ${entity.key}`);
    return entity;
  };
  const used = new Set<string>();
  const departments: DepartmentAnnotation[] = [];
  const departmentKeys = new Map<string, string>();
  const addDepartment = (
    name: string,
    evidence: readonly Quote[],
    rule: string,
    others: readonly string[] = [],
  ): string => {
    const bare = bodyOf(name).replace(/^国家(?=民政部)/u, '');
    const own = departmentKeys.get(bare);
    if (own) return own;
    const entity = linked('departments', bare);
    const { key } = entity;
    departmentKeys.set(bare, key);
    const aliases = [...new Set([bare, ...others])].filter((each) => each !== entity.name);
    const isNational = /^(?:民政部|国务院|中央)/u.test(bare);
    const isProvincial = /^省/u.test(bare);
    departments.push({
      key,
      name: entity.name,
      ...(aliases.length > 0 && { aliases }),
      kind: (entity.kind as DepartmentAnnotation['kind']) ?? bodyKindOf(bare),
      ...(isNational && { city: null }),
      ...(isProvincial && { level: 'PROVINCE' as const }),
      evidence,
    });
    origin('departments', key, [rule]);
    return key;
  };
  for (const found of groups('department')) {
    const [first] = found as [NameFound];
    addDepartment(
      first.name,
      evidenceOf(found),
      first.rule,
      found.map(({ name }) => name).filter((name) => name !== '国家民政部'),
    );
  }
  const officials: OfficialAnnotation[] = [];
  const officialKeys = new Map<string, string>();
  const addOfficial = (
    name: string,
    at: Stretch,
    posts: readonly string[],
    rule: string,
    department?: OfficialAnnotation['department'],
  ): string => {
    const own = officialKeys.get(name);
    if (own) return own;
    const { key } = linked('officials', name);
    officialKeys.set(name, key);
    officials.push({
      key,
      name,
      ...(posts.length > 0 && { posts }),
      ...(department && { department }),
      evidence: [reading.evidence(at)],
    });
    origin('officials', key, [rule]);
    return key;
  };
  for (const [first] of groups('official')) {
    if (!first) continue;
    const { name, at, posts = [], titled, rule } = first;
    // 市民政局局长王某: the body that stands before the post.
    const body = names.find(
      (each) =>
        each.kind === 'department' &&
        titled &&
        each.at.start <= titled.start &&
        each.at.end > titled.start,
    );
    const key = body && departmentKeys.get(bodyOf(body.name));
    const department = key &&
      body && { ref: key, ...reading.quote({ start: body.at.start, end: at.end }) };
    addOfficial(name, at, posts, rule, department || undefined);
  }

  /** Keys by kind and name. */
  const thingKeys = new Map<string, string>();
  /** What a name stands for: with its key and name, other names, and the policy area that it belongs to. */
  const thingNamed = (
    section: 'policies' | 'programs' | 'brands',
    first: NameFound,
    others: readonly string[],
  ) => {
    const entity = linked(section, first.name);
    const { key, name, policyArea = areaAt(first.at.start) } = entity;
    origin(section, key, [first.rule]);
    thingKeys.set(`${first.kind} ${first.name}`, key);
    const aliases = [first.name, ...others].filter((alias) => alias !== name);
    return {
      entity,
      named: { key, name, ...(aliases.length > 0 && { aliases }) },
      belonging: policyArea ? { policyArea } : {},
    };
  };

  const aliasesOf = (found: readonly NameFound[]): readonly string[] => [
    ...new Set(found.flatMap(({ aliases }) => aliases)),
  ];

  const conceptWords = termWords(vocabulary.concepts);
  const groupWords = termWords(vocabulary.beneficiaryGroups);
  const servedGroups = new Set<string>();
  const applying = (found: readonly NameFound[]): Pick<ProgramAnnotation, 'applies'> => {
    const applies = referencesIn(reading, found, conceptWords);
    return applies.length > 0 ? { applies } : {};
  };
  const serving = (found: readonly NameFound[]): Pick<ProgramAnnotation, 'beneficiaries'> => {
    const beneficiaries = servedBy(reading, found, groupWords);
    for (const { ref } of beneficiaries) servedGroups.add(ref);
    return beneficiaries.length > 0 ? { beneficiaries } : {};
  };
  /** 国务院《地名管理条例》, 省民政厅印发《…》: the body right before a title made it. */
  const issuedBy = (found: readonly NameFound[]): Pick<PolicyAnnotation, 'issuers' | 'city'> => {
    for (const { at } of found)
      for (const body of names) {
        if (body.kind !== 'department' || body.at.end > at.start) continue;
        if (!issuing.test(text.slice(body.at.end, at.start))) continue;
        const key = departmentKeys.get(bodyOf(body.name).replace(/^国家(?=民政部)/u, ''));
        if (key === undefined) continue;
        const quote = reading.quote({ start: body.at.start, end: at.end });
        return {
          issuers: [{ ref: key, ...quote }],
          ...(/^(?:国务院|国家?民政部|民政部)$/u.test(body.name) && { city: null }),
        };
      }
    return {};
  };

  const policies: PolicyAnnotation[] = groups('policy').map((found) => {
    const [first] = found as [NameFound];
    const { entity, named, belonging } = thingNamed('policies', first, first.aliases);
    return {
      ...named,
      kind: (entity.kind as PolicyAnnotation['kind']) ?? first.policyKind ?? 'OTHER',
      ...(first.rule === 'name.bare-policy' &&
        first.action === 'IMPLEMENTS' && { level: 'UNSAID' as const }),
      ...belonging,
      ...issuedBy(found),
      ...applying(found),
      mentions: found.map(({ at, action, mention }) => {
        const quote = evidenceAt(at);
        return {
          action: action ?? 'IMPLEMENTS',
          ...(typeof quote === 'string' ? { quote } : quote),
          ...(mention !== undefined && { mention }),
        };
      }),
    };
  });

  const programKeys = new Map<string, string>();
  const placedPrograms = names
    .filter(({ kind }) => kind === 'program')
    .sort((one, other) => one.at.start - other.at.start);
  const programs: ProgramAnnotation[] = groups('program').map((found) => {
    const first = found.find(({ name }) => !wholeNames.has(name)) ?? (found[0] as NameFound);
    const { entity, named, belonging } = thingNamed('programs', first, aliasesOf(found));
    for (const { name } of found) thingKeys.set(`program ${name}`, entity.key);
    for (const { name } of found) programKeys.set(name, entity.key);
    return {
      ...named,
      kind: (entity.kind as ProgramAnnotation['kind']) ?? first.programKind ?? 'OTHER',
      ...belonging,
      ...serving(found),
      ...applying(found),
      evidence: evidenceOf(found),
    };
  });
  for (const { part, whole } of partsOfFrameworks(reading, placedPrograms)) {
    const [own, of] = [programKeys.get(part.name), programKeys.get(whole.name)];
    const index = programs.findIndex(({ key }) => key === own);
    const program = programs[index];
    if (of === undefined || !program || own === of) continue;
    const quote = reading.quote({ start: whole.at.start, end: part.at.end });
    programs[index] = { ...program, partOf: { ref: of, ...quote } };
  }
  const programAt = (at: Stretch): { key: string; name: NameFound } | undefined => {
    // The clause decides which undertaking a figure belongs to.
    const clause = reading.clause(at);
    const found = names.find(
      ({ kind, at: place }) =>
        kind === 'program' && place.start >= clause.start && place.end <= at.start,
    );
    const key = found && programKeys.get(found.name);
    return found && key ? { key, name: found } : undefined;
  };

  const brands: BrandAnnotation[] = groups('brand').map((found) => {
    const [first] = found as [NameFound];
    const { named, belonging } = thingNamed('brands', first, aliasesOf(found));
    return { ...named, ...belonging, ...applying(found), evidence: evidenceOf(found) };
  });

  const usedConcepts: ConceptAnnotation[] = groups('concept').map((found) => {
    const [first] = found as [NameFound];
    origin('concepts', first.name, [first.rule]);
    return { ref: first.name, evidence: evidenceOf(found) };
  });

  const indicators = new Indicators(vocabulary);
  const units = new Map<string, UnitEntry>();
  const sections = sectionsOf(reading, headings, areaOf, header.period).map((section, index) => {
    const heading = headings[index];
    const about = heading && programOfHeading(heading, placedPrograms);
    const program = about && programKeys.get(about.name);
    return program === undefined ? section : { ...section, program };
  });
  const measured = measurementsOf(allFigures, {
    reading,
    header: { year: header.year, period: header.period },
    periodAt: (at) => {
      for (const { ordinal } of headingsAround(headings, at).toReversed()) {
        const period = sections.find((section) => section.ordinal === ordinal)?.period;
        if (period) return period;
      }
      return header.period;
    },
    indicatorOf: (figure) => indicators.of(figure, areaAt(figure.at.start)),
    keyOf: (list, name) => keys.of(list, name),
    programAt,
  });
  const { targets, results } = measured;
  for (const { unit } of allFigures)
    if (!vocabulary.units.entries.has(unit)) units.set(unit, { key: unit, counts: countsOf(unit) });
  for (const { list, key, rules } of measured.origins) origin(list, key, rules);
  const targetPlaces = targets.map(({ key, quote, occurrence = 1 }) => {
    const start = findAll(text, quote)[occurrence - 1] ?? 0;
    return { key, at: { start, end: start + quote.length } };
  });

  /** What a sentence's duty is about: the first thing behind it, else the last before it, else its section. */
  const subjectsOf = (
    duty: SaidDuty,
  ): readonly { subject: ResponsibilityAnnotation['subject']; until?: number }[] => {
    const things = [
      ...names.flatMap(({ kind, name, at }) => {
        const key = thingKeys.get(`${kind} ${name}`);
        if (!key) return [];
        return [{ at, subject: { [kind]: key } as ResponsibilityAnnotation['subject'] }];
      }),
      ...targetPlaces.map(({ at, key }) => ({ at, subject: { target: key } })),
    ].sort((one, other) => one.at.start - other.at.start);
    const behind = things.filter(
      ({ at }) => duty.object.start <= at.start && at.end <= duty.object.end,
    );
    // 联合市财政局出台《甲》、《乙》: the duty is for both.
    const row = behind.filter(
      ({ at }, index) =>
        index === 0 ||
        behind
          .slice(0, index)
          .every((each, before) =>
            /^[、和及与]$/u.test(text.slice(each.at.end, behind[before + 1]?.at.start ?? at.start)),
          ),
    );
    if (row.length > 0) return row.map(({ subject, at }) => ({ subject, until: at.end }));
    const ahead = things.findLast(
      ({ at }) => duty.sentence.start <= at.start && at.end <= duty.at.start,
    );
    if (ahead) return [{ subject: ahead.subject }];
    if (duty.section === undefined) return [];
    const { end } = reading.clause({ start: duty.object.start, end: duty.object.start });
    return [{ subject: { section: duty.section }, until: Math.min(end, duty.object.end) }];
  };
  const responsibilities: ResponsibilityAnnotation[] = duties.map((duty) => {
    const parties = duty.parties.map(({ name, isPerson, at }) =>
      isPerson
        ? {
            official: addOfficial(name, at, duty.role === 'LEAD' ? ['牵头领导'] : [], duty.rule),
          }
        : { department: addDepartment(name, [reading.evidence(at)], duty.rule) },
    );
    origins.push({
      fact: `responsibilities.${duty.section}.${duty.role}`,
      rules: [duty.rule],
    });
    return {
      role: duty.role,
      subject: { section: duty.section },
      parties,
      ...reading.quote(duty.at),
    };
  });
  const bodies = names
    .filter(({ kind }) => kind === 'department')
    .sort((one, other) => one.at.start - other.at.start);
  for (const duty of findSaidDuties(reading, headings, bodies, ownBureau)) {
    if (duties.some(({ at }) => at.start <= duty.at.start && duty.at.end <= at.end)) continue;
    for (const { subject, until = 0 } of subjectsOf(duty)) {
      responsibilities.push({
        role: duty.role,
        subject,
        parties: duty.parties.map(({ name, at }) => ({
          department: addDepartment(name, [reading.evidence(at)], 'duty.said'),
        })),
        ...reading.quote({ start: duty.at.start, end: Math.max(duty.at.end, until) }),
      });
      origins.push({
        fact: `responsibilities.${Object.values(subject)[0]}.${duty.role}`,
        rules: ['duty.said'],
      });
    }
  }

  const places: PlaceAnnotation[] = [];
  for (const [name, at] of groupedPlaces(findPlaces(reading, city.name))) {
    if (cities.some((each) => each.name === name)) continue;
    const { key } = linked('places', name);
    places.push({
      key,
      name,
      evidence: [
        ...new Map(at.map((each) => [JSON.stringify(evidenceAt(each)), evidenceAt(each)])).values(),
      ],
    });
    origin('places', key, ['place.suffix']);
  }
  const mentions = [
    ...mentionsOf(
      reading,
      'city',
      termWords(vocabulary.cities).filter(([word]) => word !== city.name && word.length > 1),
      (key) => key === city.key || cities.some((each) => each.key === key && each.anonymized),
      evidenceAt,
    ),
    ...mentionsOf(
      reading,
      'beneficiaryGroup',
      groupWords,
      (key) => servedGroups.has(key),
      evidenceAt,
    ),
  ];

  const notFacts: NotFact[] = [];
  const setAside: readonly Pick<SetAside, 'at' | 'reason' | 'note'>[] = [
    ...asides,
    ...quotedAsides,
  ];
  for (const { at, reason, note } of setAside) {
    if (
      reason === 'OPEN' ||
      [...names, ...added.names].some((each) => each.at.start <= at.start && at.end <= each.at.end)
    )
      continue;
    notFacts.push({ ...reading.quote(at), reason, ...(note !== undefined && { note }) });
  }

  const issuerKey = departments.find(
    ({ kind, name }) =>
      kind === 'BUREAU' &&
      (name === header.issuer || new RegExp(`^(?:${city.name}|市|县|区)?民政局$`, 'u').test(name)),
  )?.key;
  const title = header.titleAt ?? { start: 0, end: Math.min(20, text.length) };
  const sorts = {
    WORK_PLAN: 'plan',
    WORK_REPORT: 'report',
    MEETING_REPORT: 'meeting',
    OTHER: 'document',
  };
  const base = `${city.key}-${header.year}-${sorts[header.kind]}${header.period === 'YEAR' ? '' : header.period === 'FIRST_HALF' ? '-first-half' : '-second-half'}`;
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  taken.add(key);
  const annotation: Annotation = {
    document: {
      key,
      source: `documents/${key}.txt`,
      sha256: sha256(text),
      title: header.title,
      kind: header.kind,
      city: city.key,
      year: header.year,
      period: header.period,
      ...(header.issuedOn && { issuedOn: header.issuedOn }),
      ...(issuerKey && { issuer: issuerKey }),
      evidence: [reading.evidence(title), ...issuedEvidence(reading, header.issuedOn)],
    },
    sections,
    departments,
    officials,
    places,
    policies,
    programs,
    brands,
    concepts: usedConcepts,
    responsibilities,
    targets,
    results,
    mentions,
    notFacts,
  };
  return {
    annotation: withoutEmpty(annotation),
    origins,
    sums: sumsOf(allFigures).map(({ figures: of, ...sum }) => ({
      ...sum,
      facts: of.flatMap((figure) => measured.facts.get(figure) ?? []),
    })),
    proposed: {
      indicators: [...indicators.proposed.values()],
      units: [...units.values()],
      cities: knownCity ? [] : [city],
    },
  };
}

const groupedPlaces = (
  found: readonly { readonly name: string; readonly at: Stretch }[],
): ReadonlyMap<string, readonly Stretch[]> => {
  const byName = new Map<string, Stretch[]>();
  for (const { name, at } of found) byName.set(name, [...(byName.get(name) ?? []), at]);
  return byName;
};

/** What may stand between a body and the title of what it made. */
const issuing = /^(?:关于)?(?:联合|正式|制定)?(?:印发|出台|发布|颁布|下发)?了?$/u;

/** Words for fields of work, which are no name by themselves. */
const generalTerms = ({ policyAreas, concepts }: Vocabulary): ReadonlySet<string> =>
  new Set(
    [...policyAreas.entries.values(), ...concepts.entries.values()].flatMap(
      ({ name, aliases = [] }) => [name, ...aliases],
    ),
  );

function issuedEvidence(reading: Reading, issuedOn: string | undefined): Quote[] {
  const [year, month, day] = issuedOn?.split('-') ?? [];
  if (!day) return [];
  const words = `${year}年${Number(month)}月${Number(day)}日`;
  const at = reading.text.indexOf(words);
  return at < 0 ? [] : [reading.evidence({ start: at, end: at + words.length })];
}

/** Lists without entries are left out, as the seeds do. */
const withoutEmpty = (annotation: Annotation): Annotation =>
  Object.fromEntries(
    Object.entries(annotation).filter(
      ([name, value]) => name === 'sections' || !Array.isArray(value) || value.length > 0,
    ),
  ) as unknown as Annotation;
