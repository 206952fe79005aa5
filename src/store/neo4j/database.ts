import type { Socket } from 'node:net';
import neo4j, { type Driver, type Record as Neo4jRecord, type Session } from 'neo4j-driver';
import { GraphError } from '../../model/errors.js';
import { LimitError } from '../../model/limit-error.js';
import type { Ticker } from '../../util/ticker.js';
import { connect, mostConnections, type Neo4jSettings } from './connection.js';
import { GatheredWrites, socketOf } from './driver-socket.js';
import type { Statement } from './served/batched-query.js';

/** What ends a statement while it is under way. */
export interface StatementBounds {
  /** How long it may take in the server, in milliseconds. */
  readonly timeout: number;
  /** How long to wait for its answer, in milliseconds, where that is not to be longer than the timeout. */
  readonly patience?: number | undefined;
  /** Of statements before it, of which it is to find all that they can have seen. */
  readonly bookmarks?: readonly string[] | undefined;
  /** Called every few milliseconds; ends the statement by throwing. */
  readonly check?: (() => void) | undefined;
  /** Called with the bytes of each part of the answer as it arrives; ends the statement by throwing. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** Asked after each part of the answer, and every few milliseconds: false where the rest has to wait. */
  readonly hasRoom?: (() => boolean) | undefined;
}

export interface StatementResult {
  readonly records: Neo4jRecord[];
  /** How long it took in the server, as that says. */
  readonly milliseconds: number;
  /** The last commit of which it can have seen something, for statements that come after it. */
  readonly bookmarks: readonly string[];
}

/** A statement took as long as it may, in a server that answers. */
export class StatementTimeoutError extends Error {
  override readonly name = 'StatementTimeoutError';
}

/** What ends a statement whose time is up, until it is known whether the server still answers. */
const timeIsUp = Symbol('The time of a statement is up');

/** How long the server may take to end a statement whose time is up, in milliseconds. */
const answerGrace = 1_300;
/** How long the server may take to end a statement that is not wanted any more, in milliseconds. */
const cancelPatience = 2_000;
/** Records of a stream that are under way at once. */
const streamFetchSize = 1_000;

/**
 * A Neo4j, asked by statements that end in time: where the server does not end one (it is frozen, or
 * away without a word), it is given up here. A statement that is not wanted any more is ended in the
 * server, too.
 */
export class Database {
  readonly #settings: Neo4jSettings;
  readonly #driver: Driver;
  readonly #ticker: Ticker;
  readonly #writes = new GatheredWrites();
  #inUse = 0;

  /** Connects when first asked. */
  constructor(settings: Neo4jSettings, ticker: Ticker) {
    this.#settings = settings;
    this.#driver = connect(settings);
    this.#ticker = ticker;
  }

  /**
   * Runs one statement, whose answer is kept as a whole.
   *
   * @throws {GraphError} STORE_UNAVAILABLE where no answer comes in time; its cause is a
   *   {@link StatementTimeoutError} where the server answers, and took too long for this statement only
   * @throws {Neo4jError} where the server or the driver says so
   * @throws what the bounds throw
   */
  async run(
    { text, parameters }: Statement,
    { timeout, patience, bookmarks, check, onBytes, hasRoom }: StatementBounds,
  ): Promise<StatementResult> {
    const session = this.#session({ bookmarks });
    const underWay = this.#begin(session);
    const longest = wholeMilliseconds(timeout);
    const timeUpAt = performance.now() + Math.min(patience ?? longest, longest);
    underWay.watch(() => {
      check?.();
      underWay.takeInIfRoom();
      // The server looks at its own watch but every few seconds.
      if (performance.now() > timeUpAt) throw timeIsUp;
    });
    try {
      const answer = await new Promise<Omit<StatementResult, 'bookmarks'>>((resolve, reject) => {
        underWay.onEnded = reject;
        const records: Neo4jRecord[] = [];
        this.#writes.begin();
        const result = untraced(() => session.run(text, parameters, { timeout: longest }));
        underWay.onSocket = (socket) => this.#writes.add(socket);
        if (onBytes) underWay.count(onBytes, hasRoom);
        result.subscribe({
          onNext: (record) => records.push(record),
          onCompleted: ({ resultAvailableAfter, resultConsumedAfter }) =>
            // The driver holds a closed session for a while, and with it all records that are not taken
            // out: of a long answer, to collect that garbage later cost as much as all else here.
            resolve({
              records: records.splice(0),
              milliseconds: Number(resultAvailableAfter) + Number(resultConsumedAfter),
            }),
          onError: reject,
        });
      });
      // The driver has them only once all who wait for the answer were told.
      return { ...answer, bookmarks: session.lastBookmarks() };
    } catch (error) {
      underWay.fail(error);
      if (error !== timeIsUp) throw error;
      const isAnswering =
        patience === undefined &&
        (underWay.wasAnsweredWithin(answerGrace) || (await underWay.isAnsweredWithin(answerGrace)));
      throw this.#unanswered(isAnswering ? new StatementTimeoutError() : undefined);
    } finally {
      await underWay.close();
    }
  }

