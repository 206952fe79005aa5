import { ArgsType, type ClassType, Field, InputType } from 'type-graphql';
import { definitionOf, isMeasurement, type NodeType } from '../../model/ontology.js';
import { nameFilters } from '../compile/related-filters.js';
import {
  DocumentOrderFieldEnum,
  MeasurementOrderFieldEnum,
  NamedOrderFieldEnum,
} from '../shared/enums.js';
import { IDFilter, StringFilter } from '../shared/filter.input.js';
import { nouns, withTerm } from '../shared/nouns.js';
import { type OrderInput, orderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';
import { filterTypeOf } from './property-types.js';

/** One test of a filter: its description, alone or with the input that it is given by. */
type FilterField = string | { readonly description: string; readonly input: object };

/** A test that is given by an input of its own: `city` by the filter of cities. */
export const by = (input: object, description: string): FilterField => ({ description, input });

/**
 * The filter of lists of a node type: `id`, `and`, `or`, `not`, the name of a named thing, and what
 * is given here. `compile/filter.ts` gives the tests their meaning.
 *
 * @param tests by name: the description of a property of the type, or of the name of something
 *   related (`compile/related-filters.ts`), or `by` an input
 * @throws {Error} where a test is none of these
 */
export function filterInput(
  type: NodeType,
  tests: Readonly<Record<string, FilterField>>,
): ClassType<object> {
  const { label, entity, properties } = definitionOf(type);
  const { many } = nouns[type];

  @InputType(`${label}Filter`, {
    description: `Tests on ${withTerm(type, many)}. All that are given must hold.`,
  })
  class Filter {
    @Field(() => [Filter], { nullable: true, description: 'All of these hold.' })
    and?: Filter[];

    @Field(() => [Filter], {
      nullable: true,
      description: 'At least one of these holds; with an empty list, nothing passes.',
    })
    or?: Filter[];

    @Field(() => Filter, {
      nullable: true,
      description:
        'This does not hold. A test on an absent value does not hold, so its negation does.',
    })
    not?: Filter;

    @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
    id?: IDFilter;
  }

  const allTests = entity ? { name: 'Its preferred name (名称).', ...tests } : tests;
  for (const [name, test] of Object.entries(allTests)) {
    const { description, input } =
      typeof test === 'string' ? { description: test, input: undefined } : test;
    const property = properties[name];
    const tested = input ?? (nameFilters[name] ? StringFilter : property && filterTypeOf(property));
    if (!tested)
      throw new Error(
        `${label}Filter.${name} is no property of the ontology: say by what it is tested`,
      );
    Field(() => tested as ClassType, { nullable: true, description })(Filter.prototype, name);
  }
  return Filter;
}

/** The arguments of paged lists of a node type: page, filter and, of named things, documents and measurements, order. */
export function listArgs(type: NodeType, filter: ClassType<object>): ClassType<PageArgs> {
  const { many } = nouns[type];

  @ArgsType()
  class FilterArgs extends PageArgs {
    @Field(() => filter, {
      nullable: true,
      description: `Only ${many} that pass these tests; all ${many} if absent.`,
    })
    filter?: object;
  }

  const sortable = sortableBy(type);
  if (!sortable) return FilterArgs;
  const order = orderInput(`${definitionOf(type).label}Order`, sortable, many);

  @ArgsType()
  class ListArgs extends FilterArgs {
    @Field(() => [order], {
      nullable: true,
      description:
        type === 'DOCUMENT'
          ? 'Sort keys, the most important one first; the newest year first if absent.'
          : 'Sort keys, the most important one first; by id if absent.',
    })
    orderBy?: OrderInput[];
  }
  return ListArgs;
}

/** The enum of what lists of the type can be sorted by; undefined where they have one order only. */
function sortableBy(type: NodeType): object | undefined {
  if (isMeasurement(type)) return MeasurementOrderFieldEnum;
  if (type === 'DOCUMENT') return DocumentOrderFieldEnum;
  return definitionOf(type).entity ? NamedOrderFieldEnum : undefined;
}
