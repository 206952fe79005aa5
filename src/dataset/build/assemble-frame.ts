import { printedNumber } from '../text/printed-number.js';
import type { DocumentAssembly } from './document-assembly.js';

/** The document itself, its sections, city, year and issuer, and the vocabulary's terms that it mentions. */
export function assembleFrame(assembly: DocumentAssembly): void {
  const { graph, annotation, ids, header, text } = assembly;
  const { document } = annotation;
  const city = assembly.city(document.city, header);
  const year = assembly.year(document.year, header);
  graph.node('DOCUMENT', ids.document, {
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
  graph.prove(ids.document, header);
  graph.edge('PUBLISHED_BY', ids.document, city, header);
  graph.edge('COVERS', ids.document, year, header);
  if (document.issuer)
    graph.edge('ISSUED_BY', ids.document, ids.department(document.issuer), header);

  for (const { section, position, parent, start, end } of assembly.sections) {
    const id = ids.section(section.ordinal);
    const heading = [assembly.evidence(section.starts)];
    graph.node('SECTION', id, {
      heading: section.heading,
      ordinal: section.ordinal,
      printedNumber: printedNumber(text.slice(text.spanOf(section.starts)), section.heading),
      position,
      text: text.slice({ start, end }),
      start,
      end,
      documentId: ids.document,
    });
    graph.prove(id, heading);
    graph.edge('IN_DOCUMENT', id, ids.document, heading);
    if (parent !== undefined) graph.edge('PARENT_SECTION', id, ids.section(parent), heading);
    if (section.policyArea)
      assembly.areas.push({ fact: id, area: section.policyArea, own: true, evidence: heading });
  }

  for (const mention of annotation.mentions ?? []) {
    const evidence = assembly.allEvidence(mention.evidence);
    if ('city' in mention) assembly.city(mention.city, evidence);
    else if ('policyArea' in mention) assembly.policyArea(mention.policyArea, evidence);
    else assembly.beneficiaryGroup(mention.beneficiaryGroup, evidence);
  }

  for (const concept of annotation.concepts ?? [])
    assembly.concept(concept.ref, assembly.allEvidence(concept.evidence));
}
