import { expect, test } from '@jest/globals';
import { errorKinds, GraphError, isGraphError, publicMessageOf } from '../../src/model/errors.js';

test.each(errorKinds.filter((kind) => kind !== 'STORE_UNAVAILABLE'))(
  'a client is told the message of %s',
  (kind) => expect(publicMessageOf(new GraphError(kind, 'the message'))).toBe('the message'),
);

test('a client is not told where the store is, nor what is wrong with it', () =>
  expect(publicMessageOf(new GraphError('STORE_UNAVAILABLE', 'bolt://secret:7687 refused'))).toBe(
    'The store cannot answer now. The same request may succeed later.',
  ));

test('an error knows its kind, the argument at fault and its cause', () => {
  const cause = new Error('below');
  const error = new GraphError('BAD_USER_INPUT', 'no', { argument: 'filter.year', cause });
  expect([error.name, error.kind, error.message, error.argument, error.cause]).toEqual([
    'GraphError',
    'BAD_USER_INPUT',
    'no',
    'filter.year',
    cause,
  ]);
  expect(new GraphError('NOT_FOUND', 'no')).not.toHaveProperty('cause');
});

test('other errors are none of the graph', () => {
  expect(isGraphError(new GraphError('NOT_FOUND', 'no'))).toBe(true);
  expect(isGraphError(new Error('no'))).toBe(false);
  expect(isGraphError({ kind: 'NOT_FOUND' })).toBe(false);
});
