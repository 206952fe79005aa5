import type { GraphQLField, GraphQLNamedType } from 'graphql';
import { Extensions } from 'type-graphql';
import { largestPage } from '../shared/page.args.js';

/**
 * What types and fields are to a page of a list (分页列表). They carry it as an extension, which no
 * client sees, so that nothing depends on how a type is called.
 */

/** Decorates a type that is a page of a list: `@PageOf('City')` on `CityConnection`. */
export const PageOf = (typeName: string) => Extensions({ pageOf: typeName });

/** Name of the GraphQL type that a page lists; undefined for types that are no pages. */
export const listedTypeName = ({ extensions }: GraphQLNamedType): string | undefined =>
  extensions.pageOf as string | undefined;

/**
 * Decorates a field that shows what its object stands for and reads no rows of its own: `nodes`,
 * `edges` and `pageInfo` of a page, `node` of an edge.
 */
export const PartOfPage = () => Extensions({ partOfPage: true });

export const isPartOfPage = ({ extensions }: GraphQLField<unknown, unknown>): boolean =>
  extensions.partOfPage === true;

/** Decorates a paged field whose pages may be larger than those of other lists. */
export const LargestPage = (entries: number) => Extensions({ largestPage: entries });

/** Most entries that a page of the field may have. */
export const largestPageOf = ({ extensions }: GraphQLField<unknown, unknown>): number =>
  (extensions.largestPage as number | undefined) ?? largestPage;
