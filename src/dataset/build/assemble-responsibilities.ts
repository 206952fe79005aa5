import { evidenceOf, type Quote, type ResponsibilityAnnotation } from '../../model/annotation.js';
import { responsibilityRoles } from '../../model/ontology.js';
import { isWithin } from '../text/section-spans.js';
import type { DocumentDraft } from './document-assembly.js';

interface Claim {
  readonly party: string;
  readonly subject: string;
  readonly role: ResponsibilityAnnotation['role'];
  readonly rank: string;
  readonly evidence: string;
}

function subjectId(work: DocumentDraft, subject: ResponsibilityAnnotation['subject']): string {
  const { ids } = work;
  if ('section' in subject) return ids.section(subject.section);
  if ('program' in subject) return ids.program(subject.program);
  if ('brand' in subject) return ids.brand(subject.brand);
  if ('target' in subject) return ids.target(subject.target);
  return ids.policy(subject.policy);
}

/** What stands in a section and inherits whoever answers for it. */
function heirsOf(work: DocumentDraft, ordinal: string): readonly string[] {
  const { annotation, ids, sections, text } = work;
  const around = sections.find(({ section }) => section.ordinal === ordinal);
  if (!around) return [];
  const inside = (quotes: readonly Quote[]): boolean =>
    quotes.some((quote) => {
      const { start } = text.spanOf(quote);
      return around.start <= start && start < around.end;
    });
  const facts = <Fact extends { readonly key: string }>(
    list: readonly Fact[] | undefined,
    id: (key: string) => string,
    quotes: (fact: Fact) => readonly Quote[],
  ): readonly string[] =>
    (list ?? []).filter((fact) => inside(quotes(fact))).map((fact) => id(fact.key));
  return [
    ...sections
      .map(({ section }) => section.ordinal)
      .filter((other) => other !== ordinal && isWithin(other, ordinal))
      .map(ids.section),
    ...facts(annotation.programs, ids.program, evidenceOf),
    ...facts(annotation.brands, ids.brand, evidenceOf),
    ...facts(annotation.policies, ids.policy, evidenceOf),
    ...facts(annotation.targets, ids.target, (target) => [target]),
  ];
}

function draw(work: DocumentDraft, claims: readonly Claim[], inherited: boolean): void {
  const { draft, annotation } = work;
  const byRank = [...claims].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  for (const { party, subject, role, rank, evidence } of byRank)
    draft.edge('RESPONSIBLE_FOR', party, subject, [evidence], [role, annotation.document.key], {
      role,
      inherited,
      rank,
    });
}

/**
 * Who answers for what. What is said of a section holds for everything in it, as inherited, unless
 * the document says the same of the thing itself.
 */
export function draftResponsibilities(work: DocumentDraft): void {
  const { draft, annotation, ids, text } = work;
  const direct: Claim[] = [];
  const inherited: Claim[] = [];
  for (const fact of annotation.responsibilities ?? []) {
    const evidence = work.evidence(fact);
    const start = String(text.spanOf(fact).start).padStart(6, '0');
    const subject = subjectId(work, fact.subject);
    const heirs = 'section' in fact.subject ? heirsOf(work, fact.subject.section) : [];
    for (const [index, named] of fact.parties.entries()) {
      const party =
        'department' in named ? ids.department(named.department) : ids.official(named.official);
      const claim = {
        party,
        role: fact.role,
        rank: `${responsibilityRoles.indexOf(fact.role)}-${annotation.document.key}-${start}-${String(index).padStart(3, '0')}`,
        evidence,
      };
      direct.push({ ...claim, subject });
      for (const heir of heirs) inherited.push({ ...claim, subject: heir });
    }
  }
  draw(work, direct, false);
  const unsaid = inherited.filter(
    ({ party, subject, role }) =>
      !draft.hasEdge('RESPONSIBLE_FOR', party, subject, [role, annotation.document.key]),
  );
  draw(work, unsaid, true);
}
