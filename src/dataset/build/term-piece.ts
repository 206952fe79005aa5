import { idOf } from '../../model/ids.js';
import { type NodeType, typeOfId } from '../../model/ontology.js';
import type { TermEntry, Vocabulary } from '../read/vocabulary.js';
import type { SharedContribution } from './contribution.js';
import type { Properties } from './graph-assembly.js';

const namesOf = (entry: TermEntry | undefined): Properties => ({
  name: entry?.name,
  aliases: entry?.aliases ?? [],
  nameEn: entry?.nameEn,
});

/** What the vocabulary says of one term. */
interface Described {
  readonly properties: Properties;
  /** Key of its policy area. */
  readonly policyArea?: string | undefined;
}

/** Terms of which documents say that they use them, and the vocabulary all else. */
const descriptions: Readonly<
  Partial<Record<NodeType, (vocabulary: Vocabulary, key: string) => Described>>
> = {
  YEAR: (_, key) => ({ properties: { year: Number(key) } }),
  POLICY_AREA: ({ policyAreas }, key) => {
    const entry = policyAreas.entries.get(key);
    return { properties: { ...namesOf(entry), searchWords: entry?.searchWords ?? [] } };
  },
  BENEFICIARY_GROUP: ({ beneficiaryGroups }, key) => ({
    properties: namesOf(beneficiaryGroups.entries.get(key)),
  }),
  CONCEPT: ({ concepts }, key) => {
    const entry = concepts.entries.get(key);
    return {
      properties: { ...namesOf(entry), kind: entry?.kind },
      policyArea: entry?.policyArea,
    };
  },
  INDICATOR_FAMILY: ({ indicatorFamilies }, key) => {
    const entry = indicatorFamilies.entries.get(key);
    return {
      properties: { name: entry?.name, nameEn: entry?.nameEn },
      policyArea: entry?.policyArea,
    };
  },
  INDICATOR: ({ indicators }, key) => {
    const entry = indicators.entries.get(key);
    return {
      properties: {
        ...namesOf(entry),
        unit: entry?.unit,
        basis: entry?.basis,
        object: entry?.object,
        population: entry?.population,
        action: entry?.action,
        familyId: entry && idOf('INDICATOR_FAMILY', entry.family),
      },
      policyArea: entry?.policyArea,
    };
  },
};

/**
 * What the vocabulary says of the terms that documents use: their names, and the policy area of each, which
 * every use of it claims. It would be the same in what each document gives.
 */
export function termPiece(
  vocabulary: Vocabulary,
  proofs: ReadonlyMap<string, readonly string[]>,
): SharedContribution {
  const nodes: [NodeType, string, SharedContribution['nodes'][number][2]][] = [];
  const areas: SharedContribution['areas'][number][] = [];
  for (const [id, evidence] of proofs) {
    const type = typeOfId(id) as NodeType;
    const described = descriptions[type]?.(vocabulary, id.slice(id.indexOf(':') + 1));
    if (!described) throw new Error(`${id} is no term of the vocabulary`);
    const { properties, policyArea } = described;
    nodes.push([type, id, properties as SharedContribution['nodes'][number][2]]);
    if (policyArea !== undefined) areas.push({ fact: id, area: policyArea, own: true, evidence });
  }
  return { nodes, areas, edges: [], proofs: [], programs: [], quotes: [], typed: [] };
}
