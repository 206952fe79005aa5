import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { cursorEncoder } from '../../src/graphql/compile/cursor.js';
import { cursorScope } from '../../src/graphql/compile/list-arguments.js';
import { definitionOf, nodeTypeNames } from '../../src/model/ontology.js';
import type { Order, Position } from '../../src/model/plan.js';
import type { Request } from './queries.js';

/**
 * Requests that are made from the schema: all of every type, and a page of every list. A field that
 * is added to the schema is in them at once.
 *
 * @param sdl the emitted schema
 */
export function generatedRequests(sdl: string): Readonly<Record<string, Request>> {
  const schema = buildSchema(sdl);
  const query = schema.getQueryType() as GraphQLObjectType;
  const requests: Record<string, Request> = {};
  for (const field of Object.values(query.getFields())) {
    const listed = listedType(field);
    if (!listed) continue;
    requests[`all of ${field.name}`] = {
      query: `{ ${field.name}${hasArgument(field, 'first') ? '(first: 30)' : ''} ${selectionOf(field, 2)} }`,
    };
    const page = hasArgument(field, 'after') ? pageOf(field, listed) : undefined;
    if (page) requests[`a page of ${field.name}`] = page;
  }
  for (const [type, within] of Object.entries(reached)) {
    const fields = allOf(schema.getType(type) as GraphQLObjectType, 2);
    requests[`all of ${type}`] = { query: `{ ${within.replace('…', fields)} }` };
  }
  return requests;
}

type Field = GraphQLField<unknown, unknown>;

/** Types of which the root has no list. */
const reached: Readonly<Record<string, string>> = {
  Section: 'documents { nodes { sections … } }',
  Evidence: 'brands(first: 5) { nodes { evidence(first: 3) { nodes … } } }',
  Mention: 'documents(first: 2) { nodes { ledger { mentions(first: 3) { nodes … } } } }',
  Responsibility: 'targets(first: 30) { nodes { responsibilities … } }',
  PolicyMention: 'policies(first: 30) { nodes { mentions … } }',
};

const hasArgument = ({ args }: Field, name: string): boolean =>
  args.some((argument) => argument.name === name);

const isConnection = (name: string): boolean => name.endsWith('Connection');

/** What a list of nodes at the root holds; undefined where the field is no such list. */
function listedType(field: Field): GraphQLObjectType | undefined {
  const type = getNamedType(field.type) as GraphQLObjectType;
  if (field.args.some(({ type: given }) => String(given).endsWith('!'))) return undefined;
  if (isConnection(type.name)) return getNamedType(type.getFields().nodes?.type) as never;
  return String(field.type).startsWith('[') ? type : undefined;
}

/** What a list is ordered by in a page of it, and a value of that in the middle. */
const orders = { VALUE: 1000, NAME: '民', YEAR: 2023 } as const satisfies Readonly<
  Record<string, string | number>
>;
type OrderedBy = keyof typeof orders;

/** The first of {@link orders} that the list can be ordered by; undefined where it has no order. */
function orderedBy(field: Field): OrderedBy | undefined {
  const given = field.args.find(({ name }) => name === 'orderBy');
  if (!given) return undefined;
  const key = (getNamedType(given.type) as GraphQLInputObjectType).getFields().field;
  const values = (getNamedType(key?.type) as GraphQLEnumType).getValues().map(({ name }) => name);
  return (Object.keys(orders) as OrderedBy[]).find((name) => values.includes(name));
}

/** A page of a list behind a cursor in the middle of its order; undefined where it is no list of nodes. */
function pageOf(field: Field, listed: GraphQLObjectType): Request | undefined {
  const type = nodeTypeNames.find((name) => definitionOf(name).label === listed.name);
  if (!type) return undefined;
  const key = orderedBy(field);
  const [order, position]: [Order, Position] = key
    ? [[{ property: key.toLowerCase(), direction: 'DESC' }], [orders[key], '']]
    : [[], [`${listed.name.toLowerCase()}:qufu`]];
  const after = cursorEncoder(cursorScope(order, type))(position);
  const filter = field.args.find(({ name }) => name === 'filter');
  const args = [
    `first: 7, after: "${after}"`,
    ...(key ? [`orderBy: [{ field: ${key}, direction: DESC }]`] : []),
    ...(filter && isInputObjectType(getNamedType(filter.type))
      ? ['filter: { not: { or: [] } }']
      : []),
  ];
  return { query: `{ ${field.name}(${args.join(', ')}) ${selectionOf(field, 1)} }` };
}

/** Selects of what a field gives all that it has, so many relations deep. */
function selectionOf(field: Field, depth: number): string {
  const type = getNamedType(field.type) as GraphQLObjectType;
  if (!isConnection(type.name)) return allOf(type, depth);
  const node = getNamedType(type.getFields().nodes?.type) as GraphQLObjectType;
  const edge = getNamedType(type.getFields().edges?.type) as GraphQLObjectType;
  const proof = edge.getFields().evidence ? 'evidence { id quote } ' : '';
  return `{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor ${proof}node ${allOf(node, depth)} } }`;
}

function allOf(type: GraphQLObjectType, depth: number): string {
  if (!isObjectType(type)) return '{ __typename ... on Node { id } }';
  const fields = Object.values(type.getFields());
  const own = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const related = depth > 1 ? fields.filter((field) => !own.includes(field)) : [];
  const named = related.map((field) => {
    const page = hasArgument(field, 'first') ? '(first: 3)' : '';
    return `${field.name}${page} ${selectionOf(field, depth - 1)}`;
  });
  return `{ __typename ${own.map(({ name }) => name).join(' ')} ${named.join(' ')} }`;
}
