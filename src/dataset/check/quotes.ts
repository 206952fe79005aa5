import type { Quote } from '../../model/annotation.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { YamlPath } from '../read/yaml-file.js';
import type { SourceText } from '../text/source-text.js';

interface PlacedQuote {
  readonly quote: Quote;
  /** Path below the fact. */
  readonly path: YamlPath;
}

/** Properties whose bare strings are quotes. */
const quoteProperties = new Set(['starts', 'ends']);

/** Every quote within a fact, at whatever depth. */
function* quotesIn(value: unknown, path: YamlPath): Generator<PlacedQuote> {
  if (typeof value !== 'object' || value === null) return;
  const own = value as { readonly quote?: string; readonly everywhere?: boolean };
  if (typeof own.quote === 'string' && own.everywhere !== true)
    yield { quote: value as Quote, path: [...path, 'quote'] };
  for (const [name, part] of Object.entries(value)) {
    const inside = [...path, name];
    if (quoteProperties.has(name) && typeof part === 'string') yield { quote: part, path: inside };
    else if (name === 'evidence')
      for (const [index, item] of (part as readonly Quote[]).entries())
        if (typeof item === 'string') yield { quote: item, path: [...inside, index] };
        else yield* quotesIn(item, [...inside, index]);
    else if (Array.isArray(part))
      for (const [index, item] of part.entries()) yield* quotesIn(item, [...inside, index]);
    else yield* quotesIn(part, inside);
  }
}

/** Each quote points at exactly one passage of the text. */
export function checkQuotes(document: AnnotatedDocument, text: SourceText): readonly Problem[] {
  const { file, annotation } = document;
  const problems: Problem[] = [];
  for (const part of Object.values(annotation).flat())
    for (const { quote, path } of quotesIn(part, [])) {
      const failure = text.resolve(quote);
      if ('code' in failure)
        problems.push(file.problem(part, path, failure.code, failure.message, failure.fix));
    }
  for (const fact of annotation.notFacts ?? [])
    if (fact.everywhere && text.occurrences(fact.quote).length === 0) {
      const failure = text.resolve(fact.quote);
      if ('code' in failure)
        problems.push(file.problem(fact, ['quote'], failure.code, failure.message, failure.fix));
    }
  return problems;
}
