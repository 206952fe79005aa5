// A plugin of the code generator: what normalising caches of GraphQL clients need to know of the schema.
const { isAbstractType, isObjectType } = require('graphql');

module.exports.plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const possibleTypes = types
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  const withoutId = types
    .filter((type) => isObjectType(type) && type !== schema.getQueryType())
    .filter((type) => !type.getFields().id)
    .map(({ name }) => name);
  return `/**
 * The types that each interface and union stands for: caches need them to match fragments. For Apollo Client:
 * \`new InMemoryCache({ possibleTypes })\`.
 */
export const possibleTypes: Readonly<Record<string, string[]>> = ${asCode(Object.fromEntries(possibleTypes))};

/**
 * The types whose objects have no id, as they are parts of others: a page, a cell, a highlight. Caches keep
 * them with what they are part of.
 */
export const typesWithoutId: readonly string[] = ${asCode(withoutId)};
`;
};

const asCode = (value) => JSON.stringify(value, null, 2);
