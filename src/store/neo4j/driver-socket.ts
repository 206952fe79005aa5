import type { Socket } from 'node:net';
import type { Session } from 'neo4j-driver';

/** What is read here of the driver's own objects, which have no public names for it. */
interface DriverConnection {
  readonly _ch?: DriverChannel;
  readonly _protocol?: DriverProtocol;
  /** Of a connection by a routing address. */
  readonly _delegate?: DriverConnection;
}

interface DriverChannel {
  readonly _conn?: Socket;
  write?: (part: unknown) => void;
}

/** Makes values of a message. */
interface DriverProtocol {
  unpack?: (message: DriverBuffer) => unknown;
}

/** A message as it came, in one part or in several. */
interface DriverBuffer {
  readonly _buffers?: readonly (DriverBuffer & { readonly _buffer?: Buffer })[];
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
  if (connection?._protocol) readWhole(connection._protocol);
  if (connection?._ch) writeTogether(connection._ch);
  return connection?._ch?._conn;
}

const changed = new WeakSet<DriverProtocol | DriverChannel>();

/**
 * Has the parts of a statement sent in one go. The driver writes each 1,400 bytes by themselves, and once more
 * to ask for the records; each time the system is called, which for a short answer is most of the work.
 */
function writeTogether(channel: DriverChannel): void {
  const { write, _conn: socket } = channel;
  if (changed.has(channel) || typeof write !== 'function' || !socket) return;
  changed.add(channel);
  let isWaiting = false;
  channel.write = (part) => {
    if (!isWaiting) {
      isWaiting = true;
      socket.cork();
      process.nextTick(() => {
        isWaiting = false;
        socket.uncork();
      });
    }
    write.call(channel, part);
  };
}

/**
 * Has a connection's messages read from one piece of memory. An answer of more than a few kilobytes comes in
 * several parts, and the driver looks for each byte of it through all of them, and makes a decoder for each
 * text: three times as long as from one piece.
 */
function readWhole(protocol: DriverProtocol): void {
  const { unpack } = protocol;
  if (changed.has(protocol) || typeof unpack !== 'function') return;
  changed.add(protocol);
  protocol.unpack = (message) => unpack.call(protocol, inOnePiece(message));
}

/** The message itself where it is in one piece, or is not what is known here of the driver's. */
function inOnePiece(message: DriverBuffer): DriverBuffer {
  const parts = message._buffers;
  if (!Array.isArray(parts)) return message;
  const pieces = parts.map(({ _buffer }) => _buffer);
  if (!pieces.every((piece): piece is Buffer => Buffer.isBuffer(piece))) return message;
  const OnePiece = parts[0]?.constructor as new (bytes: Buffer) => DriverBuffer;
  return new OnePiece(Buffer.concat(pieces));
}
