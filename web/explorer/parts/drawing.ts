/** Around a drawing, in pixels. */
const margin = 16;

/** Room for the small print under it. */
const sourceHeight = 24;

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * A part of the page as a drawing of its own, light whatever the page is now: text stays text, in the fonts
 * of the page. A drawing in the page is copied with what its style sheet says; of other parts every box that
 * has a colour or a border is drawn, and every line of text. What is only for screen readers, or not for
 * print, is left out.
 *
 * @param source what stands under it in small print: of which graph it is
 */
export function svgOf(part: Element, title: string, source: string): string {
  return inLight(() => {
    const { width, height: own } = sizeOf(part);
    const height = own + sourceHeight;
    const drawing = part instanceof SVGSVGElement ? copyOf(part) : pictureOf(part);
    drawing.setAttribute('xmlns', svgNamespace);
    const box = [-margin, -margin, width + 2 * margin, height + 2 * margin] as const;
    drawing.setAttribute('viewBox', box.join(' '));
    drawing.setAttribute('width', String(box[2]));
    drawing.setAttribute('height', String(box[3]));
    const page = part.closest('main') ?? document.body;
    const [x, y, w, h] = box;
    const { color, fontFamily } = getComputedStyle(page);
    drawing.append(
      element(
        'text',
        {
          x: 0,
          y: height,
          fill: color,
          opacity: 0.7,
          'font-family': fontFamily,
          'font-size': '11px',
        },
        `${title} · ${source}`,
      ),
    );
    drawing.prepend(
      element('title', {}, title),
      element('rect', {
        x,
        y,
        width: w,
        height: h,
        fill: getComputedStyle(page).backgroundColor,
      }),
    );
    return new XMLSerializer().serializeToString(drawing);
  });
}

/** Twice as many pixels as the page has, so that it can be printed. */
const pixelRatio = 2;
/** Most pixels on a side: browsers draw no larger canvas. */
const mostPixels = 16_000;

/** A drawing as pixels. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const ratio = Math.min(pixelRatio, mostPixels / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * ratio);
    canvas.height = Math.round(image.height * ratio);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What is done at once, before the page is painted again, as if the page were light. */
function inLight<Result>(work: () => Result): Result {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  try {
    return work();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

/** With what is out of sight of a part that scrolls. */
function sizeOf(part: Element): { readonly width: number; readonly height: number } {
  const { width, height } = part.getBoundingClientRect();
  return {
    width: Math.ceil(Math.max(width, ...widthsIn(part))),
    height: Math.ceil(Math.max(height, part.scrollHeight)),
  };
}

const widthsIn = (part: Element): number[] =>
  [part, ...part.querySelectorAll('*')].map(({ scrollWidth, clientWidth }) =>
    scrollWidth > clientWidth ? scrollWidth : 0,
  );

/** Properties that a style sheet gives what is drawn. */
const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'opacity',
] as const;

function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [at, each] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const computed = getComputedStyle(originals[at] as Element);
    for (const property of properties) {
      const value = computed.getPropertyValue(property);
      if (value) each.setAttribute(property, value);
    }
    for (const name of ['class', 'tabindex', 'role', 'style']) each.removeAttribute(name);
  }
  return copy;
}

interface Origin {
  readonly x: number;
  readonly y: number;
}

/** The boxes and the lines of text of a part of the page, where they stand in it. */
function pictureOf(part: Element): SVGSVGElement {
  const svg = element('svg', {}) as SVGSVGElement;
  const { left: x, top: y } = part.getBoundingClientRect();
  drawInto(svg, part, { x, y });
  return svg;
}

