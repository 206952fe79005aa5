import type { CurrentIdLookup } from '../../model/former-ids.js';
import type { EdgeRecord, NodeRecord } from '../../model/graph.js';
import { idOf } from '../../model/ids.js';
import { byCodeUnits } from '../../util/compare.js';
import type { ProvenDocument } from '../read/annotated-document.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { LedgerEntry } from '../text/ledger-entry.js';
import { Pinyin } from '../text/pinyin.js';
import { withPinyin } from './add-pinyin.js';
import { assembleEntities } from './assemble-entities.js';
import { assembleFrame } from './assemble-frame.js';
import { assembleLedger } from './assemble-ledger.js';
import { assembleMeasurements } from './assemble-measurements.js';
import { assembleResponsibilities } from './assemble-responsibilities.js';
import type { Contribution } from './contribution.js';
import { DocumentAssembly } from './document-assembly.js';
import { finishGraph } from './finish-graph.js';
import { GraphAssembly } from './graph-assembly.js';

/**
 * What a checked document gives to the graph.
 *
 * @param current of all documents
 * @param ledger the document's own
 */
export function contributionOf(
  document: ProvenDocument,
  vocabulary: Vocabulary,
  current: CurrentIdLookup,
  ledger: readonly LedgerEntry[],
): Contribution {
  const assembly = new DocumentAssembly(document, vocabulary, current);
  assembleFrame(assembly);
  assembleEntities(assembly);
  assembleMeasurements(assembly);
  assembleResponsibilities(assembly);
  assembleLedger(assembly, ledger);
  return assembly.contribution();
}

/** What one document gives, and by what its place among the others is known. */
export interface ContributingDocument {
  readonly key: string;
  readonly year: number;
  readonly contribution: Contribution;
}

/**
 * Joins what documents give to the graph's nodes and relations, in the order that a `Dataset` has.
 * Documents are taken by year and then key, whatever the order in which they come.
 */
export function buildGraph(
  documents: readonly ContributingDocument[],
  vocabulary: Vocabulary,
): { readonly nodes: readonly NodeRecord[]; readonly edges: readonly EdgeRecord[] } {
  const ordered = [...documents].sort((a, b) => a.year - b.year || byCodeUnits(a.key, b.key));
  const positions = new Map(ordered.map(({ key }, index) => [idOf('DOCUMENT', key), index]));
  const graph = new GraphAssembly();
  const documentPosition = (evidence: string): number =>
    positions.get(graph.property(evidence, 'documentId') as string) as number;
  // Offsets are padded in evidence ids, so within a document their order is the text's.
  const readingOrder = (a: string, b: string): number =>
    documentPosition(a) - documentPosition(b) || byCodeUnits(a, b);

  for (const { contribution } of ordered) graph.join(contribution);
  const claims = {
    areas: ordered.flatMap(({ contribution }) => contribution.areas),
    programs: ordered.flatMap(({ contribution }) => contribution.programs),
  };
  finishGraph(graph, vocabulary, claims, readingOrder);
  for (const { key, terms } of vocabulary.synonyms.entries.values())
    graph.node('SYNONYM_SET', idOf('SYNONYM_SET', key), { name: terms[0], terms });
  const pinyin = new Pinyin(
    new Map([...vocabulary.readings.entries.values()].map(({ key, pinyin }) => [key, pinyin])),
  );
  return {
    nodes: graph.nodes().map((node) => withPinyin(node, pinyin)),
    edges: graph.edges(readingOrder),
  };
}
