import {
  keyOf,
  quoteOf,
  type ResultAnnotation,
  type TargetAnnotation,
} from '../../model/annotation.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';

type Measurement = TargetAnnotation | ResultAnnotation;

/** A figure is a part (其中) of one that counts in the same way and is not less, and words name both. */
export function checkParts(
  document: AnnotatedDocument,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const { file, annotation } = document;
  const problems: Problem[] = [];
  for (const list of [annotation.targets ?? [], annotation.results ?? []] as Measurement[][]) {
    const byKey = new Map(list.map((fact) => [fact.key, fact]));
    for (const fact of list) {
      const whole = fact.partOf === undefined ? undefined : byKey.get(keyOf(fact.partOf));
      if (!whole || fact.partOf === undefined) continue;
      const words = quoteOf(fact.partOf) ?? fact;
      const quote = typeof words === 'string' ? words : words.quote;
      const [message, fix] = faultOf(fact, whole, quote, byKey, vocabulary) ?? [];
      if (message !== undefined && fix !== undefined)
        problems.push(file.problem(fact, ['partOf'], 'PART', `${fact.key}: ${message}`, fix));
    }
  }
  return problems;
}

function faultOf(
  part: Measurement,
  whole: Measurement,
  quote: string,
  byKey: ReadonlyMap<string, Measurement>,
  { units }: Vocabulary,
): readonly [message: string, fix: string] | undefined {
  if (isItself(part, byKey)) return ['it is part of itself', 'Let partOf lead upwards only.'];
  const counts = ({ unit }: Measurement): string => units.entries.get(unit)?.counts ?? unit;
  if (counts(part) !== counts(whole) || part.basis !== whole.basis)
    return [
      `${part.unit} ${part.basis} is no part of ${whole.unit} ${whole.basis} (${whole.key})`,
      'A part counts what its whole counts: correct unit or basis, or remove partOf.',
    ];
  if (part.basis === 'RATE')
    return ['a rate is no part of another', 'Remove partOf: rates are never added up.'];
  const isMore = (part.value ?? 0) > (whole.upperValue ?? whole.value ?? Number.POSITIVE_INFINITY);
  if (isMore && whole.comparator !== 'GTE' && whole.comparator !== 'GT')
    return [
      `${part.value} is more than the ${whole.value} of ${whole.key} that holds it`,
      'Correct one of the values, or remove partOf.',
    ];
  if (!quote.includes(part.text) || !quote.includes(whole.text))
    return [
      `the quote does not hold both ${whole.text} and ${part.text}`,
      'Write partOf with a quote that has both: { ref: …, quote: 发放低保金5.3亿元…其中物价联动补贴1753.3万元 }.',
    ];
  return undefined;
}

function isItself(part: Measurement, byKey: ReadonlyMap<string, Measurement>): boolean {
  let at: Measurement | undefined = part;
  for (let steps = 0; at?.partOf !== undefined && steps <= byKey.size; steps++) {
    at = byKey.get(keyOf(at.partOf));
    if (at === part) return true;
  }
  return false;
}
