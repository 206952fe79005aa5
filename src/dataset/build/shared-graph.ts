import { idOf } from '../../model/ids.js';
import { isStated, partOfNode } from '../../model/parts.js';
import { byCodeUnits } from '../../util/compare.js';
import type { Vocabulary } from '../read/vocabulary.js';
import { Pinyin } from '../text/pinyin.js';
import { withPinyin } from './add-pinyin.js';
import {
  type AreaChoice,
  type AreaClaim,
  agreeing,
  chosenAreas,
  isQuoted,
  type ProgramClaim,
  type SharedContribution,
} from './contribution.js';
import { addPolicyArea } from './document-assembly.js';
import { copyAreasOfSubjects, type FinishedRecords, readingOrderBy } from './finish-document.js';
import { GraphAssembly } from './graph-assembly.js';
import type { Presenting, SharedFacts } from './shared-facts.js';
import { isInYear } from './where-stated.js';

/** What one document gives to the parts that others may speak of, too. */
export interface ContributingDocument {
  /** Its id. */
  readonly id: string;
  readonly year: number;
  readonly shared: SharedContribution;
}

/**
 * All parts of a graph that are not one document's: its cities and what they have, years, indicators and the
 * other terms of the vocabulary. Documents are taken by year and then key, whatever the order in which they
 * come. It answers what documents ask of each other.
 */
export class SharedGraph implements SharedFacts {
  readonly records: FinishedRecords;
  readonly #areas: ReadonlyMap<string, AreaChoice>;
  readonly #areaIds = new Map<string, string | null>();
  readonly #brands: ReadonlyMap<string, readonly Presenting[]>;
  readonly #years: ReadonlyMap<string, number>;
  readonly #readings: (readonly [word: string, reading: string])[];

  constructor(documents: readonly ContributingDocument[], vocabulary: Vocabulary) {
    const ordered = [...documents].sort((a, b) => a.year - b.year || byCodeUnits(a.id, b.id));
    this.#years = new Map(ordered.map(({ id, year }) => [id, year]));
    this.#readings = [...vocabulary.readings.entries.values()].map(
      ({ key, pinyin }) => [key, pinyin] as const,
    );
    const readingOrder = readingOrderBy((document) => this.yearOf(document));
    const graph = new GraphAssembly();
    for (const { shared } of ordered) graph.join(shared);
    const areas = ordered.flatMap(({ shared }) => shared.areas);
    this.#areas = chosenAreas(areas);
    this.#addPolicyAreas(graph, vocabulary, areas);
    addPrograms(
      graph,
      ordered.flatMap(({ shared }) => shared.programs),
    );
    this.#brands = brandsIn(graph, readingOrder);
    addParentCities(graph, vocabulary);
    this.#addWhenStated(
      graph,
      new Map(ordered.flatMap(({ shared }) => shared.quotes)),
      readingOrder,
    );
    copyAreasOfSubjects(graph);
    for (const { key, terms } of vocabulary.synonyms.entries.values())
      graph.node('SYNONYM_SET', idOf('SYNONYM_SET', key), { name: terms[0], terms });
    const pinyin = this.#pinyinOf(ordered);
    this.records = {
      nodes: graph.nodes().map((node) => withPinyin(node, pinyin)),
      edges: graph.edges(readingOrder),
    };
    for (const { type, id } of this.records.nodes)
      if (type === 'INDICATOR')
        this.#areaIds.set(id, graph.property(id, 'policyAreaId') as string | null);
  }

  areaOf(fact: string): AreaChoice | null {
    return this.#areas.get(fact) ?? null;
  }

  areaOfIndicator(id: string): string | null {
    return this.#areaIds.get(id) ?? null;
  }

  brandsOf(program: string): readonly Presenting[] {
    return this.#brands.get(program) ?? [];
  }

  yearOf(document: string): number | null {
    return this.#years.get(document) ?? null;
  }

  readingsIn(name: string): readonly (readonly [word: string, reading: string])[] {
    return this.#readings.filter(([word]) => name.includes(word));
  }

  /** Looks up what documents know. Names with a word that the dictionary reads wrongly are read anew. */
  #pinyinOf(documents: readonly ContributingDocument[]): Pick<Pinyin, 'of'> {
    const [ofThings, ofPersons] = [new Map<string, string>(), new Map<string, string>()];
    for (const { shared } of documents)
      for (const [name, isPerson, typed] of shared.typed)
        (isPerson ? ofPersons : ofThings).set(name, typed);
    const pinyin = new Pinyin(new Map(this.#readings));
    return {
      of: (name, isPerson) => {
        const known = (isPerson ? ofPersons : ofThings).get(name);
        return known !== undefined && this.readingsIn(name).length === 0
          ? known
          : pinyin.of(name, isPerson);
      },
    };
  }

  /**
   * Gives each thing one policy area: the first that an annotation of it names, in the order of the
   * documents, or else the first of a section around it. What claims the same area proves it as well.
   */
  #addPolicyAreas(
    graph: GraphAssembly,
    vocabulary: Vocabulary,
    claims: readonly AreaClaim[],
  ): void {
    for (const { fact, area, own, evidence } of agreeing(claims, (fact) => this.areaOf(fact))) {
      const areaId = idOf('POLICY_AREA', area);
      if (own) addPolicyArea(graph, vocabulary, area, evidence);
      if (isStated(fact)) continue;
      graph.edge('CONCERNS', fact, areaId, evidence);
      graph.node(graph.typeOf(fact), fact, { policyAreaId: areaId });
    }
  }

  /** Adds what follows from a thing's proof: the years in which it is spoken of, and in which words. */
  #addWhenStated(
    graph: GraphAssembly,
    quotes: ReadonlyMap<string, string>,
    readingOrder: (a: string, b: string) => number,
  ): void {
    for (const [id, proof] of graph.proofs()) {
      const type = graph.typeOf(id);
      const years = new Set<number>();
      for (const evidence of proof) {
        const year = this.yearOf(partOfNode(evidence)) as number;
        years.add(year);
        if (isInYear(type)) graph.edge('IN_YEAR', id, idOf('YEAR', year), [evidence]);
      }
      graph.node(type, id, { years: [...years].sort((a, b) => a - b) });
      if (isQuoted(type))
        graph.node(type, id, {
          quotes: [...proof].sort(readingOrder).map((each) => quotes.get(each) as string),
        });
    }
  }
}

