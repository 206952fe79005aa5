import { mentionId } from '../../model/ids.js';
import { mentionKinds, mentionStates } from '../../model/ontology.js';
import { artefactsOf } from '../text/artefacts.js';
import type { LedgerEntry } from '../text/ledger-entry.js';
import type { DocumentAssembly } from './document-assembly.js';

/**
 * The ledger (台账) of a document: each of its mentions with what explains it, and what page breaks and web
 * pages left in its text. Comes last, when all that explains and all evidence is there.
 */
export function assembleLedger(assembly: DocumentAssembly, entries: readonly LedgerEntry[]): void {
  const { graph, ids, annotation, text, passages } = assembly;
  const { key } = annotation.document;
  for (const entry of entries) {
    const id = mentionId(key, entry);
    const { words, kind, start, end, state, reason, note } = entry;
    graph.node('MENTION', id, {
      ...{ text: words, kind, start, end, state, reason, note },
      documentId: ids.document,
    });
    graph.edge('IN_LEDGER_OF', id, ids.document, []);
    for (const fact of entry.explainedBy)
      graph.edge('EXPLAINED_BY', id, assembly.currentId(fact), []);
  }
  const artefacts = artefactsOf(text, passages, annotation.notFacts);
  graph.node('DOCUMENT', ids.document, {
    artefacts: artefacts.flatMap(({ start, end }) => [start, end]),
    ledgerCounts: countsOf(entries),
  });
}

/** By kind: all, and then those of each state. */
const countsOf = (entries: readonly LedgerEntry[]): number[] =>
  mentionKinds.flatMap((kind) => {
    const ofKind = entries.filter((entry) => entry.kind === kind);
    const inState = mentionStates.map(
      (state) => ofKind.filter((entry) => entry.state === state).length,
    );
    return [ofKind.length, ...inState];
  });
