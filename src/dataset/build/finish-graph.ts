import { idOf } from '../../model/ids.js';
import {
  definitionOf,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
} from '../../model/ontology.js';
import { draftArea } from './assemble-frame.js';
import type { AreaClaim, DocumentDraft } from './document-assembly.js';
import type { GraphDraft } from './graph-assembly.js';

const typesWith = (relation: RelationType, to: NodeType): ReadonlySet<NodeType> =>
  new Set(
    relationDefinitionOf(relation)
      .ends.filter((end) => end.to === to)
      .map((end) => end.from),
  );
const stated = typesWith('STATED_IN', 'DOCUMENT');
const sectioned = typesWith('IN_SECTION', 'SECTION');
const inYear: ReadonlySet<NodeType> = new Set(['CITY', 'PROGRAM', 'SERVICE_BRAND']);

/** One area a thing: its own word first, in the order of the documents, then its section's. */
function settleAreas(
  draft: GraphDraft,
  vocabulary: DocumentDraft['vocabulary'],
  claims: readonly AreaClaim[],
): void {
  const chosen = new Map<string, AreaClaim>();
  for (const own of [true, false])
    for (const claim of claims)
      if (claim.own === own && !chosen.has(claim.fact)) chosen.set(claim.fact, claim);
  for (const claim of claims) {
    const settled = chosen.get(claim.fact);
    if (settled?.area !== claim.area || settled.own !== claim.own) continue;
    const areaId = idOf('POLICY_AREA', claim.area);
    if (claim.own) draftArea({ draft, vocabulary }, claim.area, claim.evidence);
    draft.edge('CONCERNS', claim.fact, areaId, claim.evidence);
    if (draft.typeOf(claim.fact) !== 'SECTION')
      draft.node(draft.typeOf(claim.fact), claim.fact, { policyAreaId: areaId });
  }
}

/** A measurement of a programme is one of the brands that present it, too. */
function spreadBrands(draft: GraphDraft): void {
  const brands = draft.edgesOf('PRESENTS');
  for (const measured of draft.edgesOf('OF_PROGRAM'))
    for (const presents of brands)
      if (presents.to === measured.to)
        draft.edge('OF_BRAND', measured.from, presents.from, [
          ...measured.evidence,
          ...presents.evidence,
        ]);
}

function relateCities(draft: GraphDraft, vocabulary: DocumentDraft['vocabulary']): void {
  for (const { key, parent } of vocabulary.cities.entries.values()) {
    const id = idOf('CITY', key);
    const parentId = parent === undefined ? undefined : idOf('CITY', parent);
    if (parentId === undefined || !draft.has(id) || !draft.has(parentId)) continue;
    draft.node('CITY', id, { parentId });
    draft.edge('PARENT_CITY', id, parentId, draft.proofs().get(id) ?? []);
  }
}

/** What follows from a thing's proof: the documents, years and sections that state it. */
function followProofs(
  draft: GraphDraft,
  sectionOfEvidence: ReadonlyMap<string, string>,
  readingOrder: (a: string, b: string) => number,
): void {
  for (const [id, proof] of draft.proofs()) {
    const type = draft.typeOf(id);
    const years = new Set<number>();
    const ordered = [...proof].sort(readingOrder);
    for (const evidence of ordered) {
      draft.edge('PROVEN_BY', id, evidence, []);
      const document = draft.property(evidence, 'documentId') as string;
      const year = draft.property(document, 'year') as number;
      const section = sectionOfEvidence.get(evidence);
      years.add(year);
      if (stated.has(type)) draft.edge('STATED_IN', id, document, [evidence]);
      if (sectioned.has(type) && section) draft.edge('IN_SECTION', id, section, [evidence]);
      if (inYear.has(type)) draft.edge('IN_YEAR', id, idOf('YEAR', year), [evidence]);
    }
    draft.node(type, id, { years: [...years].sort((a, b) => a - b) });
    if ('quotes' in definitionOf(type).properties)
      draft.node(type, id, {
        quotes: ordered.map((each) => draft.property(each, 'quote') as string),
      });
  }
}

/** The field of a measurement is that of its indicator. */
function mirrorAreas(draft: GraphDraft): void {
  for (const { from, to } of draft.edgesOf('MEASURES'))
    draft.node(draft.typeOf(from), from, { policyAreaId: draft.property(to, 'policyAreaId') });
}

/** Draws what only the whole can say, when every document has been drafted. */
export function finishGraph(
  draft: GraphDraft,
  works: readonly DocumentDraft[],
  vocabulary: DocumentDraft['vocabulary'],
  areas: readonly AreaClaim[],
  readingOrder: (a: string, b: string) => number,
): void {
  settleAreas(draft, vocabulary, areas);
  spreadBrands(draft);
  relateCities(draft, vocabulary);
  const sectionIds = new Set(
    works.flatMap(({ ids, sections }) =>
      sections.map(({ section }) => ids.section(section.ordinal)),
    ),
  );
  const sectionOfEvidence = new Map(
    draft
      .edgesOf('QUOTED_FROM')
      .filter(({ to }) => sectionIds.has(to))
      .map(({ from, to }) => [from, to]),
  );
  followProofs(draft, sectionOfEvidence, readingOrder);
  mirrorAreas(draft);
}
