import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import type { Session } from 'neo4j-driver';

/** What is read here of the driver's own objects, which have no public names for it. */
interface DriverConnection {
  readonly _ch?: { readonly _conn?: Socket };
  /** Of a connection by a routing address. */
  readonly _delegate?: DriverConnection;
}

/** Has a connection of one kind, once one was asked for. */
interface ConnectionHolder {
  getConnection(): Promise<DriverConnection | null>;
}

interface DriverSession {
  readonly _readConnectionHolder?: ConnectionHolder;
  readonly _writeConnectionHolder?: ConnectionHolder;
}

/**
 * The socket by which a session's statement travels, once the session has a connection; undefined where
 * it gets none.
 *
 * The driver offers neither a limit for the size of an answer, nor a way to give up a server that does
 * not answer any more. Both are done at the socket: its bytes are counted, and it is destroyed.
 *
 * @param session with a statement under way
 */
export async function socketOf(session: Session): Promise<Socket | undefined> {
  const { _readConnectionHolder: reads, _writeConnectionHolder: writes } =
    session as unknown as DriverSession;
  // Both at once: a session that is closed forgets its connection.
  const held = [reads, writes].map((holder) => holder?.getConnection());
  let connection: DriverConnection | null | undefined;
  try {
    connection = (await Promise.all(held)).find(Boolean);
  } catch {
    // The statement fails for the same reason, and says so.
    return undefined;
  }
  while (connection?._delegate) connection = connection._delegate;
  return connection?._ch?._conn;
}

/**
 * Sends what a driver writes to its sockets in one turn of the event loop in one go.
 *
 * The driver writes a statement in pieces of 1,400 bytes. Each would be a call of the system, a packet, and
 * would wake the server: of a statement of 4,000 characters that took a fifth of all processor time here.
 */
export class GatheredWrites {
  readonly #sockets = new Set<Writable>();
  #isGathering = false;

  /** Gathers what is written to this socket from now on, too. */
  add(socket: Writable): void {
    if (this.#sockets.has(socket)) return;
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  /** To be called before the driver is given a statement: which socket it takes is known only afterwards. */
  begin(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const corked = [...this.#sockets];
    for (const socket of corked) socket.cork();
    // A tick that a microtask asks for comes after all microtasks, in which the driver finds the socket and
    // writes.
    queueMicrotask(() =>
      process.nextTick(() => {
        this.#isGathering = false;
        for (const socket of corked) socket.uncork();
      }),
    );
  }
}
