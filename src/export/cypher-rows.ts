import type { PropertyValue } from '../model/graph.js';
import type { PropertyKind } from '../model/ontology.js';
import { cypherString } from '../util/cypher-string.js';

export type Kinds = Readonly<Record<string, { readonly kind: PropertyKind }>>;
type Values = Readonly<Record<string, PropertyValue>>;

/**
 * How records of one type are written in a script: each as one flat list of literals. Neo4j takes such
 * lists as parameters; it would plan maps, and lists within lists, value by value, six times as long.
 *
 * A row has the single values first, then the length of each list, then the elements of all lists:
 * `['city:qufu', '曲阜市', 2, '曲阜', '曲阜县']` is an id, a name, and two aliases.
 */
export interface RowLayout {
  /** `{name: row[1], aliases: [x IN row[3..3+row[2]] | x]}` */
  readonly properties: string;
  readonly rowOf: (values: Values) => string;
}

const isList = (kind: PropertyKind): boolean => kind === 'strings' || kind === 'ints';

/** @param head values that come first in each row and are no properties */
export function layoutOf(kinds: Kinds, head: readonly string[] = []): RowLayout {
  const names = Object.keys(kinds);
  const kindOf = (name: string): PropertyKind => kinds[name]?.kind ?? 'string';
  const single = [...head, ...names.filter((name) => !isList(kindOf(name)))];
  const lists = names.filter((name) => isList(kindOf(name)));
  const lengths = lists.map((_, at) => `row[${single.length + at}]`);
  const bounds = lists.map((_, at) =>
    [String(single.length + lists.length), ...lengths.slice(0, at)].join('+'),
  );
  const assignments = [
    ...single.slice(head.length).map((name, at) => `${name}: row[${head.length + at}]`),
    // A slice of a mixed list counts as mixed, which no property can be, until it is made anew.
    ...lists.map(
      (name, at) => `${name}: [x IN row[${bounds[at]}..${bounds[at]}+${lengths[at]}] | x]`,
    ),
  ];
  return {
    properties: `{${assignments.join(', ')}}`,
    rowOf: (values) => {
      const elements = lists.map((name) => listOf(name, values[name] ?? []));
      const literals = [
        ...single.map((name) => literalOf(name, values[name] ?? null, kindOf(name))),
        ...elements.map(({ length }) => String(length)),
        ...lists.flatMap((name, at) =>
          (elements[at] as readonly PropertyValue[]).map((element) =>
            literalOf(name, element, kindOf(name) === 'ints' ? 'int' : 'string'),
          ),
        ),
      ];
      return `[${literals.join(', ')}]`;
    },
  };
}

/**
 * A value as a literal of its kind. What is of no such kind is refused, whoever let it into the store:
 * its text would be taken for a part of the statement.
 *
 * @throws {Error} where the value is none of the kind
 */
function literalOf(name: string, value: PropertyValue, kind: PropertyKind): string {
  if (value === null) return 'null';
  if (kind === 'string' && typeof value === 'string') return cypherString(value);
  if (kind === 'boolean' && typeof value === 'boolean') return String(value);
  if ((kind === 'int' || kind === 'float') && Number.isFinite(value)) {
    const text = String(value).replace('e+', 'e');
    // A whole number of a float property stays a float.
    return kind === 'float' && /^-?\d+$/.test(text) ? `${text}.0` : text;
  }
  throw unfit(name, kind);
}

function listOf(name: string, value: PropertyValue): readonly PropertyValue[] {
  if (Array.isArray(value)) return value;
  throw unfit(name, 'list');
}

const unfit = (name: string, kind: string): Error =>
  new Error(`A value of ${name} is no ${kind}: the graph that is exported is damaged`);
