import { GraphError } from '../../../model/errors.js';
import { type Change, isChange, type Marker, parseMarker, storageFormat } from './marker.js';

/**
 * How long a revision counts as current once it was seen to be, in milliseconds. What is cached by
 * revision is right to within this and one round trip, and asking costs at most a hundred small
 * statements a second, however many requests there are.
 */
const revisionAge = 10;

/** A graph that may be read, and what an answer from it is checked by: see docs/adr/0009-incremental-load.md. */
export interface ServedGraph {
  readonly marker: Marker;
  /** What the marker node must say as its publication once all else was read. */
  readonly publication: string;
  /**
   * True where the slot is about to be changed, or a load was killed before it could say how its change
   * ended. An answer counts only if the change was not committed by then.
   */
  readonly isOpen: boolean;
  /** How far the database must have come when the reading begins. */
  readonly bookmarks: readonly string[];
}

/** The publication that a slot's manifest has. */
export interface SlotPublication {
  readonly publication: unknown;
  /** A statement that begins with these finds all that the transaction wrote that gave the publication. */
  readonly bookmarks: readonly string[];
}

export interface ServedMarkerOptions {
  /** For errors. */
  readonly uri: string;
  /**
   * Reads the marker's state as it is stored; nothing where there is none.
   *
   * @param within how long that may take, in milliseconds, where that matters
   */
  readonly readState: (within?: number) => Promise<unknown>;
  /** Reads what the manifest of a slot says, in the same time. */
  readonly readPublication: (slot: string, within?: number) => Promise<SlotPublication>;
}

/** What is served, as far as one reader knows. Finds that by reading alone. */
export class ServedMarker {
  readonly #options: ServedMarkerOptions;
  #graph: ServedGraph | undefined;
  /** When the statement was sent that last showed the graph to be the published one. */
  #verifiedAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<ServedGraph> | undefined;

  constructor(options: ServedMarkerOptions) {
    this.#options = options;
  }

  /** What was served when it was last read. */
  get known(): ServedGraph | undefined {
    return this.#graph;
  }

  /** What is served now, to within {@link revisionAge}. */
  async current(): Promise<Marker> {
    if (this.#graph && performance.now() - this.#verifiedAt < revisionAge)
      return this.#graph.marker;
    this.#refreshing ??= this.refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return (await this.#refreshing).marker;
  }

  /**
   * Reads what is served.
   *
   * @param within how long it may take to read it, in milliseconds, where that matters
   * @throws {GraphError} STORE_UNAVAILABLE where nothing is served that this program can read
   */
  async refresh(within?: number): Promise<ServedGraph> {
    const { uri, readState } = this.#options;
    const began = performance.now();
    const left = () => within && Math.max(1, within - (performance.now() - began));
    for (let last: unknown; ; ) {
      const sentAt = performance.now();
      const state = await readState(left());
      if (typeof state !== 'string') throw this.#unavailable(`Neo4j at ${uri} holds no graph yet`);
      const marker = parseMarker(state);
      if (marker.storageFormat !== storageFormat)
        throw this.#unavailable(
          `Neo4j at ${uri} holds a graph of storage format ${marker.storageFormat}, which another version loaded; this one reads ${storageFormat}`,
        );
      const graph = isChange(marker) ? await this.#during(marker, left()) : unchanging(marker);
      if (graph) {
        this.#graph = graph;
        this.#verifiedAt = sentAt;
        return graph;
      }
      // Once the change may have ended between the two statements, and another one have been made.
      if (state === last)
        throw this.#unavailable(`A load into Neo4j at ${uri} was killed and left no manifest`);
      last = state;
    }
  }

  /** A statement gave this graph's publication at its end, so it was published when that was sent. */
  confirm(graph: ServedGraph, sentAt: number): void {
    if (this.#graph === graph) this.#verifiedAt = Math.max(this.#verifiedAt, sentAt);
  }

  /** This graph is not the published one any more. */
  forget(graph: ServedGraph): void {
    if (this.#graph === graph) this.#graph = undefined;
  }

  /** The graph that a slot holds for which a change was announced; undefined where it holds neither. */
  async #during({ publication, from, to }: Change, within?: number) {
    const found = await this.#options.readPublication(from.slot, within);
    if (found.publication === from.publication)
      return { marker: from, publication, isOpen: true, bookmarks: [] };
    if (found.publication === to.publication)
      return { marker: to, publication, isOpen: false, bookmarks: found.bookmarks };
    return undefined;
  }

  #unavailable(what: string): GraphError {
    this.#graph = undefined;
    return new GraphError('STORE_UNAVAILABLE', `${what}: run npm run load`);
  }
}

const unchanging = (marker: Marker): ServedGraph => ({
  marker,
  publication: marker.publication,
  isOpen: false,
  bookmarks: [],
});
