import type { GraphQLResolveInfo } from 'graphql';
import { graphNodeTypes } from '../../model/ontology.js';
import type { WhichSummaries } from '../../store/questions.js';
import { type Composition, nodeOf, nodesOf, objectsOf } from '../compile/composed-compiler.js';
import type { ShownNodes } from '../compile/shown-nodes.js';
import { selects, shownNodes } from '../read/read.js';
import type { ExpansionPage, ExpansionParts } from './expand.js';
import type { SubgraphEdge, SubgraphNode, SubgraphParts } from './subgraph.js';

/** Where the fields of what is drawn come from: `GraphNode`, `GraphEdge` and what holds them. */

const relationCount: Composition<SubgraphNode['degrees'][number]> = {
  typeName: 'RelationCount',
  fields: {},
};

export const graphNode: Composition<SubgraphNode> = {
  typeName: 'GraphNode',
  fields: {
    city: nodeOf('CITY', ({ cityId }) => cityId),
    policyArea: nodeOf('POLICY_AREA', ({ policyAreaId }) => policyAreaId),
    node: nodeOf(graphNodeTypes, ({ id }) => id),
    degrees: objectsOf(relationCount, ({ degrees }) => degrees),
  },
};

export const graphEdge: Composition<SubgraphEdge> = {
  typeName: 'GraphEdge',
  fields: { evidence: nodesOf('EVIDENCE', ({ evidenceIds }) => evidenceIds) },
};

export const subgraph: Composition<SubgraphParts> = {
  typeName: 'Subgraph',
  fields: {
    nodes: objectsOf(graphNode, ({ nodes }) => nodes),
    edges: objectsOf(graphEdge, ({ edges }) => edges),
  },
};

const pageInfo: Composition<ExpansionPage> = { typeName: 'PageInfo', fields: {} };

export const expansion: Composition<ExpansionParts> = {
  typeName: 'Expansion',
  fields: {
    nodes: objectsOf(graphNode, ({ nodes }) => nodes),
    edges: objectsOf(graphEdge, ({ edges }) => edges),
    pageInfo: objectsOf(pageInfo, (page) => page.pageInfo),
  },
};

/** What is asked of a store for the nodes that a field draws, and what it showed of their places on the way. */
export interface DrawnNodes {
  readonly summaries: WhichSummaries;
  readonly shown: ShownNodes;
}

/** @param path of field names from the field to its `GraphNode`s: `nodes` of a subgraph */
export function drawnNodes<Source extends object>(
  info: GraphQLResolveInfo,
  composition: Composition<Source>,
  path: readonly string[],
): DrawnNodes {
  const shown = shownNodes(info, composition);
  const { places } = shown;
  const degrees = ['degree', 'degrees'].some((name) => selects(info, [...path, name]));
  return { summaries: { degrees, places }, shown };
}

/** True where the proof of the drawn relations is asked for, whole or by its ids. */
export const selectsProof = (info: GraphQLResolveInfo): boolean =>
  selects(info, ['edges', 'evidence']) || selects(info, ['edges', 'evidenceIds']);
