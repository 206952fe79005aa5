import type { Problem } from '../read/problem.js';
import type { AnnotationFiles } from '../read/read-annotations.js';
import type { Vocabulary } from '../read/vocabulary.js';

/** Each indicator of the vocabulary is measured. Only judged where every document could be read whole. */
export function checkUnused(
  { documents, complete }: AnnotationFiles,
  vocabulary: Vocabulary,
): readonly Problem[] {
  if (!complete || documents.some(({ whole }) => !whole)) return [];
  const used = new Set(
    documents.flatMap(({ annotation }) =>
      [...(annotation.targets ?? []), ...(annotation.results ?? [])].map((fact) => fact.indicator),
    ),
  );
  const { file, entries } = vocabulary.indicators;
  return [...entries.values()]
    .filter((indicator) => !used.has(indicator.key))
    .map((indicator) =>
      file.problem(
        indicator,
        ['key'],
        'UNUSED',
        `no target or result measures ${indicator.key}`,
        'Remove it, or refer to it from the measurement that it is for.',
      ),
    );
}
