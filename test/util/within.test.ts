import { expect, test } from '@jest/globals';
import { within } from '../../src/util/within.js';

test('what comes in time is given', async () => {
  await expect(within(10_000, Promise.resolve('here'))).resolves.toBe('here');
});

test('what fails in time fails as it does', async () => {
  await expect(within(10_000, Promise.reject(new Error('its own')))).rejects.toThrow('its own');
});

test('what never comes is an error that says how long it had', async () => {
  await expect(within(20, new Promise(() => {}))).rejects.toThrow(
    'Not done within 20 milliseconds',
  );
});
