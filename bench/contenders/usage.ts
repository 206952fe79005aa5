// Loaded into every server process, the project's own before its command line: answers what the
// process has used so far, and ends it with the bench.
import type { Usage } from './contenders.js';

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    cpu: (user + system) / 1_000,
    rss,
    peak: process.resourceUsage().maxRSS * 1_024,
    live: heapUsed + external,
  };
}

process.on('message', (message) => {
  if (message === 'collect') global.gc?.();
  if (message === 'collect' || message === 'usage') process.send?.(usage());
});
process.on('disconnect', () => process.exit());
