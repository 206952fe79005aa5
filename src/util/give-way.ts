import { setImmediate } from 'node:timers';

/** How long one turn of the event loop may be computed in before others get theirs, in milliseconds. */
const longestTurn = 10;

/** When computing began in this turn of the event loop; undefined where nothing has been computed in it. */
let began: number | undefined;
let isEndAwaited = false;
const waiting: (() => void)[] = [];

/**
 * To be called between parts of long work: lets whatever else waits (small questions, `/health/live`) go
 * first, where this turn of the event loop has been computed in for long enough. Those who give way go on
 * in the order in which they did, one a turn.
 *
 * @returns what to wait for; undefined where there is time left, so that short work waits for nothing
 * @example
 * const turn = giveWay();
 * if (turn) await turn;
 */
export function giveWay(): Promise<void> | undefined {
  const now = performance.now();
  began ??= now;
  if (!isEndAwaited) awaitEnd();
  if (now - began < longestTurn && waiting.length === 0) return undefined;
  return new Promise((resolve) => waiting.push(resolve));
}

function awaitEnd(): void {
  isEndAwaited = true;
  setImmediate(() => {
    isEndAwaited = false;
    began = undefined;
    const goOn = waiting.shift();
    if (!goOn) return;
    began = performance.now();
    awaitEnd();
    goOn();
  });
}
