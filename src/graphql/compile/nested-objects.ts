import { type ByName, byName } from '../../util/by-name.js';

/** An object of the API that shows properties and relations of the node that holds it, under other names. */
export interface NestedObject {
  readonly typeName: string;
  /** The property of the node without which there is no such object. */
  readonly presentBy: string;
  /** By field of the object, the property or the relation of the node. */
  readonly fields: Readonly<Record<string, string>>;
}

/** By `Type.field`. */
const nestedObjects: Readonly<ByName<NestedObject>> = byName({
  'Result.rank': {
    typeName: 'Rank',
    presentBy: 'rankPlace',
    fields: { place: 'rankPlace', among: 'rankAmong', evidence: 'rankEvidence' },
  },
});

export const nestedObjectOf = (typeName: string, field: string): NestedObject | undefined =>
  nestedObjects[`${typeName}.${field}`];
