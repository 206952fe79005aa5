import { withPinyin } from '../../src/dataset/build/add-pinyin.js';
import { Pinyin } from '../../src/dataset/text/pinyin.js';
import type { Dataset, EdgeRecord, NodeRecord, PropertyValue } from '../../src/model/graph.js';
import { edgeId, national, restOfEdgeId } from '../../src/model/ids.js';
import type { NodeType } from '../../src/model/ontology.js';
import { sha256 } from '../../src/util/sha256.js';
import { Random } from './random.js';
import {
  asWritten,
  SeedTexts,
  shuffledDigits,
  shuffledSynonyms,
  type Variation,
} from './seed-texts.js';
import { UnitedGraph } from './united-graph.js';
import { cityName, givenNames, mostCities, nameFirst, nameSecond, surnames } from './words.js';

export interface CopiesOptions {
  /** How many groups of cities: each is the seeds' cities under other names. */
  readonly copies: number;
  /** How many years in a row each of them publishes its documents. */
  readonly years: number;
  readonly seed?: string;
  /** Key of a document that states other figures than it otherwise would. */
  readonly revised?: string;
}

/**
 * The seeds' documents, `copies × years` times, each time in other words and with other figures. So
 * sections, sentences, facts and relations are as many and as long as in real documents, and no two
 * of them share a text by accident.
 *
 * Cities, departments, officials, places, brands and policies are a copy's own and last over its
 * years; programmes are new each year; indicators, fields, beneficiaries and what is national are
 * shared by all. The latest year of the first copy is the seeds as they are. Equal options give equal
 * graphs.
 *
 * @throws {RangeError} where there are no names for so many cities
 */
export function makeCopies(seeds: Dataset, options: CopiesOptions): Dataset {
  const graph = new UnitedGraph();
  for (const add of copiesOf(seeds, options)) add(graph);
  return graph.finish();
}

/** The copies, one group of cities after the other: what adds one of them to a graph, with all of its years. */
export function* copiesOf(
  seeds: Dataset,
  options: CopiesOptions,
): Generator<(graph: UnitedGraph) => void> {
  const source = new Source(seeds);
  const most = Math.floor(mostCities / source.cityIds.length);
  if (options.copies > most) throw new RangeError(`There are city names for ${most} copies only`);
  for (let copy = 0; copy < options.copies; copy++)
    yield (graph) => {
      for (let yearsAgo = 0; yearsAgo < options.years; yearsAgo++)
        new Copy(source, { copy, yearsAgo }, options).addTo(graph);
    };
}

/** The key of the documents of a copy: that of the seeds, with the copy's number and its own year. */
export const keyOfCopy = (key: string, { copy, yearsAgo }: Which): string =>
  key.replace(
    /^(\w+)-(\d{4})/,
    (_, city, year) => `${city}${suffixOf(copy)}-${Number(year) - yearsAgo}`,
  );

/** Which of the copies: the first is 0, and so is the latest year. */
export interface Which {
  readonly copy: number;
  readonly yearsAgo: number;
}

const suffixOf = (copy: number): string => (copy === 0 ? '' : `-${copy + 1}`);

type Properties = NodeRecord['properties'];

const namesOf = ({ name, aliases }: Properties): string[] => [
  name as string,
  ...(aliases as readonly string[]),
];

/** What the documents of a copy call by a name of their own. */
const namedTypes: readonly NodeType[] = [
  'CITY',
  'OFFICIAL',
  'PLACE',
  'DEPARTMENT',
  'SERVICE_BRAND',
  'POLICY',
  'PROGRAM',
];

/** The seeds' dataset, and what every copy looks up in it. */
class Source {
  readonly texts: SeedTexts;
  readonly cityIds: readonly string[];
  /** Places in `cityIds`, by 青岛市 and 青岛. */
  readonly cityAt = new Map<string, number>();
  readonly #typeOfName = new Map<string, NodeType>();
  readonly #nationalNames = new Set<string>();

