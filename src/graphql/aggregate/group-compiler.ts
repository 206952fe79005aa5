import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { NodeLoaders, NodeLookup } from '../../loaders/node-loaders.js';
import type { NodeType } from '../../model/ontology.js';
import type { AggregateGroup } from '../../store/questions.js';
import { type Answer, answerOf } from '../shared/answer.js';
import { collectFields, type Operation, selectionSetsOf } from '../shared/collect-fields.js';
import { SelectionBuilder } from '../shared/selection-compiler.js';

const typeName = 'MeasurementGroup';

/** Fields that are nodes: of these the store names the ids only. */
const nodeFields: Readonly<Record<string, readonly [NodeType, keyof AggregateGroup]>> = {
  city: ['CITY', 'cityId'],
  indicator: ['INDICATOR', 'indicatorId'],
  policyArea: ['POLICY_AREA', 'policyAreaId'],
};

type Read = (group: AggregateGroup, loaders: NodeLoaders) => unknown;

/** Turns what is selected of groups into look-ups of the nodes that they are of, and groups into answers. */
export class GroupCompiler {
  private readonly reads: readonly (readonly [string, Read])[];

  /** @param path of the response, for errors */
  constructor(
    private readonly operation: Operation,
    sets: readonly SelectionSetNode[],
    path: string,
  ) {
    const type = operation.schema.getType(typeName) as GraphQLObjectType;
    this.reads = [...collectFields(operation, type, sets)].map(([key, nodes]) => [
      key,
      this.field((nodes[0] as FieldNode).name.value, nodes, `${path}.${key}`),
    ]);
  }

  /** Takes one plan a node field, however many groups there are. */
  complete(groups: readonly AggregateGroup[], loaders: NodeLoaders): Promise<Answer[]> {
    return Promise.all(
      groups.map(async (group) => {
        const values = await Promise.all(this.reads.map(([, read]) => read(group, loaders)));
        const answer = answerOf(typeName);
        for (const [place, [key]] of this.reads.entries()) answer[key] = values[place];
        return answer;
      }),
    );
  }

  private field(name: string, nodes: readonly FieldNode[], path: string): Read {
    const node = nodeFields[name];
    if (node) return this.node(...node, nodes, path);
    switch (name) {
      case '__typename':
        return () => typeName;
      case 'average':
        return ({ sum, count, withheld }) =>
          sum === null ? null : Number((sum / (count - withheld)).toPrecision(12));
      default:
        return (group) => group[name as keyof AggregateGroup];
    }
  }

  private node(
    type: NodeType,
    idOfGroup: keyof AggregateGroup,
    nodes: readonly FieldNode[],
    path: string,
  ): Read {
    const builder = new SelectionBuilder(this.operation, [type]);
    const complete = builder.addView(selectionSetsOf(nodes), path);
    const idOf = builder.addProperty('id') as NodeLookup<Answer>['idOf'];
    const lookup: NodeLookup<Answer> = { select: builder.build(), idOf, complete };
    return (group, loaders) => {
      const id = group[idOfGroup] as string | null;
      return id === null ? null : loaders.of(path, () => lookup).load(id);
    };
  }
}
