import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  print,
  validate,
} from 'graphql';

/**
 * What arguments may be given beside what the schema says of them.
 *
 * @typedef {object} Vocabulary
 * @property {readonly string[]} ids ids of nodes that there are
 * @property {readonly string[]} words words that names and texts have
 *
 * @typedef {{ query: string, variables: Record<string, unknown> }} Operation
 * @typedef {<T>(arbitrary: () => fc.Arbitrary<T>) => T} Draw
 */

/** Fields that multiply: half of the time one of them is taken first. */
const isMultiplying = (field) => field.args.length > 0 || !isLeafType(getNamedType(field.type));

/**
 * Operations over a schema: fields deep and wide, aliases, fragments, filters in filters, pages,
 * variables. Everything is drawn from one source, so a seed gives the same ones again.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Vocabulary} vocabulary
 * @returns {fc.Arbitrary<Operation>}
 */
export const operations = (schema, vocabulary) =>
  fc
    .gen()
    .map((generate) => new OperationBuilder(schema, vocabulary, (make) => generate(make)).build());

/**
 * Whether the service would run it. Few are not: the same field of two types, with other nullability.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Operation} operation
 */
export const isValid = (schema, { query }) => validate(schema, parse(query)).length === 0;

class OperationBuilder {
  #fragments = new Map();
  #declared = new Map();
  #names = 0;
  /** Fields and aliases that may still be given, so that an operation is within the limits of its size. */
  #left = 120;
  #aliases = 45;
  /** Most levels of this operation, and how likely a field leads further down. */
  #depth;
  #schema;
  #vocabulary;
  /** @type {Draw} */
  #draw;

  constructor(schema, vocabulary, draw) {
    this.#schema = schema;
    this.#vocabulary = vocabulary;
    this.#draw = draw;
    this.#depth = this.#oneOf([3, 5, 8, 12]);
  }

  /** @returns {Operation} */
  build() {
    const selection = this.#selection(this.#schema.getQueryType(), this.#depth);
    const declared = [...this.#declared].map(([name, { type }]) => `$${name}: ${type}`);
    const head = declared.length > 0 ? `query Fuzz(${declared.join(', ')})` : 'query Fuzz';
    const fragments = [...this.#fragments.values()].map(({ text }) => text);
    return {
      query: print(parse([`${head} ${selection}`, ...fragments].join('\n'))),
      variables: Object.fromEntries([...this.#declared].map(([name, { value }]) => [name, value])),
    };
  }

  #integer(min, max) {
    return this.#draw(() => fc.integer({ min, max }));
  }

  #chance(percent) {
    return this.#integer(1, 100) <= percent;
  }

  #oneOf(values) {
    return values[this.#integer(0, values.length - 1)];
  }

  #selection(type, depth) {
    if (isAbstractType(type)) return this.#parts(type, depth);
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 1 || isLeafType(getNamedType(field.type)),
    );
    const multiplying = fields.filter(isMultiplying);
    const selected = ['__typename'];
    const taken = new Set();
    for (let count = this.#integer(1, 4); count > 0 && this.#left > 0; count--) {
      const pool = multiplying.length > 0 && this.#chance(60) ? multiplying : fields;
      if (pool.length === 0) break;
      const field = this.#oneOf(pool);
      // One field under many names is the cheapest way to have much of it.
      for (let times = this.#chance(15) ? this.#integer(2, 12) : 1; times > 0; times--) {
        // A field that could mean something else elsewhere has a name of its own, so that none contradicts.
        if (!taken.has(field.name) && !isMultiplying(field)) selected.push(field.name);
        else if (this.#aliases-- > 0) selected.push(this.#field(field, depth));
        taken.add(field.name);
      }
    }
    return `{ ${selected.join(' ')} }`;
  }

  #parts(type, depth) {
    const possible = this.#schema.getPossibleTypes(type);
    const parts = Array.from({ length: this.#integer(1, 2) }, () => {
      const part = this.#oneOf(possible);
      return this.#chance(20)
        ? `...${this.#fragment(part, depth)}`
        : `... on ${part.name} ${this.#selection(part, depth)}`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  }

  /** The name of a fragment that is spread again wherever the type is met. */
  #fragment(type, depth) {
    const known = this.#fragments.get(`${type.name} ${depth}`);
    if (known) return known.name;
    const name = `F${this.#names++}`;
    const text = `fragment ${name} on ${type.name} ${this.#selection(type, depth)}`;
    this.#fragments.set(`${type.name} ${depth}`, { name, text });
    return name;
  }

  #field(field, depth) {
    this.#left--;
    const given = field.args.flatMap((argument) => {
      const wanted = isNonNullType(argument.type) || argument.name === 'first';
      if (!wanted && !this.#chance(argument.name === 'id' ? 70 : 25)) return [];
      const value = this.#value(argument.type, argument.name, 3);
      return value === undefined ? [] : [`${argument.name}: ${this.#given(argument.type, value)}`];
    });
    const head = `a${this.#names++}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    const type = getNamedType(field.type);
    return isLeafType(type) ? head : `${head} ${this.#selection(type, depth - 1)}`;
  }

  /** The value as a literal, or as a variable with or without a default. */
  #given(type, value) {
    if (!this.#chance(15)) return literal(value);
    const name = this.#oneOf(['v', 'constructor', 'toString', 'a']) + this.#names++;
    this.#declared.set(name, { type: String(type), value: plain(value) });
    return `$${name}`;
  }

  #value(type, name, depth) {
    if (isNonNullType(type)) return this.#value(type.ofType, name, depth);
    if (isListType(type)) {
      const length = this.#oneOf([1, 1, 2, 5, 40]);
      const values = Array.from({ length }, () => this.#value(type.ofType, name, depth - 1));
      return values.filter((value) => value !== undefined);
    }
    if (isEnumType(type)) return new Enumerated(this.#oneOf(type.getValues()).name);
    if (isInputObjectType(type)) {
      if (depth < 0) return undefined;
      const fields = Object.values(type.getFields());
      const taken = fields.filter(
        (field) => isNonNullType(field.type) || this.#chance(Math.ceil(150 / fields.length)),
      );
      return Object.fromEntries(
        taken
          .map((field) => [field.name, this.#value(field.type, field.name, depth - 1)])
          .filter(([, value]) => value !== undefined),
      );
    }
    return this.#scalar(type.name, name);
  }

  #scalar(type, name) {
    if (name === 'after') return undefined;
    switch (type) {
      case 'ID':
        return this.#oneOf(this.#vocabulary.ids);
      case 'Boolean':
        return this.#chance(50);
      case 'String':
        return this.#oneOf(this.#vocabulary.words);
      default:
        if (name === 'first' || name === 'limit') return this.#oneOf([1, 5, 20, 100]);
        return this.#oneOf([1, 2, 3, 2020, 2023]);
    }
  }
}

class Enumerated {
  constructor(name) {
    this.name = name;
  }
}

function literal(value) {
  if (value instanceof Enumerated) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${literal(each)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}

const plain = (value) => {
  if (value instanceof Enumerated) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
};
