import { Field, ID, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../compile/answer.js';

@InterfaceType({
  description: 'Anything in the graph that has an id (节点).',
  resolveType: typeNameOf,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Stable, readable and safe in a URL, for example brand:qingdao:qingnuanzhu. The same source gives the same id at every load.',
  })
  id!: string;
}

@InterfaceType({
  implements: Node,
  description: 'A named thing that documents write about (实体).',
  resolveType: typeNameOf,
})
export abstract class Entity extends Node {}