  constructor(readonly dataset: Dataset) {
    const named = namedTypes.flatMap((type) => dataset.nodes.filter((node) => node.type === type));
    for (const { type, id, properties } of named)
      for (const name of namesOf(properties)) {
        // Alone, it stands for a figure that the source withholds.
        if (name === 'XX') continue;
        if (!this.#typeOfName.has(name)) this.#typeOfName.set(name, type);
        if (id.split(':')[1] === national) this.#nationalNames.add(name);
      }
    const cities = named.filter(({ type }) => type === 'CITY');
    this.cityIds = cities.map(({ id }) => id);
    for (const [at, { properties }] of cities.entries())
      for (const name of namesOf(properties)) if (name !== 'XX') this.cityAt.set(name, at);
    this.texts = new SeedTexts(this.#typeOfName.keys());
  }

  typeNamed(name: string): NodeType {
    return this.#typeOfName.get(name) as NodeType;
  }

  isNational(name: string): boolean {
    return this.#nationalNames.has(name);
  }
}

const pinyin = new Pinyin();

/** What one group of cities publishes in one year. */
class Copy {
  readonly #variations = new Map<string | undefined, Variation>();
  readonly #names = new Map<string, string>();

  constructor(
    private readonly source: Source,
    private readonly which: Which,
    private readonly options: Pick<CopiesOptions, 'seed' | 'revised'>,
  ) {}

  addTo(graph: UnitedGraph): void {
    const { nodes, edges } = this.source.dataset;
    // What is quoted from a document is cut out of its text.
    const texts = new Map<string, string>();
    for (const { type, id, properties } of nodes)
      if (type === 'DOCUMENT')
        texts.set(id, this.#say(properties.text as string, id.split(':')[1]));
    for (const node of nodes) graph.add(this.#node(node, texts));
    for (const edge of edges) graph.relate(this.#edge(edge));
  }

  #node({ type, id, properties }: NodeRecord, texts: ReadonlyMap<string, string>): NodeRecord {
    const documentId =
      type === 'DOCUMENT' ? id : (properties.documentId as string | null | undefined);
    const own = this.#properties(type, properties, documentId?.split(':')[1]);
    const text = documentId ? (texts.get(documentId) as string) : '';
    const cut = text.slice(properties.start as number, properties.end as number);
    if (type === 'EVIDENCE') own.quote = cut;
    if (type === 'SECTION' || type === 'MENTION') own.text = cut;
    if (type === 'DOCUMENT') {
      own.text = text;
      own.sha256 = sha256(text);
      if (!this.#isOriginal)
        own.sourceFile = `documents/${this.#key(id.split(':')[1] as string)}.txt`;
    }
    const node: NodeRecord = { type, id: this.#id(id), properties: own };
    return this.#isOriginal ? node : withPinyin(node, pinyin);
  }

  /** What is shared by all copies has the seeds' own words. */
  #properties(
    type: NodeType,
    properties: Properties,
    key: string | undefined,
  ): Record<string, PropertyValue> {
    const hasOwnWords = key !== undefined || namedTypes.includes(type);
    const say = (text: string): string => (hasOwnWords ? this.#say(text, key) : text);
    const varied: Record<string, PropertyValue> = { ...properties };
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue;
      if (name.endsWith('Id')) varied[name] = this.#id(value as string);
      else if (name === 'year') varied.year = (value as number) - this.which.yearsAgo;
      else if (name === 'years')
        varied.years = (value as readonly number[]).map((year) => year - this.which.yearsAgo);
      else if (dates.includes(name)) varied[name] = this.#date(value as string);
      else if (figures.includes(name))
        varied[name] = this.#figure(value as number, properties, key);
      else if (wordings.includes(name)) varied[name] = say(value as string);
      else if (listsOfWordings.includes(name)) varied[name] = (value as readonly string[]).map(say);
    }
    return varied;
  }

  #edge({ type, from, to, id, properties, evidence }: EdgeRecord): EdgeRecord {
    const ends = [this.#id(from), this.#id(to)] as const;
    // What tells it from others between the same ends: a role, an action, the document that says so.
    const rest = restOfEdgeId(id, type, from, to) as string;
    const distinguishing = rest
      .split('/')
      .slice(1)
      .map((part) => this.#key(part));
    const { rank } = properties;
    return {
      type,
      id: edgeId(type, ...ends, distinguishing),
      from: ends[0],
      to: ends[1],
      properties: {
        ...properties,
        ...(typeof rank === 'string' && { rank: this.#rank(rank) }),
        ...this.#idsIn(properties),
      },
      evidence: evidence.map((each) => this.#id(each)),
    };
  }

  /** Copies of ids, in the copy's own words. */
  #idsIn(properties: EdgeRecord['properties']): EdgeRecord['properties'] {
    const ids = Object.entries(properties).filter(
      ([name, id]) => name.endsWith('Id') && id !== null,
    );
    return Object.fromEntries(ids.map(([name, id]) => [name, this.#id(id as string)]));
  }

  get #isOriginal(): boolean {
    return this.which.copy === 0 && this.which.yearsAgo === 0;
  }

  #id(id: string): string {
    const [prefix, owner = '', ...rest] = id.split(':') as [string, string, ...string[]];
    switch (prefix) {
      case 'year':
        return `year:${Number(owner) - this.which.yearsAgo}`;
      case 'document':
      case 'section':
      case 'target':
      case 'result':
      case 'evidence':
      case 'mention':
        return [prefix, this.#key(owner), ...rest].join(':');
      case 'area':
      case 'indicator':
      case 'group':
      case 'family':
      case 'concept':
      case 'synonyms':
        return id;
      default:
        break;
    }
    if (owner === national) return id;
    const { copy, yearsAgo } = this.which;
    const ofYear = prefix === 'program' && yearsAgo > 0 ? [`${yearsAgo}-years-ago`] : [];
    return [prefix, owner + suffixOf(copy), ...rest, ...ofYear].join(':');
  }

  #key(key: string): string {
    return keyOfCopy(key, this.which);
  }

  /** A responsibility's rank: its role, the document, where in it. */
  #rank(rank: string): string {
    const [, role, key, place] = /^(\d)-(.+)(-\d+-\d+)$/.exec(rank) as unknown as string[];
    return `${role}-${this.#key(key as string)}${place}`;
  }

  /** In the words of the copy of a document; without a key, in those of all documents of the copy. */
  #say(text: string, key: string | undefined): string {
    return this.source.texts.vary(text, this.#variationFor(key));
  }

  #variationFor(key: string | undefined): Variation {
    let found = this.#variations.get(key);
    if (!found) {
      found = this.#vary(key);
      this.#variations.set(key, found);
    }
    return found;
  }

  #vary(key: string | undefined): Variation {
    const own = key === undefined ? '' : this.#key(key);
    const isRevised = own !== '' && own === this.options.revised;
    const shared = {
      nameFor: (name: string) => this.#nameFor(name),
      yearsAgo: this.which.yearsAgo,
    };
    const { digits, words } = asWritten;
    return {
      ...shared,
      words: this.#isOriginal ? words : shuffledSynonyms(this.#random('words', own)),
      digits:
        this.#isOriginal && !isRevised
          ? digits
          : shuffledDigits(this.#random('digits', own, isRevised ? 'revised' : '')),
    };
  }

  #random(...parts: readonly string[]): Random {
    const { copy, yearsAgo } = this.which;
    return new Random([this.options.seed ?? 'copies', copy, yearsAgo, ...parts].join(' '));
  }

  #nameFor(name: string): string {
    let found = this.#names.get(name);
    if (found === undefined) {
      found = this.#newName(name);
      this.#names.set(name, found);
    }
    return found;
  }

  /** A name of the same length. It lasts over the copy's years, unless it is a programme's. */
  #newName(name: string): string {
    const { source, which } = this;
    const type = source.typeNamed(name);
    const yearsAgo = type === 'PROGRAM' ? which.yearsAgo : 0;
    if ((which.copy === 0 && yearsAgo === 0) || source.isNational(name)) return name;
    const random = new Random(`${this.options.seed ?? 'copies'} ${which.copy} ${yearsAgo} ${name}`);
    let withCities = name;
    if (which.copy > 0)
      for (const [city, at] of source.cityAt)
        withCities = withCities.replaceAll(city, this.#cityFor(city, at));
    if (withCities !== name || type === 'DEPARTMENT' || type === 'CITY') return withCities;
    if (type === 'OFFICIAL')
      return random.pick(surnames) + [...name.slice(1)].map(() => random.pick(givenNames)).join('');
    return /^\p{Script=Han}{2}/u.test(name)
      ? random.pick(nameFirst) + random.pick(nameSecond) + name.slice(2)
      : name;
  }

  #cityFor(name: string, at: number): string {
    const { cityIds } = this.source;
    return cityName((this.which.copy - 1) * cityIds.length + at) + name.slice(2);
  }

  #date(date: string): string {
    return `${Number(date.slice(0, 4)) - this.which.yearsAgo}${date.slice(4)}`;
  }

  /** As the copy's text has it; what the seeds' text has in Chinese figures stays. */
  #figure(value: number, { text }: Properties, key: string | undefined): number {
    const isConstant = value === 100 && String(text).includes('100%');
    if (isConstant || !/\d/.test(String(text))) return value;
    const { digits } = this.#variationFor(key);
    return Number(String(value).replace(/\d/g, (digit) => digits[Number(digit)] as string));
  }
}

const dates: readonly string[] = ['issuedOn', 'dueOn'];
const figures: readonly string[] = ['value', 'upperValue', 'statedCompletionRate'];
const wordings: readonly string[] = [
  ...['name', 'province', 'title', 'heading', 'text', 'displayText', 'scope'],
];
/** Quotes are put together when all evidence is there. */
const listsOfWordings: readonly string[] = ['aliases', 'posts'];
