import { Chinese } from './chinese.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of a document with the found words marked.
 *
 * @param props.start where the stretch begins in the document, in code points, as the marks count
 * @param props.isCut whether there is more before and behind it
 */
export function Highlighted({
  text,
  start,
  marks,
  isCut = { before: false, behind: false },
}: {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Span[];
  readonly isCut?: { readonly before: boolean; readonly behind: boolean };
}) {
  const characters = [...text];
  const parts: { readonly at: number; readonly words: string; readonly isMarked: boolean }[] = [];
  let at = 0;
  const take = (end: number, isMarked: boolean) => {
    if (end <= at) return;
    parts.push({ at, words: characters.slice(at, end).join(''), isMarked });
    at = end;
  };
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    take(Math.min(mark.start - start, characters.length), false);
    take(Math.min(mark.end - start, characters.length), true);
  }
  take(characters.length, false);
  return (
    <Chinese>
      {isCut.before && '…'}
      {parts.map(({ at: key, words, isMarked }) =>
        isMarked ? <mark key={key}>{words}</mark> : <span key={key}>{words}</span>,
      )}
      {isCut.behind && '…'}
    </Chinese>
  );
}
