import { connect, type Socket } from 'node:net';
import { afterAll } from '@jest/globals';

const opened = new Set<Socket>();
afterAll(() => {
  for (const socket of opened) socket.destroy();
});

/** A raw connection to a service, and what came on it as long as it is read. */
export class Client {
  text = '';
  bytes = 0;
  readonly socket: Socket;
  /** Resolves once the service has closed the connection, with the milliseconds that took since it was made. */
  readonly closed: Promise<number>;
  readonly #began = performance.now();

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    opened.add(this.socket);
    this.socket.on('error', () => {});
    this.socket.on('data', (part: Buffer) => {
      this.bytes += part.length;
      if (this.text.length < 100_000) this.text += part.toString();
    });
    this.closed = new Promise((resolve) =>
      this.socket.once('close', () => resolve(performance.now() - this.#began)),
    );
  }

  /** True once the whole of the only answer has come. */
  get isAnswered(): boolean {
    const length = Number(/content-length: (\d+)/i.exec(this.text)?.[1]);
    return this.bytes > length;
  }

  send(...lines: readonly string[]): this {
    this.socket.write(lines.join('\r\n'));
    return this;
  }

  /** Sends a whole request without a body. */
  get(path: string): this {
    return this.send(`GET ${path} HTTP/1.1`, 'host: service', '', '');
  }

  /** Sends a whole GraphQL request. */
  ask(query: string): this {
    const body = JSON.stringify({ query });
    return this.send(
      'POST /graphql HTTP/1.1',
      'host: service',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    );
  }

  /** Reads nothing any more. */
  stopReading(): this {
    this.socket.pause();
    return this;
  }
}

/**
 * A query whose answer, some 13 MB, is far larger than what the system keeps for a connection.
 *
 * @param name makes it differ from others
 */
export const largeQuery = (name: string): string => {
  const texts = Array.from({ length: 8 }, (_, i) => `${name}${i}: text`).join(' ');
  return `{ documents(first: 5) { nodes { sections { document { ${texts} } } } } }`;
};
