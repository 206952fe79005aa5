import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { type CitedDocument, citationOf } from '../../model/citation.js';
import {
  type Appraised,
  computedCompletionRate,
  fulfilmentOf,
  latestOf,
} from '../../model/fulfilment.js';
import { pageBreak } from '../../model/page-break.js';
import { bibtexOf, type CitationFormat, type Reference, risOf } from '../../model/references.js';
import { type ByName, byName } from '../../util/by-name.js';
import type { Answer } from './answer.js';

/** A field that is neither a property nor a relation: what it is computed from, and how. */
export interface DerivedField {
  /** Fields that are selected of the same node for it, whether or not the operation selects them too. */
  readonly needs: SelectionSetNode;
  /**
   * @param answer holds what `needs` selects, by field name
   * @param given the field's arguments
   */
  readonly derive: (answer: Answer, given: Readonly<Record<string, unknown>>) => unknown;
}

const selection = (text: string): SelectionSetNode => {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No selection: ${text}`);
  return (definition satisfies OperationDefinitionNode).selectionSet;
};

const quantity = 'value upperValue comparator unit basis scope periodStart periodEnd';
const ofTarget = selection(
  `{ ${quantity} results { id year { year } ${quantity} statedCompletionRate } }`,
);
const ofResult = selection(`{ ${quantity} statedCompletionRate target { ${quantity} } }`);

interface TargetParts extends Appraised {
  readonly results: readonly (Appraised & {
    readonly id: string;
    readonly year: { readonly year: number };
  })[];
}
interface ResultParts extends Appraised {
  readonly target: Appraised | null;
}

const onTarget = (derive: (target: TargetParts) => unknown): DerivedField => ({
  needs: ofTarget,
  derive: (answer) => derive(answer as unknown as TargetParts),
});
const onResult = (derive: (result: ResultParts) => unknown): DerivedField => ({
  needs: ofResult,
  derive: (answer) => derive(answer as unknown as ResultParts),
});

const ofDocument = 'title issuedOn year { year } issuer { name }';
const ofEvidence = selection(
  `{ id quote start end section { heading text } document { ${ofDocument} } }`,
);

interface DocumentParts {
  readonly title: string;
  readonly issuedOn: string | null;
  readonly year: { readonly year: number };
  readonly issuer: { readonly name: string } | null;
}

interface EvidenceParts {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly section: { readonly heading: string; readonly text: string } | null;
  readonly document: DocumentParts;
}

const citedDocument = ({ title, issuedOn, year, issuer }: DocumentParts): CitedDocument => ({
  ...{ title, issuedOn },
  year: year.year,
  issuer: issuer?.name ?? null,
});

const citations: Readonly<Record<CitationFormat, (reference: Reference) => string>> = {
  GBT_7714: citationOf,
  RIS: risOf,
  BIBTEX: bibtexOf,
};

const cite = (reference: Reference, { format }: Readonly<Record<string, unknown>>): string =>
  citations[(format as CitationFormat | null | undefined) ?? 'GBT_7714'](reference);

/** By `Type.field`. */
const derivedFields: Readonly<ByName<DerivedField>> = byName({
  'Evidence.citation': {
    needs: ofEvidence,
    derive: (answer, given) => {
      const { document, ...passage } = answer as unknown as EvidenceParts;
      return cite({ ...passage, document: citedDocument(document) }, given);
    },
  },
  'Document.citation': {
    needs: selection(`{ id ${ofDocument} }`),
    derive: (answer, given) => {
      const { id, ...document } = answer as unknown as DocumentParts & { readonly id: string };
      return cite({ id, document: citedDocument(document) }, given);
    },
  },
  'Evidence.displayQuote': {
    needs: selection('{ quote }'),
    derive: ({ quote }) => (quote as string).replace(pageBreak, ''),
  },
  'Target.status': onTarget((target) => fulfilmentOf(target, latestOf(target.results))),
  'Target.statedCompletionRate': onTarget(
    ({ results }) => latestOf(results)?.statedCompletionRate ?? null,
  ),
  'Target.computedCompletionRate': onTarget((target) =>
    computedCompletionRate(target, latestOf(target.results)),
  ),
  'Result.status': onResult((result) => fulfilmentOf(result.target, result)),
  'Result.computedCompletionRate': onResult((result) =>
    computedCompletionRate(result.target, result),
  ),
});

export const derivedFieldOf = (typeName: string, field: string): DerivedField | undefined =>
  derivedFields[`${typeName}.${field}`];
