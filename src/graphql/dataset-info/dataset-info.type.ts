import { Field, Int, ObjectType } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { EntityTypeEnum } from '../shared/enums.js';

@ObjectType({ description: 'How many nodes of one type there are.' })
export class TypeCount {
  @Field(() => EntityTypeEnum, { description: 'The type.' })
  type!: NodeType;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What is loaded now (数据集).' })
export class DatasetInfo {
  @Field({ description: 'Hash of the content (版本): equal revisions are equal graphs.' })
  revision!: string;

  @Field(() => Int, {
    description: 'Nodes of the graph; the evidence that proves them is not counted.',
  })
  nodeCount!: number;

  @Field(() => Int, { description: 'Relations between those nodes.' })
  edgeCount!: number;

  @Field(() => [TypeCount], { description: 'Nodes by type; together they are nodeCount.' })
  counts!: TypeCount[];
}
