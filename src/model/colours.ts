import type { NodeType } from './ontology.js';

/**
 * Colours for other people's tools, as the explorer has them on light ground: one for each family of types.
 * The explorer tells the types of a family apart by shape; where there is none, each further type is lighter.
 */
const families: readonly { readonly colour: string; readonly types: readonly NodeType[] }[] = [
  { colour: '#a14300', types: ['TARGET'] },
  { colour: '#3354e3', types: ['RESULT'] },
  { colour: '#004841', types: ['PROGRAM', 'SERVICE_BRAND'] },
  { colour: '#8c0071', types: ['DEPARTMENT', 'OFFICIAL'] },
  { colour: '#635548', types: ['DOCUMENT', 'SECTION', 'POLICY', 'EVIDENCE', 'MENTION'] },
  { colour: '#0c1219', types: ['CITY', 'PLACE', 'YEAR'] },
  {
    colour: '#56632c',
    types: [
      ...(['INDICATOR', 'POLICY_AREA', 'CONCEPT', 'INDICATOR_FAMILY'] as const),
      ...(['BENEFICIARY_GROUP', 'SYNONYM_SET'] as const),
    ],
  },
];

/** Share of white that each further type of a family has more. */
const lighter = 0.6;

export type Rgb = readonly [red: number, green: number, blue: number];

const colours = new Map<NodeType, Rgb>(
  families.flatMap(({ colour, types }) =>
    types.map((type, at) => [type, tint(rgbOf(colour), (lighter * at) / (types.length - 1 || 1))]),
  ),
);

/** The colour of a type of node, each channel from 0 to 255. */
export const colourOf = (type: NodeType): Rgb => colours.get(type) as Rgb;

/** As CSS writes it: #a14300. */
export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Whether dark letters read better on it than white ones. */
export function isLight([red, green, blue]: Rgb): boolean {
  const [r, g, b] = [red, green, blue].map((channel) => (channel / 255) ** 2.2) as [
    number,
    number,
    number,
  ];
  // Where the contrast to white is that to black.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179;
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function tint([red, green, blue]: Rgb, white: number): Rgb {
  const mixed = (channel: number): number => Math.round(channel + (255 - channel) * white);
  return [mixed(red), mixed(green), mixed(blue)];
}
