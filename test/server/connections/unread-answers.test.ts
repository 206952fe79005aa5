import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { UnreadAnswers } from '../../../src/server/connections/unread-answers.js';

const response = () => new ServerResponse(new IncomingMessage(new Socket()));

test('an answer that was taken, or whose client is gone, does not count any more', () => {
  const unread = new UnreadAnswers(1_000_000);
  const [first, second] = [response(), response()];
  unread.add(first, '养'.repeat(100_000));
  unread.add(second, Buffer.alloc(300_000));
  // A text takes two bytes a character.
  expect(unread.bytes).toBe(500_000);
  first.emit('close');
  expect(unread.bytes).toBe(300_000);
  second.emit('close');
  expect(unread.bytes).toBe(0);
});

test('a body that several answers share counts once, until the last of them was taken', () => {
  const unread = new UnreadAnswers(1_000_000);
  const body = Buffer.alloc(300_000);
  const answers = [response(), response()];
  for (const each of answers) unread.add(each, body);
  expect(unread.bytes).toBe(300_000);
  answers[0]?.emit('close');
  expect(unread.bytes).toBe(300_000);
  answers[1]?.emit('close');
  expect(unread.bytes).toBe(0);
});

test('short answers do not count', () => {
  const unread = new UnreadAnswers(1_000_000);
  unread.add(response(), Buffer.alloc(60_000));
  expect(unread.bytes).toBe(0);
});
