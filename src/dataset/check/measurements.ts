import type { ResultAnnotation, TargetAnnotation } from '../../model/annotation.js';
import { readQuantity } from '../../model/quantity.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { SourceText } from '../text/source-text.js';
import { textInQuote } from '../text/text-in-quote.js';

type Measurement = TargetAnnotation | ResultAnnotation;

/** How the quoted words contradict the annotated value; undefined where they agree. */
function disagreement(fact: Measurement): string | undefined {
  const read = readQuantity(fact.text);
  if (!read) return `“${fact.text}” does not read as one quantity`;
  const pairs = {
    value: [read.value, fact.value],
    upperValue: [read.upperValue, fact.upperValue ?? null],
    comparator: [read.comparator, fact.comparator],
    unit: [read.unit, fact.unit],
  };
  const differing = Object.entries(pairs).filter(([, [words, stated]]) => words !== stated);
  if (differing.length === 0) return undefined;
  return `“${fact.text}” reads as ${differing
    .map(([name, [words, stated]]) => `${name} ${words ?? 'none'}, not ${stated ?? 'none'}`)
    .join('; ')}`;
}

/** The value of each measurement is what its words say, in the unit and basis of its indicator. */
export function checkMeasurements(
  document: AnnotatedDocument,
  text: SourceText | undefined,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const { file, annotation } = document;
  const problems: Problem[] = [];
  const report = (
    fact: Measurement,
    property: string,
    code: Problem['code'],
    message: string,
    fix: string,
  ): void => {
    problems.push(file.problem(fact, [property], code, `${fact.key}: ${message}`, fix));
  };
  const { indicators, units } = vocabulary;
  for (const fact of [...(annotation.targets ?? []), ...(annotation.results ?? [])]) {
    if (text && !('code' in text.resolve(fact)) && textInQuote(text, fact, fact.text).length === 0)
      report(
        fact,
        'text',
        'TEXT_NOT_IN_QUOTE',
        `“${fact.text}” is not in the quote`,
        "Copy the quantity's own words from the quote, its whole number included.",
      );
    const message = fact.reading === undefined ? disagreement(fact) : undefined;
    if (message !== undefined)
      report(
        fact,
        'text',
        'VALUE_UNREADABLE',
        message,
        'Correct the fact or its words, or say in `reading` how the number is read.',
      );
    if (!units.knows(fact.unit))
      report(
        fact,
        'unit',
        'UNKNOWN_UNIT',
        `unit ${fact.unit} is not in ${units.file.path}`,
        'Take a unit of the vocabulary, or add this one with what it counts.',
      );
    const indicator = indicators.entries.get(fact.indicator);
    if (!indicator) continue;
    const own = units.entries.get(fact.unit)?.counts;
    const expected = units.entries.get(indicator.unit)?.counts;
    if (own !== undefined && expected !== undefined && own !== expected)
      report(
        fact,
        'unit',
        'UNIT_MISMATCH',
        `unit ${fact.unit} counts ${own}, but indicator ${indicator.key} counts ${expected} (${indicator.unit})`,
        'Choose the indicator that counts this, or add one.',
      );
    if (indicator.basis !== fact.basis)
      report(
        fact,
        'basis',
        'BASIS_MISMATCH',
        `basis ${fact.basis}, but indicator ${indicator.key} has ${indicator.basis}`,
        'Choose the indicator with this basis, or add one: they are not the same thing.',
      );
  }
  return problems;
}
