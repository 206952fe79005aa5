import { keyOf, type Quote, type Reference, type UnnamedLevel } from '../../model/annotation.js';
import { idOf as nodeId } from '../../model/ids.js';
import type { NodeType, OwnerLevel } from '../../model/ontology.js';
import type { FactIds } from '../read/fact-ids.js';
import { parentOrdinal } from '../text/section-spans.js';
import type { DocumentAssembly } from './document-assembly.js';
import type { Properties } from './graph-assembly.js';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Whose a thing is: the document's city's unless it says otherwise. */
interface Owned {
  readonly city?: string | null;
  readonly level?: UnnamedLevel;
}

const levelOf = ({ city, level }: Owned): OwnerLevel | undefined =>
  level ?? (city === null ? 'NATIONAL' : undefined);

/**
 * Adds a named thing with its proof, and gives its id and those of its evidence. What is known by the key
 * of another thing gives that one its names, and its id to be found by.
 */
function addEntity(
  assembly: DocumentAssembly,
  type: NodeType,
  idOf: (ids: FactIds) => string,
  fact: Named,
  quotes: readonly Quote[],
  properties: Properties,
): { readonly id: string; readonly evidence: readonly string[] } {
  const { graph, ids, statedIds } = assembly;
  const evidence = assembly.allEvidence(quotes);
  const [id, statedId] = [idOf(ids), idOf(statedIds)];
  const { name, aliases = [] } = fact;
  const names =
    id === statedId ? { name, aliases } : { aliases: [name, ...aliases], formerIds: [statedId] };
  graph.node(type, id, { ...names, ...properties });
  graph.prove(id, evidence);
  return { id, evidence };
}

/**
 * Claims the area that a fact names, or else that of the nearest section around its first evidence
 * that has one: a fact in 2.1 takes the area of 2.1, or else that of 2.
 */
function claimArea(
  assembly: DocumentAssembly,
  id: string,
  own: string | undefined,
  first: Quote | undefined,
  evidence: readonly string[],
): void {
  if (own !== undefined) {
    assembly.areas.push({ fact: id, area: own, own: true, evidence });
    return;
  }
  let around = first === undefined ? undefined : assembly.sectionOf(assembly.text.spanOf(first));
  while (around) {
    const { policyArea, starts, ordinal } = around.section;
    if (policyArea !== undefined) {
      assembly.areas.push({
        fact: id,
        area: policyArea,
        own: false,
        evidence: [assembly.evidence(starts)],
      });
      return;
    }
    const parent = parentOrdinal(ordinal);
    around = assembly.sections.find(({ section }) => section.ordinal === parent);
  }
}

/**
 * Relates a thing to the city that it belongs to, and gives that city's id.
 *
 * @returns null where it belongs to none: a national thing, an unnamed province's, or nobody's that is said
 */
function addCityOf(
  assembly: DocumentAssembly,
  id: string,
  { city, level }: Owned,
  evidence: readonly string[],
): string | null {
  if (city === null || level !== undefined) return null;
  const cityId = nodeId('CITY', city ?? assembly.annotation.document.city);
  if (city !== undefined) assembly.city(city, evidence);
  assembly.graph.edge('OF_CITY', id, cityId, evidence);
  return cityId;
}

/** Relates a thing to the concepts (提法) that its words hold. */
function applyConcepts(
  assembly: DocumentAssembly,
  id: string,
  references: readonly Reference[] | undefined,
  evidence: readonly string[],
): void {
  for (const reference of references ?? []) {
    const proof = assembly.proofOf(reference, evidence, 'concepts');
    assembly.graph.edge('APPLIES', id, assembly.concept(keyOf(reference), proof), proof);
  }
}

