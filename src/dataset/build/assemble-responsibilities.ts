import { evidenceOf, type Quote, type ResponsibilityAnnotation } from '../../model/annotation.js';
import { responsibilityRoles } from '../../model/ontology.js';
import { byCodeUnits } from '../../util/compare.js';
import { isWithin } from '../text/section-spans.js';
import type { DocumentAssembly } from './document-assembly.js';

/** That one party answers for one subject, in one role. */
interface Claim {
  /** Id of a department or an official. */
  readonly party: string;
  /** Id of what is answered for. */
  readonly subject: string;
  readonly role: ResponsibilityAnnotation['role'];
  readonly rank: string;
  /** Where the words that say so begin. */
  readonly start: number;
  readonly evidence: string;
}

function subjectId(
  { ids }: DocumentAssembly,
  subject: ResponsibilityAnnotation['subject'],
): string {
  if ('section' in subject) return ids.section(subject.section);
  if ('program' in subject) return ids.program(subject.program);
  if ('brand' in subject) return ids.brand(subject.brand);
  if ('target' in subject) return ids.target(subject.target);
  return ids.policy(subject.policy);
}

/**
 * Ids of what inherits the responsibility for a section: the sections below it, and the programmes,
 * brands, policies and targets of which a quote begins in it.
 */
function heirsOf(assembly: DocumentAssembly, ordinal: string): readonly string[] {
  const { annotation, ids, sections, text } = assembly;
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

/** Where a party is named twice for one subject and role, the first place in the source gives its rank. */
function addClaims(
  { graph, annotation, ids }: DocumentAssembly,
  claims: readonly Claim[],
  inherited: boolean,
): void {
  const { key } = annotation.document;
  for (const { party, subject, role, rank, start, evidence } of [...claims].sort((a, b) =>
    byCodeUnits(a.rank, b.rank),
  ))
    graph.edge('RESPONSIBLE_FOR', party, subject, [evidence], [role, key], {
      role,
      inherited,
      rank,
      roleOrder: responsibilityRoles.indexOf(role),
      start,
      documentId: ids.document,
      partyId: party,
      // Known when all documents are in.
      policyAreaId: null,
    });
}

const padded = (count: number, width: number): string => String(count).padStart(width, '0');

/**
 * Who answers for what (责任). What is said of a section holds for everything in it, as inherited,
 * unless the document says the same of the thing itself.
 */
export function assembleResponsibilities(assembly: DocumentAssembly): void {
  const { graph, annotation, ids, text } = assembly;
  const { key } = annotation.document;
  const direct: Claim[] = [];
  const inherited: Claim[] = [];
  for (const fact of annotation.responsibilities ?? []) {
    const evidence = assembly.evidence(fact);
    const { role } = fact;
    const { start } = text.spanOf(fact);
    const subject = subjectId(assembly, fact.subject);
    const heirs = 'section' in fact.subject ? heirsOf(assembly, fact.subject.section) : [];
    for (const [index, named] of fact.parties.entries()) {
      const party =
        'department' in named ? ids.department(named.department) : ids.official(named.official);
      const claim = {
        party,
        role,
        // Leads first, then by document, by where the words stand, and by their own order.
        rank: `${responsibilityRoles.indexOf(role)}-${key}-${padded(start, 6)}-${padded(index, 3)}`,
        start,
        evidence,
      };
      direct.push({ ...claim, subject });
      for (const heir of heirs) inherited.push({ ...claim, subject: heir });
    }
  }
  addClaims(assembly, direct, false);
  const unsaid = inherited.filter(
    ({ party, subject, role }) => !graph.hasEdge('RESPONSIBLE_FOR', party, subject, [role, key]),
  );
  addClaims(assembly, unsaid, true);
}
