import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  NodeType,
  PolicyAction,
  RelationType,
  ResponsibilityRole,
} from '../../model/ontology.js';
import { City } from '../city/city.type.js';
import { PartOfPage } from '../compile/page-types.js';
import { Evidence } from '../evidence/evidence.type.js';
import { PageInfo } from '../node/connection.type.js';
import { Node } from '../node/node.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { EntityTypeEnum, PolicyActionEnum, ResponsibilityRoleEnum } from '../shared/enums.js';

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

  @Field(() => City, {
    nullable: true,
    description:
      'The city that it belongs to, or whose document it is from (城市); a city is its own. Null for what no city owns.',
  })
  city!: City | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its one year (年份); null for what documents of several years may name.',
  })
  year!: number | null;

  @Field(() => PolicyArea, {
    nullable: true,
    description:
      'The policy area that it concerns (业务领域), which is its own; null if it concerns none.',
  })
  policyArea!: PolicyArea | null;

  @Field(() => Int, { description: 'Number of relations that it has in the whole graph (度).' })
  degree!: number;

  @Field(() => [RelationCount], {
    description: 'Number of relations by relation type: what expanding the node would add.',
  })
  degrees!: RelationCount[];

  @Field(() => Node, {
    description: 'The node itself, for what a drawing says beside it: a quantity, a sentence.',
  })
  node!: Node;
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

  @Field(() => ResponsibilityRoleEnum, {
    nullable: true,
    description: 'Of a responsibility: the role of the party (牵头、责任、配合); null otherwise.',
  })
  role!: ResponsibilityRole | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True if it is stated for a section, and one of its ends inherits it because it is in that section; null for relations that are never inherited.',
  })
  inherited!: boolean | null;

  @Field(() => PolicyActionEnum, {
    nullable: true,
    description: 'What is done with a policy (政策动作); null otherwise.',
  })
  action!: PolicyAction | null;

  @Field(() => [ID], {
    description:
      'Ids of the sentences that prove the relation (关系依据), to be fetched when they are shown.',
  })
  evidenceIds!: string[];

  @Field(() => [Evidence], { description: 'The sentences that prove the relation (关系依据).' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A part of the graph, with what is needed to draw it (子图).' })
export class Subgraph {
  @PartOfPage()
  @Field(() => [GraphNode], {
    description:
      'Its nodes: those of a neighbourhood nearest first, those of a path from one end to the other, those with given ids in their order.',
  })
  nodes!: GraphNode[];

  @PartOfPage()
  @Field(() => [GraphEdge], { description: 'The relations between its nodes.' })
  edges!: GraphEdge[];

  @Field({
    description:
      'True if there is more than `limit` allows, or more relations than are shown (5,000).',
  })
  truncated!: boolean;
}

@ObjectType({
  description: 'One page of the nodes that relations of one type join with a node (展开).',
})
export class Expansion {
  @PartOfPage()
  @Field(() => [GraphNode], { description: 'The nodes at the other ends, by id.' })
  nodes!: GraphNode[];

  @PartOfPage()
  @Field(() => [GraphEdge], {
    description:
      'The relations that lead to them; with `among` all others between what is drawn and them, too.',
  })
  edges!: GraphEdge[];

  @PartOfPage()
  @Field(() => PageInfo, { description: 'The position of the page in its list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description: 'Number of such nodes, not only on this page (总数).',
  })
  totalCount!: number;
}
