import type { Kind } from '../../state/kinds.js';

/**
 * Relations that say where a thing belongs: its field, city, year, document, section. They are most of all
 * relations and join everything with everything, so they are no lines: chips and filters show them.
 */
const belonging = [
  'CONCERNS',
  'OF_CITY',
  'IN_YEAR',
  'STATED_IN',
  'IN_SECTION',
  'PUBLISHED_BY',
  'COVERS',
] as const;

export const isBelonging = (relation: string): relation is (typeof belonging)[number] =>
  (belonging as readonly string[]).includes(relation);

/** Relations that are drawn as lines, in the order in which a thing offers them. */
export const lines = [
  'PRESENTS',
  'OF_PROGRAM',
  'OF_BRAND',
  'PART_OF',
  'REPORTS_ON',
  'MEASURES',
  'RESPONSIBLE_FOR',
  'SERVES',
  'UNDER_POLICY',
  'APPLIES',
  'AT_PLACE',
  'ACTS_ON',
  'MENTIONS',
  'ISSUED_BY',
  'HOLDS_POST_AT',
  'PARENT_DEPARTMENT',
  'PARENT_CITY',
  'OF_FAMILY',
  'PARENT_SECTION',
  'IN_DOCUMENT',
] as const;

export type Line = (typeof lines)[number];

export const isLine = (relation: string): relation is Line =>
  (lines as readonly string[]).includes(relation);

/** The kinds that relations lead from: at the other end they are read the other way round. */
const from: Readonly<Record<Line, readonly Kind[]>> = {
  PRESENTS: ['SERVICE_BRAND'],
  OF_PROGRAM: ['TARGET', 'RESULT'],
  OF_BRAND: ['TARGET', 'RESULT'],
  PART_OF: ['PROGRAM', 'DEPARTMENT', 'TARGET', 'RESULT'],
  REPORTS_ON: ['RESULT'],
  MEASURES: ['TARGET', 'RESULT'],
  RESPONSIBLE_FOR: ['DEPARTMENT', 'OFFICIAL'],
  SERVES: ['PROGRAM'],
  UNDER_POLICY: ['PROGRAM'],
  APPLIES: ['PROGRAM', 'SERVICE_BRAND', 'POLICY'],
  AT_PLACE: ['TARGET', 'RESULT', 'PROGRAM'],
  ACTS_ON: ['DEPARTMENT'],
  MENTIONS: ['DOCUMENT'],
  ISSUED_BY: ['DOCUMENT', 'POLICY'],
  HOLDS_POST_AT: ['OFFICIAL'],
  PARENT_DEPARTMENT: ['DEPARTMENT'],
  PARENT_CITY: ['CITY'],
  OF_FAMILY: ['INDICATOR'],
  PARENT_SECTION: ['SECTION'],
  IN_DOCUMENT: ['SECTION'],
};

/** At which end of a relation things of a kind are. */
export const endOf = (relation: Line, kind: Kind): 'from' | 'to' =>
  from[relation].includes(kind) ? 'from' : 'to';
