import type { ReadCityOrYears } from '../../../model/city-and-years.js';
import type { Snapshot } from './snapshot.js';

/** A property of a node, by the node's number; null where it has none. */
export function propertyOf(snapshot: Snapshot, node: number, name: string): unknown {
  const { base, columns } = snapshot.tableOf(node);
  return columns.get(name)?.[node - base] ?? null;
}

/** Reads properties of a node, and of the document that it is from. */
export const cityOrYearsOf =
  (snapshot: Snapshot, node: number): ReadCityOrYears =>
  (name, of) => {
    if (of === 'node') return propertyOf(snapshot, node, name);
    const document = snapshot.numberOf(propertyOf(snapshot, node, 'documentId') as string);
    return document === undefined ? null : propertyOf(snapshot, document, name);
  };
