import { expect, test } from '@jest/globals';
import 'reflect-metadata';
import { filterInput } from '../../../src/graphql/node/list-input.js';

test('a test of what is no property says by what it is tested', () => {
  expect(() => filterInput('CITY', { mayor: 'Who governs it.' })).toThrow(
    'CityFilter.mayor is no property of the ontology: say by what it is tested',
  );
});
