import type { PartName, PropertyValue } from '../../model/graph.js';
import { definitionOf, type NodeType, type RelationType, typeOfId } from '../../model/ontology.js';
import { isOfCity, isOfDocument, isStated, partOfEdge, partOfNode } from '../../model/parts.js';
import { Pinyin } from '../text/pinyin.js';

/** A policy area (业务领域) that one document gives a thing: by itself, or by the section around it. */
export interface AreaClaim {
  /** Id of the thing. */
  readonly fact: string;
  /** Key of the area. */
  readonly area: string;
  /** True where the annotation of the thing names the area, false where it is the section's. */
  readonly own: boolean;
  readonly evidence: readonly string[];
}

/** A programme whose heading stands over a thing. */
export interface ProgramClaim {
  readonly relation: 'PART_OF' | 'OF_PROGRAM' | 'PRESENTS';
  /** Id of the thing. */
  readonly fact: string;
  /** Id of the programme. */
  readonly program: string;
  readonly evidence: readonly string[];
}

type Properties = Readonly<Record<string, PropertyValue>>;
type StatedNode = readonly [type: NodeType, id: string, properties: Properties];
type Proof = readonly [id: string, evidence: readonly string[]];

/** A relation as one document states it. */
export interface StatedEdge {
  readonly type: RelationType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly evidence: readonly string[];
}

/** Nodes and relations with what one document knows of them, and what proves each node. */
export interface Stated {
  readonly nodes: readonly StatedNode[];
  readonly edges: readonly StatedEdge[];
  /** Evidence ids by node. */
  readonly proofs: readonly Proof[];
}

/**
 * What one document gives to the graph, whatever the others say: what it states, and what it claims, which
 * counts or not by what all documents say. Plain data, which can be written as JSON and read back.
 */
export interface Contribution extends Stated {
  readonly areas: readonly AreaClaim[];
  readonly programs: readonly ProgramClaim[];
}

/** Of a contribution, what concerns parts that other documents may speak of, too. */
export interface SharedContribution extends Contribution {
  /** Of passages that prove things whose quotes are told: id and quote. */
  readonly quotes: readonly (readonly [evidence: string, quote: string])[];
  /** Of the names that it gives to things, how they are typed by the dictionary: to look that up takes time. */
  readonly typed: readonly TypedName[];
}

/** A name, and its pinyin. */
export type TypedName = readonly [name: string, isPerson: boolean, pinyin: string];

/** A contribution, by where it is joined with those of other documents. */
export interface DividedContribution {
  /** To the document's own part. */
  readonly own: Contribution;
  /** To the part of its city: most of what it gives to others. */
  readonly home: SharedContribution;
  /** To parts of other cities, and to that of what is national. */
  readonly away: readonly (readonly [part: PartName, SharedContribution])[];
  /** To the parts that are no city's: years, indicators and the other terms of the vocabulary. */
  readonly common: SharedContribution;
}

/**
 * What a contribution gives to the document's own part, and what to others. Both have what proves the other
 * parts' nodes: for these it says in which years they are spoken of, for the document where.
 *
 * @param document id of it
 * @param city id of its city
 * @throws {Error} where a document gives something to the part of another one: a mistake in the program
 */
