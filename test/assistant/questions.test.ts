import { beforeAll, describe, expect, test } from '@jest/globals';
import { longestAnswer } from '../../src/assistant/answer.js';
import { openSeeds } from '../helpers/run-query.js';
import { type Assistant, assistantOf } from './assistant.js';
import { type AskedQuestion, questions } from './questions.js';

/** Values that the descriptions of the tools name. */
const enumerations = /^[A-Z_]+$/;

let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOf(await openSeeds());
});

async function answersTo({ question, calls }: AskedQuestion): Promise<string[]> {
  const answers: string[] = [];
  for (const [tool, given] of calls) {
    const known = [question, ...answers].join('\n');
    for (const text of textsIn(given)) if (!enumerations.test(text)) expect(known).toContain(text);
    answers.push(await assistant.textOf(tool, given));
  }
  return answers;
}

/** Each word of a text of the arguments, wherever in them. */
const textsIn = (given: unknown): string[] =>
  typeof given === 'string'
    ? given.split(' ')
    : typeof given === 'object' && given !== null
      ? Object.values(given).flatMap(textsIn)
      : [];

describe('an assistant finds with the tools alone, in at most three calls', () => {
  test.each(questions.map((each) => [each.question, each] as const))('%s', async (_, asked) => {
    expect(asked.calls.length).toBeLessThanOrEqual(3);
    const answers = await answersTo(asked);
    for (const words of asked.answer) expect(answers.join('\n')).toContain(words);
    expect(answers.at(-1)).toContain(asked.answer.at(-1));
    for (const answer of answers) expect(answer.length).toBeLessThanOrEqual(longestAnswer);
  });
});

test('at least twenty questions are asked, of every tool', () => {
  expect(questions.length).toBeGreaterThanOrEqual(20);
  const used = new Set(questions.flatMap(({ calls }) => calls.map(([tool]) => tool)));
  expect([...used].sort()).toEqual([
    ...['compare_indicator', 'concept_spread', 'find', 'get_thing', 'plan_and_result'],
    ...['read_passage', 'what_is_held', 'who_answers'],
  ]);
});
