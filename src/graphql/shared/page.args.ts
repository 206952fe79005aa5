import { ArgsType, Field, Int } from 'type-graphql';
import { GraphError } from '../../model/errors.js';

export const defaultPageSize = 20;
export const largestPage = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPageSize,
    description: `Number of items in the page (每页条数), 0 to ${largestPage}.`,
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'The page begins after the item with this cursor; the first page if absent.',
  })
  after?: string;
}

/** @throws {GraphError} BAD_USER_INPUT below 0, LIMIT_EXCEEDED above the largest page */
export function pageSize(
  first: number | null | undefined,
  argument: string,
  largest = largestPage,
): number {
  const size = first ?? defaultPageSize;
  if (size < 0)
    throw new GraphError(
      'BAD_USER_INPUT',
      `${argument}: ${size} is negative. Ask for 0 to ${largest}.`,
      {
        argument,
      },
    );
  if (size > largest)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `${argument}: ${size} is more than ${largest} at once. Ask for ${largest} and page on with after.`,
      { argument },
    );
  return size;
}
