import { quoteOf } from '../../model/annotation.js';
import { holds, type Span } from '../../util/span.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { namedFacts, usedConcepts } from '../read/named-facts.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import { nameOccurrences } from '../text/name-occurrences.js';
import type { SourceText } from '../text/source-text.js';

/** Words of a duty that is shared or led; 负责人 and 联合会 are none. */
const duty = /负责(?!人)|牵头|配合|联合(?!会)|会同|主动对接/gu;

/** Characters shown on either side of the word. */
const shownAround = 10;

/**
 * Each word of a shared duty is in the quote of a responsibility, of an issuer, of a name that has it
 * (骨灰联合海葬), or in a not-fact.
 */
export function checkDuties(
  { file, annotation, whole }: AnnotatedDocument,
  text: SourceText,
  vocabulary: Vocabulary,
): readonly Problem[] {
  if (!whole) return [];
  const covers: Span[] = [];
  const cover = (quote: Parameters<SourceText['resolve']>[0] | undefined): void => {
    const span = quote === undefined ? undefined : text.resolve(quote);
    if (span && !('code' in span)) covers.push(span);
  };
  for (const fact of annotation.responsibilities ?? []) cover(fact);
  for (const policy of annotation.policies ?? [])
    for (const issuer of policy.issuers ?? []) {
      cover(quoteOf(issuer));
      for (const mention of policy.mentions) cover(mention);
    }
  for (const { evidence, names } of [
    ...namedFacts(annotation),
    ...usedConcepts(annotation, vocabulary),
  ])
    for (const quote of evidence) {
      const span = text.resolve(quote);
      if (!('code' in span)) covers.push(...nameOccurrences(text, span, names));
    }
  for (const fact of annotation.notFacts ?? [])
    if (fact.everywhere) covers.push(...text.occurrences(fact.quote));
    else cover(fact);
  const { points } = text;
  return [...text.text.matchAll(duty)].flatMap((match) => {
    const start = points.fromUnit(match.index);
    const span = { start, end: start + [...match[0]].length };
    if (covers.some((each) => holds(each, span))) return [];
    const around = points.slice(
      Math.max(0, span.start - shownAround),
      Math.min(points.length, span.end + shownAround),
    );
    return [
      {
        file: annotation.document.source,
        line: points.slice(0, start).split('\n').length,
        code: 'DUTY_GAP' as const,
        message: `no responsibility holds ${match[0]} in “${around.replaceAll('\n', '⏎')}”`,
        fix: `State who answers for what in ${file.path} as a responsibility or an issuer, or list it under notFacts with its reason.`,
        at: span,
      },
    ];
  });
}
