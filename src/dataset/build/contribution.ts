import type { PropertyValue } from '../../model/graph.js';
import { definitionOf, type NodeType, type RelationType, typeOfId } from '../../model/ontology.js';
import { isOfDocument, isStated, partOfEdge, partOfNode } from '../../model/parts.js';
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

/** Of a contribution, what concerns the parts that other documents may speak of, too. */
export interface SharedContribution extends Contribution {
  /** Of passages that prove things whose quotes are told: id and quote. */
  readonly quotes: readonly (readonly [evidence: string, quote: string])[];
  /** Of the names that it gives to things, how they are typed by the dictionary: to look that up takes time. */
  readonly typed: readonly TypedName[];
}

/** A name, and its pinyin. */
export type TypedName = readonly [name: string, isPerson: boolean, pinyin: string];

/**
 * What a contribution gives to the document's own part, and what to others. Both have what proves the other
 * parts' nodes: for these it says in which years they are spoken of, for the document where.
 *
 * @throws {Error} where a document gives something to the part of another one: a mistake in the program
 */
export function divided(
  { nodes, edges, proofs, areas, programs }: Contribution,
  document: string,
): { readonly own: Contribution; readonly shared: SharedContribution } {
  const isOwn = (part: string): boolean => {
    if (part !== document && isOfDocument(part))
      throw new Error(`${document} gives something to ${part}`);
    return part === document;
  };
  const [ownNodes, sharedNodes] = halves(nodes, ([, id]) => isOwn(partOfNode(id)));
  const [ownEdges, sharedEdges] = halves(edges, (edge) => isOwn(partOfEdge(edge)));
  const [ownPrograms, sharedPrograms] = halves(programs, ({ fact }) => isStated(fact));
  const sharedProofs = proofs.filter(([id]) => !isStated(id));
  const quoted = new Set(
    sharedProofs.flatMap(([id, evidence]) => (isQuoted(typeOfId(id) as NodeType) ? evidence : [])),
  );
  return {
    own: { nodes: ownNodes, edges: ownEdges, proofs, areas, programs: ownPrograms },
    shared: {
      nodes: sharedNodes,
      edges: sharedEdges,
      proofs: sharedProofs,
      // A section's own area is proven by it; which of its claims counts, no other document says.
      areas: [
        ...areas.filter(({ fact }) => !isStated(fact)),
        ...counting(areas.filter(({ fact }) => isStated(fact))).filter(({ own }) => own),
      ],
      programs: sharedPrograms,
      quotes: ownNodes.flatMap(([, id, { quote }]) =>
        quoted.has(id) ? [[id, quote as string]] : [],
      ),
      typed: [...typedNames(sharedNodes)],
    },
  };
}

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

function halves<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [Item[], Item[]] {
  const both: [Item[], Item[]] = [[], []];
  for (const item of items) both[isFirst(item) ? 0 : 1].push(item);
  return both;
}
