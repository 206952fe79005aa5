import type { Session, Transaction } from 'neo4j-driver';
import { GraphError } from '../../../model/errors.js';
import { socketOf } from '../driver-socket.js';

/**
 * How much longer than its timeout is waited for a call, in milliseconds: the server looks at its own watch
 * but every few seconds.
 */
const answerGrace = 2_500;

type TransactionConfig = NonNullable<Parameters<Session['beginTransaction']>[0]>;
type Call = (...given: never[]) => Promise<unknown>;

/**
 * The sessions of one load, in which nothing is waited for without a deadline: a Neo4j that accepts and
 * never answers would hold the load for ever. Where a call is not answered in time the whole load is given
 * up: its connections are closed, for which the server undoes what is not committed and gives the lock
 * back, and every further call fails at once.
 */
export class LoadSessions {
  readonly #openSession: () => Session;
  readonly #uri: string;
  readonly #deadline: number;
  readonly #opened = new Set<Session>();
  #reason: GraphError | undefined;

  /**
   * @param uri of the Neo4j, for the error
   * @param deadline how long the server may take for a call that has no timeout of its own, in milliseconds
   */
  constructor(openSession: () => Session, uri: string, deadline: number) {
    this.#openSession = openSession;
    this.#uri = uri;
    this.#deadline = deadline;
  }

  /** Opens one; whoever does closes it. */
  readonly open = (): Session => {
    const session = this.#openSession();
    this.#opened.add(session);
    const deadline = this.#deadline;
    return bounded(session, {
      run: (text: string, parameters?: object, config: TransactionConfig = {}) => {
        const { timeout = deadline } = config;
        const bounds = { ...config, timeout };
        return this.#within(Number(timeout), () => session.run(text, parameters, bounds));
      },
      executeWrite: (work: Parameters<Session['executeWrite']>[0]) =>
        this.#within(deadline, () => session.executeWrite(work)),
      beginTransaction: async (config?: TransactionConfig) => {
        const begin = () => session.beginTransaction(config);
        return this.#transaction(await this.#within(deadline, begin));
      },
      close: async () => {
        this.#opened.delete(session);
        await this.#within(deadline, () => session.close());
      },
    });
  };

  /** A timeout of its own is for all of its calls together, and the server's to keep. */
  #transaction(transaction: Transaction): Transaction {
    const within = <Result>(call: () => Promise<Result>) => this.#within(this.#deadline, call);
    return bounded(transaction, {
      run: (text: string, parameters?: object) => within(() => transaction.run(text, parameters)),
      commit: () => within(() => transaction.commit()),
      rollback: () => within(() => transaction.rollback()),
      close: () => within(() => transaction.close()),
    });
  }

  async #within<Result>(timeout: number, call: () => PromiseLike<Result>): Promise<Result> {
    if (this.#reason) throw this.#reason;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#giveUp(timeout)), timeout + answerGrace);
    });
    try {
      return await Promise.race([call(), tooLate]);
    } catch (error) {
      // The driver says that a connection was closed, and not that it was closed here.
      throw this.#reason ?? error;
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp(timeout: number): GraphError {
    this.#reason ??= new GraphError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${this.#uri} did not answer a part of the load within ${timeout / 1_000} seconds, so the load was given up: look whether it is overloaded or frozen, then load again`,
    );
    for (const session of this.#opened)
      void socketOf(session).then((socket) => socket?.destroy(this.#reason));
    return this.#reason;
  }
}

/** An object some of whose methods are others. */
const bounded = <Target extends object>(
  target: Target,
  calls: Readonly<Partial<Record<keyof Target, Call>>>,
): Target =>
  new Proxy(target, {
    get: (_, name) =>
      Object.hasOwn(calls, name) ? calls[name as keyof Target] : Reflect.get(target, name, target),
  });
