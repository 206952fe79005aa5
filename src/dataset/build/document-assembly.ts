import {
  type Annotation,
  keyOf,
  type Quote,
  quoteOf,
  type Reference,
} from '../../model/annotation.js';
import { evidenceId, idOf } from '../../model/ids.js';
import type { Span } from '../../util/span.js';
import type { ProvenDocument } from '../read/annotated-document.js';
import { type FactIds, factIds } from '../read/fact-ids.js';
import type { Vocabulary } from '../read/vocabulary.js';
import { innermost, type SectionSpan, sectionSpans } from '../text/section-spans.js';
import type { SourceText } from '../text/source-text.js';
import type { GraphDraft } from './graph-assembly.js';

/** An area that something concerns: its own word for it, or that of the section around it. */
export interface AreaClaim {
  readonly fact: string;
  readonly area: string;
  readonly own: boolean;
  readonly evidence: readonly string[];
}

/** What the steps of building share while they work on one document. */
export interface DocumentDraft {
  readonly draft: GraphDraft;
  readonly vocabulary: Vocabulary;
  readonly annotation: Annotation;
  readonly text: SourceText;
  readonly ids: FactIds;
  readonly sections: readonly SectionSpan[];
  /** Evidence of the header: what proves the document's city, year and issuer. */
  readonly header: readonly string[];
  /** Areas are settled when every document has spoken. */
  readonly areas: AreaClaim[];
  /** The evidence node of a quote, made where it is new. */
  evidence(quote: Quote): string;
  allEvidence(quotes: readonly Quote[]): readonly string[];
  sectionOf(passage: Span): SectionSpan | undefined;
  /** Draws a relation to what is referred to, proven by its own quote or by the fact that declares it. */
  relate(
    relation: Parameters<GraphDraft['edge']>[0],
    from: string,
    references: readonly Reference[] | Reference | undefined,
    target: (key: string) => string,
    declaring: readonly string[],
  ): void;
  /** Adds a city of the vocabulary. */
  city(key: string, evidence: readonly string[]): string;
  year(year: number, evidence: readonly string[]): string;
}

export function draftDocument(
  draft: GraphDraft,
  document: ProvenDocument,
  vocabulary: Vocabulary,
  areas: AreaClaim[],
): DocumentDraft {
  const { annotation, text } = document;
  const ids = factIds(document);
  const sections = sectionSpans(annotation.sections, text);
  const sectionOf = (passage: Span): SectionSpan | undefined => innermost(sections, passage);
  const evidence = (quote: Quote): string => {
    const span = text.spanOf(quote);
    const id = evidenceId(annotation.document.key, span.start, span.end);
    if (draft.has(id)) return id;
    draft.node('EVIDENCE', id, { quote: text.slice(span), ...span, documentId: ids.document });
    draft.edge('QUOTED_FROM', id, ids.document, []);
    const section = sectionOf(span);
    if (section) draft.edge('QUOTED_FROM', id, ids.section(section.section.ordinal), []);
    return id;
  };
  const allEvidence = (quotes: readonly Quote[]): readonly string[] => quotes.map(evidence);
  return {
    draft,
    vocabulary,
    annotation,
    text,
    ids,
    sections,
    header: allEvidence(annotation.document.evidence),
    areas,
    evidence,
    allEvidence,
    sectionOf,
    relate(relation, from, references, target, declaring) {
      for (const reference of references === undefined ? [] : [references].flat()) {
        const quote = quoteOf(reference as Reference);
        const proof = quote === undefined ? declaring : [evidence(quote)];
        draft.edge(relation, from, target(keyOf(reference as Reference)), proof);
      }
    },
    city(key, proof) {
      const id = idOf('CITY', key);
      const entry = vocabulary.cities.entries.get(key);
      draft.node('CITY', id, {
        name: entry?.name,
        aliases: entry?.aliases ?? [],
        level: entry?.level,
        province: entry?.province,
        anonymized: entry?.anonymized ?? false,
      });
      draft.prove(id, proof);
      return id;
    },
    year(year, proof) {
      const id = idOf('YEAR', year);
      draft.node('YEAR', id, { year });
      draft.prove(id, proof);
      return id;
    },
  };
}
