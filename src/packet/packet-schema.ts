import { maxFacts, maxItems, packetFormat, packetVersion } from './packet.js';

const text = { type: 'string' };
const words = { type: 'string', minLength: 1 };
const offset = { type: 'integer', minimum: 0 };
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const id = { type: 'string', pattern: '^[^\\s:]+:\\S+$', maxLength: 600 };

/** An object with these properties, all of them needed, and no others. */
const whole = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const values = {
  type: 'object',
  maxProperties: 40,
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
};
const facts = (properties: Readonly<Record<string, object>>) => ({
  type: 'array',
  maxItems: maxFacts,
  items: whole(properties),
});

/** The form of one sentence of a packet. */
export const packetItemSchema = whole({
  id,
  quote: words,
  start: offset,
  end: offset,
  document: whole({ id, title: text, sha256: hash }),
  address: text,
  citation: text,
  note: text,
  proves: whole({
    nodes: facts({ id, type: words, label: text, values }),
    relations: facts({ id: words, type: words, from: id, to: id, values }),
  }),
});

/** The form of a packet, its sentences apart: these are checked one by one, so that a hostile file ends early. */
export const packetHeadSchema = whole({
  format: { const: packetFormat },
  version: { const: packetVersion },
  revision: hash,
  address: text,
  madeAt: text,
  items: { type: 'array', maxItems },
});

/** The form of a packet as a whole, as `schema/packet.schema.json` publishes it. */
export const packetSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A packet of excerpts from the civil-affairs graph',
  ...packetHeadSchema,
  properties: {
    ...packetHeadSchema.properties,
    items: { type: 'array', maxItems, items: packetItemSchema },
  },
};
