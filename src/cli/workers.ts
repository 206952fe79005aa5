import cluster, { type Worker } from 'node:cluster';
import type { Configuration } from '../server/configuration.js';
import { answerForAll } from '../server/telemetry/process-metrics.js';

/** A process that ended is begun anew after so long, in milliseconds: twice as long each time, up to the most. */
const shortestPause = 500;
const longestPause = 30_000;
/** A process that served for so long is not counted as one that fails at once, in milliseconds. */
const steady = 60_000;
/** How much longer than for their requests is waited for the processes to end, in milliseconds. */
const grace = 10_000;

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs several processes that listen at one address, until SIGINT or SIGTERM; each of them then finishes its
 * requests. One that ends by itself is begun anew; where one cannot even begin, all end, and this with them.
 */
export async function runWorkers({ workers, api }: Configuration): Promise<void> {
  if (api.telemetry.metrics) await answerForAll();
  let isEnding = false;
  let hasBegun = false;
  let pause = shortestPause;
  const alive = new Set<Worker>();
  const listening = new Set<Worker>();
  let onEnded = () => {};
  const ended = new Promise<void>((resolve) => {
    onEnded = resolve;
  });

  const begin = (): void => {
    const worker = cluster.fork();
    alive.add(worker);
    const begunAt = performance.now();
    worker.once('listening', () => {
      listening.add(worker);
      if (listening.size < workers || hasBegun) return;
      hasBegun = true;
      console.log(`${workers} processes answer.`);
    });
    worker.once('exit', (code, signal) => {
      alive.delete(worker);
      listening.delete(worker);
      if (!isEnding && !hasBegun) {
        process.exitCode = 1;
        end();
      }
      if (isEnding) {
        if (alive.size === 0) onEnded();
        return;
      }
      if (performance.now() - begunAt > steady) pause = shortestPause;
      console.error(
        `A process ended (${signal ?? code}) and is begun anew in ${pause / 1_000} seconds.`,
      );
      setTimeout(() => !isEnding && begin(), pause);
      pause = Math.min(longestPause, 2 * pause);
    });
  };

  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    const signalAll = (signal: NodeJS.Signals): void => {
      for (const worker of alive) worker.process.kill(signal);
    };
    signalAll('SIGTERM');
    setTimeout(() => signalAll('SIGKILL'), api.deadlines.shutdown + grace).unref();
    if (alive.size === 0) onEnded();
  };
  for (const signal of signals) process.on(signal, end);

  for (let number = 0; number < workers; number++) begin();
  await ended;
  // Their pauses and the listeners of this process would keep it.
  setImmediate(() => process.exit());
}
