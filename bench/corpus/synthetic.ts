import { withPinyin } from '../../src/dataset/build/add-pinyin.js';
import { Pinyin } from '../../src/dataset/text/pinyin.js';
import type { Dataset, EdgeRecord, NodeRecord, PropertyValue } from '../../src/model/graph.js';
import { edgeId, evidenceId, idOf } from '../../src/model/ids.js';
import {
  type Comparator,
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  type ResponsibilityRole,
  relationTypeNames,
  responsibilityRoles,
} from '../../src/model/ontology.js';
import { digestOf } from '../../src/model/revision.js';
import { byCodeUnits } from '../../src/util/compare.js';
import { sha256 } from '../../src/util/sha256.js';
import { Random } from './random.js';
import {
  areaNames,
  brandFirst,
  brandSecond,
  cityName,
  givenNames,
  type IndicatorWords,
  indicatorWords,
  mostCities,
  officeNames,
  programFirst,
  programLast,
  programMiddle,
  surnames,
} from './words.js';

export interface SyntheticSize {
  readonly cities: number;
  readonly years: number;
}

export interface SyntheticOptions extends SyntheticSize {
  readonly seed?: string;
  /** Key of a document, such as `c001-2020`, that states other figures than it otherwise would. */
  readonly revised?: string;
}

/** The first year that documents cover. */
export const firstYear = 2020;

export const cityKey = (at: number): string => `c${String(at + 1).padStart(3, '0')}`;
export const documentKey = (city: string, year: number): string => `${city}-${year}`;

const programsPerDocument = 15;
const targetsPerProgram = 4;
const resultsPerDocument = 12;
/** Sections of a document, in reading order; the last is in every other document. */
const ordinals = ['1', '2', '2.1', '2.2', '3', '4', '5', '6', '7'];
/** Sections with programmes: neither the review of the year before nor what only holds sub-sections. */
const speaks = (ordinal: string): boolean => ordinal !== '1' && ordinal !== '2';
const comparators: readonly (readonly [Comparator, string])[] = [
  ['EQ', '达到'],
  ['GTE', '不少于'],
  ['GT', '超过'],
  ['APPROX', '约'],
];

/**
 * A graph of made-up plans in a dataset's own form, `cities × years` documents: each with eight or
 * nine sections, 15 programmes, 60 targets and 12 results, every one proven by a sentence of the
 * document's text; the city's departments, official and brands; who answers for a section and,
 * inherited, for what stands in it. Equal options give equal graphs.
 *
 * @throws {RangeError} where there are no names for so many cities
 */
export function makeSynthetic({
  cities,
  years,
  seed = 'corpus',
  revised,
}: SyntheticOptions): Dataset {
  if (cities > mostCities) throw new RangeError(`There are names for ${mostCities} cities only`);
  const graph = new CorpusGraph();
  const terms = new Terms(graph);
  for (let at = 0; at < cities; at++) {
    const city = new CityFrame(graph, at, seed);
    let before: readonly Pledge[] = [];
    for (let year = firstYear; year < firstYear + years; year++)
      before = writeDocument(graph, terms, city, year, before, seed, revised);
  }
  return graph.finish();
}

const pinyin = new Pinyin();

