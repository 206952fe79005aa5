import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { root } from './shipped.js';
import { median } from './statistics.js';

/** Seconds from starting `serve` over the seeds to its first answer: the median of several starts. */
export async function measureStartUp(times: number): Promise<number> {
  const seconds: number[] = [];
  for (let turn = 0; turn < times; turn++) seconds.push(await startOnce());
  return median(seconds);
}

async function startOnce(): Promise<number> {
  const { NEO4J_URI: _, ...environment } = process.env;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=64',
      '--min-semi-space-size=16',
      fileURLToPath(new URL('dist/cli/main.js', root)),
      'serve',
    ],
    { env: { ...environment, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const found = /http:\S+/.exec(line)?.[0];
        if (found) resolve(found);
      });
    });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ dataset { revision } }' }),
    });
    await response.json();
    return (performance.now() - began) / 1_000;
  } finally {
    child.removeAllListeners('exit');
    child.kill();
  }
}
