import type { MeasureBasis, NodeType } from '../../../model/ontology.js';
import type { Row } from '../../../model/plan.js';
import { compareKeys, type Scalar } from '../../order.js';
import {
  type AggregateGroup,
  type Aggregation,
  type GroupKey,
  type GroupNodeKey,
  groupKeysOf,
  groupNodeKeys,
  groupNodeTypes,
} from '../../questions.js';
import { roundedSum } from '../../rounded-sum.js';
import type { Finder } from '../plan/access-paths.js';
import type { PlanReader } from '../plan/plan-reader.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** A property's values as numbers that sort like them, absent ones last. */
interface Codes {
  readonly values: readonly (Scalar | null)[];
  readonly codes: Uint32Array;
}

interface Tally {
  /** One measurement of the group: its keys are the group's. */
  readonly local: number;
  count: number;
  withheld: number;
  wholes: number;
  fractions: number;
  min: number;
  max: number;
}

/** Adds measurements up by group. */
export class Aggregator {
  readonly #snapshot: Snapshot;
  readonly #finder: Finder;
  readonly #reader: PlanReader;
  readonly #codes = new Map<string, Codes>();

  constructor(snapshot: Snapshot, finder: Finder, reader: PlanReader) {
    this.#snapshot = snapshot;
    this.#finder = finder;
    this.#reader = reader;
  }

  /** See {@link GraphQuestions.aggregate}. */
  aggregate({ type, where, groupBy, joined = {} }: Aggregation): AggregateGroup[] {
    const { base, columns } = this.#snapshot.table(type);
    const nodes = this.#finder.all(type, where);
    const chosen = groupKeysOf({ groupBy });
    const coded = chosen.map((key) => this.#codesOf(type, key));
    const measured = columns.get('value') as readonly (number | null)[];
    const tallies = new Map<number, Tally>();
    for (const node of nodes) {
      const local = node - base;
      let group = 0;
      for (const { values, codes } of coded)
        group = group * values.length + (codes[local] as number);
      let tally = tallies.get(group);
      if (!tally) {
        tally = {
          local,
          count: 0,
          withheld: 0,
          wholes: 0,
          fractions: 0,
          min: Infinity,
          max: -Infinity,
        };
        tallies.set(group, tally);
      }
      add(tally, measured[local] as number | null);
    }
    const told = groupNodeKeys.flatMap((key): [GroupNodeKey, (id: string) => Row | null][] => {
      const properties = joined[key];
      return properties ? [[key, this.#teller(groupNodeTypes[key], properties)]] : [];
    });
    const inOrder = [...tallies].sort(([left], [right]) => left - right);
    return inOrder.map(([, tally]) => {
      const keyOf = (key: GroupKey) =>
        chosen.includes(key) ? (columns.get(key)?.[tally.local] ?? null) : null;
      const tell = ([key, rowOf]: (typeof told)[number]) => {
        const id = keyOf(key) as string | null;
        return [key, id === null ? null : rowOf(id)];
      };
      return { ...groupOf(tally, keyOf), joined: Object.fromEntries(told.map(tell)) };
    });
  }

  #teller(type: NodeType, properties: readonly string[]): (id: string) => Row | null {
    const read = this.#reader.rowReader([{ type, properties, relations: [] }]);
    return (id) => read(this.#snapshot.numberOf(id) as number);
  }

  #codesOf(type: Aggregation['type'], property: GroupKey): Codes {
    const name = `${type}.${property}`;
    let coded = this.#codes.get(name);
    if (!coded) {
      const { columns } = this.#snapshot.table(type);
      coded = encode(columns.get(property) as readonly (Scalar | null)[]);
      this.#codes.set(name, coded);
    }
    return coded;
  }
}

function encode(column: readonly (Scalar | null)[]): Codes {
  const values = [...new Set(column)].sort((left, right) => compareKeys(left, right, false));
  const codeOf = new Map(values.map((value, code) => [value, code]));
  return { values, codes: Uint32Array.from(column, (value) => codeOf.get(value) as number) };
}

function add(tally: Tally, value: number | null): void {
  tally.count++;
  if (value === null) {
    tally.withheld++;
    return;
  }
  const whole = Math.floor(value);
  tally.wholes += whole;
  tally.fractions += value - whole;
  if (value < tally.min) tally.min = value;
  if (value > tally.max) tally.max = value;
}

function groupOf(
  { count, withheld, wholes, fractions, min, max }: Tally,
  keyOf: (key: GroupKey) => unknown,
): Omit<AggregateGroup, 'joined'> {
  const present = count > withheld;
  return {
    cityId: keyOf('cityId') as string | null,
    year: keyOf('year') as number | null,
    indicatorId: keyOf('indicatorId') as string | null,
    policyAreaId: keyOf('policyAreaId') as string | null,
    unit: keyOf('unit') as string,
    basis: keyOf('basis') as MeasureBasis,
    count,
    withheld,
    sum: present ? roundedSum(wholes, fractions) : null,
    min: present ? min : null,
    max: present ? max : null,
  };
}
