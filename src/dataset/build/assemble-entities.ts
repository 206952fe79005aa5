import { keyOf, type Quote, quoteOf } from '../../model/annotation.js';
import { idOf } from '../../model/ids.js';
import type { NodeType } from '../../model/ontology.js';
import { parentOrdinal } from '../text/section-spans.js';
import { draftGroup } from './assemble-frame.js';
import type { DocumentDraft } from './document-assembly.js';
import type { Properties } from './graph-assembly.js';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Adds a named thing with its proof; its evidence ids come back. */
function entity(
  work: DocumentDraft,
  type: NodeType,
  id: string,
  fact: Named,
  quotes: readonly Quote[],
  properties: Properties,
): readonly string[] {
  const evidence = work.allEvidence(quotes);
  work.draft.node(type, id, { name: fact.name, aliases: fact.aliases ?? [], ...properties });
  work.draft.prove(id, evidence);
  return evidence;
}

/** The area that a fact names, or else that of the nearest section around its first evidence. */
function claimArea(
  work: DocumentDraft,
  id: string,
  own: string | undefined,
  first: Quote | undefined,
  evidence: readonly string[],
): void {
  if (own !== undefined) {
    work.areas.push({ fact: id, area: own, own: true, evidence });
    return;
  }
  let around = first === undefined ? undefined : work.sectionOf(work.text.spanOf(first));
  while (around) {
    const { policyArea, starts, ordinal } = around.section;
    if (policyArea !== undefined) {
      work.areas.push({
        fact: id,
        area: policyArea,
        own: false,
        evidence: [work.evidence(starts)],
      });
      return;
    }
    const up = parentOrdinal(ordinal);
    around = work.sections.find(({ section }) => section.ordinal === up);
  }
}

function ownCity(
  work: DocumentDraft,
  id: string,
  city: string | null | undefined,
  evidence: readonly string[],
): string | null {
  if (city === null) return null;
  const cityId = idOf('CITY', city ?? work.annotation.document.city);
  if (city !== undefined) work.city(city, evidence);
  work.draft.edge('OF_CITY', id, cityId, evidence);
  return cityId;
}

/** The named things that a document states, and the relations between them. */
export function draftEntities(work: DocumentDraft): void {
  const { draft, annotation, ids } = work;

  for (const fact of annotation.departments ?? []) {
    const id = ids.department(fact.key);
    const evidence = entity(work, 'DEPARTMENT', id, fact, fact.evidence, { kind: fact.kind });
    draft.node('DEPARTMENT', id, { cityId: ownCity(work, id, fact.city, evidence) });
    work.relate('PARENT_DEPARTMENT', id, fact.parent, ids.department, evidence);
    work.relate('PART_OF', id, fact.partOf, ids.program, evidence);
  }

  for (const fact of annotation.officials ?? []) {
    const id = ids.official(fact.key);
    const evidence = entity(work, 'OFFICIAL', id, fact, fact.evidence, {
      posts: fact.posts ?? [],
    });
    work.relate('HOLDS_POST_AT', id, fact.department, ids.department, evidence);
  }

  for (const fact of annotation.places ?? []) {
    const id = ids.place(fact.key);
    const evidence = entity(work, 'PLACE', id, fact, fact.evidence, {});
    draft.node('PLACE', id, { cityId: ownCity(work, id, undefined, evidence) });
  }

  for (const fact of annotation.policies ?? []) {
    const id = ids.policy(fact.key);
    const evidence = entity(work, 'POLICY', id, fact, fact.mentions, { kind: fact.kind });
    draft.node('POLICY', id, { cityId: ownCity(work, id, fact.city, evidence) });
    claimArea(work, id, fact.policyArea, fact.mentions[0], evidence);
    work.relate('ISSUED_BY', id, fact.issuers, ids.department, evidence);
    for (const mention of fact.mentions) {
      const { action } = mention;
      draft.edge('MENTIONS', ids.document, id, [work.evidence(mention)], [action], { action });
    }
  }

  for (const fact of annotation.programs ?? []) {
    const id = ids.program(fact.key);
    const evidence = entity(work, 'PROGRAM', id, fact, fact.evidence, { kind: fact.kind });
    draft.node('PROGRAM', id, { cityId: ownCity(work, id, undefined, evidence) });
    claimArea(work, id, fact.policyArea, fact.evidence[0], evidence);
    work.relate('PART_OF', id, fact.partOf, ids.program, evidence);
    work.relate('UNDER_POLICY', id, fact.policies, ids.policy, evidence);
    work.relate('AT_PLACE', id, fact.places, ids.place, evidence);
    for (const reference of fact.beneficiaries ?? []) {
      const quote = quoteOf(reference);
      const proof = quote === undefined ? evidence : [work.evidence(quote)];
      draft.edge('SERVES', id, draftGroup(work, keyOf(reference), proof), proof);
    }
  }

  for (const fact of annotation.brands ?? []) {
    const id = ids.brand(fact.key);
    const evidence = entity(work, 'SERVICE_BRAND', id, fact, fact.evidence, {});
    draft.node('SERVICE_BRAND', id, { cityId: ownCity(work, id, undefined, evidence) });
    claimArea(work, id, fact.policyArea, fact.evidence[0], evidence);
    work.relate('PRESENTS', id, fact.programs, ids.program, evidence);
  }
}