  /**
   * The only field of every record, as they are taken; returns the statement's bookmarks.
   *
   * @param idle how long the server may take for the next record, or the reader until it asks for one
   * @throws {LimitError} where the reader does not come back in time
   * @throws like {@link run}
   */
  async *stream(
    { text, parameters }: Statement,
    { timeout, bookmarks, check, idle }: StatementBounds & { readonly idle: number },
  ): AsyncGenerator<unknown, readonly string[]> {
    const session = this.#session({ bookmarks, fetchSize: streamFetchSize });
    const underWay = this.#begin(session);
    let isReading = false;
    // Counted, not timed, as there are many records.
    let taken = 0;
    let seen = 0;
    let movedAt = performance.now();
    underWay.watch(() => {
      check?.();
      const now = performance.now();
      if (taken !== seen) movedAt = now;
      seen = taken;
      if (now - movedAt < idle) return;
      throw isReading ? tooSlow(now - movedAt, idle) : this.#unanswered();
    });
    try {
      const result = session.run(text, parameters, { timeout: wholeMilliseconds(timeout) });
      // Taken one by one: to leave a `for await` would wait for the server to be done with the rest.
      const records = result[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await records.next();
        underWay.throwIfEnded();
        if (done) return session.lastBookmarks();
        taken++;
        isReading = true;
        yield value.get(0);
        isReading = false;
        taken++;
        underWay.throwIfEnded();
      }
    } catch (error) {
      throw underWay.fail(error);
    } finally {
      await underWay.close();
    }
  }

  /** A statement that is under way has one, or waits for one. */
  get connections(): { readonly inUse: number; readonly most: number } {
    return { inUse: this.#inUse, most: mostConnections };
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #unanswered(cause?: Error): GraphError {
    const message = `Neo4j at ${this.#settings.uri} did not answer in time`;
    return new GraphError('STORE_UNAVAILABLE', message, cause ? { cause } : {});
  }

  #begin(session: Session): UnderWay {
    this.#inUse++;
    return new UnderWay(session, this.#ticker, () => {
      this.#inUse--;
    });
  }

  #session({
    bookmarks,
    fetchSize,
  }: {
    readonly bookmarks: readonly string[] | undefined;
    readonly fetchSize?: number;
  }): Session {
    const { database } = this.#settings;
    return this.#driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(database !== undefined && { database }),
      ...(bookmarks && bookmarks.length > 0 && { bookmarks: [...bookmarks] }),
      ...(fetchSize !== undefined && { fetchSize }),
    });
  }
}

/** A session with work under way, which may be ended before it is done. */
class UnderWay {
  /** Told why, when the work is ended early. */
  onEnded: ((reason: unknown) => void) | undefined;
  /** Told of the socket by which the work is done, where what it sends is counted. */
  onSocket: ((socket: Socket) => void) | undefined;
  readonly #session: Session;
  readonly #ticker: Ticker;
  readonly #onClosed: () => void;
  #stopWatching: (() => void) | undefined;
  #reason: { readonly error: unknown } | undefined;
  #socket: Socket | undefined;
  /** That of the connection that an ended session gives back. */
  #lastSocket: Socket | undefined;
  #onData: ((data: Uint8Array) => void) | undefined;
  #hasRoom: (() => boolean) | undefined;
  #heardAt = Number.NEGATIVE_INFINITY;
  #closing: Promise<void> | undefined;

  /** @param onClosed called once the connection is given back */
  constructor(session: Session, ticker: Ticker, onClosed: () => void) {
    this.#onClosed = onClosed;
    this.#session = session;
    this.#ticker = ticker;
  }