function drawInto(svg: SVGElement, part: Element, origin: Origin): void {
  const style = getComputedStyle(part);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (part.matches('.unseen, .noprint')) return;
  if (part instanceof SVGSVGElement) {
    const { left, top } = part.getBoundingClientRect();
    const group = element('g', {
      transform: `translate(${left - origin.x} ${top - origin.y})`,
    });
    group.append(...copyOf(part).childNodes);
    svg.append(group);
    return;
  }
  svg.append(...boxOf(part, style, origin));
  for (const child of part.childNodes)
    if (child instanceof Element) drawInto(svg, child, origin);
    else if (child instanceof Text) svg.append(...linesOf(child, style, origin));
}

const isClear = (colour: string): boolean => /^(?:transparent|rgba\(.*, 0\))$/.test(colour);

/** What a box has of ground, hatching and borders, and what stands before it as a sheet's own content. */
function boxOf(part: Element, style: CSSStyleDeclaration, origin: Origin): SVGElement[] {
  const rect = part.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return [];
  const [x, y] = [rect.left - origin.x, rect.top - origin.y];
  const { width, height } = rect;
  const before = getComputedStyle(part, '::before');
  return [
    ...groundOf(style, { x, y, width, height }),
    ...(before.content !== 'none' && before.position === 'absolute'
      ? groundOf(before, { x, y, width, height: Number.parseFloat(before.height) || height })
      : []),
    ...bordersOf(style, { x, y, width, height }),
  ];
}

interface Box extends Origin {
  readonly width: number;
  readonly height: number;
}

function groundOf(style: CSSStyleDeclaration, box: Box): SVGElement[] {
  const { backgroundColor, backgroundImage, boxShadow, clipPath } = style;
  const radius = radiusOf(style, box);
  const ring = /^(rgba?\([^)]*\)) 0px 0px 0px ([\d.]+)px inset$/.exec(boxShadow);
  const drawn: SVGElement[] = [];
  if (!isClear(backgroundColor)) drawn.push(shapeOf(box, radius, clipPath, backgroundColor));
  if (backgroundImage.startsWith('repeating-linear-gradient'))
    drawn.push(...hatchingOf(box, lineColourOf(backgroundImage)));
  if (ring) {
    const [, colour, breadth] = ring as unknown as [string, string, string];
    const half = Number(breadth) / 2;
    drawn.push(
      element('rect', {
        x: box.x + half,
        y: box.y + half,
        width: box.width - 2 * half,
        height: box.height - 2 * half,
        rx: radius,
        fill: 'none',
        stroke: colour,
        'stroke-width': breadth,
      }),
    );
  }
  return drawn;
}

/** The radius of its first corner, in pixels. */
function radiusOf({ borderTopLeftRadius }: CSSStyleDeclaration, { width, height }: Box): number {
  const value = Number.parseFloat(borderTopLeftRadius) || 0;
  const smaller = Math.min(width, height);
  return borderTopLeftRadius.includes('%') ? (smaller * value) / 100 : Math.min(value, smaller / 2);
}

function shapeOf(box: Box, radius: number, clipPath: string, fill: string): SVGElement {
  const corners = /^polygon\((.*)\)$/.exec(clipPath)?.[1];
  if (corners === undefined) return element('rect', { ...box, rx: radius, fill });
  const points = corners.split(',').map((corner) => {
    const [across, down] = corner
      .trim()
      .split(/\s+/)
      .map((part) => Number.parseFloat(part) / 100);
    return `${round(box.x + (across ?? 0) * box.width)},${round(box.y + (down ?? 0) * box.height)}`;
  });
  return element('polygon', { points: points.join(' '), fill });
}

/** The last colour of the stripes: that before it is none. */
const lineColourOf = (gradient: string): string =>
  [...gradient.matchAll(/rgba?\([^)]*\)/g)]
    .map(([colour]) => colour)
    .findLast((colour) => !isClear(colour)) ?? 'rgb(138, 132, 120)';

