import { idOf } from '../../model/ids.js';
import { isStated, partOfNode } from '../../model/parts.js';
import { byCodeUnits } from '../../util/compare.js';
import { Pinyin } from '../text/pinyin.js';
import { withPinyin } from './add-pinyin.js';
import {
  type AreaChoice,
  agreeing,
  chosenAreas,
  isQuoted,
  type ProgramClaim,
  type SharedContribution,
} from './contribution.js';
import { copyAreasOfSubjects, type FinishedRecords, readingOrderBy } from './finish-document.js';
import { GraphAssembly } from './graph-assembly.js';
import type { Presenting, SharedFacts } from './shared-facts.js';
import { isInYear } from './where-stated.js';

/** Passages that prove a policy area by what claims it. */
export type ProvenArea = readonly [area: string, evidence: readonly string[]];

/** What joined parts may ask of the others. */
export type FactsOfOthers = Pick<SharedFacts, 'areaOf' | 'yearOf' | 'readingsIn'>;

/**
 * The policy areas of things of which several documents may speak: the first that an annotation of it
 * names, in the order of the documents, or else the first of a section around it.
 *
 * @param pieces in the order of the documents
 */
export const areasIn = (pieces: readonly SharedContribution[]): ReadonlyMap<string, AreaChoice> =>
  chosenAreas(pieces.flatMap(({ areas }) => areas));

/**
 * What documents give to some parts, put together: to all parts of the vocabulary, or to that of one city.
 * What is said of them there depends on nothing else but what is asked of `others`.
 */
export class JoinedParts {
  readonly graph = new GraphAssembly();
  /** Of policy areas: what claims the area that a thing has proves it as well. */
  readonly provenAreas: readonly ProvenArea[];
  /** By programme, the brands that present it. */
  readonly brands: ReadonlyMap<string, readonly Presenting[]>;
  readonly #pieces: readonly SharedContribution[];
  readonly #others: FactsOfOthers;
  readonly #readingOrder: (a: string, b: string) => number;

  /**
   * @param pieces in the order of the documents
   * @param areas of the things in these parts: {@link areasIn}
   */
  constructor(
    pieces: readonly SharedContribution[],
    areas: ReadonlyMap<string, AreaChoice>,
    others: FactsOfOthers,
  ) {
    this.#pieces = pieces;
    this.#others = others;
    this.#readingOrder = readingOrderBy((document) => others.yearOf(document));
    for (const piece of pieces) this.graph.join(piece);
    this.provenAreas = this.#addPolicyAreas(areas);
    addPrograms(
      this.graph,
      pieces.flatMap(({ programs }) => programs),
    );
    this.brands = brandsIn(this.graph, this.#readingOrder);
  }

  /** Adds what follows, and gives all of it. Nothing can be added afterwards. */
  finish(): FinishedRecords {
    this.#addWhenStated();
    copyAreasOfSubjects(this.graph, (thing) => this.#others.areaOf(thing)?.area);
    const pinyin = this.#pinyin();
    return {
      nodes: this.graph.nodes().map((node) => withPinyin(node, pinyin)),
      edges: this.graph.edges(this.#readingOrder),
    };
  }

  /** Gives each thing its policy area, and the claims that agree as proof of that. */
  #addPolicyAreas(areas: ReadonlyMap<string, AreaChoice>): readonly ProvenArea[] {
    const proven: ProvenArea[] = [];
    const claims = this.#pieces.flatMap(({ areas }) => areas);
    for (const { fact, area, own, evidence } of agreeing(claims, (fact) => areas.get(fact))) {
      if (own) proven.push([area, evidence]);
      if (isStated(fact)) continue;
      const areaId = idOf('POLICY_AREA', area);
      this.graph.edge('CONCERNS', fact, areaId, evidence);
      this.graph.node(this.graph.typeOf(fact), fact, { policyAreaId: areaId });
    }
    return proven;
  }

  /** Adds what follows from a thing's proof: the years in which it is spoken of, and in which words. */
  #addWhenStated(): void {
    const { graph } = this;
    const quotes = new Map(this.#pieces.flatMap((piece) => piece.quotes));
    for (const [id, proof] of graph.proofs()) {
      const type = graph.typeOf(id);
      const years = new Set<number>();
      for (const evidence of proof) {
        const year = this.#others.yearOf(partOfNode(evidence)) as number;
        years.add(year);
        if (isInYear(type)) graph.edge('IN_YEAR', id, idOf('YEAR', year), [evidence]);
      }
      graph.node(type, id, { years: [...years].sort((a, b) => a - b) });
      if (isQuoted(type))
        graph.node(type, id, {
          quotes: [...proof].sort(this.#readingOrder).map((each) => quotes.get(each) as string),
        });
    }
  }

  /** Looks up what documents know. Names with a word that the dictionary reads wrongly are read anew. */
  #pinyin(): Pick<Pinyin, 'of'> {
    const [ofThings, ofPersons] = [new Map<string, string>(), new Map<string, string>()];
    for (const { typed } of this.#pieces)
      for (const [name, isPerson, letters] of typed)
        (isPerson ? ofPersons : ofThings).set(name, letters);
    return {
      of: (name, isPerson) => {
        const known = (isPerson ? ofPersons : ofThings).get(name);
        const readings = this.#others.readingsIn(name);
        return known !== undefined && readings.length === 0
          ? known
          : new Pinyin(new Map(readings)).of(name, isPerson);
      },
    };
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
    // A programme is always of the document's own city: were it another part's, that would have to be asked.
    if (partOfNode(program) !== partOfNode(fact))
      throw new Error(`${fact} and ${program} are in two parts`);
    programOf.set(key(relation, fact), program);
    graph.edge(relation, fact, program, evidence, [], { inherited: true });
  }
}
