import { setTimeout as pause } from 'node:timers/promises';
import { GraphError } from '../../../model/errors.js';
import { isChange, type Marker, parseMarker, storageFormat } from './marker.js';

/**
 * How long a revision counts as current once it was seen to be, in milliseconds. What is cached by
 * revision is right to within this and one round trip, and asking costs at most a hundred small
 * statements a second, however many requests there are.
 */
const revisionAge = 10;
/** How long to wait before the marker is read again while the graph is being changed, in milliseconds. */
const pollInterval = 10;
/** How long a change may take from its announcement before a reader ends it, in milliseconds. */
const settleAfter = 500;

export interface ServedMarkerOptions {
  /** For errors. */
  readonly uri: string;
  /** How long a change may go on before readers give up, in milliseconds. */
  readonly patience: number;
  /**
   * Reads the marker's state as it is stored; nothing where there is none.
   *
   * @param within how long that may take, in milliseconds, where that matters
   */
  readonly read: (within?: number) => Promise<unknown>;
  /** Ends a change whose load may be gone. */
  readonly settle: (state: string) => Promise<void>;
}

/** What is served, as far as one reader knows. */
export class ServedMarker {
  readonly #options: ServedMarkerOptions;
  #marker: Marker | undefined;
  /** When the statement was sent that last showed the marker to be the published one. */
  #verifiedAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<Marker> | undefined;
  #waiting: Promise<void> | undefined;

  constructor(options: ServedMarkerOptions) {
    this.#options = options;
  }

  /** What was served when it was last read. */
  get known(): Marker | undefined {
    return this.#marker;
  }

  /** What is served now, to within {@link revisionAge}. */
  async current(): Promise<Marker> {
    if (this.#marker && performance.now() - this.#verifiedAt < revisionAge) return this.#marker;
    this.#refreshing ??= this.refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /**
   * Reads what is served, and waits where that is being changed.
   *
   * @param within how long it may take to read it, in milliseconds, where that matters
   * @throws {GraphError} STORE_UNAVAILABLE where nothing is served that this program can read
   */
  async refresh(within?: number): Promise<Marker> {
    const { uri, read } = this.#options;
    for (;;) {
      const sentAt = performance.now();
      const state = await read(within);
      if (typeof state !== 'string') throw this.#unavailable(`Neo4j at ${uri} holds no graph yet`);
      const marker = parseMarker(state);
      if (marker.storageFormat !== storageFormat)
        throw this.#unavailable(`Neo4j at ${uri} holds a graph that another version loaded`);
      if (!isChange(marker)) {
        this.#marker = marker;
        this.#verifiedAt = sentAt;
        return marker;
      }
      this.#marker = undefined;
      // One wait for all who meet the change.
      this.#waiting ??= this.#untilSettled(state).finally(() => {
        this.#waiting = undefined;
      });
      await this.#waiting;
    }
  }

  /** A statement gave this marker's publication at its end, so it was published when that was sent. */
  confirm(marker: Marker, sentAt: number): void {
    if (this.#marker === marker) this.#verifiedAt = Math.max(this.#verifiedAt, sentAt);
  }

  /** This marker is not the published one any more. */
  forget(marker: Marker): void {
    if (this.#marker === marker) this.#marker = undefined;
  }

  #unavailable(what: string): GraphError {
    this.#marker = undefined;
    return new GraphError('STORE_UNAVAILABLE', `${what}: run npm run load`);
  }

  /** Returns once the marker says something else than this change; ends the change where its load does not. */
  async #untilSettled(change: string): Promise<void> {
    const { uri, patience, read, settle } = this.#options;
    const began = performance.now();
    let failure: unknown;
    let nextSettle = settleAfter;
    while ((await read()) === change) {
      const waited = performance.now() - began;
      if (waited > patience)
        throw new GraphError(
          'STORE_UNAVAILABLE',
          `A load into Neo4j at ${uri} has not ended: run npm run load, which ends it`,
          { cause: failure },
        );
      if (waited > nextSettle) {
        await settle(change).catch((error: unknown) => {
          failure = error;
        });
        nextSettle = performance.now() - began + settleAfter;
      }
      await pause(pollInterval);
    }
  }
}
