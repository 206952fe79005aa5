import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, type GraphQLField, isAbstractType } from 'graphql';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/clients.md');
const schema = buildSchema(read('schema/schema.graphql'));

/** Fields that types of one union or interface have as different types. */
function ambiguousFields(): string[] {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap()).filter(isAbstractType)) {
    const seen = new Map<string, string>();
    const fields = schema.getPossibleTypes(type).flatMap((member) => fieldsOf(member.getFields()));
    for (const { name, type: fieldType } of fields) {
      if (seen.has(name) && seen.get(name) !== String(fieldType)) names.add(name);
      seen.set(name, String(fieldType));
    }
  }
  return [...names].sort();
}
const fieldsOf = (fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>) =>
  Object.values(fields);

test('docs/clients.md names the fields that need another name in a union', () => {
  const paragraph = page.slice(page.indexOf('The fields concerned'), page.indexOf('**Caches**'));
  const named = [...paragraph.matchAll(/`(\w+)`/g)].map(([, name]) => name as string);
  expect(named.sort()).toEqual(ambiguousFields());
});
