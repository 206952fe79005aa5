/** Type of the labels: those of the page. */
export const labelSize = 13;
export const termSize = 11;
/** Between the middle of a thing and the middle of its label, in pixels, beside the half of its size. */
export const labelGap = 11;

export const fontOf = (size: number, family: string, weight = 400): string =>
  `${weight} ${size}px ${family}`;

/** What words take up in the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box around its middle. */
export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

export const isFree = (box: Box, taken: readonly Box[]): boolean =>
  !taken.some(
    (each) =>
      box.left < each.right &&
      each.left < box.right &&
      box.top < each.bottom &&
      each.top < box.bottom,
  );

/** Where on its line a word may stand, the middle first. */
const alongLine = [0.5, 0.4, 0.6, 0.3, 0.7];

/** The first place on a line where a word of that width covers nothing; undefined where there is none. */
export function freeOnLine(
  source: { readonly x: number; readonly y: number },
  target: { readonly x: number; readonly y: number },
  width: number,
  taken: readonly Box[],
): Box | undefined {
  return alongLine
    .map((share) =>
      boxAround(
        source.x + share * (target.x - source.x),
        source.y + share * (target.y - source.y),
        width + 6,
        termSize + 4,
      ),
    )
    .find((box) => isFree(box, taken));
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
}

/**
 * Writes the name of a thing under it. A canvas has the glyphs of the system, right for every character,
 * where an atlas of glyphs in the graphics memory mixes them up once there are hundreds.
 */
export function writeLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: Drawn,
  { font, ink, ground }: { readonly font: string; readonly ink: string; readonly ground: string },
): void {
  if (!label) return;
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const at = y + size + labelGap;
  // So that a line behind a name does not cross it out.
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ground;
  context.strokeText(label, x, at);
  context.fillStyle = ink;
  context.fillText(label, x, at);
}

/** Writes what a relation is, level, on the ground's colour, into a place on its line. */
export function writeTerm(
  context: CanvasRenderingContext2D,
  term: string,
  { left, top, right, bottom }: Box,
  { ink, ground }: { readonly ink: string; readonly ground: string },
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ground;
  context.fillRect(left, top, right - left, bottom - top);
  context.fillStyle = ink;
  context.fillText(term, (left + right) / 2, (top + bottom) / 2);
}
