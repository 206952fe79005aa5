import type { EdgeRecord, NodeRecord } from '../../model/graph.js';
import { idOf } from '../../model/ids.js';
import { byCodeUnits } from '../../util/compare.js';
import type { ProvenDocument } from '../read/annotated-document.js';
import type { Vocabulary } from '../read/vocabulary.js';
import { draftEntities } from './assemble-entities.js';
import { draftFrame } from './assemble-frame.js';
import { draftMeasurements } from './assemble-measurements.js';
import { draftResponsibilities } from './assemble-responsibilities.js';
import { type AreaClaim, draftDocument } from './document-assembly.js';
import { finishGraph } from './finish-graph.js';
import { GraphDraft } from './graph-assembly.js';

/** Turns checked documents into the graph's nodes and relations, sorted as a `Dataset` keeps them. */
export function buildGraph(
  documents: readonly ProvenDocument[],
  vocabulary: Vocabulary,
): { readonly nodes: readonly NodeRecord[]; readonly edges: readonly EdgeRecord[] } {
  const ordered = [...documents].sort(({ annotation: a }, { annotation: b }) => {
    return a.document.year - b.document.year || byCodeUnits(a.document.key, b.document.key);
  });
  const rank = new Map(
    ordered.map(({ annotation }, index) => [idOf('DOCUMENT', annotation.document.key), index]),
  );
  const draft = new GraphDraft();
  // Offsets are padded in evidence ids, so within a document their order is the text's.
  const rankOf = (evidence: string): number =>
    rank.get(draft.property(evidence, 'documentId') as string) as number;
  const readingOrder = (a: string, b: string): number => rankOf(a) - rankOf(b) || byCodeUnits(a, b);

  const areas: AreaClaim[] = [];
  const works = ordered.map((document) => draftDocument(draft, document, vocabulary, areas));
  for (const work of works) {
    draftFrame(work);
    draftEntities(work);
    draftMeasurements(work);
    draftResponsibilities(work);
  }
  finishGraph(draft, works, vocabulary, areas, readingOrder);
  return { nodes: draft.nodes(), edges: draft.edges(readingOrder) };
}
