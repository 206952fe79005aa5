import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { GatheredWrites } from '../../../src/store/neo4j/driver-socket.js';

/** A socket, and what it was given in each of its calls of the system. */
function open() {
  const calls: string[] = [];
  const socket = new Writable({
    write: (chunk, _, done) => {
      calls.push(String(chunk));
      done();
    },
    writev: (chunks, done) => {
      calls.push(chunks.map(({ chunk }) => String(chunk)).join(' '));
      done();
    },
  });
  return { calls, socket };
}

/** As the driver does it: after some promises, a piece at a time. */
async function writeLater(socket: Writable, pieces: readonly string[]): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  for (const piece of pieces) socket.write(piece);
}

test('what is written in one turn is sent in one go', async () => {
  const { calls, socket } = open();
  const writes = new GatheredWrites();
  writes.add(socket);
  writes.begin();
  void writeLater(socket, ['a', 'b', 'c']);
  await setImmediate();
  expect(calls).toEqual(['a b c']);
});

test('statements of one turn are gathered, each on its own socket', async () => {
  const [first, second] = [open(), open()];
  const writes = new GatheredWrites();
  for (const { socket } of [first, second]) writes.add(socket);
  for (const _ of ['a b', 'c d']) writes.begin();
  void writeLater(first.socket, ['a', 'b']);
  void writeLater(second.socket, ['c', 'd']);
  await setImmediate();
  expect([first.calls, second.calls]).toEqual([['a b'], ['c d']]);
});

test('what is written later waits for nothing', async () => {
  const { calls, socket } = open();
  const writes = new GatheredWrites();
  writes.add(socket);
  writes.begin();
  await setImmediate();
  socket.write('a');
  expect(calls).toEqual(['a']);
});

test('a socket that was closed is forgotten', async () => {
  const { socket } = open();
  const writes = new GatheredWrites();
  writes.add(socket);
  socket.destroy();
  await setImmediate();
  let corked = 0;
  socket.cork = () => corked++;
  writes.begin();
  expect(corked).toBe(0);
});