export function divided(
  { nodes, edges, proofs, areas, programs }: Contribution,
  document: string,
  city: string,
): DividedContribution {
  const placeOf = (part: PartName): PartName => {
    if (part !== document && isOfDocument(part))
      throw new Error(`${document} gives something to ${part}`);
    return part === document || isOfCity(part) ? part : commonPlace;
  };
  const nodesIn = byPlace(nodes, ([, id]) => placeOf(partOfNode(id)));
  const edgesIn = byPlace(edges, (edge) => placeOf(partOfEdge(edge)));
  // What it states has a section's area and programme by its own words: no other document says which counts.
  const stated = areas.filter(({ fact }) => isStated(fact));
  const areasIn = byPlace(
    [
      // Which area a term has, the vocabulary says: see `termPiece`.
      ...areas.filter(({ fact }) => isOfCity(partOfNode(fact))),
      ...counting(stated).filter(({ own }) => own),
    ],
    // A section's own area is proven by it.
    ({ fact }) => (isStated(fact) ? commonPlace : placeOf(partOfNode(fact))),
  );
  const programsIn = byPlace(programs, ({ fact }) => placeOf(partOfNode(fact)));
  const proofsIn = byPlace(
    proofs.filter(([id]) => !isStated(id)),
    ([id]) => placeOf(partOfNode(id)),
  );
  const sharedIn = (place: PartName): SharedContribution => {
    const proofs = proofsIn.get(place) ?? [];
    const given = nodesIn.get(place) ?? [];
    const nodes =
      place === commonPlace ? given.filter(([, , said]) => Object.keys(said).length > 0) : given;
    const quoted = new Set(
      proofs.flatMap(([id, evidence]) => (isQuoted(typeOfId(id) as NodeType) ? evidence : [])),
    );
    return {
      ...{ nodes, proofs },
      edges: edgesIn.get(place) ?? [],
      areas: areasIn.get(place) ?? [],
      programs: programsIn.get(place) ?? [],
      quotes: (nodesIn.get(document) ?? []).flatMap(([, id, { quote }]) =>
        quoted.has(id) ? [[id, quote as string]] : [],
      ),
      typed: [...typedNames(nodes)],
    };
  };
  const places = new Set(
    [nodesIn, edgesIn, areasIn, programsIn, proofsIn].flatMap((each) => [...each.keys()]),
  );
  return {
    own: {
      nodes: nodesIn.get(document) ?? [],
      edges: edgesIn.get(document) ?? [],
      ...{ proofs, areas },
      programs: programsIn.get(document) ?? [],
    },
    home: sharedIn(city),
    away: [...places]
      .filter((place) => isOfCity(place) && place !== city)
      .map((place) => [place, sharedIn(place)]),
    common: sharedIn(commonPlace),
  };
}

/** Where what is no city's is joined. */
const commonPlace = 'common';

const dictionary = new Pinyin();

function* typedNames(nodes: Stated['nodes']): Generator<TypedName> {
  for (const [type, id, properties] of nodes) {
    const { caption, properties: defined } = definitionOf(type);
    // The terms of the vocabulary have the same names in all documents, and are some hundreds.
    if (!('pinyin' in defined) || partOfNode(id) === id) continue;
    const isPerson = type === 'OFFICIAL';
    const aliases = (properties.aliases ?? []) as readonly string[];
    for (const name of [properties[caption], ...aliases])
      if (typeof name === 'string') yield [name, isPerson, dictionary.of(name, isPerson)];
  }
}

/** True for types of things that tell the quotes which prove them. */
export const isQuoted = (type: NodeType): boolean => 'quotes' in definitionOf(type).properties;

/** Which area a thing has, and whether by claims of its own. */
export type AreaChoice = Pick<AreaClaim, 'area' | 'own'>;

/** Of claims in the order of the documents, by thing: the first of its own, or else the first of a section around it. */
export function chosenAreas(claims: readonly AreaClaim[]): ReadonlyMap<string, AreaChoice> {
  const chosen = new Map<string, AreaChoice>();
  for (const wanted of [true, false])
    for (const { fact, area, own } of claims)
      if (own === wanted && !chosen.has(fact)) chosen.set(fact, { area, own });
  return chosen;
}

/** Claims that say what was chosen. */
export const agreeing = (
  claims: readonly AreaClaim[],
  choiceOf: (fact: string) => AreaChoice | null | undefined,
): readonly AreaClaim[] =>
  claims.filter(({ fact, area, own }) => {
    const choice = choiceOf(fact);
    return choice?.area === area && choice.own === own;
  });

function counting(claims: readonly AreaClaim[]): readonly AreaClaim[] {
  const chosen = chosenAreas(claims);
  return agreeing(claims, (fact) => chosen.get(fact));
}

function byPlace<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => string,
): ReadonlyMap<string, Item[]> {
  const places = new Map<string, Item[]>();
  for (const item of items) {
    const place = placeOf(item);
    const known = places.get(place);
    if (known) known.push(item);
    else places.set(place, [item]);
  }
  return places;
}
