import { readRank } from '../../model/rank.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';

/** The words of each rank say its place, and among whom. */
export function checkRanks({ file, annotation }: AnnotatedDocument): readonly Problem[] {
  const problems: Problem[] = [];
  for (const fact of annotation.results ?? []) {
    const { rank } = fact;
    if (!rank) continue;
    const read = readRank(rank.quote);
    const report = (property: string, message: string, fix: string): void => {
      problems.push(file.problem(rank, [property], 'RANK', `${fact.key}: ${message}`, fix));
    };
    if (read !== rank.place)
      report(
        'place',
        `“${rank.quote}” says ${read === undefined ? 'no place' : `place ${read}`}, not ${rank.place}`,
        'Correct the place, or quote the words that say it: 居全省第四.',
      );
    if (!rank.quote.includes(rank.among))
      report('among', `“${rank.among}” is not in the quote`, 'Copy it from the quote: 全省.');
  }
  return problems;
}
