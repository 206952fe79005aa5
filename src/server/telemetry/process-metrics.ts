import cluster, { type Worker } from 'node:cluster';
import { within } from '../../util/within.js';

/**
 * What several processes of one service count, added up: whichever of them is asked has the one that began
 * them add up what all say.
 */
interface Question {
  readonly minzhengMetrics: 'asked';
  readonly number: number;
}

interface Answer {
  readonly minzhengMetrics: 'answered';
  readonly number: number;
  /** Undefined where not all of them said what they count. */
  readonly text?: string;
}

const isOf = (message: unknown, kind: 'asked' | 'answered'): boolean =>
  (message as Partial<Question | Answer> | null)?.minzhengMetrics === kind;

/** How long the others may take, in milliseconds. */
const patience = 5_000;
let questions = 0;

/** What all processes count. @throws where they do not say it in time */
export function metricsOfAll(): Promise<string> {
  const number = ++questions;
  let stop = () => {};
  const answer = new Promise<string>((resolve, reject) => {
    const onMessage = (message: Answer): void => {
      if (!isOf(message, 'answered') || message.number !== number) return;
      if (message.text === undefined) reject(new Error('Not all processes say what they count'));
      else resolve(message.text);
    };
    process.on('message', onMessage);
    stop = () => process.off('message', onMessage);
  });
  process.send?.({ minzhengMetrics: 'asked', number } satisfies Question);
  return within(patience, answer).finally(stop);
}

/** Has the process that began the others add up what they count, whenever one of them asks. */
export async function answerForAll(): Promise<void> {
  const { AggregatorRegistry } = (await import('prom-client')).default;
  const registry = new AggregatorRegistry();
  cluster.on('message', async (worker: Worker, { number, ...message }: Question) => {
    if (!isOf(message, 'asked')) return;
    const answered = { minzhengMetrics: 'answered', number } as const;
    try {
      worker.send({ ...answered, text: await registry.clusterMetrics() } satisfies Answer);
    } catch {
      if (worker.isConnected()) worker.send(answered satisfies Answer);
    }
  });
}
