import type { PropertyValue } from '../../model/graph.js';
import type { NodeType, RelationType } from '../../model/ontology.js';

/** A policy area (业务领域) that one document gives a thing: by itself, or by the section around it. */
export interface AreaClaim {
  /** Id of the thing. */
  readonly fact: string;
  /** Key of the area. */
  readonly area: string;
  /** True where the annotation of the thing names the area, false where it is the section's. */
  readonly own: boolean;
  readonly evidence: readonly string[];
}

/** A programme whose heading stands over a thing. */
export interface ProgramClaim {
  readonly relation: 'PART_OF' | 'OF_PROGRAM' | 'PRESENTS';
  /** Id of the thing. */
  readonly fact: string;
  /** Id of the programme. */
  readonly program: string;
  readonly evidence: readonly string[];
}

type Properties = Readonly<Record<string, PropertyValue>>;

/** A relation as one document states it. */
export interface StatedEdge {
  readonly type: RelationType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly evidence: readonly string[];
}

/**
 * What one document gives to the graph, whatever the others say: nodes and relations with what it knows of
 * them, what proves each node, and what it claims, which counts or not by what all documents say. Plain data,
 * which can be written as JSON and read back.
 */
export interface Contribution {
  readonly nodes: readonly (readonly [type: NodeType, id: string, properties: Properties])[];
  readonly edges: readonly StatedEdge[];
  /** Evidence ids by node. */
  readonly proofs: readonly (readonly [id: string, evidence: readonly string[]])[];
  readonly areas: readonly AreaClaim[];
  readonly programs: readonly ProgramClaim[];
}
