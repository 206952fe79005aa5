// A plugin of the code generator: what normalising caches of GraphQL clients need to know of the schema,
// and what the ontology says of ids.
const { join } = require('node:path');
const { buildSync } = require('esbuild');
const { isAbstractType, isObjectType } = require('graphql');

/** The prefix of the ids of each type: read from the source, as nothing need be built yet. */
async function idPrefixes() {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../src/model/ontology.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const ontology = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return Object.fromEntries(
    ontology.nodeTypeNames.map((type) => [type, ontology.definitionOf(type).idPrefix]),
  );
}

module.exports.plugin = async (schema) => {
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

/**
 * The same for urql's normalising cache, which takes a function for each of these types:
 * \`cacheExchange({ keys: graphcacheKeys })\`.
 */
export const graphcacheKeys: Readonly<Record<string, () => null>> = /* #__PURE__ */ Object.fromEntries(
  typesWithoutId.map((name) => [name, () => null]),
);

/** What the ids of each type of node begin with, before a colon: \`brand:qingdao:qingnuanzhu\` is of a SERVICE_BRAND. */
export const idPrefixes = ${asCode(await idPrefixes())} as const;
`;
};

const asCode = (value) => JSON.stringify(value, null, 2);