  /** The work has failed: gives the reason, which is another one where it was ended before. */
  fail(error: unknown): unknown {
    this.#reason ??= { error };
    return this.#reason.error;
  }

  throwIfEnded(): void {
    if (this.#reason) throw this.#reason.error;
  }

  /** Makes a check every few milliseconds; ends the work where it throws. */
  watch(check: () => void): void {
    this.#stopWatching = this.#ticker.add(() => this.#endIf(check));
  }

  /**
   * Calls with the bytes of what the server sends; ends the work where that throws, and takes in nothing
   * more: a record is sent as a whole, so that the driver would go on until it has that.
   *
   * @param hasRoom asked after each part: where it says no, the server has to wait with the next one
   */
  count(onBytes: (bytes: number) => void, hasRoom: (() => boolean) | undefined): void {
    const onData = ({ length }: Uint8Array) => {
      this.#heardAt = performance.now();
      this.#endIf(() => onBytes(length));
      if (this.#reason) this.#socket?.destroy(new Error('The answer is longer than it may be'));
      else if (hasRoom && !hasRoom()) this.#socket?.pause();
    };
    void socketOf(this.#session).then((socket) => {
      if (!socket) return;
      this.onSocket?.(socket);
      if (this.#closing) return;
      this.#socket = socket;
      this.#onData = onData;
      this.#hasRoom = hasRoom;
      socket.on('data', onData);
    });
  }

  /** Goes on with what had to wait, where there is room for it now. */
  takeInIfRoom(): void {
    if (this.#socket?.isPaused() && this.#hasRoom?.()) this.#socket.resume();
  }

  /** Gives the connection back. Waits for nothing where the work has failed or was ended early. */
  async close(): Promise<void> {
    this.#closing ??= this.#close().finally(this.#onClosed);
    if (!this.#reason) await this.#closing;
  }

  /** Whether the server has sent something lately, in milliseconds, or had to wait with the rest. */
  wasAnsweredWithin(time: number): boolean {
    return performance.now() - this.#heardAt < time;
  }

  /**
   * Whether the connection is given back in time, in milliseconds, for which the server has to answer. There
   * may be none to give back: where the server is frozen, a session that waits for one waits in vain.
   */
  async isAnsweredWithin(time: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, time, false);
    });
    this.#closing ??= this.#close().finally(this.#onClosed);
    const isClosed = await Promise.race([this.#closing.then(() => true), late]);
    clearTimeout(timer);
    return isClosed && this.#lastSocket?.destroyed === false;
  }

  async #close(): Promise<void> {
    this.#stopWatching?.();
    if (this.#onData) this.#socket?.off('data', this.#onData);
    // The connection is given back, for which the rest has to come. Until now the server was not listened to.
    if (this.#socket?.isPaused()) {
      this.#heardAt = performance.now();
      this.#socket.resume();
    }
    if (!this.#reason) return this.#session.close();
    // Asked for before the session is closed, which then has no connection.
    void socketOf(this.#session).then((found) => {
      this.#lastSocket = found;
    });
    // Frozen, or away without a word, the server does not answer: nothing else gives the connection up.
    const giveUp = setTimeout(
      () => this.#lastSocket?.destroy(new Error('The server does not answer')),
      cancelPatience,
    );
    await this.#session.close().catch(() => {});
    clearTimeout(giveUp);
  }

  #endIf(check: () => void): void {
    if (this.#reason || this.#closing) return;
    try {
      check();
    } catch (error) {
      this.#reason = { error };
      this.onEnded?.(error);
      // The driver has the server end a statement that is under way when its session is closed.
      void this.close();
    }
  }
}

const tooSlow = (taken: number, allowed: number): LimitError =>
  new LimitError(
    `Nothing was taken for ${Math.ceil(taken)} milliseconds, more than the ${allowed} allowed. Ask again, and read on.`,
    'idle',
    Math.ceil(taken),
    allowed,
  );

/** A timeout as Neo4j takes it, where 0 is none at all. */
const wholeMilliseconds = (timeout: number): number => Math.max(1, Math.ceil(timeout));

/**
 * Without a stack trace: the driver takes one for each statement, for an error that it may lead to, which
 * in deep asynchronous calls costs more than all else it does. Errors of this store name their cause.
 */
function untraced<Result>(send: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
