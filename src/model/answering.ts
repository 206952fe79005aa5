import { giveWay } from '../util/give-way.js';
import type { Budget } from './budget.js';
import { Meter } from './meter.js';

/**
 * Counts the objects of answers and their bytes while they are made. They are made without waiting for
 * anything, so one meter serves all requests.
 */
export const answering = new Meter();

/**
 * Makes answers of what a store has read, on a request's budget, once others that wait had their turn.
 *
 * @param complete must not wait for anything
 * @throws {LimitError} where the answer becomes larger than the budget allows
 */
export async function completed<Result>(
  budget: Budget | undefined,
  complete: () => Result,
): Promise<Result> {
  const turn = giveWay(budget);
  if (turn) await turn;
  budget?.check();
  return answering.during(budget, complete);
}
