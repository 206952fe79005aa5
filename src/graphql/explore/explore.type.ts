import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { NodeType, RelationType } from '../../model/ontology.js';
import { PartOfPage } from '../compile/page-types.js';
import { Evidence } from '../evidence/evidence.type.js';
import { EntityTypeEnum } from '../shared/enums.js';

@ObjectType({ description: 'The number of relations of one type that a node has.' })
export class RelationCount {
  @Field(() => String, { description: 'The relation type, for example OF_CITY.' })
  type!: RelationType;

  @Field(() => Int, { description: 'Number of relations, in either direction.' })
  count!: number;
}

@ObjectType({ description: 'A node of a subgraph, with what is needed to draw it (节点).' })
export class GraphNode {
  @Field(() => ID, { description: 'Its id, as in `node`.' })
  id!: string;

  @Field(() => EntityTypeEnum, { description: 'Its node type.' })
  type!: NodeType;

  @Field({ description: 'What a person would call it: its name, title, heading or quantity.' })
  label!: string;

  @Field(() => Int, { description: 'Number of relations that it has in the whole graph (度).' })
  degree!: number;

  @Field(() => [RelationCount], {
    description: 'Number of relations by relation type: what expanding the node would add.',
  })
  degrees!: RelationCount[];
}

@ObjectType({ description: 'A relation of a subgraph, with what is needed to draw it (关系).' })
export class GraphEdge {
  @Field(() => ID, { description: 'Its id, the same at every load of the same content.' })
  id!: string;

  @Field({ description: 'The relation type, for example RESPONSIBLE_FOR.' })
  type!: string;

  @Field(() => ID, { description: 'Id of the node that it leads from.' })
  source!: string;

  @Field(() => ID, { description: 'Id of the node that it leads to.' })
  target!: string;

  @Field(() => [Evidence], { description: 'The sentences that prove the relation (关系依据).' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A part of the graph, with what is needed to draw it (子图).' })
export class Subgraph {
  @PartOfPage()
  @Field(() => [GraphNode], {
    description:
      'Its nodes: those of a neighbourhood nearest first, those of a path from one end to the other.',
  })
  nodes!: GraphNode[];

  @PartOfPage()
  @Field(() => [GraphEdge], { description: 'The relations between its nodes.' })
  edges!: GraphEdge[];

  @Field({ description: 'True if there is more than `limit` allows.' })
  truncated!: boolean;
}