/** The named things that a document states, and the relations between them. */
export function assembleEntities(assembly: DocumentAssembly): void {
  const { graph, annotation, ids } = assembly;

  for (const fact of annotation.departments ?? []) {
    const idOf = (ids: FactIds) => ids.department(fact.key);
    const { id, evidence } = addEntity(assembly, 'DEPARTMENT', idOf, fact, fact.evidence, {
      kind: fact.kind,
      level: levelOf(fact),
    });
    graph.node('DEPARTMENT', id, { cityId: addCityOf(assembly, id, fact, evidence) });
    assembly.relate('PARENT_DEPARTMENT', id, fact.parent, ids.department, evidence, 'departments');
    assembly.relate('PART_OF', id, fact.partOf, ids.program, evidence, 'programs');
  }

  for (const fact of annotation.officials ?? []) {
    const idOf = (ids: FactIds) => ids.official(fact.key);
    const { id, evidence } = addEntity(assembly, 'OFFICIAL', idOf, fact, fact.evidence, {
      posts: fact.posts ?? [],
    });
    assembly.relate('HOLDS_POST_AT', id, fact.department, ids.department, evidence, 'departments');
  }

  for (const fact of annotation.places ?? []) {
    const idOf = (ids: FactIds) => ids.place(fact.key);
    const { id, evidence } = addEntity(assembly, 'PLACE', idOf, fact, fact.evidence, {});
    graph.node('PLACE', id, { cityId: addCityOf(assembly, id, {}, evidence) });
  }

  for (const fact of annotation.policies ?? []) {
    const idOf = (ids: FactIds) => ids.policy(fact.key);
    const { id, evidence } = addEntity(assembly, 'POLICY', idOf, fact, fact.mentions, {
      kind: fact.kind,
      level: levelOf(fact),
    });
    graph.node('POLICY', id, { cityId: addCityOf(assembly, id, fact, evidence) });
    claimArea(assembly, id, fact.policyArea, fact.mentions[0], evidence);
    assembly.relate('ISSUED_BY', id, fact.issuers, ids.department, evidence, 'departments');
    applyConcepts(assembly, id, fact.applies, evidence);
    for (const mention of fact.mentions) {
      const { action } = mention;
      const proof = [assembly.evidence(mention)];
      graph.edge('MENTIONS', ids.document, id, proof, [action], { action });
      if (mention.by !== undefined)
        graph.edge('ACTS_ON', ids.department(mention.by), id, proof, [action], { action });
    }
  }

  for (const fact of annotation.programs ?? []) {
    const idOf = (ids: FactIds) => ids.program(fact.key);
    const { id, evidence } = addEntity(assembly, 'PROGRAM', idOf, fact, fact.evidence, {
      kind: fact.kind,
    });
    graph.node('PROGRAM', id, { cityId: addCityOf(assembly, id, {}, evidence) });
    claimArea(assembly, id, fact.policyArea, fact.evidence[0], evidence);
    assembly.relate('PART_OF', id, fact.partOf, ids.program, evidence, 'programs');
    assembly.relate('UNDER_POLICY', id, fact.policies, ids.policy, evidence, 'policies');
    assembly.relate('AT_PLACE', id, fact.places, ids.place, evidence, 'places');
    applyConcepts(assembly, id, fact.applies, evidence);
    if (fact.inherits !== false)
      for (const quote of fact.evidence)
        assembly.claimProgram('PART_OF', id, assembly.text.spanOf(quote));
    for (const reference of fact.beneficiaries ?? []) {
      const proof = assembly.proofOf(reference, evidence, 'beneficiaryGroups');
      graph.edge('SERVES', id, assembly.beneficiaryGroup(keyOf(reference), proof), proof);
    }
  }

  for (const fact of annotation.brands ?? []) {
    const idOf = (ids: FactIds) => ids.brand(fact.key);
    const { id, evidence } = addEntity(assembly, 'SERVICE_BRAND', idOf, fact, fact.evidence, {});
    graph.node('SERVICE_BRAND', id, { cityId: addCityOf(assembly, id, {}, evidence) });
    claimArea(assembly, id, fact.policyArea, fact.evidence[0], evidence);
    assembly.relate('PRESENTS', id, fact.programs, ids.program, evidence, 'programs');
    for (const quote of fact.evidence)
      assembly.claimProgram('PRESENTS', id, assembly.text.spanOf(quote));
    applyConcepts(assembly, id, fact.applies, evidence);
  }
}
