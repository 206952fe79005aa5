import type { EdgeRecord, NodeRecord } from '../../model/graph.js';
import { idOf } from '../../model/ids.js';
import { byCodeUnits } from '../../util/compare.js';
import type { ProvenDocument } from '../read/annotated-document.js';
import { currentIdsOf } from '../read/same-things.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { LedgerEntry } from '../text/ledger-entry.js';
import { Pinyin } from '../text/pinyin.js';
import { withPinyin } from './add-pinyin.js';
import { assembleEntities } from './assemble-entities.js';
import { assembleFrame } from './assemble-frame.js';
import { assembleLedger } from './assemble-ledger.js';
import { assembleMeasurements } from './assemble-measurements.js';
import { assembleResponsibilities } from './assemble-responsibilities.js';
import { type AreaClaim, DocumentAssembly, type ProgramClaim } from './document-assembly.js';
import { finishGraph } from './finish-graph.js';
import { GraphAssembly } from './graph-assembly.js';

/**
 * Turns checked documents into the graph's nodes and relations, in the order that a `Dataset` has.
 * Documents are read by year and then key, whatever the order of their files.
 *
 * @param ledgers the ledger of each document, by its key
 */
export function buildGraph(
  documents: readonly ProvenDocument[],
  vocabulary: Vocabulary,
  ledgers: ReadonlyMap<string, readonly LedgerEntry[]>,
): { readonly nodes: readonly NodeRecord[]; readonly edges: readonly EdgeRecord[] } {
  const ordered = [...documents].sort(
    ({ annotation: a }, { annotation: b }) =>
      a.document.year - b.document.year || byCodeUnits(a.document.key, b.document.key),
  );
  const positions = new Map(
    ordered.map(({ annotation }, index) => [idOf('DOCUMENT', annotation.document.key), index]),
  );
  const graph = new GraphAssembly();
  const current = currentIdsOf(documents.map(({ annotation }) => annotation));
  const documentPosition = (evidence: string): number =>
    positions.get(graph.property(evidence, 'documentId') as string) as number;
  // Offsets are padded in evidence ids, so within a document their order is the text's.
  const readingOrder = (a: string, b: string): number =>
    documentPosition(a) - documentPosition(b) || byCodeUnits(a, b);

  const areas: AreaClaim[] = [];
  const programs: ProgramClaim[] = [];
  const assemblies = ordered.map(
    (document) => new DocumentAssembly(graph, document, vocabulary, current, areas, programs),
  );
  for (const assembly of assemblies) {
    assembleFrame(assembly);
    assembleEntities(assembly);
    assembleMeasurements(assembly);
    assembleResponsibilities(assembly);
    assembleLedger(assembly, ledgers.get(assembly.annotation.document.key) ?? []);
  }
  finishGraph(graph, assemblies, vocabulary, { areas, programs }, readingOrder);
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
