import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageOf, PartOfPage } from '../compile/page-types.js';
import { Evidence } from '../evidence/evidence.type.js';

@ObjectType({ description: 'Where a page lies in its list (分页信息).' })
export class PageInfo {
  @Field({ description: 'True where the list goes on behind this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'True where this page was asked for with `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge: the `after` of the next page.',
  })
  endCursor!: string | null;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Builds the edge and connection types of a list. `name` is that of the node's GraphQL type. */
export function connectionOf<Item extends object>(
  name: string,
  node: ClassType<Item>,
): ClassType<Connection<Item>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, and where it stands in it.` })
  class Edge {
    @Field({ description: 'Position in the list: the `after` of the page that follows.' })
    cursor!: string;

    @PartOfPage()
    @Field(() => node, { description: `The ${name}.` })
    node!: Item;

    @Field(() => [Evidence], {
      description:
        'The sentences that prove the relation through which this list reaches the node (关系依据). Empty in lists at the root, which follow no relation, and of evidence itself.',
    })
    evidence!: Evidence[];
  }

  @PageOf(name)
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (分页列表).` })
  class ConnectionType implements Connection<Item> {
    @PartOfPage()
    @Field(() => [Edge], { description: 'The page, with cursors.' })
    edges!: Edge[];

    @PartOfPage()
    @Field(() => [node], { description: 'The page, without cursors.' })
    nodes!: Item[];

    @PartOfPage()
    @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Length of the whole list, whatever the page (总数).' })
    totalCount!: number;
  }
  return ConnectionType;
}
