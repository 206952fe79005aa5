import type { IncomingMessage, ServerResponse } from 'node:http';

/** Shorter bodies are taken in where longer ones are not any more: they are what most requests have. */
const shortBody = 16_384;
/** The part of the bytes allowed that longer bodies may take. */
const partOfLong = 0.75;

interface Body {
  readonly request: IncomingMessage;
  bytes: number;
}

/**
 * The bodies of requests that are under way, all connections together. Where they are more bytes than allowed,
 * those that are still coming in are given up and their connections closed, the one that began first before
 * others: who sends what he asks has sent it long before.
 */
export class RequestBodies {
  readonly #most: number;
  /** Those that are not there as a whole yet, in the order in which they began. */
  readonly #coming = new Set<Body>();
  #bytes = 0;

  /** @param most bytes that they may have */
  constructor(most: number) {
    this.#most = most;
  }

  /** False where there is no room for a body of this length. */
  hasRoomFor(length: number): boolean {
    const allowed = length > shortBody ? this.#most * partOfLong : this.#most;
    return this.#bytes + length <= allowed || this.#coming.size > 0;
  }

  /** The body of a request is about to come in. */
  add(request: IncomingMessage, response: ServerResponse): void {
    const body: Body = { request, bytes: 0 };
    this.#coming.add(body);
    request.on('data', (part: Buffer) => {
      body.bytes += part.length;
      this.#bytes += part.length;
      if (this.#bytes > this.#most) this.#giveUp();
    });
    request.once('end', () => this.#coming.delete(body));
    response.once('close', () => {
      this.#coming.delete(body);
      this.#bytes -= body.bytes;
      body.bytes = 0;
    });
  }

  /** Gives up what has come of the first that is still coming. */
  #giveUp(): void {
    for (const body of this.#coming) {
      this.#coming.delete(body);
      this.#bytes -= body.bytes;
      body.bytes = 0;
      body.request.destroy();
      if (this.#bytes <= this.#most) return;
    }
  }
}
