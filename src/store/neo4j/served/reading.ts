import { Meter } from '../../../model/meter.js';

/**
 * Counts the rows of answers while they are read, on the budgets of those who ask. They are read without
 * waiting for anything, so one meter serves all.
 */
export const reading = new Meter();
