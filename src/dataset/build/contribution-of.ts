import type { CurrentIdLookup } from '../../model/former-ids.js';
import type { ProvenDocument } from '../read/annotated-document.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { LedgerEntry } from '../text/ledger-entry.js';
import { assembleEntities } from './assemble-entities.js';
import { assembleFrame } from './assemble-frame.js';
import { assembleLedger } from './assemble-ledger.js';
import { assembleMeasurements } from './assemble-measurements.js';
import { assembleResponsibilities } from './assemble-responsibilities.js';
import type { Contribution } from './contribution.js';
import { DocumentAssembly } from './document-assembly.js';

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
