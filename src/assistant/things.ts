import type { TypedOperation } from '../client/index.js';
import { type NodeType, typeOfId } from '../model/ontology.js';
import type {
  AssistantBrandQuery,
  AssistantCityQuery,
  AssistantDepartmentQuery,
  AssistantGroupQuery,
  AssistantIndicatorFamilyQuery,
  AssistantIndicatorQuery,
  AssistantOfficialQuery,
  AssistantPlaceQuery,
  AssistantPolicyAreaQuery,
  AssistantPolicyQuery,
  AssistantProgramQuery,
  AssistantResultQuery,
  AssistantTargetQuery,
  AssistantTermQuery,
  AssistantYearQuery,
} from './generated/graphql.js';
import {
  AssistantBrandDocument,
  AssistantCityDocument,
  AssistantDepartmentDocument,
  AssistantGroupDocument,
  AssistantIndicatorDocument,
  AssistantIndicatorFamilyDocument,
  AssistantOfficialDocument,
  AssistantPlaceDocument,
  AssistantPolicyAreaDocument,
  AssistantPolicyDocument,
  AssistantProgramDocument,
  AssistantResultDocument,
  AssistantTargetDocument,
  AssistantTermDocument,
  AssistantYearDocument,
} from './generated/graphql.js';
import { ToolError } from './tool.js';
import type { ToolCall } from './tool-call.js';

type Queries =
  | AssistantBrandQuery
  | AssistantCityQuery
  | AssistantDepartmentQuery
  | AssistantGroupQuery
  | AssistantIndicatorFamilyQuery
  | AssistantIndicatorQuery
  | AssistantOfficialQuery
  | AssistantPlaceQuery
  | AssistantPolicyAreaQuery
  | AssistantPolicyQuery
  | AssistantProgramQuery
  | AssistantResultQuery
  | AssistantTargetQuery
  | AssistantTermQuery
  | AssistantYearQuery;
type Node = Extract<NonNullable<Queries['node']>, { readonly id: string }>;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key extends PropertyKey> = Union extends { readonly [K in Key]: infer Value }
  ? Value
  : never;

/** A thing of any type: what its type has not is absent. */
export type Thing = Pick<Node, '__typename' | 'id'> & {
  readonly [Key in KeysOf<Node>]?: ValueOf<Node, Key>;
};

/** How much of each part that can be read on, and from where. */
export interface PartsAsked {
  readonly targets: number;
  readonly targetsAfter: string | null;
  readonly results: number;
  readonly resultsAfter: string | null;
  readonly duties: number;
  readonly dutiesAfter: string | null;
  readonly sentences: number;
  readonly sentencesAfter: string | null;
  /** How many of the names of what belongs to it, each kind. */
  readonly members: number;
}

/** What asks for a thing of a type; variables that an operation does not have, it passes over. */
const operations: Readonly<
  Partial<
    Record<NodeType, TypedOperation<Pick<Queries, 'node'>, PartsAsked & { readonly id: string }>>
  >
> = {
  BENEFICIARY_GROUP: AssistantGroupDocument,
  CITY: AssistantCityDocument,
  CONCEPT: AssistantTermDocument,
  DEPARTMENT: AssistantDepartmentDocument,
  INDICATOR: AssistantIndicatorDocument,
  INDICATOR_FAMILY: AssistantIndicatorFamilyDocument,
  OFFICIAL: AssistantOfficialDocument,
  PLACE: AssistantPlaceDocument,
  POLICY: AssistantPolicyDocument,
  POLICY_AREA: AssistantPolicyAreaDocument,
  PROGRAM: AssistantProgramDocument,
  RESULT: AssistantResultDocument,
  SERVICE_BRAND: AssistantBrandDocument,
  TARGET: AssistantTargetDocument,
  YEAR: AssistantYearDocument,
};

/** @throws like {@link askThing} */
export async function nameOfThing(call: ToolCall, id: string): Promise<string> {
  const { name } = await askThing(call, id, nothingMore);
  return name ?? id;
}

const nothingMore: PartsAsked = {
  ...{ targets: 0, targetsAfter: null, results: 0, resultsAfter: null },
  ...{ duties: 0, dutiesAfter: null, sentences: 0, sentencesAfter: null, members: 0 },
};

/**
 * The thing of an id, by one request: the id says of which type it is.
 *
 * @throws {ToolError} where it is a text, which another tool reads
 */
export async function askThing(call: ToolCall, id: string, parts: PartsAsked): Promise<Thing> {
  const type = typeOfId(id) as NodeType;
  const operation = operations[type];
  if (!operation)
    throw new ToolError(
      `${id} is a ${type === 'EVIDENCE' ? 'sentence' : type.toLowerCase()}: ask read_passage for it.`,
    );
  return (await call.ask(operation, { id, ...parts })).node as Thing;
}
