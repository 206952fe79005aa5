import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../compile/answer.js';

@InterfaceType({
  description: 'Anything of the graph that has an id (节点).',
  resolveType: typeNameOf,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Stable, readable and URL-safe, for example brand:qingdao:qingnuanzhu. The same input gives the same id on every load.',
  })
  id!: string;
}

@InterfaceType({
  implements: Node,
  description: 'A named thing that the documents speak of (实体).',
  resolveType: typeNameOf,
})
export abstract class Entity extends Node {
  @Field({
    description: 'Preferred name (名称), in the words of the source, without quotation marks.',
  })
  name!: string;

  @Field(() => [String], {
    description: 'Other wordings under which the documents mention it (别称).',
  })
  aliases!: string[];

  @Field(() => [Int], { description: 'Years that those documents cover (年份), ascending.' })
  years!: number[];
}
