import { evidenceOf, keyOf, type Quote, quoteOf, type Reference } from '../../model/annotation.js';
import { byName } from '../../util/by-name.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { type NamedList, namedEnd } from '../read/named-facts.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { YamlFile, YamlPath } from '../read/yaml-file.js';
import { namesEnd } from '../text/proves-end.js';
import type { SourceText } from '../text/source-text.js';

/** By list and property, where the other end of the relation is. */
const ends = byName<Readonly<Record<string, NamedList>>>({
  sections: { program: 'programs' },
  departments: { parent: 'departments', partOf: 'programs' },
  officials: { department: 'departments' },
  policies: { issuers: 'departments' },
  programs: {
    partOf: 'programs',
    policies: 'policies',
    beneficiaries: 'beneficiaryGroups',
    places: 'places',
  },
  brands: { programs: 'programs' },
  targets: { program: 'programs', brands: 'brands', places: 'places' },
  results: { program: 'programs', brands: 'brands', places: 'places' },
});

/** The quotes that prove a fact, and so its plain references: of a section its heading. */
const ownQuotes = (list: string, fact: object): readonly Quote[] => {
  if (list === 'sections') return [(fact as { readonly starts: Quote }).starts];
  return list === 'targets' || list === 'results' ? [fact as Quote] : evidenceOf(fact);
};

/**
 * The proof of each relation names its other end: a plain reference stands where a quote of the fact
 * names it, any other has a quote of its own, for which a heading will often do.
 */
export function checkProofs(
  { file, annotation }: AnnotatedDocument,
  text: SourceText,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (list: string, fact: object, path: YamlPath, reference: Reference): void => {
    const holder = ends[list]?.[path[0] as string] as NamedList;
    const end = namedEnd(annotation, vocabulary, holder, keyOf(reference));
    if (!end) return;
    const quote = quoteOf(reference);
    const spans = (quote === undefined ? ownQuotes(list, fact) : [quote]).map((each) =>
      text.resolve(each),
    );
    if (spans.some((span) => 'code' in span || namesEnd(text, span, end))) return;
    problems.push(unproven(file, fact, path, String(path[0]), end.label));
  };
  for (const [list, properties] of Object.entries(ends))
    for (const fact of (annotation[list as keyof typeof annotation] as readonly object[]) ?? [])
      for (const property of Object.keys(properties)) {
        const value = (fact as Readonly<Record<string, Reference | readonly Reference[]>>)[
          property
        ];
        if (value === undefined) continue;
        if (Array.isArray(value))
          for (const [index, reference] of (value as readonly Reference[]).entries())
            check(list, fact, [property, index], reference);
        else check(list, fact, [property], value as Reference);
      }
  for (const fact of annotation.policies ?? [])
    for (const [index, mention] of fact.mentions.entries()) {
      const end = mention.by && namedEnd(annotation, vocabulary, 'departments', mention.by);
      const span = end && text.resolve(mention);
      if (!end || !span || 'code' in span || namesEnd(text, span, end)) continue;
      problems.push(unproven(file, fact, ['mentions', index, 'by'], 'by', end.label));
    }
  return problems;
}

const unproven = (
  file: YamlFile,
  fact: object,
  path: YamlPath,
  property: string,
  label: string,
): Problem =>
  file.problem(
    fact,
    path,
    'RELATION_UNPROVEN',
    `${property} leads to ${label}, which its proof does not name`,
    'Write { ref, quote } with words (a heading will often do) that name it, or leave the relation out.',
  );
