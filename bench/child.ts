import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that answers each message with one. */
export class Child {
  readonly #process: ChildProcess;

  /** @param module relative to this one */
  constructor(
    module: string,
    { flags = [], environment = {} }: { flags?: string[]; environment?: NodeJS.ProcessEnv } = {},
  ) {
    this.#process = fork(fileURLToPath(new URL(module, import.meta.url)), {
      execArgv: flags,
      env: { ...process.env, ...environment },
    });
  }

  /** @throws {Error} where the process ends instead */
  ask<Reply>(message: object | string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        this.#process.off('message', answered);
        this.#process.off('exit', ended);
      };
      const answered = (reply: unknown): void => {
        done();
        resolve(reply as Reply);
      };
      const ended = (code: number | null): void => {
        done();
        reject(new Error(`A process of the bench ended with ${code}`));
      };
      this.#process.on('message', answered);
      this.#process.on('exit', ended);
      this.#process.send(message);
    });
  }

  end(): void {
    if (this.#process.connected) this.#process.disconnect();
  }
}
