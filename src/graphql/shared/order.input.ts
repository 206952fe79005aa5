import { type ClassType, Field, InputType } from 'type-graphql';
import type { OrderKey } from '../../model/ontology.js';
import type { Order } from '../../model/plan.js';
import { type ByName, byName } from '../../util/by-name.js';
import { OrderDirectionEnum } from './enums.js';

export interface OrderInput {
  field: string;
  direction: 'ASC' | 'DESC';
}

/**
 * The input type of one sort key of a list.
 *
 * @param fields the enum of what the list can be sorted by
 * @param listed what the list holds, in the plural
 */
export function orderInput(name: string, fields: object, listed: string): ClassType<OrderInput> {
  @InputType(name, { description: `One sort key of a list of ${listed} (排序).` })
  class Input implements OrderInput {
    @Field(() => fields, { description: 'What to sort by.' })
    field!: string;

    @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Ascending if absent.' })
    direction!: 'ASC' | 'DESC';
  }
  return Input;
}

type Key = Omit<OrderKey, 'direction'>;

const onNode = (property: string): Key => ({ property });
const onEdge = (property: string): Key => ({ property, on: 'edge' });

const keyOf: Readonly<ByName<Key>> = byName({
  NAME: onNode('name'),
  ID: onNode('id'),
  VALUE: onNode('value'),
  YEAR: onNode('year'),
  CITY: onNode('cityId'),
  INDICATOR: onNode('indicatorId'),
  TITLE: onNode('title'),
  ISSUED_ON: onNode('issuedOn'),
  // Of responsibilities.
  DOCUMENT: onEdge('documentId'),
  SECTION: onEdge('start'),
  PARTY: onEdge('partyId'),
  ROLE: onEdge('roleOrder'),
});

/** Order keys of an `orderBy`; undefined where it asks for none. A key after ID, or a repeated one, decides nothing and is dropped. */
export function orderOf(input: readonly OrderInput[] | null | undefined): Order | undefined {
  if (!input?.length) return undefined;
  const keys: OrderKey[] = [];
  for (const { field, direction } of input) {
    const key = keyOf[field] as Key;
    if (keys.some(({ property }) => property === key.property)) continue;
    keys.push({ ...key, direction });
    if (key.property === 'id') break;
  }
  return keys;
}
