import type { CurrentIds } from '../../model/former-ids.js';
import type { PartName } from '../../model/graph.js';
import { idOf } from '../../model/ids.js';
import { nodeTypeNames, typeOfId } from '../../model/ontology.js';
import { partOfNode } from '../../model/parts.js';
import { byCodeUnits } from '../../util/compare.js';
import { sha256 } from '../../util/sha256.js';
import type { Vocabulary } from '../read/vocabulary.js';
import { CityPart, type CityPiece, type CompiledCities } from './city-part.js';
import type { AreaChoice, DividedContribution, SharedContribution } from './contribution.js';
import type { FinishedRecords } from './finish-document.js';
import { areasIn, JoinedParts } from './joined-parts.js';
import type { Presenting, SharedFacts } from './shared-facts.js';
import { termPiece } from './term-piece.js';

/** What one document gives to the parts that others may speak of, too. */
export interface ContributingDocument extends Pick<DividedContribution, 'away' | 'common'> {
  /** Its id. */
  readonly id: string;
  readonly year: number;
  /** Id of its city. */
  readonly cityId: string;
  /** What it gives to the part of its city. */
  readonly home: Pick<CityPiece, 'digest' | 'read'>;
}

/**
 * All parts of a graph that are not one document's: its cities and what they have, years, indicators and the
 * other terms of the vocabulary. Documents are taken by year and then key, whatever the order in which they
 * come. It answers what documents ask of each other.
 */
export class SharedGraph implements SharedFacts {
  /** By id. What is national is among them. */
  readonly cities: ReadonlyMap<PartName, CityPart>;
  /** Of all parts that are no city's. */
  readonly common: FinishedRecords;
  readonly #areas: ReadonlyMap<string, AreaChoice>;
  readonly #areaIds = new Map<string, string | null>();
  readonly #years: ReadonlyMap<string, number>;
  readonly #readings: readonly (readonly [word: string, reading: string])[];

  constructor(
    documents: readonly ContributingDocument[],
    vocabulary: Vocabulary,
    known: CompiledCities,
  ) {
    const ordered = [...documents].sort((a, b) => a.year - b.year || byCodeUnits(a.id, b.id));
    this.#years = new Map(ordered.map(({ id, year }) => [id, year]));
    this.#readings = [...vocabulary.readings.entries.values()].map(
      ({ key, pinyin }) => [key, pinyin] as const,
    );
    const given = ordered.map(({ common }) => common);
    const pieces = [...given, termPiece(vocabulary, proofsIn(given))];
    this.#areas = areasIn(pieces);
    const parents = parentCities(ordered, vocabulary);
    this.cities = new Map(
      [...cityPieces(ordered)].map(([id, pieces]) => [
        id,
        new CityPart(id, pieces, parents.get(id), known),
      ]),
    );
    for (const city of this.cities.values()) city.settle(this);
    const joined = new JoinedParts(pieces, this.#areas, this);
    const { graph } = joined;
    const provenAreas = new Map<string, string[]>();
    for (const { provenAreas: proven } of [joined, ...compiledCities(this.cities)])
      for (const [area, evidence] of proven)
        addTo(provenAreas, idOf('POLICY_AREA', area), evidence);
    graph.join({ ...termPiece(vocabulary, provenAreas), proofs: [...provenAreas] });
    for (const { key, terms } of vocabulary.synonyms.entries.values())
      graph.node('SYNONYM_SET', idOf('SYNONYM_SET', key), { name: terms[0], terms });
    this.common = joined.finish();
    for (const { type, id, properties } of this.common.nodes)
      if (type === 'INDICATOR') this.#areaIds.set(id, properties.policyAreaId as string | null);
  }

  /** See `currentIdsOf`: former ids are of things of a city. In the order of the things. */
  formerIds(): CurrentIds {
    const place = (id: string) => nodeTypeNames.indexOf(typeOfId(id) as never);
    return new Map(
      [...this.cities.values()]
        .flatMap(({ compiled }) => compiled.formerIds)
        .sort(([, a], [, b]) => place(a) - place(b) || byCodeUnits(a, b)),
    );
  }

  areaOf(fact: string): AreaChoice | null {
    return (this.cities.get(partOfNode(fact))?.areas ?? this.#areas).get(fact) ?? null;
  }

  areaOfIndicator(id: string): string | null {
    return this.#areaIds.get(id) ?? null;
  }

  brandsOf(program: string): readonly Presenting[] {
    return this.cities.get(partOfNode(program))?.brandsOf(program) ?? [];
  }

  yearOf(document: string): number | null {
    return this.#years.get(document) ?? null;
  }

  readingsIn(name: string): readonly (readonly [word: string, reading: string])[] {
    return this.#readings.filter(([word]) => name.includes(word));
  }
}

function* compiledCities(cities: ReadonlyMap<PartName, CityPart>) {
  for (const { compiled } of cities.values()) yield compiled;
}

function addTo(lists: Map<string, string[]>, key: string, more: readonly string[]): void {
  const known = lists.get(key);
  if (known) known.push(...more);
  else lists.set(key, [...more]);
}

/** Passages that prove each thing. */
function proofsIn(pieces: readonly SharedContribution[]): ReadonlyMap<string, readonly string[]> {
  const proofs = new Map<string, string[]>();
  for (const piece of pieces)
    for (const [id, evidence] of piece.proofs) addTo(proofs, id, evidence);
  return proofs;
}

/** What documents give to each city's part, in their order. */
function cityPieces(
  documents: readonly ContributingDocument[],
): ReadonlyMap<PartName, readonly CityPiece[]> {
  const pieces = new Map<PartName, CityPiece[]>();
  const add = (city: PartName, piece: CityPiece) => {
    const known = pieces.get(city);
    if (known) known.push(piece);
    else pieces.set(city, [piece]);
  };
  for (const { id, cityId, home, away } of documents) {
    add(cityId, { document: id, digest: () => home.digest(), read: () => home.read() });
    for (const [city, contribution] of away)
      add(city, {
        document: id,
        digest: () => contributionDigest(contribution),
        read: () => contribution,
      });
  }
  return pieces;
}

/** What a contribution is known by. */
export const contributionDigest = (contribution: SharedContribution): string =>
  sha256(JSON.stringify(contribution));

/** Cities, and the cities above them (济宁市 and 山东省), where documents name both. */
function parentCities(
  documents: readonly ContributingDocument[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, string> {
  const named = new Set(
    documents.flatMap(({ cityId, away }) => [
      cityId,
      ...away.flatMap(([city, { nodes }]) => (nodes.some(([, id]) => id === city) ? [city] : [])),
    ]),
  );
  const parents = new Map<string, string>();
  for (const { key, parent } of vocabulary.cities.entries.values()) {
    const id = idOf('CITY', key);
    const parentId = parent === undefined ? undefined : idOf('CITY', parent);
    if (parentId !== undefined && named.has(id) && named.has(parentId)) parents.set(id, parentId);
  }
  return parents;
}
