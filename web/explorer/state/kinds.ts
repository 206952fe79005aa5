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
  /** First part of the ids of this kind. */
  readonly prefix: string;
}

/** How each kind of thing looks: the colour says the family, shape and sign the kind. */
export const kinds = {
  TARGET: { family: 'promised', silhouette: 'ring', sign: ['目', 'T'], prefix: 'target' },
  RESULT: { family: 'reached', silhouette: 'disc', sign: ['成', 'R'], prefix: 'result' },
  PROGRAM: { family: 'undertaken', silhouette: 'square', sign: ['项', 'P'], prefix: 'program' },
  SERVICE_BRAND: { family: 'undertaken', silhouette: 'star', sign: ['牌', 'B'], prefix: 'brand' },
  DEPARTMENT: {
    family: 'answerable',
    silhouette: 'hexagon',
    sign: ['部', 'D'],
    prefix: 'department',
  },
  OFFICIAL: { family: 'answerable', silhouette: 'pentagon', sign: ['人', 'O'], prefix: 'official' },
  DOCUMENT: { family: 'text', silhouette: 'sheet', sign: ['文', 'D'], prefix: 'document' },
  SECTION: { family: 'text', silhouette: 'half', sign: ['节', '§'], prefix: 'section' },
  EVIDENCE: { family: 'text', silhouette: 'half', sign: ['句', 'S'], prefix: 'evidence' },
  POLICY: { family: 'text', silhouette: 'scroll', sign: ['策', 'P'], prefix: 'policy' },
  CITY: { family: 'frame', silhouette: 'block', sign: ['城', 'C'], prefix: 'city' },
  YEAR: { family: 'frame', silhouette: 'bar', sign: ['年', 'Y'], prefix: 'year' },
  PLACE: { family: 'frame', silhouette: 'drop', sign: ['地', 'L'], prefix: 'place' },
  INDICATOR: { family: 'notion', silhouette: 'diamond', sign: ['指', 'I'], prefix: 'indicator' },
  INDICATOR_FAMILY: {
    family: 'notion',
    silhouette: 'diamond',
    sign: ['族', 'F'],
    prefix: 'family',
  },
  POLICY_AREA: { family: 'notion', silhouette: 'triangle', sign: ['域', 'A'], prefix: 'area' },
  BENEFICIARY_GROUP: { family: 'notion', silhouette: 'loop', sign: ['群', 'G'], prefix: 'group' },
  CONCEPT: { family: 'notion', silhouette: 'loop', sign: ['提', 'N'], prefix: 'concept' },
} as const satisfies Readonly<Record<Kind, KindLook>>;

const byPrefix = new Map(
  Object.entries(kinds).map(([kind, { prefix }]) => [prefix as string, kind as Kind]),
);

/** The kind of a thing, by its id: `brand:qingdao:qingnuanzhu` is a SERVICE_BRAND. */
export const kindOf = (id: string): Kind | undefined => byPrefix.get(id.split(':', 1)[0] ?? '');