/** Collects records and puts them in a dataset's order. */
class CorpusGraph {
  readonly #nodes = new Map<NodeType, NodeRecord[]>(nodeTypeNames.map((type) => [type, []]));
  readonly #edges = new Map<RelationType, EdgeRecord[]>(
    relationTypeNames.map((type) => [type, []]),
  );

  /** Adds a node; what is not given is null, or the empty list. Properties keep the ontology's order. */
  node(type: NodeType, id: string, given: Readonly<Record<string, PropertyValue>>): string {
    const properties: Record<string, PropertyValue> = {};
    for (const [name, { kind }] of Object.entries(definitionOf(type).properties))
      properties[name] = given[name] ?? (kind === 'strings' || kind === 'ints' ? [] : null);
    this.#nodes.get(type)?.push(withPinyin({ type, id, properties }, pinyin));
    return id;
  }

  edge(
    type: RelationType,
    from: string,
    to: string,
    evidence: readonly string[],
    distinguishing: readonly string[] = [],
    properties: EdgeRecord['properties'] = none,
  ): void {
    const id = edgeId(type, from, to, distinguishing);
    this.#edges.get(type)?.push({ type, id, from, to, properties, evidence });
  }

  finish(): Dataset {
    const nodes = [...this.#nodes.values()].flatMap((list) => list.sort(byId));
    const edges = [...this.#edges.values()].flatMap((list) => this.#withAreas(list).sort(byId));
    return { ...digestOf({ nodes, edges }), nodes, edges };
  }

  /** Responsibilities with the policy areas of what is answered for. */
  #withAreas(edges: readonly EdgeRecord[]): EdgeRecord[] {
    if (edges[0]?.type !== 'RESPONSIBLE_FOR') return [...edges];
    const areaOf = new Map<string, PropertyValue>();
    for (const list of this.#nodes.values())
      for (const { id, properties } of list) areaOf.set(id, properties.policyAreaId ?? null);
    for (const { from, to } of this.#edges.get('CONCERNS') ?? []) areaOf.set(from, to);
    return edges.map((edge) => ({
      ...edge,
      properties: { ...edge.properties, policyAreaId: areaOf.get(edge.to) ?? null },
    }));
  }
}

const none = {};
const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  byCodeUnits(a.id, b.id);

/** Years, fields and indicators, which all cities share: each proven once a year, by who first speaks of it. */
class Terms {
  readonly #graph: CorpusGraph;
  readonly #proven = new Set<string>();
  readonly #years = new Map<string, number[]>();
  readonly #indicatorIds = new Map<IndicatorWords, string>();
  readonly #areaIds: readonly string[];

  constructor(graph: CorpusGraph) {
    this.#graph = graph;
    this.#areaIds = areaNames.map(([key]) => idOf('POLICY_AREA', key));
  }

  year(year: number, evidence: string): string {
    const id = idOf('YEAR', year);
    if (this.#isNew(id)) {
      this.#graph.node('YEAR', id, { year });
      this.#graph.edge('PROVEN_BY', id, evidence, []);
    }
    return id;
  }

  area(at: number, year: number, document: string, evidence: string): string {
    const id = this.#areaIds[at] as string;
    if (this.#isNew(id)) this.#add('POLICY_AREA', id, { name: areaNames[at]?.[1] as string });
    this.#state(id, year, document, evidence);
    return id;
  }

  indicator(words: IndicatorWords, year: number, document: string, evidence: string): string {
    const known = this.#indicatorIds.get(words);
    const id = known ?? idOf('INDICATOR', words.key);
    const areaId = this.area(words.area, year, document, evidence);
    if (known === undefined) {
      this.#indicatorIds.set(words, id);
      const { name, unit, basis } = words;
      this.#add('INDICATOR', id, { name, nameEn: name, unit, basis, policyAreaId: areaId });
      this.#graph.edge('CONCERNS', id, areaId, [evidence]);
    }
    this.#state(id, year, document, evidence);
    return id;
  }

  #add(type: NodeType, id: string, properties: Record<string, PropertyValue>): void {
    const years: number[] = [];
    this.#years.set(id, years);
    this.#graph.node(type, id, { ...properties, years });
  }

  #state(id: string, year: number, document: string, evidence: string): void {
    if (!this.#isNew(`${id} ${year}`)) return;
    const years = this.#years.get(id) as number[];
    years.push(year);
    years.sort((a, b) => a - b);
    this.#graph.edge('PROVEN_BY', id, evidence, []);
    this.#graph.edge('STATED_IN', id, document, [evidence]);
  }

  #isNew(key: string): boolean {
    if (this.#proven.has(key)) return false;
    this.#proven.add(key);
    return true;
  }
}

/** A named thing of a city that each of its documents states again. */
interface LastingFact {
  readonly type: NodeType;
  readonly id: string;
  readonly name: string;
  readonly years: number[];
  readonly quotes: string[];
}

/** A city with its departments, official and brands. */
class CityFrame {
  readonly key: string;
  readonly city: LastingFact;
  /** The bureau, then its offices. */
  readonly departments: readonly LastingFact[];
  readonly official: LastingFact;
  readonly brands: readonly LastingFact[];
  readonly #graph: CorpusGraph;
  #stated = false;

  constructor(graph: CorpusGraph, at: number, seed: string) {
    this.#graph = graph;
    this.key = cityKey(at);
    const random = new Random(`${seed} ${this.key}`);
    const name = `${cityName(at)}市`;
    this.city = this.#add('CITY', idOf('CITY', this.key), name, {
      aliases: [name.slice(0, -1)],
      level: 'PREFECTURE',
      province: null,
      anonymized: false,
    });
    const cityId = this.city.id;
    this.departments = [`${name}民政局`, ...officeNames].map((title, order) =>
      this.#add('DEPARTMENT', idOf('DEPARTMENT', this.key, `d${order}`), title, {
        kind: order === 0 ? 'BUREAU' : 'OFFICE',
        cityId,
      }),
    );
    this.official = this.#add(
      'OFFICIAL',
      idOf('OFFICIAL', this.key, 'o1'),
      `${random.pick(surnames)}${random.pick(givenNames)}${random.pick(givenNames)}`,
      { posts: ['局长'] },
    );
    this.brands = [0, 1].map((order) =>
      this.#add(
        'SERVICE_BRAND',
        idOf('SERVICE_BRAND', this.key, `b${order}`),
        `${random.pick(brandFirst)}${random.pick(brandSecond)}${name.slice(0, -1)}`,
        { cityId },
      ),
    );
  }

  /** What a document says of them all: one sentence. */
  get sentence(): string {
    const offices = this.departments.slice(1).map(({ name }) => name);
    const brands = this.brands.map(({ name }) => `“${name}”`);
    return `${this.departments[0]?.name}局长${this.official.name}负总责,${offices.join('、')}分工落实,打造${brands.join('、')}服务品牌。`;
  }

  state(year: number, document: string, yearId: string, evidence: string, quote: string): void {
    const { city, departments, official, brands } = this;
    for (const fact of [city, ...departments, official, ...brands]) {
      fact.years.push(year);
      fact.quotes.push(quote);
      this.#graph.edge('PROVEN_BY', fact.id, evidence, []);
      this.#graph.edge('STATED_IN', fact.id, document, [evidence]);
      if (fact.type === 'CITY' || fact.type === 'SERVICE_BRAND')
        this.#graph.edge('IN_YEAR', fact.id, yearId, [evidence]);
    }
    if (this.#stated) return;
    this.#stated = true;
    const [bureau, ...offices] = departments as readonly [LastingFact, ...LastingFact[]];
    for (const { id } of [...departments, ...brands])
      this.#graph.edge('OF_CITY', id, city.id, [evidence]);
    for (const { id } of offices) this.#graph.edge('PARENT_DEPARTMENT', id, bureau.id, [evidence]);
    this.#graph.edge('HOLDS_POST_AT', official.id, bureau.id, [evidence]);
  }

  #add(
    type: NodeType,
    id: string,
    name: string,
    properties: Record<string, PropertyValue>,
  ): LastingFact {
    const years: number[] = [];
    const quotes: string[] = [];
    this.#graph.node(type, id, { name, ...properties, years, quotes });
    return { type, id, name, years, quotes };
  }
}

