import type { CheckedDraft } from './check-draft.js';
import type { Draft } from './draft.js';
import type { Sheet } from './sheet.js';

/** How many open mentions a terminal shows; all are on the sheet. */
const maxShown = 12;

/** What a draft holds, what is open in it and what is wrong with it, for a terminal. */
export function formatDraft(
  { annotation }: Draft,
  { open, facts, proposed, arithmetic }: Sheet,
  { faults }: CheckedDraft,
): string {
  const { document } = annotation;
  const count = (name: string, list: readonly unknown[] = []): string => `${list.length} ${name}`;
  const unsure = facts.filter(({ confidence }) => confidence < 0.8).length;
  return [
    `${document.key}: ${document.title} (${document.city}, ${document.year}, ${document.kind}, ${document.period})`,
    `  ${[
      count('sections', annotation.sections),
      count('targets', annotation.targets),
      count('results', annotation.results),
      count('programmes', annotation.programs),
      count('brands', annotation.brands),
      count('policies', annotation.policies),
      count('bodies', annotation.departments),
      count('responsibilities', annotation.responsibilities),
    ].join(
      ', ',
    )}; ${unsure} facts less sure than 0.8, ${proposed.indicators.length} indicators proposed`,
    `  ${open.length} mentions open${open.length > 0 ? ':' : ''}`,
    ...open
      .slice(0, maxShown)
      .map(({ line, kind, around }) => `    line ${line}, ${kind}: ${around}`),
    ...(open.length > maxShown ? [`    … ${open.length - maxShown} more on the sheet`] : []),
    `  ${arithmetic.agreed.length} calculations agree, ${arithmetic.questions.length} do not${arithmetic.questions.length > 0 ? ':' : ''}`,
    ...arithmetic.questions.map(({ message, facts: of }) => `    ${message} (${of.join(', ')})`),
    ...faults.map(({ code, message }) => `  FAULT ${code} ${message}`),
  ].join('\n');
}
