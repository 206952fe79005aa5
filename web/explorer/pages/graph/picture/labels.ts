/** Type of the labels: those of the page. */
export const labelSize = 13;
export const termSize = 11;
/** Between the middle of a thing and the middle of its label, in pixels, beside the half of its size. */
export const labelGap = 11;

export const fontOf = (size: number, family: string, weight = 400): string =>
  `${weight} ${size}px ${family}`;

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

/** Writes what a relation is, level, on the ground's colour, in the middle of its line. */
export function writeTerm(
  context: CanvasRenderingContext2D,
  { x, y, label }: Omit<Drawn, 'size'>,
  { font, ink, ground }: { readonly font: string; readonly ink: string; readonly ground: string },
): void {
  if (!label) return;
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = context.measureText(label).width;
  context.fillStyle = ground;
  context.fillRect(x - width / 2 - 3, y - termSize / 2 - 2, width + 6, termSize + 4);
  context.fillStyle = ink;
  context.fillText(label, x, y);
}
