import { Field, Int, ObjectType } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { EntityTypeEnum } from '../shared/enums.js';

@ObjectType({ description: 'The number of nodes of one type.' })
export class TypeCount {
  @Field(() => EntityTypeEnum, { description: 'The node type.' })
  type!: NodeType;

  @Field(() => Int, { description: 'Number of nodes.' })
  count!: number;
}

@ObjectType({ description: 'The data that is loaded now (数据集).' })
export class DatasetInfo {
  @Field({ description: 'Hash of the content (版本): equal revisions mean equal graphs.' })
  revision!: string;

  @Field(() => Int, {
    description: 'Number of nodes in the graph; the evidence that proves them is not counted.',
  })
  nodeCount!: number;

  @Field(() => Int, { description: 'Number of relations between the nodes of the graph.' })
  edgeCount!: number;

  @Field(() => [TypeCount], { description: 'Number of nodes by type; they add up to nodeCount.' })
  counts!: TypeCount[];
}
