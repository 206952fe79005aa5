import type { NodeType } from '../../model/ontology.js';
import { type ByName, byName } from '../../util/by-name.js';

/** A filter on what a related node is called. */
interface NameFilter {
  /** The relation that leads to it, by its name in the ontology. */
  readonly relation: string;
  readonly type: NodeType;
}

/**
 * Keys of filters that test the name and the aliases of a related node: `policyArea: { eq: "殡葬" }`
 * holds for what is filed under 殡葬管理, one of whose aliases is 殡葬.
 */
export const nameFilters: Readonly<ByName<NameFilter>> = byName({
  policyArea: { relation: 'policyArea', type: 'POLICY_AREA' },
  brand: { relation: 'brands', type: 'SERVICE_BRAND' },
  department: { relation: 'responsibilities', type: 'DEPARTMENT' },
  office: { relation: 'departments', type: 'DEPARTMENT' },
});

/**
 * Keys of filters that hold another filter, that of the one related node, and its type:
 * `city: { level: PREFECTURE }`. The relation has the same name.
 */
export const nestedFilters: Readonly<ByName<NodeType>> = byName({
  city: 'CITY',
  indicator: 'INDICATOR',
});
