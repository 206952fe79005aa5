import { holds, type Span } from '../../util/span.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { type NamedFact, usedConcepts } from '../read/named-facts.js';
import type { Problem } from '../read/problem.js';
import type { ConceptEntry, Vocabulary } from '../read/vocabulary.js';
import { nameOccurrences } from '../text/name-occurrences.js';
import type { SourceText } from '../text/source-text.js';

interface Use {
  readonly concept: ConceptEntry;
  readonly span: Span;
}

const longerThan = (outer: Span, inner: Span): boolean =>
  holds(outer, inner) && outer.end - outer.start > inner.end - inner.start;

/**
 * Where the text uses concepts of the vocabulary. Words inside a longer name are that one's:
 * 残疾人两项补贴 is one use of 两项补贴, and 分层分类的社会救助体系 none of 社会救助体系.
 */
function usesOf(text: SourceText, vocabulary: Vocabulary): readonly Use[] {
  const whole = { start: 0, end: text.points.length };
  const all = [...vocabulary.concepts.entries.values()].flatMap((concept) =>
    nameOccurrences(text, whole, [concept.name, ...(concept.aliases ?? [])]).map((span) => ({
      concept,
      span,
    })),
  );
  return all.filter(({ span }) => !all.some((other) => longerThan(other.span, span)));
}

/**
 * Each quote of a concept uses the concept, and each use of it in the text is quoted: who says it and
 * how often is what is asked of a concept.
 */
export function checkConcepts(
  document: AnnotatedDocument,
  text: SourceText,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const { file, annotation, whole } = document;
  const problems: Problem[] = [];
  const quoted = new Map<string, Span[]>();
  const report = ({ fact, label }: NamedFact, index: number): void => {
    problems.push(
      file.problem(
        fact,
        'ref' in fact ? ['evidence', index] : ['applies'],
        'NAME_NOT_IN_EVIDENCE',
        `no name or alias of the concept ${label} is in its quote`,
        'Quote the words that use it, or add the wording to seeds/vocabulary/concepts.yaml as an alias.',
      ),
    );
  };
  for (const used of usedConcepts(annotation, vocabulary)) {
    const spans = quoted.get(used.label) ?? [];
    quoted.set(used.label, spans);
    for (const [index, quote] of used.evidence.entries()) {
      const span = text.resolve(quote);
      if ('code' in span) continue;
      spans.push(span);
      if (nameOccurrences(text, span, used.names).length === 0) report(used, index);
    }
  }
  if (!whole) return problems;
  const setAside = (annotation.notFacts ?? []).flatMap((fact) => {
    if (fact.everywhere) return text.occurrences(fact.quote);
    const span = text.resolve(fact);
    return 'code' in span ? [] : [span];
  });
  for (const { concept, span } of usesOf(text, vocabulary)) {
    const spans = [...(quoted.get(concept.name) ?? []), ...setAside];
    if (spans.some((quote) => holds(quote, span))) continue;
    const words = text.points.slice(
      Math.max(0, span.start - 8),
      Math.min(text.points.length, span.end + 8),
    );
    problems.push({
      file: annotation.document.source,
      line: text.points.slice(0, span.start).split('\n').length,
      code: 'CONCEPT_GAP',
      message: `no evidence of the concept ${concept.key} holds its use in “${words.replaceAll('\n', '⏎')}”`,
      fix: `Quote it under concepts in ${file.path}, or list it under notFacts with its reason.`,
      at: span,
      concept: concept.key,
    });
  }
  return problems;
}
