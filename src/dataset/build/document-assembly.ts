import {
  type Annotation,
  keyOf,
  type Quote,
  quoteOf,
  type Reference,
} from '../../model/annotation.js';
import type { CurrentIdLookup } from '../../model/former-ids.js';
import type { PropertyValue } from '../../model/graph.js';
import { evidenceId, idOf } from '../../model/ids.js';
import { type RelationType, relationDefinitionOf } from '../../model/ontology.js';
import type { Span } from '../../util/span.js';
import type { ProvenDocument } from '../read/annotated-document.js';
import { type FactIds, factIds } from '../read/fact-ids.js';
import { type NamedList, namedEnd } from '../read/named-facts.js';
import type { TermEntry, Vocabulary } from '../read/vocabulary.js';
import { namesEnd } from '../text/proves-end.js';
import { innermost, parentOrdinal, type SectionSpan, sectionSpans } from '../text/section-spans.js';
import type { SourceText } from '../text/source-text.js';
import type { AreaClaim, Contribution, ProgramClaim } from './contribution.js';
import { GraphAssembly, type Properties } from './graph-assembly.js';

/** One document's part in the graph: what the steps of assembly share while they work on it. */
export class DocumentAssembly {
  /** Of this document alone. */
  readonly graph = new GraphAssembly();
  readonly vocabulary: Vocabulary;
  readonly annotation: Annotation;
  readonly text: SourceText;
  /** Ids of what it states, by its keys. */
  readonly ids: FactIds;
  /** The same without regard to what is known by another id. */
  readonly statedIds: FactIds;
  readonly sections: readonly SectionSpan[];
  /** Of all its evidence so far, each once. */
  readonly passages: Span[] = [];
  /** Ids of the evidence that proves the document's city, year and issuer. */
  readonly header: readonly string[];
  /** Which claim counts is decided when all documents are in. */
  readonly areas: AreaClaim[] = [];
  /** One counts where no document says otherwise. */
  readonly programs: ProgramClaim[] = [];

  readonly #current: CurrentIdLookup;

  constructor(document: ProvenDocument, vocabulary: Vocabulary, current: CurrentIdLookup) {
    this.vocabulary = vocabulary;
    this.annotation = document.annotation;
    this.text = document.text;
    this.ids = factIds(document.annotation, current);
    this.statedIds = factIds(document.annotation);
    this.#current = current;
    this.sections = sectionSpans(document.annotation.sections, document.text);
    this.header = this.allEvidence(document.annotation.document.evidence);
  }

  /** All that was assembled. */
  contribution(): Contribution {
    const { areas, programs } = this;
    return { ...this.graph.stated(), areas, programs };
  }

  /** The id by which a thing is known. */
  currentId(id: string): string {
    return this.#current.get(id) ?? id;
  }

  /** Id of the Evidence node of a quote, which is added where it is new. */
  evidence(quote: Quote): string {
    const { annotation, graph, ids, text } = this;
    const span = text.spanOf(quote);
    const id = evidenceId(annotation.document.key, span.start, span.end);
    if (graph.has(id)) return id;
    this.passages.push(span);
    graph.node('EVIDENCE', id, { quote: text.slice(span), ...span, documentId: ids.document });
    graph.edge('QUOTED_FROM', id, ids.document, []);
    const section = this.sectionOf(span);
    if (section) graph.edge('QUOTED_FROM', id, ids.section(section.section.ordinal), []);
    return id;
  }

  allEvidence(quotes: readonly Quote[]): readonly string[] {
    return quotes.map((quote) => this.evidence(quote));
  }

  /** The innermost section in which a passage begins. */
  sectionOf(passage: Span): SectionSpan | undefined {
    return innermost(this.sections, passage);
  }

  /**
   * Adds a relation to each thing referred to. It is proven by the reference's own quote, or else by
   * the evidence of the fact that holds the reference.
   *
   * @param idOfKey id of the thing with a key
   * @param declaring evidence ids of the fact that holds the reference
   */
  relate(
    relation: RelationType,
    from: string,
    references: readonly Reference[] | Reference | undefined,
    idOfKey: (key: string) => string,
    declaring: readonly string[],
    list?: NamedList,
  ): void {
    const properties: Readonly<Record<string, PropertyValue>> =
      'inherited' in relationDefinitionOf(relation).properties ? { inherited: false } : {};
    for (const reference of (references === undefined ? [] : [references].flat()) as Reference[])
      this.graph.edge(
        relation,
        from,
        idOfKey(keyOf(reference)),
        this.proofOf(reference, declaring, list),
        [],
        properties,
      );
  }

