import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What stands between a client and a Neo4j: all that goes by it can be held up, and writes refused. */
export class WayToNeo4j {
  /** Once it is, connections are accepted and nothing is answered. */
  isStopped = false;
  /** How long each answer takes longer, in milliseconds. */
  delay = 0;
  readonly #readsOnly: boolean;
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();

  /** @param readsOnly marks all that is asked as a read, so that Neo4j refuses what writes */
  constructor({ readsOnly = false } = {}) {
    this.#readsOnly = readsOnly;
  }

  /** @returns the address for a driver */
  async open(uri: string): Promise<string> {
    const { hostname, port } = new URL(uri);
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on('error', () => {});
        from.on('close', () => {
          this.#sockets.delete(from);
          to.destroy();
        });
      }
      const messages = new BoltMessages();
      near.on('data', (data) => {
        if (this.isStopped) return;
        if (!this.#readsOnly) return void far.write(data);
        const { greeting, complete } = messages.add(data);
        far.write(greeting);
        for (const message of complete) far.write(framed(asRead(message)));
      });
      let last = Promise.resolve();
      far.on('data', (data) => {
        last = this.#pass(last, data, near);
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `bolt://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  close(): void {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #pass(last: Promise<void>, data: Uint8Array, near: Socket): Promise<void> {
    if (this.delay > 0) await pause(this.delay);
    await last;
    if (!this.isStopped) near.write(data);
  }
}

/** What a client says, by messages: each is some chunks with their lengths, and an empty one at its end. */
class BoltMessages {
  #rest = Buffer.alloc(0);
  #message = Buffer.alloc(0);
  /** Bytes before the first message, in which client and server agree on a version. */
  #greeting = 20;

  add(data: Uint8Array): { readonly greeting: Buffer; readonly complete: Buffer[] } {
    this.#rest = Buffer.concat([this.#rest, data]);
    if (this.#rest.length < this.#greeting) return { greeting: nothing, complete: [] };
    const greeting = withoutManifest(this.#rest.subarray(0, this.#greeting));
    this.#rest = this.#rest.subarray(this.#greeting);
    this.#greeting = 0;
    const complete: Buffer[] = [];
    while (this.#rest.length >= 2) {
      const length = this.#rest.readUInt16BE(0);
      if (this.#rest.length < 2 + length) break;
      this.#message = Buffer.concat([this.#message, this.#rest.subarray(2, 2 + length)]);
      this.#rest = this.#rest.subarray(2 + length);
      if (length > 0 || this.#message.length === 0) continue;
      complete.push(this.#message);
      this.#message = Buffer.alloc(0);
    }
    return { greeting, complete };
  }
}

const nothing = Buffer.alloc(0);

/** Of the versions that a client proposes, without the wish to choose from a list, which is answered by more. */
function withoutManifest(greeting: Buffer): Buffer {
  const proposed = Buffer.from(greeting);
  for (let at = 4; at < proposed.length; at += 4)
    if (proposed.readUInt32BE(at) === 0x01_ff) proposed.writeUInt32BE(0, at);
  return proposed;
}

const longestChunk = 0xff_ff;

function framed(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < message.length; at += longestChunk) {
    const chunk = message.subarray(at, at + longestChunk);
    parts.push(Buffer.from([chunk.length >> 8, chunk.length & 0xff]), chunk);
  }
  return Buffer.concat([...parts, Buffer.from([0, 0])]);
}

/** As Bolt numbers them. */
const [run, begin] = [0x10, 0x11];
/** `mode: 'r'` as Bolt writes it. */
const readMode = Buffer.from('\x84mode\x81r', 'latin1');

/** The message, where it begins a transaction marked as one that reads. */
function asRead(message: Buffer): Buffer {
  const kind = message[1];
  if ((kind !== run && kind !== begin) || message.includes(readMode)) return message;
  // Options are last: of RUN after the text and its parameters.
  const options = kind === run ? endOf(message, endOf(message, 2)) : 2;
  const header = message[options] as number;
  // Within a transaction that was begun before there are none.
  if (kind === run && header === 0xa0) return message;
  return Buffer.concat([
    message.subarray(0, options),
    Buffer.from([header + 1]),
    readMode,
    message.subarray(options + 1),
  ]);
}

/** Bytes of values of fixed length, by their markers. */
const fixed: Readonly<Record<number, number>> = {
  ...{ 192: 1, 193: 9, 194: 1, 195: 1, 200: 2, 201: 3, 202: 5, 203: 9 },
};

/** Where a value ends that begins at a place: see the specification of PackStream. */
function endOf(bytes: Buffer, at: number): number {
  const marker = bytes[at] as number;
  if (marker < 0x80 || marker >= 0xf0) return at + 1;
  const isSmall = marker < 0xc0;
  const size = fixed[marker];
  if (size !== undefined) return at + size;
  const family = isSmall ? marker >> 4 : [0xd, 0x8, 0x9, 0xa][(marker - 0xcc) >> 2];
  const width = isSmall ? 0 : 1 << (marker & 3);
  const length = isSmall ? marker & 0xf : bytes.readUIntBE(at + 1, width);
  let end = at + 1 + width;
  // Texts, and bytes, whose markers are 0xcc and the next two.
  if (family === 0x8 || family === 0xd) return end + length;
  for (let left = family === 0xa ? 2 * length : length; left > 0; left--) end = endOf(bytes, end);
  return end;
}
