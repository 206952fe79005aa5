import { idPrefixes } from '../../../src/client/index.js';
import type { EntityType } from '../generated/graphql.js';

/** The families of kinds that share a colour. */
export type Family =
  | 'promised'
  | 'reached'
  | 'undertaken'
  | 'answerable'
  | 'text'
  | 'frame'
  | 'notion';

export type Silhouette =
  | 'ring'
  | 'disc'
  | 'square'
  | 'star'
  | 'hexagon'
  | 'pentagon'
  | 'sheet'
  | 'half'
  | 'scroll'
  | 'block'
  | 'bar'
  | 'drop'
  | 'diamond'
  | 'triangle'
  | 'loop';

export type Kind = EntityType | 'INDICATOR_FAMILY' | 'EVIDENCE';

export interface KindLook {
  readonly family: Family;
  readonly silhouette: Silhouette;
  /** One character in the sign: Chinese, English. */
  readonly sign: readonly [zh: string, en: string];
}

/** How each kind of thing looks: the colour says the family, shape and sign the kind. */
export const kinds = {
  TARGET: { family: 'promised', silhouette: 'ring', sign: ['目', 'T'] },
  RESULT: { family: 'reached', silhouette: 'disc', sign: ['成', 'R'] },
  PROGRAM: { family: 'undertaken', silhouette: 'square', sign: ['项', 'P'] },
  SERVICE_BRAND: { family: 'undertaken', silhouette: 'star', sign: ['牌', 'B'] },
  DEPARTMENT: {
    family: 'answerable',
    silhouette: 'hexagon',
    sign: ['部', 'D'],
  },
  OFFICIAL: { family: 'answerable', silhouette: 'pentagon', sign: ['人', 'O'] },
  DOCUMENT: { family: 'text', silhouette: 'sheet', sign: ['文', 'D'] },
  SECTION: { family: 'text', silhouette: 'half', sign: ['节', '§'] },
  EVIDENCE: { family: 'text', silhouette: 'half', sign: ['句', 'S'] },
  POLICY: { family: 'text', silhouette: 'scroll', sign: ['策', 'P'] },
  CITY: { family: 'frame', silhouette: 'block', sign: ['城', 'C'] },
  YEAR: { family: 'frame', silhouette: 'bar', sign: ['年', 'Y'] },
  PLACE: { family: 'frame', silhouette: 'drop', sign: ['地', 'L'] },
  INDICATOR: { family: 'notion', silhouette: 'diamond', sign: ['指', 'I'] },
  INDICATOR_FAMILY: {
    family: 'notion',
    silhouette: 'diamond',
    sign: ['族', 'F'],
  },
  POLICY_AREA: { family: 'notion', silhouette: 'triangle', sign: ['域', 'A'] },
  BENEFICIARY_GROUP: { family: 'notion', silhouette: 'loop', sign: ['群', 'G'] },
  CONCEPT: { family: 'notion', silhouette: 'loop', sign: ['提', 'N'] },
} as const satisfies Readonly<Record<Kind, KindLook>>;

const byPrefix = new Map<string, string>(
  Object.entries(idPrefixes).map(([type, prefix]) => [prefix, type]),
);

/** The kind of a thing, by its id: `brand:qingdao:qingnuanzhu` is a SERVICE_BRAND. */
export function kindOf(id: string): Kind | undefined {
  const type = byPrefix.get(id.split(':', 1)[0] ?? '');
  return type !== undefined && type in kinds ? (type as Kind) : undefined;
}
