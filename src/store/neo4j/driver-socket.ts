import type { Socket } from 'node:net';
import type { Session } from 'neo4j-driver';

/** What is read here of the driver's own objects, which have no public names for it. */
interface DriverConnection {
  readonly _ch?: { readonly _conn?: Socket };
  readonly _protocol?: DriverProtocol;
  /** Of a connection by a routing address. */
  readonly _delegate?: DriverConnection;
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
  return connection?._ch?._conn;
}

const readingWhole = new WeakSet<DriverProtocol>();

/**
 * Has a connection's messages read from one piece of memory. An answer of more than a few kilobytes comes in
 * several parts, and the driver looks for each byte of it through all of them, and makes a decoder for each
 * text: three times as long as from one piece.
 */
function readWhole(protocol: DriverProtocol): void {
  const { unpack } = protocol;
  if (readingWhole.has(protocol) || typeof unpack !== 'function') return;
  readingWhole.add(protocol);
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
