import { Float, Int } from 'type-graphql';
import type { PropertyDefinition } from '../../model/ontology.js';
import { enumOf } from '../shared/enums.js';
import { FloatFilter, IntFilter, StringFilter } from '../shared/filter.input.js';

/** The GraphQL type by which a property is read, in the form that type-graphql takes: `[String]` for a list. */
export function outputTypeOf({ kind, values }: PropertyDefinition): object | [object] {
  switch (kind) {
    case 'string':
      return values ? enumOf(values) : String;
    case 'strings':
      return [String];
    case 'int':
      return Int;
    case 'ints':
      return [Int];
    case 'float':
      return Float;
    case 'boolean':
      return Boolean;
  }
}

/** The GraphQL type by which a filter tests a property; of a list, some value of it. */
export function filterTypeOf({ kind, values }: PropertyDefinition): object {
  switch (kind) {
    case 'string':
      return values ? enumOf(values) : StringFilter;
    case 'strings':
      return StringFilter;
    case 'int':
    case 'ints':
      return IntFilter;
    case 'float':
      return FloatFilter;
    case 'boolean':
      return Boolean;
  }
}
