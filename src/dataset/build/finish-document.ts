import type { PropertyValue } from '../../model/graph.js';
import { idOf } from '../../model/ids.js';
import { type NodeType, typeOfId } from '../../model/ontology.js';
import { isStated, partOfNode } from '../../model/parts.js';
import type { GraphRecords } from '../../model/revision.js';
import { byCodeUnits } from '../../util/compare.js';
import { Pinyin } from '../text/pinyin.js';
import { withPinyin } from './add-pinyin.js';
import { agreeing, type Contribution, chosenAreas, isQuoted } from './contribution.js';
import { GraphAssembly } from './graph-assembly.js';
import type { SharedFacts } from './shared-facts.js';
import { isSectioned, isStatedIn } from './where-stated.js';

/** Nodes and relations, each in a dataset's order. */
export type FinishedRecords = {
  readonly [Kind in keyof GraphRecords]: GraphRecords[Kind] extends Iterable<infer Item>
    ? readonly Item[]
    : never;
};

/**
 * The part of one document: what it gives, and what follows from that and from what it asks of the others.
 * It is a function of the two, so it need not be made again where they are what they were.
 *
 * @param own what it gives to its own part
 */
export function finishDocument(own: Contribution, shared: SharedFacts): FinishedRecords {
  const graph = new GraphAssembly();
  graph.join(own);
  addPolicyAreas(graph, own, shared);
  addPrograms(graph, own);
  addBrandsOfPrograms(graph, shared);
  addWhereStated(graph);
  copyAreasOfIndicators(graph, shared);
  copyAreasOfSubjects(graph);
  const pinyin: Pick<Pinyin, 'of'> = {
    of: (name, isPerson) => new Pinyin(new Map(shared.readingsIn(name))).of(name, isPerson),
  };
  return {
    nodes: graph.nodes().map((node) => withPinyin(node, pinyin)),
    edges: graph.edges(readingOrderBy((document) => shared.yearOf(document))),
  };
}

/** Compares ids of evidence: by the documents' years, their keys, and the place in the text. */
export const readingOrderBy =
  (yearOf: (document: string) => number | null) =>
  (a: string, b: string): number => {
    // Offsets are padded in evidence ids, so within a document their order is the text's.
    const [one, other] = [partOfNode(a), partOfNode(b)];
    if (one === other) return byCodeUnits(a, b);
    return Number(yearOf(one)) - Number(yearOf(other)) || byCodeUnits(one, other);
  };

/**
 * Gives each section its policy area, and proves areas by what claims them: of things that other documents
 * speak of, too, where these agree that it is the thing's.
 */
function addPolicyAreas(
  graph: GraphAssembly,
  { areas }: Pick<Contribution, 'areas'>,
  shared: SharedFacts,
): void {
  const chosen = chosenAreas(areas.filter(({ fact }) => isStated(fact)));
  const choiceOf = (fact: string) => (isStated(fact) ? chosen.get(fact) : shared.areaOf(fact));
  for (const { fact, area, own, evidence } of agreeing(areas, choiceOf)) {
    const areaId = idOf('POLICY_AREA', area);
    if (own) graph.prove(areaId, evidence);
    if (!isStated(fact)) continue;
    graph.edge('CONCERNS', fact, areaId, evidence);
    graph.node(graph.typeOf(fact), fact, { policyAreaId: areaId });
  }
}

/** Relates a measurement under an undertaking's heading to it, where nothing says what it is of. */
function addPrograms(graph: GraphAssembly, { programs }: Pick<Contribution, 'programs'>): void {
  const known = new Set(graph.edgesOf('OF_PROGRAM').map(({ from }) => from));
  for (const { relation, fact, program, evidence } of programs) {
    if (known.has(fact)) continue;
    known.add(fact);
    graph.edge(relation, fact, program, evidence, [], { inherited: true });
  }
}

/**
 * A measurement of a programme is one of each brand that presents the programme, too; not of a brand
 * that only stands under the programme's heading.
 */
function addBrandsOfPrograms(graph: GraphAssembly, shared: SharedFacts): void {
  for (const { from, to, evidence } of graph.edgesOf('OF_PROGRAM'))
    for (const [brand, presented] of shared.brandsOf(to))
      graph.edge('OF_BRAND', from, brand, [...evidence, ...presented]);
}

/** Adds what follows from a thing's proof: the document and its sections that state it. */
function addWhereStated(graph: GraphAssembly): void {
  const sectionOfEvidence = new Map(
    graph
      .edgesOf('QUOTED_FROM')
      .filter(({ to }) => typeOfId(to) === 'SECTION')
      .map(({ from, to }) => [from, to]),
  );
  for (const [id, proof] of graph.proofs()) {
    const type = typeOfId(id) as NodeType;
    const ordered = [...proof].sort(byCodeUnits);
    for (const evidence of ordered) {
      graph.edge('PROVEN_BY', id, evidence, []);
      const document = graph.property(evidence, 'documentId') as string;
      const section = sectionOfEvidence.get(evidence);
      if (isStatedIn(type)) graph.edge('STATED_IN', id, document, [evidence]);
      if (isSectioned(type) && section) graph.edge('IN_SECTION', id, section, [evidence]);
    }
    if (isStated(id) && isQuoted(type))
      graph.node(type, id, {
        quotes: ordered.map((each) => graph.property(each, 'quote') as string),
      });
  }
}

/** The policy area of a measurement is that of its indicator. */
function copyAreasOfIndicators(graph: GraphAssembly, shared: SharedFacts): void {
  for (const { from, to } of graph.edgesOf('MEASURES'))
    graph.node(graph.typeOf(from), from, { policyAreaId: shared.areaOfIndicator(to) });
}

/**
 * The policy area of a responsibility is that of what is answered for.
 *
 * @param areaOfOther of a thing that the graph does not have: key of its policy area
 */
export function copyAreasOfSubjects(
  graph: GraphAssembly,
  areaOfOther: (id: string) => string | undefined = () => undefined,
): void {
  const areaOfSection = new Map(graph.edgesOf('CONCERNS').map(({ from, to }) => [from, to]));
  const areaOf = (id: string): PropertyValue => {
    const own = graph.property(id, 'policyAreaId') ?? areaOfSection.get(id);
    if (own !== undefined || graph.has(id)) return own ?? null;
    const other = areaOfOther(id);
    return other === undefined ? null : idOf('POLICY_AREA', other);
  };
  for (const edge of graph.edgesOf('RESPONSIBLE_FOR'))
    edge.properties = { ...edge.properties, policyAreaId: areaOf(edge.to) };
}
