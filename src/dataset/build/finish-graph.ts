import { idOf } from '../../model/ids.js';
import {
  definitionOf,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  typeOfId,
} from '../../model/ontology.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { AreaClaim, ProgramClaim } from './contribution.js';
import { addPolicyArea } from './document-assembly.js';
import type { AssembledEdge, GraphAssembly } from './graph-assembly.js';

const typesWith = (relation: RelationType, to: NodeType): ReadonlySet<NodeType> =>
  new Set(
    relationDefinitionOf(relation)
      .ends.filter((end) => end.to === to)
      .map((end) => end.from),
  );
const stated = typesWith('STATED_IN', 'DOCUMENT');
const sectioned = typesWith('IN_SECTION', 'SECTION');
/** Those whose years are the documents' that prove them; a measurement has a year of its own. */
const inYear: ReadonlySet<NodeType> = new Set(['CITY', 'PROGRAM', 'SERVICE_BRAND']);

/**
 * Gives each thing one policy area: the first that an annotation of it names, in the order of the
 * documents, or else the first of a section around it. What claims the same area proves it as well.
 */
function addPolicyAreas(
  graph: GraphAssembly,
  vocabulary: Vocabulary,
  claims: readonly AreaClaim[],
): void {
  const chosen = new Map<string, AreaClaim>();
  for (const own of [true, false])
    for (const claim of claims)
      if (claim.own === own && !chosen.has(claim.fact)) chosen.set(claim.fact, claim);
  for (const claim of claims) {
    const { fact, evidence } = claim;
    const choice = chosen.get(fact);
    if (choice?.area !== claim.area || choice.own !== claim.own) continue;
    const areaId = idOf('POLICY_AREA', claim.area);
    if (claim.own) addPolicyArea(graph, vocabulary, claim.area, evidence);
    graph.edge('CONCERNS', fact, areaId, evidence);
    graph.node(graph.typeOf(fact), fact, { policyAreaId: areaId });
  }
}

/**
 * A measurement of a programme is one of each brand that presents the programme, too; not of a brand
 * that only stands under the programme's heading.
 */
function addBrandsOfPrograms(graph: GraphAssembly): void {
  const brandsOf = new Map<string, AssembledEdge[]>();
  for (const presents of graph.edgesOf('PRESENTS')) {
    if (presents.properties.inherited) continue;
    const known = brandsOf.get(presents.to);
    if (known) known.push(presents);
    else brandsOf.set(presents.to, [presents]);
  }
  for (const measured of graph.edgesOf('OF_PROGRAM'))
    for (const presents of brandsOf.get(measured.to) ?? [])
      graph.edge('OF_BRAND', measured.from, presents.from, [
        ...measured.evidence,
        ...presents.evidence,
      ]);
}

/**
 * Relates what stands under an undertaking's heading to it, marked `inherited`: only where no document
 * says what it belongs to, and never a thing to itself or to a part of it.
 */
function addPrograms(graph: GraphAssembly, claims: readonly ProgramClaim[]): void {
  const programOf = new Map<string, string>();
  const key = (relation: string, fact: string): string => `${relation} ${fact}`;
  for (const relation of ['PART_OF', 'OF_PROGRAM', 'PRESENTS'] as const)
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

/** Adds what follows from a thing's proof: the documents, years and sections that state it. */
function addWhereStated(
  graph: GraphAssembly,
  sectionOfEvidence: ReadonlyMap<string, string>,
  readingOrder: (a: string, b: string) => number,
): void {
  for (const [id, proof] of graph.proofs()) {
    const type = graph.typeOf(id);
    const years = new Set<number>();
    const ordered = [...proof].sort(readingOrder);
    for (const evidence of ordered) {
      graph.edge('PROVEN_BY', id, evidence, []);
      const document = graph.property(evidence, 'documentId') as string;
      const year = graph.property(document, 'year') as number;
      const section = sectionOfEvidence.get(evidence);
      years.add(year);
      if (stated.has(type)) graph.edge('STATED_IN', id, document, [evidence]);
      if (sectioned.has(type) && section) graph.edge('IN_SECTION', id, section, [evidence]);
      if (inYear.has(type)) graph.edge('IN_YEAR', id, idOf('YEAR', year), [evidence]);
    }
    graph.node(type, id, { years: [...years].sort((a, b) => a - b) });
    if ('quotes' in definitionOf(type).properties)
      graph.node(type, id, {
        quotes: ordered.map((each) => graph.property(each, 'quote') as string),
      });
  }
}

/** The policy area of a measurement is that of its indicator. */
function copyAreasOfIndicators(graph: GraphAssembly): void {
  for (const { from, to } of graph.edgesOf('MEASURES'))
    graph.node(graph.typeOf(from), from, { policyAreaId: graph.property(to, 'policyAreaId') });
}

/** The policy area of a responsibility is that of what is answered for. */
function copyAreasOfSubjects(graph: GraphAssembly): void {
  const areaOfSection = new Map(graph.edgesOf('CONCERNS').map(({ from, to }) => [from, to]));
  for (const edge of graph.edgesOf('RESPONSIBLE_FOR'))
    edge.properties = {
      ...edge.properties,
      policyAreaId: graph.property(edge.to, 'policyAreaId') ?? areaOfSection.get(edge.to) ?? null,
    };
}

/**
 * Adds what only all documents together can say, when what each of them gives is there.
 *
 * @param readingOrder compares evidence ids: by document, then by where the words stand
 */
export function finishGraph(
  graph: GraphAssembly,
  vocabulary: Vocabulary,
  claims: { readonly areas: readonly AreaClaim[]; readonly programs: readonly ProgramClaim[] },
  readingOrder: (a: string, b: string) => number,
): void {
  addPolicyAreas(graph, vocabulary, claims.areas);
  addPrograms(graph, claims.programs);
  addBrandsOfPrograms(graph);
  addParentCities(graph, vocabulary);
  const sectionOfEvidence = new Map(
    graph
      .edgesOf('QUOTED_FROM')
      .filter(({ to }) => typeOfId(to) === 'SECTION')
      .map(({ from, to }) => [from, to]),
  );
  addWhereStated(graph, sectionOfEvidence, readingOrder);
  copyAreasOfIndicators(graph);
  copyAreasOfSubjects(graph);
}
