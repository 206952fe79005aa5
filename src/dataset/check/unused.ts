import { keyOf } from '../../model/annotation.js';
import { namedFacts } from '../read/named-facts.js';
import type { Problem } from '../read/problem.js';
import type { AnnotationFiles } from '../read/read-annotations.js';
import { namedTermsOf, type Terms, type Vocabulary } from '../read/vocabulary.js';
import { namesIn } from '../text/name-occurrences.js';

/**
 * What the vocabulary has of itself: each indicator is measured, each family has an indicator, each
 * concept is used, and each alias is a wording of some document. Only judged where every document
 * could be read whole.
 */
export function checkUnused(
  { documents, complete }: AnnotationFiles,
  vocabulary: Vocabulary,
): readonly Problem[] {
  if (!complete || documents.length === 0) return [];
  if (documents.some(({ whole, text }) => !whole || !text)) return [];
  const annotations = documents.map(({ annotation }) => annotation);
  const measured = new Set(
    annotations.flatMap(({ targets = [], results = [] }) =>
      [...targets, ...results].map(({ indicator }) => indicator),
    ),
  );
  const families = new Set([...vocabulary.indicators.entries.values()].map(({ family }) => family));
  const concepts = new Set(
    annotations.flatMap(({ concepts: used = [], policies = [], programs = [], brands = [] }) => [
      ...used.map(({ ref }) => ref),
      ...[...policies, ...programs, ...brands].flatMap(({ applies = [] }) => applies.map(keyOf)),
    ]),
  );
  return [
    ...unusedKeys(vocabulary.indicators, measured, 'no target or result measures'),
    ...(vocabulary.indicators.complete
      ? unusedKeys(vocabulary.indicatorFamilies, families, 'no indicator is of')
      : []),
    ...unusedKeys(vocabulary.concepts, concepts, 'no document uses'),
    ...unusedAliases(documents, vocabulary),
    ...unusedReadings(documents, vocabulary),
  ];
}

/** A reading of a word that no name and no title has. */
function unusedReadings(
  documents: AnnotationFiles['documents'],
  vocabulary: Vocabulary,
): readonly Problem[] {
  const { file, entries } = vocabulary.readings;
  const names = [
    ...documents.flatMap(({ annotation }) => [
      annotation.document.title,
      ...namedFacts(annotation).flatMap((fact) => fact.names),
    ]),
    ...namedTermsOf(vocabulary).flatMap((terms) =>
      [...terms.entries.values()].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ),
  ];
  return [...entries.values()]
    .filter(({ key }) => !names.some((name) => name.includes(key)))
    .map((entry) =>
      file.problem(entry, ['key'], 'UNUSED', `no name has the word ${entry.key}`, 'Remove it.'),
    );
}

const unusedKeys = (
  { file, entries }: Terms<{ readonly key: string }>,
  used: ReadonlySet<string>,
  why: string,
): Problem[] =>
  [...entries.values()]
    .filter(({ key }) => !used.has(key))
    .map((entry) =>
      file.problem(
        entry,
        ['key'],
        'UNUSED',
        `${why} ${entry.key}`,
        'Remove it, or refer to it where a document states it.',
      ),
    );

/** An alias that no document has is knowledge from elsewhere. */
function unusedAliases(
  documents: AnnotationFiles['documents'],
  vocabulary: Vocabulary,
): readonly Problem[] {
  const isWritten = namesIn(documents.flatMap(({ text }) => text ?? []));
  return namedTermsOf(vocabulary).flatMap(({ file, entries }) =>
    [...entries.values()].flatMap((entry) =>
      (entry.aliases ?? []).flatMap((alias, index) =>
        isWritten(alias)
          ? []
          : [
              file.problem(
                entry,
                ['aliases', index],
                'UNUSED',
                `no document has the alias ${alias} of ${entry.key}`,
                'Aliases are wordings of the documents: correct or remove it.',
              ),
            ],
      ),
    ),
  );
}
