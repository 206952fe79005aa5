import type { CDPSession, Page } from 'playwright-core';
import { median } from '../statistics.js';

/** What a page spends while something is done with it. */
export interface Spent {
  /** Milliseconds of script, style and layout for each frame that the page drew. */
  readonly scriptPerFrame: number;
  readonly workPerFrame: number;
  /** The longest task, in milliseconds: 0 where none was longer than 50. */
  readonly longest: number;
  /** How many tasks were longer than 50 ms. */
  readonly long: number;
}

/** Has to be in a page before its own scripts. */
export const counters = `
  globalThis.benchFrames = 0;
  globalThis.benchLong = [];
  const count = () => { benchFrames++; requestAnimationFrame(count); };
  requestAnimationFrame(count);
  new PerformanceObserver((list) => benchLong.push(...list.getEntries().map((each) => each.duration)))
    .observe({ type: 'longtask' });
`;

/** Watches a page. */
export class Meter {
  readonly #page: Page;
  readonly #session: CDPSession;

  static async of(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Meter(page, session);
  }

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** What it spends on an act, until it has come to rest. */
  async spends(act: () => Promise<unknown>): Promise<Spent> {
    await this.#atRest();
    await this.#page.evaluate('benchLong.length = 0');
    const before = await this.#counts();
    await act();
    await this.#atRest();
    const after = await this.#counts();
    const frames = Math.max(1, after.frames - before.frames);
    const long = await this.#page.evaluate<number[]>('benchLong');
    return {
      scriptPerFrame: (1_000 * (after.script - before.script)) / frames,
      workPerFrame: (1_000 * (after.work - before.work)) / frames,
      longest: Math.round(Math.max(0, ...long)),
      long: long.length,
    };
  }

  /** Two frames, one after the other, with nothing of the page's own between them for a while. */
  async #atRest(): Promise<void> {
    await this.#page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 2000 })))',
    );
  }

  async #counts(): Promise<{ frames: number; script: number; work: number }> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
    return {
      frames: await this.#page.evaluate<number>('benchFrames'),
      script: of('ScriptDuration'),
      work: of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'),
    };
  }
}

/** Of several rounds: medians, and the worst of what is long. */
export const togetherOf = (rounds: readonly Spent[]): Spent => ({
  scriptPerFrame: median(rounds.map(({ scriptPerFrame }) => scriptPerFrame)),
  workPerFrame: median(rounds.map(({ workPerFrame }) => workPerFrame)),
  longest: median(rounds.map(({ longest }) => longest)),
  long: median(rounds.map(({ long }) => long)),
});
