import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, jest, test } from '@jest/globals';
import type { Session } from 'neo4j-driver';
import { connect } from '../../../src/store/neo4j/connection.js';
import { socketOf } from '../../../src/store/neo4j/driver-socket.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';

jest.setTimeout(120_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** Some 300 kilobytes in one record, with texts at the borders of all parts in which it comes. */
const long = "RETURN [i IN range(1, 20000) | '养老服务' + i] AS texts";

/** The driver's own objects. */
// biome-ignore lint/suspicious/noExplicitAny: it has no types for them
type Internal = any;

test('The driver’s socket is written to once for all parts of a statement', async () => {
  const sent: string[][] = [];
  const socket = new Writable({
    writev: (chunks, done) => {
      sent.push(chunks.map(({ chunk }) => String(chunk)));
      done();
    },
  });
  const channel = { _conn: socket, write: (part: string) => void socket.write(part) };
  const holder = { getConnection: async () => ({ _ch: channel }) };
  const session = { _readConnectionHolder: holder } as unknown as Session;
  // Each statement asks for the socket.
  for (const _ of ['first', 'second']) expect(await socketOf(session)).toBe(socket);
  for (const part of ['RUN', 'its rest', 'PULL']) channel.write(part);
  await setImmediate();
  channel.write('RUN');
  await setImmediate();
  expect(sent).toEqual([['RUN', 'its rest', 'PULL'], ['RUN']]);
});

describeOn(neo4j)('The driver’s socket', () => {
  const { settings } = neo4j as TestNeo4j;

  /** Reads a long answer; tells its last text, and how many of its messages the driver read from several parts. */
  async function readLong(prepare: (session: Session) => Promise<unknown>) {
    const driver = connect(settings);
    const session = driver.session();
    const holder = (session as Internal)._writeConnectionHolder;
    const answer = session.run(long);
    const connection: Internal = await holder.getConnection();
    const protocol = (connection._delegate ?? connection)._protocol;
    const { unpack } = protocol;
    let inParts = 0;
    protocol.unpack = (message: Internal) => {
      if (message._buffers) inParts++;
      return unpack.call(protocol, message);
    };
    await prepare(session);
    const { records } = await answer;
    await driver.close();
    return { last: records[0]?.get('texts').at(-1), inParts };
  }

  test('has long answers read from one piece of memory', async () => {
    expect(await readLong(socketOf)).toEqual({ last: '养老服务20000', inParts: 0 });
  });

  test('is what does that: the driver by itself reads them from several', async () => {
    const { last, inParts } = await readLong(async () => {});
    expect(last).toBe('养老服务20000');
    expect(inParts).toBeGreaterThan(0);
  });
});
