import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDate } from 'graphql-scalars';
import { quoted } from '../../util/quoted.js';

const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function parse(value: unknown): string {
  if (typeof value !== 'string' || !partialDate.test(value))
    throw new GraphQLError(
      `PartialDate takes a year, year-month or date such as 2024, 2024-06 or 2024-06-30, not ${typeof value === 'string' ? quoted(value) : typeof value}`,
    );
  return value;
}

export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A calendar date, a month or a year (日期), in ISO 8601 form and as precise as the source: 2024, 2024-06 or 2024-06-30.',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

/** Part of the contract (schema/core.graphql), for fields to come; nothing returns it yet. */
export const DateScalar = GraphQLDate;
