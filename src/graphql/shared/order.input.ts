import { type ClassType, Field, InputType } from 'type-graphql';
import type { OrderKey } from '../../model/ontology.js';
import type { Order } from '../../model/plan.js';
import { MeasurementOrderFieldEnum, NamedOrderFieldEnum, OrderDirectionEnum } from './enums.js';

export interface OrderInput {
  field: string;
  direction: 'ASC' | 'DESC';
}

function orderInput(name: string, fields: object, listed: string): ClassType<OrderInput> {
  @InputType(name, { description: `One key of the order of ${listed} (排序).` })
  class Input implements OrderInput {
    @Field(() => fields, { description: 'What to order by.' })
    field!: string;

    @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Ascending unless said.' })
    direction!: 'ASC' | 'DESC';
  }
  return Input;
}

export const namedOrder = (name: string, listed: string): ClassType<OrderInput> =>
  orderInput(name, NamedOrderFieldEnum, listed);

export const measurementOrder = (name: string, listed: string): ClassType<OrderInput> =>
  orderInput(name, MeasurementOrderFieldEnum, listed);

const properties: Readonly<Record<string, string>> = {
  NAME: 'name',
  ID: 'id',
  VALUE: 'value',
  YEAR: 'year',
  CITY: 'cityId',
  INDICATOR: 'indicatorId',
};

/** Order keys of an `orderBy`; undefined where it asks for none. A key after ID, or a repeated one, decides nothing and is dropped. */
export function orderOf(input: readonly OrderInput[] | null | undefined): Order | undefined {
  if (!input?.length) return undefined;
  const keys: OrderKey[] = [];
  for (const { field, direction } of input) {
    const property = properties[field] as string;
    if (keys.some((key) => key.property === property)) continue;
    keys.push({ property, direction });
    if (property === 'id') break;
  }
  return keys;
}
