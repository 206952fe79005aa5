import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, findBreakingChanges, type GraphQLEnumType, isEnumType } from 'graphql';
import { printGraphSchema } from '../../src/graphql/print-schema.js';
import { buildGraphSchema } from '../../src/graphql/schema.js';

const schema = buildGraphSchema();
const read = (name: string) => readFile(new URL(`../../schema/${name}`, import.meta.url), 'utf8');

describe('The schema', () => {
  it('is what schema/schema.graphql says: after a change, run npm run schema and commit it', async () => {
    expect(printGraphSchema(schema)).toBe(await read('schema.graphql'));
  });

  it('keeps the contract', async () => {
    const contract = buildSchema(await read('core.graphql'));
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (!type.description) silent.push(type.name);
      if (isEnumType(type))
        for (const value of type.getValues())
          if (!value.description) silent.push(`${type.name}.${value.name}`);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        if (!('args' in field)) continue;
        for (const argument of field.args)
          if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('gives every value of an enum its Chinese term beside the English', () => {
    const without = Object.values(schema.getTypeMap())
      .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        (type as GraphQLEnumType)
          .getValues()
          .filter(({ description }) => !/[A-Za-z].*\p{Script=Han}/su.test(description ?? ''))
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(without).toEqual([]);
  });
});
