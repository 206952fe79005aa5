import type { Quote } from '../../model/annotation.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { mentionedTerms, mentionsOf, namedFacts } from '../read/named-facts.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import { nameOccurrences } from '../text/name-occurrences.js';
import type { SourceText } from '../text/source-text.js';

/** Each name, or an alias of it, occurs in its evidence, and each alias in the text. */
export function checkNames(
  document: AnnotatedDocument,
  text: SourceText,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const { file, annotation } = document;
  const problems: Problem[] = [];
  const whole = { start: 0, end: text.points.length };
  for (const named of [...namedFacts(annotation), ...mentionedTerms(annotation, vocabulary)]) {
    const { fact, label, names, aliases, evidence, reading } = named;
    if (reading !== undefined) continue;
    const spans = evidence.map((quote) => text.resolve(quote));
    const proven = spans.some(
      (span, index) =>
        'code' in span ||
        nameOccurrences(text, span, [...names, ...mentionsOf(evidence[index] as Quote)]).length > 0,
    );
    if (!proven)
      problems.push(
        file.problem(
          fact,
          ['evidence'],
          'NAME_NOT_IN_EVIDENCE',
          `no quote shows ${label} or an alias of it`,
          'Quote the words that name it, add the wording as an alias, or say in `reading` how they name it.',
        ),
      );
    for (const quote of evidence)
      for (const words of mentionsOf(quote)) {
        const span = text.resolve(quote);
        if ('code' in span || nameOccurrences(text, span, [words]).length > 0) continue;
        problems.push(
          file.problem(
            fact,
            ['evidence'],
            'NAME_NOT_IN_EVIDENCE',
            `the mention ${words} of ${label} is not in its quote`,
            'A mention is words of the quote beside it: correct or remove it.',
          ),
        );
      }
    for (const [index, alias] of aliases.entries())
      if (nameOccurrences(text, whole, [alias]).length === 0)
        problems.push(
          file.problem(
            fact,
            ['aliases', index],
            'NAME_NOT_IN_EVIDENCE',
            `the alias ${alias} of ${label} is nowhere in the text`,
            'Aliases are wordings of this document: correct or remove it.',
          ),
        );
  }
  for (const section of annotation.sections) {
    const span = text.resolve(section.starts);
    if ('code' in span || nameOccurrences(text, span, [section.heading]).length > 0) continue;
    problems.push(
      file.problem(
        section,
        ['heading'],
        'NAME_NOT_IN_EVIDENCE',
        `heading “${section.heading}” of section ${section.ordinal} is not in its \`starts\``,
        'Let `starts` hold number and heading, and copy the heading from it.',
      ),
    );
  }
  return problems;
}
