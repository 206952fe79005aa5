import type { ServerResponse } from 'node:http';

/** Shorter answers go out at once, into what the system keeps for a connection. */
const shortAnswer = 65_536;
/** How long a client has at least to take its answer, in milliseconds. */
const grace = 1_000;

interface UnreadAnswer {
  readonly response: ServerResponse;
  readonly body: string | Buffer;
  readonly sentAt: number;
}

/**
 * The long answers that clients have not taken yet. Where they are more bytes than allowed, those that have
 * waited for longest are given up and their connections closed: who reads what he asked for has read it
 * long before.
 */
export class UnreadAnswers {
  readonly #most: number;
  /** In the order in which they were made. */
  readonly #answers = new Set<UnreadAnswer>();
  /** How many answers share a body, as those from the cache do. */
  readonly #shared = new Map<Buffer, number>();
  #bytes = 0;

  /** @param most bytes that may wait */
  constructor(most: number) {
    this.#most = most;
  }

  /** Bytes that wait. */
  get bytes(): number {
    return this.#bytes;
  }

  /** An answer is about to be sent. */
  add(response: ServerResponse, body: string | Buffer): void {
    if (body.length < shortAnswer) return;
    const answer = { response, body, sentAt: performance.now() };
    this.#answers.add(answer);
    this.#count(body, 1);
    response.once('close', () => this.#remove(answer));
    for (const oldest of this.#answers) {
      if (this.#bytes <= this.#most || answer.sentAt - oldest.sentAt < grace) break;
      this.#remove(oldest);
      oldest.response.destroy();
    }
  }

  #remove(answer: UnreadAnswer): void {
    if (this.#answers.delete(answer)) this.#count(answer.body, -1);
  }

  #count(body: string | Buffer, by: 1 | -1): void {
    if (typeof body === 'string') {
      // As V8 holds a text that is not Latin throughout.
      this.#bytes += by * 2 * body.length;
      return;
    }
    const before = this.#shared.get(body) ?? 0;
    const after = before + by;
    if (after === 0) this.#shared.delete(body);
    else this.#shared.set(body, after);
    if (before === 0 || after === 0) this.#bytes += by * body.length;
  }
}
