import { widthOf } from '../../parts/width-of.js';
import { kinds } from '../../state/kinds.js';
import type { DrawnNode, DrawnRelation } from './drawing.js';
import type { Places } from './layout/place.js';
import { kindOfNode, labelOf } from './names.js';
import { boxAround, fontOf, freeOnLine, labelGap, labelSize, termSize } from './picture/labels.js';
import { lineGroupsOf } from './picture/line-groups.js';
import type { Palette } from './picture/palette.js';
import { side, silhouettes } from './picture/silhouettes.js';
import type { Shown } from './shown.js';

/** Around the outermost things, in pixels: their names have room there. */
const margin = 110;
const radius = 11;
/** With more lines than these none says what it is: words would lie upon each other, and cost seconds to place. */
const mostNamedLines = 400;

/** The picture as a drawing of its own, of the same silhouettes, places and colours. */
export function svgOfDrawing({
  shown: { nodes, relations },
  places,
  palette,
  fontFamily,
  title,
  nameOf,
  termsOf,
}: {
  readonly shown: Shown;
  readonly places: Places;
  readonly palette: Palette;
  readonly fontFamily: string;
  readonly title: string;
  readonly nameOf: (node: DrawnNode) => string;
  readonly termsOf: (relations: readonly DrawnRelation[]) => string;
}): string {
  const placed = nodes.flatMap((node) => {
    const at = places.get(node.id);
    return at ? [{ node, at }] : [];
  });
  const [left, right] = extent(placed.map(({ at }) => at.x));
  const [top, bottom] = extent(placed.map(({ at }) => at.y));
  const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const lines = lineGroupsOf(relations).flatMap((line) => {
    const [one, other] = [places.get(line.source), places.get(line.target)];
    return one && other ? [{ line, one, other }] : [];
  });
  const text = (x: number, y: number, words: string, size: number, fill: string): string =>
    `<text x="${x}" y="${y}" dy="0.35em" text-anchor="middle" style="font:${escaped(
      fontOf(size, fontFamily),
    )}" fill="${fill}" stroke="${palette.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(words)}</text>`;
  const taken = placed.map(({ node, at }) =>
    boxAround(at.x, at.y + radius + labelGap, widthOf(labelOf(nameOf(node)), labelSize), labelSize),
  );
  const named = lines.length > mostNamedLines ? [] : lines;
  const terms = named.flatMap(({ line, one, other }) => {
    const words = termsOf(line.relations);
    const box = freeOnLine(one, other, widthOf(words, termSize), taken);
    if (!box) return [];
    taken.push(box);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return [text(Math.round(x), Math.round(y), words, termSize, palette.quiet)];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" width="${width}" height="${height}" viewBox="${left - margin} ${top - margin} ${width} ${height}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${left - margin}" y="${top - margin}" width="${width}" height="${height}" fill="${palette.ground}"/>`,
    ...lines.map(
      ({ line, one, other }) =>
        `<line x1="${one.x}" y1="${one.y}" x2="${other.x}" y2="${other.y}" stroke="${palette.line}" stroke-width="1.2"${line.isInherited ? ' stroke-dasharray="6 4"' : ''}/>`,
    ),
    ...terms,
    ...placed.map(({ node, at }) => {
      const { family, silhouette } = kinds[kindOfNode(node)];
      const scale = (2 * radius) / side;
      const name = nameOf(node);
      return `<g data-id="${escaped(node.id)}"><title>${escaped(name)}</title><path d="${silhouettes[silhouette]}" fill-rule="evenodd" fill="${palette.families[family]}" transform="translate(${at.x - radius} ${at.y - radius}) scale(${scale})"/>${text(at.x, at.y + radius + labelGap, labelOf(name), labelSize, palette.ink)}</g>`;
    }),
    '</svg>',
  ].join('\n');
}

const extent = (numbers: readonly number[]): readonly [number, number] =>
  numbers.length === 0
    ? [0, 0]
    : [
        numbers.reduce((one, other) => Math.min(one, other)),
        numbers.reduce((one, other) => Math.max(one, other)),
      ];

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
