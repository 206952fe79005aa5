import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { makeCorpus } from '../../bench/corpus/corpus.js';
import { questionNames, questions, storedNames } from '../../bench/questions/questions.js';
import { storedOperations } from '../../bench/questions/stored-operation.js';
import { variableSets, variablesFor } from '../../bench/questions/variables.js';
import { root } from '../../bench/root.js';

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
const corpus = await makeCorpus({ kind: 'copies', groups: 2, years: 2 });
const variables = variablesFor(corpus);

describe('The benchmark', () => {
  test('asks every stored operation, but for those of pages and assistants, which are made of what is asked', () => {
    const asked = [...storedOperations.keys()].filter(
      (name) => !/^Explorer|^Assistant|^SearchPassages$/.test(name),
    );
    expect(storedNames).toEqual(asked.sort());
  });
});

describe.each(questionNames)('The question %s', (name) => {
  test('is an operation of the API', () => {
    expect(validate(schema, parse(questions[name].operation))).toEqual([]);
  });

  test('is asked with the same variables every time', () => {
    expect(variablesFor(corpus)[name]).toEqual(variables[name]);
    expect(variables[name]).toHaveLength(variableSets);
  });

  test('is asked with no variable that it does not have', () => {
    const known = parse(questions[name].operation).definitions.flatMap((each) =>
      each.kind === 'OperationDefinition'
        ? (each.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
        : [],
    );
    const given = new Set(variables[name].flatMap((each) => Object.keys(each)));
    expect(known).toEqual(expect.arrayContaining([...given]));
  });
});
