import { setImmediate } from 'node:timers';

/** How long one turn of the event loop may be computed in before others get theirs, in milliseconds. */
const longestTurn = 10;

/** When computing began in this turn of the event loop; undefined where nothing has been computed in it. */
let began: number | undefined;
let isEndAwaited = false;
/** Those who go on with what they hold already, and those who have yet to begin. */
const begun: (() => void)[] = [];
const beginning: (() => void)[] = [];

/**
 * To be called between parts of long work: lets whatever else waits (small questions, `/health/live`) go
 * first, where this turn of the event loop has been computed in for long enough. Those who give way go on
 * one a turn, in the order in which they did; but who holds something in memory already before who has yet
 * to begin, so that many large requests at once do not all hold theirs.
 *
 * @param holds whether the caller holds results that it goes on with
 * @returns what to wait for; undefined where there is time left, so that short work waits for nothing
 * @example
 * const turn = giveWay();
 * if (turn) await turn;
 */
export function giveWay(holds = true): Promise<void> | undefined {
  const now = performance.now();
  began ??= now;
  if (!isEndAwaited) awaitEnd();
  if (now - began < longestTurn && begun.length + beginning.length === 0) return undefined;
  return new Promise((resolve) => (holds ? begun : beginning).push(resolve));
}

function awaitEnd(): void {
  isEndAwaited = true;
  setImmediate(() => {
    isEndAwaited = false;
    began = undefined;
    const goOn = begun.shift() ?? beginning.shift();
    if (!goOn) return;
    began = performance.now();
    awaitEnd();
    goOn();
  });
}
