import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import {
  type Appraised,
  computedCompletionRate,
  fulfilmentOf,
  latestOf,
} from '../../model/fulfilment.js';
import type { Answer } from './answer.js';

/** A field that no property holds: what it is computed from, and how. */
export interface DerivedField {
  /** Selected of the same node, under these names. */
  readonly needs: SelectionSetNode;
  readonly derive: (answer: Answer) => unknown;
}

const selection = (text: string): SelectionSetNode => {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No selection: ${text}`);
  return (definition satisfies OperationDefinitionNode).selectionSet;
};

const quantity = 'value upperValue comparator unit basis scope';
const ofTarget = selection(
  `{ ${quantity} results { id year { year } ${quantity} statedCompletionRate } }`,
);
const ofResult = selection(`{ ${quantity} statedCompletionRate target { ${quantity} } }`);

interface TargetParts extends Appraised {
  readonly results: readonly (Appraised & { id: string; year: { year: number } })[];
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

const derivedFields: Readonly<Record<string, DerivedField>> = {
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
};

export const derivedFieldOf = (typeName: string, field: string): DerivedField | undefined =>
  derivedFields[`${typeName}.${field}`];
