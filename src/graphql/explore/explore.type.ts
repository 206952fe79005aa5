import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { NodeType, RelationType } from '../../model/ontology.js';
import { PartOfPage } from '../compile/page-types.js';
import { EntityTypeEnum } from '../shared/enums.js';

@ObjectType({ description: 'How many relations of one type a node has.' })
export class RelationCount {
  @Field(() => String, { description: 'The relation type, for example OF_CITY.' })
  type!: RelationType;

  @Field(() => Int, { description: 'How many, in either direction.' })
  count!: number;
}

@ObjectType({ description: 'A node of the graph, to draw (节点).' })
export class GraphNode {
  @Field(() => ID, { description: 'Its id, as in `node`.' })
  id!: string;

  @Field(() => EntityTypeEnum, { description: 'Its type.' })
  type!: NodeType;

  @Field({ description: 'What a person would call it: name, title, heading or quantity.' })
  label!: string;

  @Field(() => Int, { description: 'Number of relations it has in the whole graph (度).' })
  degree!: number;

  @Field(() => [RelationCount], {
    description: 'The same by relation type: what expanding it would bring.',
  })
  degrees!: RelationCount[];
}

@ObjectType({ description: 'A relation of the graph, to draw (关系).' })
export class GraphEdge {
  @Field(() => ID, { description: 'Its id; stable over loads of the same content.' })
  id!: string;

  @Field({ description: 'Its type, for example RESPONSIBLE_FOR.' })
  type!: string;

  @Field(() => ID, { description: 'Id of the node that it leads from.' })
  source!: string;

  @Field(() => ID, { description: 'Id of the node that it leads to.' })
  target!: string;
}

@ObjectType({ description: 'A piece of the graph, to draw (子图).' })
export class Subgraph {
  @PartOfPage()
  @Field(() => [GraphNode], {
    description: 'Its nodes, nearest first; those of a path from end to end.',
  })
  nodes!: GraphNode[];

  @PartOfPage()
  @Field(() => [GraphEdge], { description: 'Relations between its nodes.' })
  edges!: GraphEdge[];

  @Field({ description: 'True where limit cut it.' })
  truncated!: boolean;
}