/** Slanting lines six pixels apart, each cut at the borders of its box. */
function hatchingOf({ x, y, width, height }: Box, stroke: string): SVGElement[] {
  const step = 7;
  const lines: string[] = [];
  for (let at = step; at < width + height; at += step) {
    const [left, bottom] = at <= height ? [0, at] : [at - height, height];
    const [right, top] = at <= width ? [at, 0] : [width, at - width];
    lines.push(`M${round(x + left)} ${round(y + bottom)}L${round(x + right)} ${round(y + top)}`);
  }
  return [element('path', { d: lines.join(''), stroke, 'stroke-width': 1, fill: 'none' })];
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

function bordersOf(style: CSSStyleDeclaration, { x, y, width, height }: Box): SVGElement[] {
  const ends = {
    Top: [x, y, x + width, y],
    Right: [x + width, y, x + width, y + height],
    Bottom: [x, y + height, x + width, y + height],
    Left: [x, y, x, y + height],
  } as const;
  const [first, ...others] = sides.map((side) =>
    [style[`border${side}Width`], style[`border${side}Style`], style[`border${side}Color`]].join(),
  );
  // The same all round: one line, with round corners where the box has them.
  if (others.every((other) => other === first)) {
    const breadth = Number.parseFloat(style.borderTopWidth);
    const { borderTopStyle: form, borderTopColor: stroke } = style;
    if (!breadth || form === 'none' || form === 'hidden' || isClear(stroke)) return [];
    const inner = {
      x: x + breadth / 2,
      y: y + breadth / 2,
      width: width - breadth,
      height: height - breadth,
    };
    return [
      element('rect', {
        ...inner,
        rx: radiusOf(style, inner),
        fill: 'none',
        stroke,
        'stroke-width': breadth,
        ...dashesOf(form, breadth),
      }),
    ];
  }
  return sides.flatMap((side) => {
    const breadth = Number.parseFloat(style[`border${side}Width`]);
    const form = style[`border${side}Style`];
    const stroke = style[`border${side}Color`];
    if (!breadth || form === 'none' || form === 'hidden' || isClear(stroke)) return [];
    const [x1, y1, x2, y2] = ends[side].map(round) as [number, number, number, number];
    return [
      element('line', {
        x1,
        y1,
        x2,
        y2,
        stroke,
        'stroke-width': breadth,
        ...dashesOf(form, breadth),
      }),
    ];
  });
}

const dashesOf = (form: string, breadth: number): Readonly<Record<string, string>> =>
  form === 'dotted'
    ? { 'stroke-dasharray': `${breadth} ${breadth}` }
    : form === 'dashed'
      ? { 'stroke-dasharray': '4 3' }
      : {};

const measure = document.createElement('canvas').getContext('2d');

/** What share of a line's height stands above the letters' foot. */
function ascentOf({ font }: CSSStyleDeclaration): number {
  if (!measure) return 0.8;
  measure.font = font;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measure.measureText('字');
  return above / (above + below);
}

/** A text as the lines that the page breaks it into. */
function linesOf(text: Text, style: CSSStyleDeclaration, origin: Origin): SVGElement[] {
  if (text.data.trim() === '') return [];
  const range = document.createRange();
  const lines: { x: number; top: number; height: number; words: string }[] = [];
  let at = 0;
  for (const character of text.data) {
    range.setStart(text, at);
    at += character.length;
    range.setEnd(text, at);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const line = lines.at(-1);
    // A raised sign is of the same line.
    if (line && Math.abs(line.top - top) < height / 2) line.words += character;
    else lines.push({ x: left, top, height, words: character });
  }
  const ascent = ascentOf(style);
  const underline =
    style.textDecorationLine.includes('underline') && !isClear(style.textDecorationColor)
      ? 'underline'
      : undefined;
  return lines.map(({ x, top, height, words }) =>
    element(
      'text',
      {
        x: round(x - origin.x),
        y: round(top - origin.y + height * ascent),
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        ...(style.fontStyle !== 'normal' && { 'font-style': style.fontStyle }),
        ...(underline && { 'text-decoration': underline }),
        'xml:space': 'preserve',
      },
      words.replaceAll(/\s/g, ' '),
    ),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
