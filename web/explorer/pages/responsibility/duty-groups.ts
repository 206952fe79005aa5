import type { ExplorerResponsibilityQuery } from '../../generated/graphql.js';
import type { Named } from '../../parts/thing-link.js';
import type { Role } from '../../state/address.js';

export type DutyRow = ExplorerResponsibilityQuery['responsibilities']['nodes'][number];

/** Who answers in which role, with the sentence that says so. */
export interface Answering {
  readonly role: Role;
  readonly party: Named;
  readonly evidence: string;
}

/** A thing that somebody answers for. */
export interface Subject extends Named {
  readonly answering: readonly Answering[];
}

/** What one section of a document says about who answers for what. */
export interface SectionDuties {
  readonly id: string;
  /** As printed: `八、加强社会事务管理`; the document's title where it has no sections. */
  readonly heading: string;
  /** Heading of the section that it is part of. */
  readonly within: string | undefined;
  /** Who answers for the section as a whole. */
  readonly whole: readonly Answering[];
  /** Things that the section names together with who answers for them. */
  readonly direct: readonly Subject[];
  /** Things within the section, for which its parties answer because they stand in it. */
  readonly inherited: readonly Subject[];
}

/** What one party answers for. */
export interface PartyDuties extends Named {
  readonly direct: readonly (Subject & { readonly answering: readonly Answering[] })[];
  readonly inherited: readonly Subject[];
}

export function subjectOf({ subject }: DutyRow): Named {
  const id = 'id' in subject ? subject.id : '';
  if ('heading' in subject) return { id, name: `${subject.printedNumber ?? ''}${subject.heading}` };
  if ('displayText' in subject) {
    const { name, nameEn } = subject.indicator;
    return {
      id,
      name: `${name} ${subject.displayText}`,
      nameEn: nameEn && `${nameEn} ${subject.displayText}`,
    };
  }
  return { id, name: subject.name, nameEn: subject.nameEn };
}

export const partyOf = ({ party }: DutyRow): Named =>
  'id' in party ? { id: party.id, name: party.name } : { id: '', name: '' };

const headingOf = ({ evidence: { section }, document }: DutyRow): Named =>
  section
    ? { id: section.id, name: `${section.printedNumber ?? ''}${section.heading}` }
    : { id: document.id, name: document.title };

function withinOf({ evidence: { section } }: DutyRow): string | undefined {
  const parent = section?.parent;
  return parent ? `${parent.printedNumber ?? ''}${parent.heading}` : undefined;
}

/** Rows that pass: of a role, and with the words in the name of what or of who, or in the section's heading. */
export function passing(
  rows: readonly DutyRow[],
  { role, words }: { readonly role?: Role | undefined; readonly words?: string | undefined },
): DutyRow[] {
  const searched = (words ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    if (role !== undefined && row.role !== role) return false;
    const { name, nameEn } = subjectOf(row);
    const text = [name, nameEn ?? '', partyOf(row).name, headingOf(row).name]
      .join('\n')
      .toLowerCase();
    return searched.every((word) => text.includes(word));
  });
}

const answeringOf = (row: DutyRow): Answering => ({
  role: row.role,
  party: partyOf(row),
  evidence: row.evidence.id,
});

/** The rows by a key, in the order of the first row of each. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const subjectsOf = (rows: readonly DutyRow[]): Subject[] =>
  [...grouped(rows, (row) => subjectOf(row).id).values()].map((of) => ({
    ...subjectOf(of[0] as DutyRow),
    answering: of.map(answeringOf),
  }));

/**
 * By the section that says so, in reading order.
 *
 * @param all every row: who answers for a section as a whole is said even where its own row does not pass
 */
export function bySection(rows: readonly DutyRow[], all: readonly DutyRow[]): SectionDuties[] {
  const everything = grouped(all, (row) => headingOf(row).id);
  return [...grouped(rows, (row) => headingOf(row).id)].map(([id, of]) => {
    const isWhole = (row: DutyRow) => !row.inherited && subjectOf(row).id === id;
    return {
      id,
      heading: headingOf(of[0] as DutyRow).name,
      within: withinOf(of[0] as DutyRow),
      whole: (everything.get(id) ?? []).filter(isWhole).map(answeringOf),
      direct: subjectsOf(of.filter((row) => !row.inherited && !isWhole(row))),
      inherited: subjectsOf(of.filter(({ inherited }) => inherited)),
    };
  });
}

/** By who answers, those with most to answer for first. */
export function byParty(rows: readonly DutyRow[]): PartyDuties[] {
  return [...grouped(rows, (row) => partyOf(row).id).values()]
    .map((of) => ({
      ...partyOf(of[0] as DutyRow),
      direct: subjectsOf(of.filter(({ inherited }) => !inherited)),
      inherited: subjectsOf(of.filter(({ inherited }) => inherited)),
    }))
    .sort(
      (one, other) =>
        other.direct.length - one.direct.length || other.inherited.length - one.inherited.length,
    );
}
