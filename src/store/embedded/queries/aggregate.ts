import type { Meter } from '../../../model/meter.js';
import type { MeasureBasis, MeasurementPeriod, NodeType } from '../../../model/ontology.js';
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
import type { NodeFinder } from '../plan/node-finder.js';
import type { PlanReader } from '../plan/plan-reader.js';
import type { Column } from '../snapshot/columns.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** A property's values as numbers that sort like them, absent ones last. */
interface Codes {
  /** How many different values there are. */
  readonly size: number;
  /** By row. */
  readonly codes: Uint32Array;
}

/** What is added up of a group. */
interface Totals {
  /** The row of one of its measurements, which has the group's keys. */
  readonly row: number;
  count: number;
  withheld: number;
  parts: number;
  wholes: number;
  fractions: number;
  min: number;
  max: number;
}

/** Reads the joined properties of the node that a group's key names. */
interface JoinedRows {
  readonly key: GroupNodeKey;
  readonly rowOf: (id: string) => Row | null;
}

/** Adds measurements up by group. */
export class Aggregator {
  readonly #snapshot: Snapshot;
  readonly #finder: NodeFinder;
  readonly #reader: PlanReader;
  readonly #meter: Meter;
  readonly #codes = new Map<string, Codes>();

  constructor(snapshot: Snapshot, finder: NodeFinder, reader: PlanReader, meter: Meter) {
    this.#snapshot = snapshot;
    this.#finder = finder;
    this.#reader = reader;
    this.#meter = meter;
  }

  /** See {@link GraphQuestions.aggregate}. */
  aggregate({ type, where, groupBy, joined = {} }: Aggregation): AggregateGroup[] {
    const { columns } = this.#snapshot.table(type);
    const chosen = groupKeysOf({ groupBy });
    const totals = this.#totals(type, this.#finder.all(type, where), chosen);
    const joins = groupNodeKeys.flatMap((key): JoinedRows[] => {
      const properties = joined[key];
      return properties ? [{ key, rowOf: this.#rowReader(groupNodeTypes[key], properties) }] : [];
    });
    return totals.map((total) => {
      const keyOf = (key: GroupKey) =>
        chosen.includes(key) ? (columns.get(key)?.[total.row] ?? null) : null;
      const rows = joins.map(({ key, rowOf }) => {
        const id = keyOf(key) as string | null;
        return [key, id === null ? null : rowOf(id)];
      });
      return { ...groupOf(total, keyOf), joined: Object.fromEntries(rows) };
    });
  }

  /** The totals of all groups, sorted by the groups' keys. */
  #totals(type: Aggregation['type'], nodes: Uint32Array, keys: readonly GroupKey[]): Totals[] {
    const { base, columns } = this.#snapshot.table(type);
    const coded = keys.map((key) => this.#codesOf(type, key));
    const values = columns.get('value') as readonly (number | null)[];
    const groupOfRow = (row: number): number => {
      let group = 0;
      for (const { size, codes } of coded) group = group * size + (codes[row] as number);
      return group;
    };
    const held = this.#heldParts(type, nodes, groupOfRow);
    const groups = new Map<number, Totals>();
    for (const node of nodes) {
      // Finding its group takes as long as some tests do.
      this.#meter.addConditions(4);
      const row = node - base;
      const group = groupOfRow(row);
      let totals = groups.get(group);
      if (!totals) {
        this.#meter.addRows(1);
        totals = newTotals(row);
        groups.set(group, totals);
      }
      add(totals, values[row] as number | null, held.has(row));
    }
    return [...groups].sort(([left], [right]) => left - right).map(([, totals]) => totals);
  }

  /** Rows of the measurements of which one that holds them, directly or over others, is in their group. */
  #heldParts(
    type: Aggregation['type'],
    nodes: Uint32Array,
    groupOfRow: (row: number) => number,
  ): ReadonlySet<number> {
    const { base, columns } = this.#snapshot.table(type);
    const partOf = columns.get('partOfId') as readonly (string | null)[];
    const wholeOf = (row: number): number | undefined => {
      const id = partOf[row];
      const whole = id == null ? undefined : this.#snapshot.numberOf(id);
      return whole === undefined ? undefined : whole - base;
    };
    const parts: number[] = [];
    for (const node of nodes) if (partOf[node - base] != null) parts.push(node - base);
    if (parts.length === 0) return new Set();
    const members = new Set(nodes);
    return new Set(
      parts.filter((part) => {
        const seen = new Set([part]);
        for (let at = wholeOf(part); at !== undefined && !seen.has(at); at = wholeOf(at)) {
          this.#meter.addConditions(1);
          if (members.has(at + base) && groupOfRow(at) === groupOfRow(part)) return true;
          seen.add(at);
        }
        return false;
      }),
    );
  }

  #rowReader(type: NodeType, properties: readonly string[]): (id: string) => Row | null {
    const read = this.#reader.rowReader([{ type, properties, relations: [] }]);
    return (id) => read(this.#snapshot.numberOf(id) as number);
  }

  #codesOf(type: Aggregation['type'], property: GroupKey): Codes {
    const name = `${type}.${property}`;
    let coded = this.#codes.get(name);
    if (!coded) {
      coded = encode(this.#snapshot.table(type).columns.get(property) as Column);
      this.#codes.set(name, coded);
    }
    return coded;
  }
}

function encode(column: Column): Codes {
  const scalars = column as readonly (Scalar | null)[];
  const values = [...new Set(scalars)].sort((left, right) => compareKeys(left, right, false));
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const codes = Uint32Array.from(scalars, (value) => codeOf.get(value) as number);
  return { size: values.length, codes };
}

const newTotals = (row: number): Totals => ({
  row,
  count: 0,
  withheld: 0,
  parts: 0,
  wholes: 0,
  fractions: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
});

/** @param isHeld true where a figure that holds it is added to the same totals */
function add(totals: Totals, value: number | null, isHeld: boolean): void {
  totals.count++;
  if (value === null) {
    totals.withheld++;
    return;
  }
  const whole = Math.floor(value);
  if (isHeld) totals.parts++;
  else {
    totals.wholes += whole;
    totals.fractions += value - whole;
  }
  if (value < totals.min) totals.min = value;
  if (value > totals.max) totals.max = value;
}

function groupOf(
  { count, withheld, parts, wholes, fractions, min, max }: Totals,
  keyOf: (key: GroupKey) => unknown,
): Omit<AggregateGroup, 'joined'> {
  const hasValues = count > withheld;
  return {
    cityId: keyOf('cityId') as string | null,
    year: keyOf('year') as number | null,
    indicatorId: keyOf('indicatorId') as string | null,
    policyAreaId: keyOf('policyAreaId') as string | null,
    unit: keyOf('unit') as string,
    basis: keyOf('basis') as MeasureBasis,
    period: keyOf('period') as MeasurementPeriod,
    count,
    withheld,
    parts,
    sum: count > withheld + parts ? roundedSum(wholes, fractions) : null,
    min: hasValues ? min : null,
    max: hasValues ? max : null,
  };
}
