import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ChildOptions {
  readonly arguments?: readonly string[];
  readonly flags?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** A process that answers each message with one. */
export class Child {
  readonly #process: ChildProcess;

  /** @param module a file, or relative to this one */
  constructor(
    module: string,
    { arguments: given = [], flags = [], environment = {} }: ChildOptions = {},
  ) {
    this.#process = fork(
      module.startsWith('.') ? fileURLToPath(new URL(module, import.meta.url)) : module,
      given,
      {
        execArgv: [...flags],
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      },
    );
  }

  /** @throws {Error} where the process ends instead */
  ask<Reply>(message: object | string): Promise<Reply> {
    return this.#await((answer) => {
      this.#process.once('message', answer);
      this.#process.send(message);
      return () => this.#process.off('message', answer);
    });
  }

  /**
   * The first match in what the process writes to standard output.
   *
   * @throws {Error} where the process ends without
   */
  told(pattern: RegExp): Promise<string> {
    const lines = createInterface({ input: this.#process.stdout as NodeJS.ReadableStream });
    return this.#await((answer) => {
      lines.on('line', (line) => {
        const found = pattern.exec(line)?.[0];
        if (found !== undefined) answer(found);
      });
      // What is written later is passed over, so that the process never waits to write it.
      return () => lines.removeAllListeners('line').resume();
    });
  }

  end(): void {
    if (this.#process.connected) this.#process.disconnect();
    this.#process.kill();
  }

  /** Where the process has ended, or ends before there is an answer, there will be none. */
  #await<Reply>(start: (answer: (reply: Reply) => void) => () => void): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const { exitCode, signalCode } = this.#process;
      const fail = (code: unknown, signal: unknown): void =>
        reject(new Error(`A process of the bench ended with ${code ?? signal}`));
      if (exitCode !== null || signalCode !== null) {
        fail(exitCode, signalCode);
        return;
      }
      this.#process.once('exit', fail);
      const stop = start((reply) => {
        this.#process.off('exit', fail);
        stop();
        resolve(reply);
      });
    });
  }
}
