import cliProgress from 'cli-progress';

/** How far a work is that takes its time. */
export interface Progress {
  show(done: { readonly phase: string; readonly done: number; readonly total: number }): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a line a phase. */
export function showProgress(): Progress {
  if (!process.stderr.isTTY) {
    let last = '';
    return {
      show({ phase, total }) {
        if (phase !== last) console.error(`${phase}: ${total}`);
        last = phase;
      },
      stop() {},
    };
  }
  const bar = new cliProgress.SingleBar(
    { format: '{phase} [{bar}] {value}/{total}', hideCursor: true, stream: process.stderr },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    show({ phase, done, total }) {
      if (!started) bar.start(total, done, { phase });
      started = true;
      bar.setTotal(total);
      bar.update(done, { phase });
    },
    stop() {
      if (started) bar.stop();
      started = false;
    },
  };
}