/** A target as the next year's document reports on it. */
interface Pledge {
  readonly id: string;
  readonly words: IndicatorWords;
  readonly program: string;
  readonly brand: string | undefined;
}

/** A document's text as it is written; all its characters are of the basic plane, so units are code points. */
class TextWriter {
  #text = '';

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  /** Where the words stand. */
  write(words: string): { readonly start: number; readonly end: number } {
    const start = this.#text.length;
    this.#text += words;
    return { start, end: this.#text.length };
  }
}

interface Party {
  readonly id: string;
  readonly role: ResponsibilityRole;
}

/** A section whose end is not known yet. */
interface OpenSection {
  /** Id of the policy area that it concerns. */
  readonly area: string;
  readonly id: string;
  readonly ordinal: string;
  readonly heading: string;
  readonly position: number;
  readonly start: number;
}

/** Writes one document and what it states; its promises come back. */
function writeDocument(
  graph: CorpusGraph,
  terms: Terms,
  city: CityFrame,
  year: number,
  before: readonly Pledge[],
  seed: string,
  revised: string | undefined,
): readonly Pledge[] {
  const key = documentKey(city.key, year);
  const random = new Random(`${seed} ${key}`);
  // Figures come from a source of their own: a revised document promises other numbers of the same things.
  const figures = new Random(`${seed} ${key} figures${key === revised ? ' revised' : ''}`);
  const text = new TextWriter();
  const documentId = idOf('DOCUMENT', key);
  const cityId = city.city.id;

  const prove = (words: string, section?: string): { id: string; start: number } => {
    const { start, end } = text.write(words);
    const id = evidenceId(key, start, end);
    graph.node('EVIDENCE', id, { quote: words, start, end, documentId });
    graph.edge('QUOTED_FROM', id, documentId, []);
    if (section) graph.edge('QUOTED_FROM', id, section, []);
    return { id, start };
  };

  const title = `${city.city.name}民政局${year}年工作计划`;
  const header = prove(title).id;
  text.write('\n');
  const yearId = terms.year(year, header);
  graph.edge('PROVEN_BY', documentId, header, []);
  graph.edge('PUBLISHED_BY', documentId, cityId, [header]);
  graph.edge('COVERS', documentId, yearId, [header]);
  graph.edge('ISSUED_BY', documentId, city.departments[0]?.id as string, [header]);
  const { sentence } = city;
  city.state(year, documentId, yearId, prove(sentence).id, sentence);
  text.write('\n');

  const responsible = (
    parties: readonly Party[],
    subject: string,
    inherited: boolean,
    { id, start }: { readonly id: string; readonly start: number },
  ): void => {
    for (const [index, { id: party, role }] of parties.entries())
      graph.edge('RESPONSIBLE_FOR', party, subject, [id], [role, key], {
        role,
        inherited,
        rank: `${responsibilityRoles.indexOf(role)}-${key}-${String(start).padStart(6, '0')}-${String(index).padStart(3, '0')}`,
        ...{ roleOrder: responsibilityRoles.indexOf(role), start, documentId, partyId: party },
        policyAreaId: null,
      });
  };

  const measure = (
    type: 'TARGET' | 'RESULT',
    id: string,
    words: IndicatorWords,
    section: string,
    program: { readonly id: string; readonly name: string },
    brand: string | undefined,
  ): { readonly id: string; readonly start: number; readonly quote: string } => {
    const [comparator, phrase] = figures.pick(comparators);
    const withheld = figures.below(50) === 0;
    const value = words.basis === 'RATE' ? 40 + figures.below(61) : 10 + figures.below(5_000);
    const figure = withheld ? `XX${words.unit}` : `${phrase}${value}${words.unit}`;
    const quote = `${program.name}:${words.name}${figure}。`;
    const evidence = prove(quote, section);
    const indicatorId = terms.indicator(words, year, documentId, evidence.id);
    graph.node(type, id, {
      value: withheld ? null : value,
      comparator: withheld ? 'EQ' : comparator,
      unit: words.unit,
      basis: words.basis,
      text: figure,
      displayText: figure,
      period: 'YEAR',
      year,
      cityId,
      indicatorId,
      documentId,
      policyAreaId: idOf('POLICY_AREA', areaNames[words.area]?.[0] as string),
      quotes: [quote],
    });
    const proof = [evidence.id];
    graph.edge('PROVEN_BY', id, evidence.id, []);
    graph.edge('MEASURES', id, indicatorId, proof);
    graph.edge('OF_CITY', id, cityId, proof);
    graph.edge('IN_YEAR', id, yearId, proof);
    graph.edge('STATED_IN', id, documentId, proof);
    graph.edge('IN_SECTION', id, section, proof);
    graph.edge('OF_PROGRAM', id, program.id, proof, [], { inherited: false });
    if (brand) graph.edge('OF_BRAND', id, brand, proof);
    return { ...evidence, quote };
  };

  const count = ordinals.length - random.below(2);
  const spoken = ordinals.slice(0, count).filter(speaks).length;
  const promises: Pledge[] = [];
  const open: OpenSection[] = [];
  let programs = 0;
  let sectionsSpoken = 0;

  const close = ({ id, ordinal, heading, position, start, area }: OpenSection): void => {
    const words = text.text.slice(start).trimEnd();
    graph.node('SECTION', id, {
      heading,
      ordinal,
      position,
      text: words,
      start,
      end: start + words.length,
      documentId,
      policyAreaId: area,
    });
  };

  for (let position = 0; position < count; position++) {
    const ordinal = ordinals[position] as string;
    const id = idOf('SECTION', key, ordinal);
    // A section ends where the next of its own or a higher level begins.
    while (open.length > 0 && levelOf((open.at(-1) as OpenSection).ordinal) >= levelOf(ordinal))
      close(open.pop() as OpenSection);
    const areaAt = random.below(areaNames.length);
    const heading = ordinal === '1' ? '上年工作回顾' : `加强${areaNames[areaAt]?.[1]}`;
    const office = random.pick(city.departments.slice(1));
    const led = position % 3 === 1;
    const parties: Party[] = [
      ...(led ? [{ id: city.official.id, role: 'LEAD' as const }] : []),
      { id: office.id, role: 'RESPONSIBLE' as const },
    ];
    const duty = `${led ? `牵头领导:${city.official.name};` : ''}责任科室:${office.name}`;
    const line = prove(`${ordinal} ${heading}(${duty})`, id);
    text.write('\n');
    const parent = open.at(-1);
    graph.edge('PROVEN_BY', id, line.id, []);
    graph.edge('IN_DOCUMENT', id, documentId, [line.id]);
    if (parent) graph.edge('PARENT_SECTION', id, parent.id, [line.id]);
    const area = terms.area(areaAt, year, documentId, line.id);
    graph.edge('CONCERNS', id, area, [line.id]);
    responsible(parties, id, false, line);
    open.push({ id, ordinal, heading, position, start: line.start, area });

    if (ordinal === '1') {
      // Nothing is reported of the year before the first.
      for (let at = 0; at < Math.min(resultsPerDocument, before.length); at++) {
        const kept = before[(at * 5) % before.length] as Pledge;
        const result = idOf('RESULT', key, `r${String(at).padStart(2, '0')}`);
        const program = { id: kept.program, name: '上年任务' };
        const { id: evidence } = measure('RESULT', result, kept.words, id, program, kept.brand);
        graph.edge('REPORTS_ON', result, kept.id, [evidence]);
      }
      continue;
    }
    if (!speaks(ordinal)) continue;
    sectionsSpoken++;
    const until = Math.round((programsPerDocument * sectionsSpoken) / spoken);
    for (; programs < until; programs++) {
      const programId = idOf('PROGRAM', city.key, `${year}-p${String(programs).padStart(2, '0')}`);
      const [last, kind] = random.pick(programLast);
      const name = `${random.pick(programFirst)}${random.pick(programMiddle)}${last}`;
      const brand = programs % 5 < 2 ? city.brands[programs % 5] : undefined;
      let first:
        | { readonly id: string; readonly start: number; readonly quote: string }
        | undefined;
      for (let at = 0; at < targetsPerProgram; at++) {
        const words = random.pick(indicatorWords);
        const number = programs * targetsPerProgram + at;
        const target = idOf('TARGET', key, `t${String(number).padStart(2, '0')}`);
        const evidence = measure('TARGET', target, words, id, { id: programId, name }, brand?.id);
        first ??= evidence;
        responsible(parties, target, true, line);
        promises.push({ id: target, words, program: programId, brand: brand?.id });
      }
      text.write('\n');
      const { id: evidence, quote } = first as NonNullable<typeof first>;
      const areaId = idOf('POLICY_AREA', areaNames[areaAt]?.[0] as string);
      graph.node('PROGRAM', programId, {
        name,
        years: [year],
        quotes: [quote],
        kind,
        cityId,
        policyAreaId: areaId,
      });
      graph.edge('PROVEN_BY', programId, evidence, []);
      graph.edge('CONCERNS', programId, areaId, [line.id]);
      graph.edge('OF_CITY', programId, cityId, [evidence]);
      graph.edge('IN_YEAR', programId, yearId, [evidence]);
      graph.edge('STATED_IN', programId, documentId, [evidence]);
      graph.edge('IN_SECTION', programId, id, [evidence]);
      if (brand) graph.edge('PRESENTS', brand.id, programId, [evidence], [], { inherited: false });
      responsible(parties, programId, true, line);
    }
  }
  for (const section of open.reverse()) close(section);
  graph.node('DOCUMENT', documentId, {
    title,
    kind: 'WORK_PLAN',
    period: 'YEAR',
    sourceFile: `documents/${key}.txt`,
    sha256: sha256(text.text),
    text: text.text,
    year,
    cityId,
  });
  return promises;
}

const levelOf = (ordinal: string): number => ordinal.split('.').length;
