import { edgeId, restOfEdgeId } from '../../model/ids.js';
import type { AreaClaim, ProgramClaim, SharedContribution, StatedEdge } from './contribution.js';

/** Places in a list of passages. */
type Places = readonly number[];

/**
 * What a document gives to the parts that it shares, as it is kept: half as long. The ids of its passages,
 * of which each proves many things, are written once, and those of relations left out as far as their ends
 * say them. It is read each time, of all documents, and most of the time for that is what its length takes.
 */
export interface PackedContribution extends Pick<SharedContribution, 'nodes' | 'typed'> {
  readonly passages: readonly string[];
  readonly edges: readonly (readonly [
    ...ends: readonly [type: StatedEdge['type'], from: string, to: string, rest: string],
    properties: StatedEdge['properties'],
    evidence: Places,
  ])[];
  readonly proofs: readonly (readonly [id: string, evidence: Places])[];
  readonly areas: readonly (readonly [Pick<AreaClaim, 'fact' | 'area' | 'own'>, Places])[];
  readonly programs: readonly (readonly [
    Pick<ProgramClaim, 'relation' | 'fact' | 'program'>,
    Places,
  ])[];
  readonly quotes: readonly (readonly [place: number, quote: string])[];
}

export function packed(shared: SharedContribution): PackedContribution {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const { nodes, typed, edges, proofs, areas, programs, quotes } = shared;
  return {
    nodes,
    typed,
    edges: edges.map(({ type, id, from, to, properties, evidence }) => {
      const rest = restOfEdgeId(id, type, from, to);
      if (rest === undefined) throw new Error(`${id} is no id of a relation from ${from} to ${to}`);
      return [type, from, to, rest, properties, evidence.map(placeOf)];
    }),
    proofs: proofs.map(([id, evidence]) => [id, evidence.map(placeOf)]),
    areas: areas.map(({ evidence, ...claim }) => [claim, evidence.map(placeOf)]),
    programs: programs.map(({ evidence, ...claim }) => [claim, evidence.map(placeOf)]),
    quotes: quotes.map(([id, quote]) => [placeOf(id), quote]),
    passages: [...places.keys()],
  };
}

export function unpacked(kept: PackedContribution): SharedContribution {
  const { nodes, typed, edges, proofs, areas, programs, quotes, passages } = kept;
  const passage = (place: number): string => passages[place] as string;
  return {
    nodes,
    typed,
    edges: edges.map(([type, from, to, rest, properties, evidence]) => ({
      ...{ type, id: edgeId(type, from, to) + rest, from, to, properties },
      evidence: evidence.map(passage),
    })),
    proofs: proofs.map(([id, evidence]) => [id, evidence.map(passage)]),
    areas: areas.map(([claim, evidence]) => ({ ...claim, evidence: evidence.map(passage) })),
    programs: programs.map(([claim, evidence]) => ({ ...claim, evidence: evidence.map(passage) })),
    quotes: quotes.map(([place, quote]) => [passage(place), quote]),
  };
}
