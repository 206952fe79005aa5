/** A stretch of a text; end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the whole of `inner` lies in `outer`. */
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
