import type { MentionKind, MentionState } from '../../model/ontology.js';
import type { Span } from '../../util/span.js';

/** A mention of a document, and what became of it: a line of the ledger (台账). */
export interface LedgerEntry extends Span {
  readonly kind: MentionKind;
  readonly words: string;
  readonly state: MentionState;
  /** Ids of the nodes that explain it; empty where it is set aside or open. */
  readonly explainedBy: readonly string[];
  /** Why it is set aside. */
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}
