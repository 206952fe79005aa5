import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { NodeLoaders, NodeLookup } from '../../loaders/node-loaders.js';
import type { NodeSelection, Row } from '../../model/plan.js';
import {
  type AggregateGroup,
  type Aggregation,
  type GroupNodeKey,
  groupNodeTypes,
} from '../../store/questions.js';
import { type Answer, answerOf } from '../compile/answer.js';
import { collectFields, type Operation, selectionSetsOf } from '../compile/collect-fields.js';
import { SelectionBuilder } from '../compile/selection-compiler.js';

const typeName = 'MeasurementGroup';

/** Fields that are nodes, and the key of a group that is the node's id. */
const nodeFields: Readonly<Record<string, GroupNodeKey>> = {
  city: 'cityId',
  indicator: 'indicatorId',
  policyArea: 'policyAreaId',
};

type Read = (group: AggregateGroup) => unknown;

/** Turns what is selected of groups into what is asked of their nodes, and groups into answers. */
export class GroupCompiler {
  /** Of nodes of which only properties are selected, what the store tells joined with the groups. */
  readonly joined: NonNullable<Aggregation['joined']>;
  /** The others are looked up when the groups are known. */
  private readonly lookups = new Map<GroupNodeKey, NodeLookup<Row>>();
  private readonly builders = new Map<GroupNodeKey, SelectionBuilder>();
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
    const joined: Partial<Record<GroupNodeKey, readonly string[]>> = {};
    for (const [key, builder] of this.builders) {
      const idOf = builder.addProperty('id') as NodeLookup<Row>['idOf'];
      const select = builder.build();
      const { properties, relations } = select[0] as NodeSelection;
      if (relations.length === 0) joined[key] = properties;
      else this.lookups.set(key, { select, idOf, complete: (row) => row });
    }
    this.joined = joined;
  }

  /** Takes one plan for each kind of node that is looked up, however many groups there are. */
  async complete(groups: readonly AggregateGroup[], loaders: NodeLoaders): Promise<Answer[]> {
    const told =
      this.lookups.size === 0
        ? groups
        : await Promise.all(groups.map((group) => this.lookUp(group, loaders)));
    return told.map((group) => {
      const answer = answerOf(typeName);
      for (const [key, read] of this.reads) answer[key] = read(group);
      return answer;
    });
  }

  private async lookUp(group: AggregateGroup, loaders: NodeLoaders): Promise<AggregateGroup> {
    const found = [...this.lookups].map(async ([key, lookup]) => {
      const id = group[key];
      return [key, id === null ? null : await loaders.of(lookup, () => lookup).load(id)];
    });
    return {
      ...group,
      joined: { ...group.joined, ...Object.fromEntries(await Promise.all(found)) },
    };
  }

  private field(name: string, nodes: readonly FieldNode[], path: string): Read {
    const node = nodeFields[name];
    if (node) return this.node(node, nodes, path);
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

  private node(key: GroupNodeKey, nodes: readonly FieldNode[], path: string): Read {
    let builder = this.builders.get(key);
    if (!builder) {
      builder = new SelectionBuilder(this.operation, [groupNodeTypes[key]]);
      this.builders.set(key, builder);
    }
    const complete = builder.addView(selectionSetsOf(nodes), path);
    return ({ joined }) => {
      const row = joined[key];
      return row ? complete(row) : null;
    };
  }
}
