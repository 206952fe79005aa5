import { idOf } from '../../model/ids.js';
import type { DocumentDraft } from './document-assembly.js';

/** The document itself, its sections, city, year and issuer, and the vocabulary's terms that it mentions. */
export function draftFrame(work: DocumentDraft): void {
  const { draft, annotation, ids, header, text } = work;
  const { document } = annotation;
  const city = work.city(document.city, header);
  const year = work.year(document.year, header);
  draft.node('DOCUMENT', ids.document, {
    title: document.title,
    kind: document.kind,
    period: document.period,
    issuedOn: document.issuedOn,
    sourceFile: document.source,
    sha256: document.sha256,
    text: text.text,
    year: document.year,
    cityId: city,
  });
  draft.prove(ids.document, header);
  draft.edge('PUBLISHED_BY', ids.document, city, header);
  draft.edge('COVERS', ids.document, year, header);
  if (document.issuer)
    draft.edge('ISSUED_BY', ids.document, ids.department(document.issuer), header);

  for (const { section, position, parent, start, end } of work.sections) {
    const id = ids.section(section.ordinal);
    const heading = [work.evidence(section.starts)];
    draft.node('SECTION', id, {
      heading: section.heading,
      ordinal: section.ordinal,
      position,
      text: text.slice({ start, end }),
      start,
      end,
      documentId: ids.document,
    });
    draft.prove(id, heading);
    draft.edge('IN_DOCUMENT', id, ids.document, heading);
    if (parent !== undefined) draft.edge('PARENT_SECTION', id, ids.section(parent), heading);
    if (section.policyArea)
      work.areas.push({ fact: id, area: section.policyArea, own: true, evidence: heading });
  }

  for (const mention of annotation.mentions ?? []) {
    const evidence = work.allEvidence(mention.evidence);
    if ('city' in mention) work.city(mention.city, evidence);
    else if ('policyArea' in mention) draftArea(work, mention.policyArea, evidence);
    else draftGroup(work, mention.beneficiaryGroup, evidence);
  }
}

export function draftArea(
  { draft, vocabulary }: Pick<DocumentDraft, 'draft' | 'vocabulary'>,
  key: string,
  evidence: readonly string[],
): string {
  const id = idOf('POLICY_AREA', key);
  const entry = vocabulary.policyAreas.entries.get(key);
  draft.node('POLICY_AREA', id, { name: entry?.name, aliases: entry?.aliases ?? [] });
  draft.prove(id, evidence);
  return id;
}

export function draftGroup(
  { draft, vocabulary }: DocumentDraft,
  key: string,
  evidence: readonly string[],
): string {
  const id = idOf('BENEFICIARY_GROUP', key);
  const entry = vocabulary.beneficiaryGroups.entries.get(key);
  draft.node('BENEFICIARY_GROUP', id, { name: entry?.name, aliases: entry?.aliases ?? [] });
  draft.prove(id, evidence);
  return id;
}
