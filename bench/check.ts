import { agree, type Contestant } from './contestant.js';
import type { Answer, Variables } from './questions/question.js';
import type { QuestionName } from './questions/questions.js';
import type { Entrant } from './race.js';

/**
 * Which contender answers which question: all answers to a question must say the same.
 *
 * @param checked how many sets of variables are tried
 * @throws {Error} where contenders disagree, with all that they disagree on
 */
export async function check(
  contestants: readonly Contestant[],
  asked: readonly QuestionName[],
  variables: Readonly<Record<QuestionName, readonly Variables[]>>,
  checked: number,
  tell: (what: string) => void,
): Promise<{ entrants: Entrant[]; absent: string[] }> {
  const entrants: Entrant[] = [];
  const absent: string[] = [];
  const disagreements: string[] = [];
  for (const question of asked) {
    tell(`comparing the answers to ${question}`);
    let reference: { readonly name: string; readonly answers: readonly Answer[] } | undefined;
    const sets = variables[question].slice(0, checked);
    for (const contestant of contestants) {
      const { name } = contestant;
      if (contestant.bodyOf(question, sets[0] ?? {}) === undefined) continue;
      const answers: Answer[] = [];
      try {
        for (const each of sets) answers.push(await contestant.answer(question, each));
      } catch (error) {
        absent.push(`${name} does not answer ${question}: ${(error as Error).message}`);
        continue;
      }
      reference ??= { name, answers };
      const { name: other, answers: expected } = reference;
      const at = sets.findIndex(
        (each, place) => !agree(question, each, expected[place], answers[place]),
      );
      if (at >= 0)
        disagreements.push(
          [
            `${name} and ${other} disagree on ${question} ${JSON.stringify(sets[at])}:`,
            JSON.stringify(answers[at]).slice(0, 3_000),
            JSON.stringify(expected[at]).slice(0, 3_000),
          ].join('\n'),
        );
      entrants.push({ contestant, question });
    }
  }
  if (disagreements.length > 0) throw new Error(disagreements.join('\n\n'));
  return { entrants, absent };
}
