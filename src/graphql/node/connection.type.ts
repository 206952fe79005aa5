import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageOf, PartOfPage } from '../compile/page-types.js';
import { Evidence } from '../evidence/evidence.type.js';
import type { Noun } from '../shared/nouns.js';

@ObjectType({ description: 'The position of a page in its list (分页信息).' })
export class PageInfo {
  @Field({ description: 'True if the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'True if this page was requested with `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge; null if the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last edge: the `after` of the next page. Null if the page is empty.',
  })
  endCursor!: string | null;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: number;
}

/**
 * Builds the edge and connection types of a list; they are named after the class of what it holds.
 *
 * @param options.proven false where the items are themselves what proves, so that edges have no evidence
 */
export function connectionOf<Item extends object>(
  node: ClassType<Item>,
  { one, many }: Noun,
  { proven = true }: { readonly proven?: boolean } = {},
): ClassType<Connection<Item>> {
  @ObjectType(`${node.name}Edge`, { description: `One ${one} in a list, with its cursor.` })
  class Edge {
    @Field({ description: 'Position in the list: the `after` of the page that follows.' })
    cursor!: string;

    @PartOfPage()
    @Field(() => node, { description: `The ${one}.` })
    node!: Item;
  }
  if (proven)
    Field(() => [Evidence], {
      description:
        'The sentences that prove the relation by which this list reaches the node (关系依据). Empty in lists at the root, which follow no relation, and in lists of evidence.',
    })(Edge.prototype, 'evidence');

  @PageOf(node.name)
  @ObjectType(`${node.name}Connection`, {
    description: `One page of a list of ${many} (分页列表).`,
  })
  class ConnectionType implements Connection<Item> {
    @PartOfPage()
    @Field(() => [Edge], { description: 'The items of the page, each with its cursor.' })
    edges!: Edge[];

    @PartOfPage()
    @Field(() => [node], { description: 'The items of the page.' })
    nodes!: Item[];

    @PartOfPage()
    @Field(() => PageInfo, { description: 'The position of the page in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'Number of items in the whole list, not only in this page (总数).',
    })
    totalCount!: number;
  }
  return ConnectionType;
}
