import { setImmediate } from 'node:timers';

/** How long one turn of the event loop may be computed in before others get theirs, in milliseconds. */
const longestTurn = 10;
/**
 * Computing time up to which a piece of work is short, middling or large, in milliseconds; above it is
 * endless. Small questions take one or less. Of thirty large requests that come together, each holds what
 * it read in the time of middling work before it waits for those that came earlier.
 */
const short = 2;
const middling = 8;
const large = 2_000;
/** How long others who wait go on waiting while connections come in, in milliseconds. */
const longestArrival = 20;
/** Every so many turns large work goes on, and endless work, however much shorter work there is. */
const turnsToLarge = 4;
const turnsToEndless = 16;
/** Of the turns up to a turn for large work, the one for middling work. */
const turnToMiddling = 2;

/** Work that takes turns with other work; a request's `Budget` is one. */
export interface Work {
  /** About how long was computed for it until now, in milliseconds. */
  readonly weight: number;
  /** Milliseconds since it came. */
  readonly elapsed: number;
  /** True once all it has to do is to end, as nobody waits for it or its time is up: then it counts as short. */
  readonly isOver?: boolean;
}

interface Waiting {
  readonly work: Work | undefined;
  readonly goOn: () => void;
}

/** When computing began in this turn of the event loop; undefined where nothing has been computed in it. */
let began: number | undefined;
let isEndAwaited = false;
let turns = 0;
let hasConnectionCome = false;
/** Since when nobody goes on because connections come in. */
let arrivingSince: number | undefined;
/** In the order in which they gave way. */
const waiting: Waiting[] = [];

/**
 * To be called between parts of long work: lets whatever else waits (small questions, `/health/live`) go
 * first, where this turn of the event loop has been computed in for long enough. Those who give way go on
 * one a turn: those that have taken little time first, then those that have taken somewhat more, in the order
 * in which they gave way; then, of large requests, the oldest, so that many of them do not hold their results
 * in memory all at once; then those that go on for long, as exports do.
 * Of four turns one is for middling and one for large work, and of sixteen one is for endless work, so that none
 * waits for ever.
 *
 * @param work for which it is given way; without one it counts as short
 * @returns what to wait for; undefined where there is time left, so that short work waits for nothing
 * @example
 * const turn = giveWay(budget);
 * if (turn) await turn;
 */
export function giveWay(work?: Work): Promise<void> | undefined {
  const now = performance.now();
  began ??= now;
  if (!isEndAwaited) awaitEnd();
  if (now - began < longestTurn && waiting.length === 0) return undefined;
  return new Promise((goOn) => waiting.push({ work, goOn }));
}

/**
 * To be called when a connection comes in. Node takes in one in each turn of the event loop: of three hundred
 * that come at once the last would wait for three hundred pieces of work. So the next turn is without any,
 * as more may come.
 */
export function connectionCame(): void {
  hasConnectionCome = true;
}

function awaitEnd(): void {
  isEndAwaited = true;
  setImmediate(() => {
    isEndAwaited = false;
    const now = performance.now();
    if (hasConnectionCome && waiting.length > 0) {
      hasConnectionCome = false;
      arrivingSince ??= now;
      if (now - arrivingSince < longestArrival) {
        awaitEnd();
        return;
      }
    }
    arrivingSince = undefined;
    began = undefined;
    const next = takeNext();
    if (!next) return;
    began = now;
    awaitEnd();
    next.goOn();
  });
}

function takeNext(): Waiting | undefined {
  turns++;
  const best = firstInTurn() ?? firstOf(ranks.short);
  return best === undefined ? undefined : waiting.splice(best, 1)[0];
}

/** Index of the one whom this turn is for; undefined where there is none, or the turn is for anyone. */
function firstInTurn(): number | undefined {
  const turn = turns % turnsToLarge;
  if (turn === turnToMiddling) return firstOf(ranks.middling, ranks.middling);
  if (turn !== 0) return undefined;
  const endless = turns % turnsToEndless === 0 ? firstOf(ranks.endless) : undefined;
  return endless ?? firstOf(ranks.large);
}

/** Index of the one who goes on first, of those whose rank is at least and at most so much. */
function firstOf(least: number, most: number = ranks.endless): number | undefined {
  let first: number | undefined;
  for (const [at, each] of waiting.entries()) {
    const rank = rankOf(spentOn(each.work));
    if (rank >= least && rank <= most)
      if (first === undefined || goesBefore(each, waiting[first] as Waiting)) first = at;
  }
  return first;
}

/** True where the one goes on before the other, although it waits for less long. */
function goesBefore({ work: one }: Waiting, { work: other }: Waiting): boolean {
  const [spent, otherSpent] = [spentOn(one), spentOn(other)];
  const [rank, otherRank] = [rankOf(spent), rankOf(otherSpent)];
  if (rank !== otherRank) return rank < otherRank;
  return rank === ranks.large && (one as Work).elapsed > (other as Work).elapsed;
}

const spentOn = (work: Work | undefined): number =>
  work === undefined || work.isOver ? 0 : work.weight;

const ranks = { short: 0, middling: 1, large: 2, endless: 3 } as const;

function rankOf(milliseconds: number): number {
  if (milliseconds < short) return ranks.short;
  if (milliseconds < middling) return ranks.middling;
  return milliseconds < large ? ranks.large : ranks.endless;
}
