import type { Plan, PlanAnswer } from './plan.js';

/** Reads all words that mean the same (简称与全称), on either store. */
export const synonymsPlan: Plan = {
  start: { type: 'SYNONYM_SET' },
  select: [{ type: 'SYNONYM_SET', properties: ['terms'], relations: [] }],
};

/** What {@link synonymsPlan} reads: sets of words, the full term of each first. No word is in two. */
export const synonymsIn = (answer: PlanAnswer): readonly (readonly string[])[] =>
  answer.rows.map(([terms]) => terms as readonly string[]);
