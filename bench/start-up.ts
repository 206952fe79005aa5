import { ourBuild } from './build.js';
import { Child } from './child.js';
import type { Usage } from './contenders/contenders.js';
import { median } from './statistics.js';

/** A start of the service with the graph in its own process. */
export interface Start {
  /** Seconds from starting `node` to the first answer. */
  readonly seconds: number;
  /** MB when it is ready, and at most until then. */
  readonly rss: number;
  readonly peak: number;
}

/** What `npm start` gives Node. */
export const npmStartFlags = ['--min-semi-space-size=16', '--max-semi-space-size=32'];

/**
 * Medians of several starts.
 *
 * @param file a graph in JSON Lines; the seeds where absent
 */
export async function measureStart(
  times: number,
  flags: readonly string[],
  file?: string,
): Promise<Start> {
  const starts: Start[] = [];
  for (let turn = 0; turn < times; turn++) starts.push(await startOnce(flags, file));
  return {
    seconds: median(starts.map(({ seconds }) => seconds)),
    rss: median(starts.map(({ rss }) => rss)),
    peak: median(starts.map(({ peak }) => peak)),
  };
}

async function startOnce(flags: readonly string[], file: string | undefined): Promise<Start> {
  const began = performance.now();
  const child = new Child(ourBuild.cli, {
    arguments: ['serve', ...(file === undefined ? [] : ['--from', file])],
    flags: [...flags, `--import=${new URL('./contenders/usage.js', import.meta.url).href}`],
    environment: { HOST: '127.0.0.1', PORT: '0', NEO4J_URI: undefined },
  });
  try {
    const response = await fetch(await child.told(/http:\S+/), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ dataset { revision } }' }),
    });
    await response.json();
    const seconds = (performance.now() - began) / 1_000;
    const { rss, peak } = await child.ask<Usage>('usage');
    return { seconds, rss: rss / 1e6, peak: peak / 1e6 };
  } finally {
    child.end();
  }
}
