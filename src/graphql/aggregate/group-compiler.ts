import type { SelectionSetNode } from 'graphql';
import type { NodeLoaders, NodeLookup } from '../../loaders/node-loaders.js';
import { completed } from '../../model/answering.js';
import type { NodeSelection, Row } from '../../model/plan.js';
import {
  type AggregateGroup,
  type Aggregation,
  type GroupNodeKey,
  groupNodeTypes,
} from '../../store/questions.js';
import { type ByName, byName } from '../../util/by-name.js';
import type { Answer } from '../compile/answer.js';
import type { Operation } from '../compile/collect-fields.js';
import { objectReader, type Read, type SelectedField } from '../compile/object-reader.js';
import { SelectionBuilder } from '../compile/selection-compiler.js';
import type { RequestContext } from '../read/context.js';
import type { noSumReasons } from '../shared/enums.js';

/** Fields that are nodes, and the key of a group that is the node's id. */
const nodeFields: Readonly<ByName<GroupNodeKey>> = byName({
  city: 'cityId',
  indicator: 'indicatorId',
  policyArea: 'policyAreaId',
});

/**
 * Why the values of a group are not added up: rates never are, and stretches of time only where their
 * name says which they are, or where there is one value alone.
 */
function noSumReasonOf({
  sum,
  basis,
  period,
  count,
  withheld,
  parts,
}: AggregateGroup): (typeof noSumReasons)[number] | null {
  if (sum === null) return 'NO_VALUES';
  if (basis === 'RATE') return 'RATES';
  const isNamed = period !== 'OTHER' && period !== 'UNSTATED';
  return isNamed || count - withheld - parts === 1 ? null : 'PERIODS';
}

/** Turns what is selected of groups into what is asked of their nodes, and groups into answers. */
export class GroupCompiler {
  /** Properties of the groups' nodes, where nothing else is selected of these: the store gives them with the groups. */
  readonly joined: NonNullable<Aggregation['joined']>;
  /** Of all other nodes; they are looked up once the groups are known. */
  private readonly lookups = new Map<GroupNodeKey, NodeLookup<Row>>();
  private readonly builders = new Map<GroupNodeKey, SelectionBuilder>();
  private readonly completeGroup: Read<AggregateGroup, Answer>;

  /** @param path of the response, for errors */
  constructor(
    private readonly operation: Operation,
    sets: readonly SelectionSetNode[],
    path: string,
  ) {
    this.completeGroup = objectReader<AggregateGroup>(
      operation,
      'MeasurementGroup',
      sets,
      path,
      (field) => this.field(field),
    );
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
  async complete(
    groups: readonly AggregateGroup[],
    context: Pick<RequestContext, 'loaders' | 'budget'>,
  ): Promise<Answer[]> {
    const withNodes =
      this.lookups.size === 0
        ? groups
        : await Promise.all(groups.map((group) => this.lookUp(group, context.loaders)));
    return completed(context.budget, () => withNodes.map(this.completeGroup));
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

  private field({ name, sets, path }: SelectedField): Read<AggregateGroup> {
    const key = nodeFields[name];
    if (key) return this.node(key, sets, path);
    if (name === 'average')
      return ({ sum, count, withheld, parts }) =>
        sum === null ? null : Number((sum / (count - withheld - parts)).toPrecision(12));
    if (name === 'noSumReason') return noSumReasonOf;
    if (name === 'sum') return (group) => (noSumReasonOf(group) === null ? group.sum : null);
    return (group) => group[name as keyof AggregateGroup];
  }

  private node(
    key: GroupNodeKey,
    sets: readonly SelectionSetNode[],
    path: string,
  ): Read<AggregateGroup> {
    let builder = this.builders.get(key);
    if (!builder) {
      builder = new SelectionBuilder(this.operation, [groupNodeTypes[key]]);
      this.builders.set(key, builder);
    }
    const complete = builder.addView(sets, path);
    return ({ joined }) => {
      const row = joined[key];
      return row ? complete(row) : null;
    };
  }
}