  /**
   * Evidence ids of a reference: its own quote's, or else those of the fact that holds it, of these
   * the ones that name the other end.
   *
   * @param list where the other end is, if it has a name
   */
  proofOf(reference: Reference, declaring: readonly string[], list?: NamedList): readonly string[] {
    const quote = quoteOf(reference);
    if (quote !== undefined) return [this.evidence(quote)];
    const end = list && namedEnd(this.annotation, this.vocabulary, list, keyOf(reference));
    if (!end) return declaring;
    const naming = declaring.filter((id) =>
      namesEnd(
        this.text,
        {
          start: this.graph.property(id, 'start') as number,
          end: this.graph.property(id, 'end') as number,
        },
        end,
      ),
    );
    return naming.length > 0 ? naming : declaring;
  }

  /**
   * Claims the programmes of the sections around a passage for a thing, the innermost first: what
   * stands under an undertaking's heading belongs to it, where nothing nearer says otherwise.
   */
  claimProgram(relation: ProgramClaim['relation'], fact: string, passage: Span): void {
    let around = this.sectionOf(passage);
    while (around) {
      const { program, starts, ordinal } = around.section;
      if (program !== undefined) {
        const evidence = [this.evidence(quoteOf(program) ?? starts)];
        this.programs.push({
          relation,
          fact,
          program: this.ids.program(keyOf(program)),
          evidence,
        });
      }
      const parent = parentOrdinal(ordinal);
      around = this.sections.find(({ section }) => section.ordinal === parent);
    }
  }

  /** Adds a city of the vocabulary, and gives its id. */
  city(key: string, evidence: readonly string[]): string {
    const id = idOf('CITY', key);
    const entry = this.vocabulary.cities.entries.get(key);
    this.graph.node('CITY', id, {
      ...namesOf(entry),
      level: entry?.level,
      province: entry?.province,
      anonymized: entry?.anonymized ?? false,
    });
    this.graph.prove(id, evidence);
    return id;
  }

  /** Adds a year, and gives its id. */
  year(year: number, evidence: readonly string[]): string {
    const id = idOf('YEAR', year);
    this.graph.node('YEAR', id, {});
    this.graph.prove(id, evidence);
    return id;
  }

  /** Adds a policy area of the vocabulary, and gives its id. Like all terms, the vocabulary describes it. */
  policyArea(key: string, evidence: readonly string[]): string {
    const id = idOf('POLICY_AREA', key);
    this.graph.node('POLICY_AREA', id, {});
    this.graph.prove(id, evidence);
    return id;
  }

  /** Adds a beneficiary group (服务对象) of the vocabulary, and gives its id. */
  beneficiaryGroup(key: string, evidence: readonly string[]): string {
    const id = idOf('BENEFICIARY_GROUP', key);
    this.graph.node('BENEFICIARY_GROUP', id, {});
    this.graph.prove(id, evidence);
    return id;
  }

  /** Adds a concept (提法) of the vocabulary, and gives its id. */
  concept(key: string, evidence: readonly string[]): string {
    const id = idOf('CONCEPT', key);
    const entry = this.vocabulary.concepts.entries.get(key);
    this.graph.node('CONCEPT', id, {});
    this.graph.prove(id, evidence);
    if (entry?.policyArea)
      this.areas.push({ fact: id, area: entry.policyArea, own: true, evidence });
    return id;
  }

  /** Adds a family of indicators (指标族) of the vocabulary, and gives its id. */
  indicatorFamily(key: string, evidence: readonly string[]): string {
    const id = idOf('INDICATOR_FAMILY', key);
    const entry = this.vocabulary.indicatorFamilies.entries.get(key);
    this.graph.node('INDICATOR_FAMILY', id, {});
    this.graph.prove(id, evidence);
    if (entry?.policyArea)
      this.areas.push({ fact: id, area: entry.policyArea, own: true, evidence });
    return id;
  }
}

/** What the vocabulary calls a thing. */
const namesOf = (entry: TermEntry | undefined): Properties => ({
  name: entry?.name,
  aliases: entry?.aliases ?? [],
  nameEn: entry?.nameEn,
});
