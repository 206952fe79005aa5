import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Nothing is left to collect after it. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes of this process's heap that are reachable. */
export function reachableHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}
