// The clients: a process of their own that speaks HTTP/1.1 over kept connections, each asking again
// as soon as it has its answer. Bare sockets, so that the clients cost little beside the servers.
import { connect } from 'node:net';

/** What to send, to whom, from how many clients and for how long. */
export interface Load {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly clients: number;
  readonly milliseconds: number;
}

export interface Measured {
  readonly requests: number;
  /** Answers a second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

process.on('message', async (load: Load) => {
  process.send?.(await run(load));
});
process.on('disconnect', () => process.exit());

/** Where the last load ended: the next one goes on from there. */
let next = 0;

async function run({ url, bodies, clients, milliseconds }: Load): Promise<Measured> {
  const requests = bodies.map((body) => requestOf(url, body));
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  await Promise.all(
    Array.from({ length: clients }, () =>
      client(
        url,
        () => {
          if (performance.now() >= until) return undefined;
          return requests[next++ % requests.length];
        },
        latencies,
      ),
    ),
  );
  const seconds = (performance.now() - began) / 1_000;
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return {
    requests: latencies.length,
    throughput: latencies.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
  };
}

function requestOf(url: string, body: string): Buffer {
  const { host, pathname } = new URL(url);
  return Buffer.from(
    `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const headEnd = Buffer.from('\r\n\r\n');

/** One client; resolves when there is nothing more to send. */
function client(
  url: string,
  nextRequest: () => Buffer | undefined,
  latencies: number[],
): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    let sent = 0;
    let head: Buffer = Buffer.alloc(0);
    /** Bytes of the body that are still to come; -1 while the head is read. */
    let missing = -1;
    const send = (): void => {
      const request = nextRequest();
      if (!request) {
        socket.end();
        resolve();
        return;
      }
      sent = performance.now();
      socket.write(request);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      if (missing < 0) {
        head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
        const end = head.indexOf(headEnd);
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
        if (!text.startsWith('HTTP/1.1 200') || length === undefined) {
          reject(new Error(`Not an answer: ${head.toString()}`));
          return;
        }
        missing = Number(length) - (head.length - end - headEnd.length);
        head = Buffer.alloc(0);
      } else missing -= chunk.length;
      if (missing > 0) return;
      latencies.push(performance.now() - sent);
      missing = -1;
      send();
    });
  });
}