/** By programme. */
function brandsIn(
  graph: GraphAssembly,
  readingOrder: (a: string, b: string) => number,
): ReadonlyMap<string, readonly Presenting[]> {
  const brands = new Map<string, Presenting[]>();
  for (const { from, to, properties, evidence } of graph.edgesOf('PRESENTS')) {
    if (properties.inherited) continue;
    const presenting: Presenting = [from, [...evidence].sort(readingOrder)];
    const known = brands.get(to);
    if (known) known.push(presenting);
    else brands.set(to, [presenting]);
  }
  for (const known of brands.values()) known.sort(([a], [b]) => byCodeUnits(a, b));
  return brands;
}

/**
 * Relates what stands under an undertaking's heading to it, marked `inherited`: only where no document
 * says what it belongs to, and never a thing to itself or to a part of it.
 */
function addPrograms(graph: GraphAssembly, claims: readonly ProgramClaim[]): void {
  const programOf = new Map<string, string>();
  const key = (relation: string, fact: string): string => `${relation} ${fact}`;
  for (const relation of ['PART_OF', 'PRESENTS'] as const)
    for (const { from, to } of graph.edgesOf(relation)) programOf.set(key(relation, from), to);
  const isPartOf = (part: string, whole: string): boolean => {
    // It ends: documents in which something is part of itself were refused, and claims add no circle.
    let at: string | undefined = part;
    while (at !== undefined && at !== whole) at = programOf.get(key('PART_OF', at));
    return at === whole;
  };
  for (const { relation, fact, program, evidence } of claims) {
    if (programOf.has(key(relation, fact)) || isPartOf(program, fact)) continue;
    programOf.set(key(relation, fact), program);
    graph.edge(relation, fact, program, evidence, [], { inherited: true });
  }
}

/** Relates cities to the cities above them (济宁市 to 山东省), where documents name both. */
function addParentCities(graph: GraphAssembly, vocabulary: Vocabulary): void {
  for (const { key, parent } of vocabulary.cities.entries.values()) {
    const id = idOf('CITY', key);
    const parentId = parent === undefined ? undefined : idOf('CITY', parent);
    if (parentId === undefined || !graph.has(id) || !graph.has(parentId)) continue;
    graph.node('CITY', id, { parentId });
    graph.edge('PARENT_CITY', id, parentId, graph.proofs().get(id) ?? []);
  }
}
