import { expect, test } from '@jest/globals';
import { Budget } from '../../../../src/model/budget.js';
import { HeldAnswers } from '../../../../src/store/neo4j/served/held-answers.js';

/** Bytes; of one a request holds more than little. */
const unit = 100_000;

/** Three requests that hold as many units of a hundred that may be. */
function held(...bytes: readonly [number, number, number]) {
  const answers = new HeldAnswers(100 * unit);
  const requests = bytes.map(() => new Budget());
  for (const [at, request] of requests.entries())
    answers.add(request, (bytes[at] as number) * unit);
  const haveRoom = () => requests.map((request) => answers.hasRoomFor(request));
  return { answers, requests: requests as [Budget, Budget, Budget], haveRoom };
}

test('All requests take in what they are sent, while they hold no more than may be', () => {
  expect(held(60, 30, 10).haveRoom()).toEqual([true, true, true]);
});

test('Beyond that only the one that has held some for longest takes in more', () => {
  expect(held(60, 30, 11).haveRoom()).toEqual([true, false, false]);
});

test('What one request is sent in parts is counted together', () => {
  const { answers, requests, haveRoom } = held(1, 2, 3);
  for (let part = 0; part < 10; part++) answers.add(requests[1], 10 * unit);
  expect(haveRoom()).toEqual([true, false, false]);
});

test('A request without anything begins', () => {
  expect(held(60, 30, 11).answers.hasRoomFor(new Budget())).toBe(true);
});

test('A small answer never waits, nor does the beginning of a long one', () => {
  const { answers } = held(60, 30, 11);
  const small = new Budget();
  answers.add(small, 60_000);
  expect(answers.hasRoomFor(small)).toBe(true);
});

test('The next one takes in more once the first was answered', () => {
  const { requests, haveRoom } = held(1, 60, 90);
  requests[0].end();
  expect(haveRoom()).toEqual([true, true, false]);
});

test('All take in more once the client of one that held much has gone', () => {
  const { requests, haveRoom } = held(20, 60, 90);
  requests[2].cancel();
  expect(haveRoom()).toEqual([true, true, true]);
});

test('What comes for a request that has ended is not held', () => {
  const { answers, haveRoom } = held(60, 20, 20);
  const ended = new Budget();
  ended.end();
  answers.add(ended, 500 * unit);
  expect(haveRoom()).toEqual([true, true, true]);
});
