import type { Family, Kind } from '../../state/kinds.js';

/** A stretch of the text, in code points; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Mark extends Span {
  readonly id: string;
  /** The family whose colour the words carry; undefined where they prove only what is never painted. */
  readonly family: Family | undefined;
}

export interface LedgerMark extends Span {
  readonly isOpen: boolean;
  readonly why: string;
}

/** A part of the text between two borders of what is marked: all its characters are marked alike. */
export interface Segment extends Span {
  readonly text: string;
  /** The marks over it, the innermost first. */
  readonly marks: readonly Mark[];
  /** The innermost of a page break or what a web page left. */
  readonly isArtefact: boolean;
  readonly heading: string | undefined;
  readonly mention: LedgerMark | undefined;
}

/** Families by what a reader looks for first: figures, then brands, programmes and so on. */
const strength: readonly (readonly [Family, readonly Kind[]])[] = [
  ['promised', ['TARGET']],
  ['reached', ['RESULT']],
  ['undertaken', ['SERVICE_BRAND', 'PROGRAM']],
  ['text', ['POLICY']],
  ['answerable', ['DEPARTMENT', 'OFFICIAL']],
  ['notion', ['BENEFICIARY_GROUP', 'CONCEPT']],
  ['frame', ['PLACE']],
];

/** The families that can be switched on and off, in their order. */
export const families: readonly Family[] = strength.map(([family]) => family);

/** The family of a passage that proves things of these kinds: the strongest; cities, years, fields and indicators are never painted. */
export const familyOf = (kinds: readonly Kind[]): Family | undefined =>
  strength.find(([, members]) => members.some((kind) => kinds.includes(kind)))?.[0];

interface Text {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly artefacts: readonly Span[];
  /** The lines that are headings, by the id of their section. */
  readonly headings: readonly (Span & { readonly id: string })[];
  readonly mentions: readonly LedgerMark[];
}

/** Cuts a text once, at every border of what is marked in it. Joined, the segments are the text. */
export function segmentsOf({ text, marks, artefacts, headings, mentions }: Text): Segment[] {
  const characters = [...text];
  const borders = new Set([0, characters.length]);
  for (const { start, end } of [...marks, ...artefacts, ...headings, ...mentions]) {
    borders.add(Math.min(start, characters.length));
    borders.add(Math.min(end, characters.length));
  }
  const sorted = [...borders].sort((one, other) => one - other);
  const marksFrom = sweep(marks);
  const artefactsFrom = sweep(artefacts);
  const headingsFrom = sweep(headings);
  const mentionsFrom = sweep(mentions);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] as number;
    return {
      start,
      end,
      text: characters.slice(start, end).join(''),
      marks: marksFrom(start),
      isArtefact: artefactsFrom(start).length > 0,
      heading: headingsFrom(start)[0]?.id,
      mention: mentionsFrom(start)[0],
    };
  });
}

/** Which spans lie over a position, the innermost first; to be asked from the beginning on. */
function sweep<S extends Span>(spans: readonly S[]): (position: number) => S[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  let next = 0;
  let open: S[] = [];
  return (position) => {
    for (; next < sorted.length && (sorted[next] as S).start <= position; next++)
      open.push(sorted[next] as S);
    open = open.filter(({ end }) => end > position);
    return [...open].sort((one, other) => one.end - one.start - (other.end - other.start));
  };
}

/** The lines of sections' headings: from where a section begins to the end of its first line. */
export function headingLines(
  text: string,
  sections: readonly (Span & { readonly id: string; readonly heading: string })[],
): (Span & { readonly id: string })[] {
  const characters = [...text];
  return sections.flatMap(({ id, start, end, heading }) => {
    const lineEnd = characters.indexOf('\n', start);
    const stop = Math.min(lineEnd < 0 ? characters.length : lineEnd, end);
    const line = characters.slice(start, stop).join('');
    // A heading that runs on into its text is no line of its own.
    return line.trim().endsWith(heading) && [...line].length < 60 ? [{ id, start, end: stop }] : [];
  });
}
