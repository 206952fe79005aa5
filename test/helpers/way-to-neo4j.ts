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

  /** @param readsOnly breaks every connection on which anything is asked that is not marked as a read */
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
        from.on('error', () => {});
        from.on('close', () => to.destroy());
      }
      const messages = new BoltMessages();
      near.on('data', (data) => {
        if (this.isStopped) return;
        if (this.#readsOnly && messages.add(data).some(mayWrite)) near.destroy();
        else far.write(data);
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

  add(data: Uint8Array): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, data]);
    const messages: Buffer[] = [];
    if (this.#greeting > 0) {
      if (this.#rest.length < this.#greeting) return messages;
      this.#rest = this.#rest.subarray(this.#greeting);
      this.#greeting = 0;
    }
    while (this.#rest.length >= 2) {
      const length = this.#rest.readUInt16BE(0);
      if (this.#rest.length < 2 + length) break;
      this.#message = Buffer.concat([this.#message, this.#rest.subarray(2, 2 + length)]);
      this.#rest = this.#rest.subarray(2 + length);
      if (length > 0 || this.#message.length === 0) continue;
      messages.push(this.#message);
      this.#message = Buffer.alloc(0);
    }
    return messages;
  }
}

/** RUN and BEGIN, as Bolt numbers them. */
const beginsWork = new Set([0x10, 0x11]);
/** `mode: 'r'` as Bolt writes it. */
const asRead = Buffer.from('\x84mode\x81r', 'latin1');

const mayWrite = (message: Buffer): boolean =>
  beginsWork.has(message[1] as number) && !message.includes(asRead);
