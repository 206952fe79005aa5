import type { NodeType } from '../../model/ontology.js';
import { pageBreak } from '../../model/page-break.js';
import type { Row, Selection } from '../../model/plan.js';
import { foldText } from '../../model/search.js';
import { CodePoints } from '../../util/code-points.js';
import { leaveOut } from '../../util/text-view.js';

/** A place in a document's text, in Unicode code points; end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a document. */
export interface SearchPassage extends Span {
  readonly documentId: string;
  readonly text: string;
  /** Places of the words, in the document. */
  readonly highlights: readonly Span[];
}

/** Code points shown on either side of a word. */
const margin = 30;
/** Passages of proof that are looked at, of one hit. */
const maxEvidence = 20;
export const maxPassages = 10;

/** A stretch of a document's text that belongs to a hit. */
interface Stretch {
  readonly documentId: string;
  readonly text: string;
  /** Where it begins in the document. */
  readonly start: number;
  /** Parts of it that are another hit's, as places in the document. */
  readonly others: readonly Span[];
  /** True for a passage of proof, which is shown whether or not it has the words. */
  readonly isProof: boolean;
}

const spans = (field: string) => ({
  field,
  node: [{ type: 'SECTION' as const, properties: ['start', 'end'], relations: [] }],
});

/** What is read of the hits of these types for their passages. */
export const passageSelection = (types: readonly NodeType[]): Selection =>
  types.map((type) => {
    if (type === 'DOCUMENT')
      return { type, properties: ['id', 'text'], relations: [spans('sections')] };
    if (type === 'SECTION')
      return {
        type,
        properties: ['id', 'text', 'start', 'documentId'],
        relations: [spans('children')],
      };
    return {
      type,
      properties: ['id'],
      relations: [
        {
          field: 'evidence',
          page: { limit: maxEvidence },
          node: [{ type: 'EVIDENCE', properties: ['quote', 'start', 'documentId'], relations: [] }],
        },
      ],
    };
  });

/** Of a row of {@link passageSelection} the id. */
export const passageRowId = (row: Row, types: readonly NodeType[]): string =>
  row[types.length > 1 ? 1 : 0] as string;

/**
 * The passages of a hit in which words stand, in the order of the document: of a section or document in
 * what is in none of the sections within it. Of anything else, in its proof; where that has none of the
 * words, the first passages of its proof.
 */
export function passagesOf(
  row: Row,
  types: readonly NodeType[],
  texts: readonly string[],
  limit: number,
): SearchPassage[] {
  const [type, ...values] = types.length > 1 ? row : [types[0], ...row];
  const stretches = stretchesOf(type as NodeType, values);
  const found: SearchPassage[] = [];
  for (const stretch of stretches) {
    if (found.length >= limit) break;
    found.push(...passagesIn(stretch, texts, limit - found.length));
  }
  if (found.length > 0) return found;
  return stretches
    .filter(({ isProof }) => isProof)
    .slice(0, limit)
    .map(({ documentId, text, start }) => {
      const end = start + new CodePoints(text).length;
      return { documentId, text, start, end, highlights: [] };
    });
}

function stretchesOf(type: NodeType, values: readonly unknown[]): Stretch[] {
  const othersIn = (relation: unknown): Span[] =>
    (relation as { rows: [number, number][] }).rows.map(([start, end]) => ({ start, end }));
  if (type === 'DOCUMENT') {
    const [id, text, sections] = values as [string, string, unknown];
    return [{ documentId: id, text, start: 0, others: othersIn(sections), isProof: false }];
  }
  if (type === 'SECTION') {
    const [, text, start, documentId, children] = values as [
      string,
      string,
      number,
      string,
      unknown,
    ];
    return [{ documentId, text, start, others: othersIn(children), isProof: false }];
  }
  const [, evidence] = values as [string, { rows: [string, number, string][] }];
  return evidence.rows.map(([quote, start, documentId]) => ({
    documentId,
    text: quote,
    start,
    others: [],
    isProof: true,
  }));
}

/** Words that are near each other are in one passage. */
function passagesIn(stretch: Stretch, texts: readonly string[], limit: number): SearchPassage[] {
  const points = new CodePoints(stretch.text);
  const found: { from: number; to: number; words: Span[] }[] = [];
  for (const word of placesIn(stretch, points, texts)) {
    const from = stretch.isProof ? 0 : Math.max(0, word.start - margin);
    const to = stretch.isProof ? points.length : Math.min(points.length, word.end + margin);
    const last = found.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.words.push(word);
    } else if (found.length === limit) break;
    else found.push({ from, to, words: [word] });
  }
  return found.map(({ from, to, words }) => ({
    documentId: stretch.documentId,
    text: points.slice(from, to),
    start: stretch.start + from,
    end: stretch.start + to,
    highlights: words.map(({ start, end }) => ({
      start: stretch.start + start,
      end: stretch.start + end,
    })),
  }));
}

/** Where words stand in a stretch, outside what is another hit's; none within another. */
function placesIn(
  { text, start, others }: Stretch,
  points: CodePoints,
  texts: readonly string[],
): Span[] {
  const joined = leaveOut(text, pageBreak);
  const folded = foldText(joined.text);
  const places: Span[] = [];
  for (const word of new Set(texts.map(foldText))) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const place = {
        start: points.fromUnit(joined.original(at)),
        end: points.fromUnit(joined.originalEnd(at + word.length)),
      };
      const isOthers = others.some(
        (other) => place.start + start >= other.start && place.end + start <= other.end,
      );
      if (!isOthers) places.push(place);
    }
  }
  places.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = -1;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}
