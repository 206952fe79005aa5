import type { Family } from '../../../state/kinds.js';

/** The colours of a picture as they are now, in light or dark, each as `rgb(…)`. */
export interface Palette {
  readonly families: Readonly<Record<Family, string>>;
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  /** Of relations that are not chosen. */
  readonly line: string;
  readonly mark: string;
}

const families: readonly Family[] = [
  'promised',
  'reached',
  'undertaken',
  'answerable',
  'text',
  'frame',
  'notion',
];

/** What the custom properties of the page mean at an element. */
export function paletteAt(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (property: string): string => {
    probe.style.color = `var(--${property})`;
    return getComputedStyle(probe).color;
  };
  const ground = read('paper');
  const palette = {
    families: Object.fromEntries(
      families.map((family) => [family, read(family)]),
    ) as Palette['families'],
    ground,
    ink: read('ink'),
    quiet: read('quiet'),
    line: mixed(read('quiet'), ground, 0.62),
    mark: read('promised'),
  };
  probe.remove();
  return palette;
}

/** A colour on a ground, as if so much of it were let through: lines that cross do not grow darker. */
function mixed(colour: string, ground: string, share: number): string {
  const [one, other] = [colour, ground].map((each) => (each.match(/\d+/g) ?? []).map(Number));
  const parts = [0, 1, 2].map((at) =>
    Math.round((one?.[at] ?? 0) * share + (other?.[at] ?? 0) * (1 - share)),
  );
  return `rgb(${parts.join(', ')})`;
}
