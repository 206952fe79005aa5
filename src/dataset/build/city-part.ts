import { currentIdsOf } from '../../model/former-ids.js';
import type { PartName } from '../../model/graph.js';
import type { PartRecords } from '../../model/graph-in-parts.js';
import { sha256 } from '../../util/sha256.js';
import type { AreaChoice, SharedContribution } from './contribution.js';
import type { FinishedRecords } from './finish-document.js';
import { areasIn, JoinedParts, type ProvenArea } from './joined-parts.js';
import { type PartSummary, summaryOf } from './part-summary.js';
import {
  type Asked,
  areAnswered,
  type Presenting,
  RecordedFacts,
  type SharedFacts,
} from './shared-facts.js';

/** What one document gives to the part of a city. */
export interface CityPiece {
  /** Id of the document. */
  readonly document: string;
  /** Hash of what it gives. */
  digest(): string;
  /** Read where it is asked for. */
  read(): SharedContribution;
}

/**
 * What is known of the part of a city without its nodes and relations. It holds as long as the same documents
 * give what they gave, in the same order, and others answer what they answered.
 */
export interface CompiledCity {
  readonly areas: readonly (readonly [thing: string, AreaChoice])[];
  readonly provenAreas: readonly ProvenArea[];
  readonly brands: readonly (readonly [program: string, readonly Presenting[]])[];
  /** Ids that its things had before, and which they have now. */
  readonly formerIds: readonly (readonly [former: string, current: string])[];
  readonly asked: Asked;
  readonly summary: PartSummary;
}

/** Where it is kept, by the hash of what it is made from. */
export interface CompiledCities {
  city(madeFrom: string): CompiledCity | undefined;
  keepCity(madeFrom: string, city: CompiledCity): void;
}

/**
 * The part of one city, or of what is national: joined from what documents give to it only where one of them
 * gives something else, or others answer something else.
 */
export class CityPart {
  readonly id: PartName;
  /** Ids of the documents that give something to it. */
  readonly documents: readonly string[];
  /** Of its things, which policy area each has, and by which claims: other parts may ask for them. */
  readonly areas: ReadonlyMap<string, AreaChoice>;
  readonly #pieces: readonly CityPiece[];
  readonly #parent: string | undefined;
  readonly #known: CompiledCities;
  readonly #madeFrom: string;
  #compiled: CompiledCity | undefined;
  #brands: ReadonlyMap<string, readonly Presenting[]> | undefined;
  #facts: SharedFacts | undefined;
  #records: FinishedRecords | undefined;
  #read: readonly SharedContribution[] | undefined;

  /**
   * @param pieces in the order of the documents
   * @param parent id of the city above it, where the graph has both
   */
  constructor(
    id: PartName,
    pieces: readonly CityPiece[],
    parent: string | undefined,
    known: CompiledCities,
  ) {
    this.id = id;
    this.documents = pieces.map(({ document }) => document);
    this.#pieces = pieces;
    this.#parent = parent;
    this.#known = known;
    this.#madeFrom = sha256(
      JSON.stringify([
        id,
        parent ?? null,
        // Their years are asked for.
        pieces.map((piece) => [piece.document, piece.digest()]),
      ]),
    );
    this.#compiled = known.city(this.#madeFrom);
    this.areas = this.#compiled ? new Map(this.#compiled.areas) : areasIn(this.#contributions());
  }

  /** Makes it, unless what is known of it holds. To be called when the areas of all cities are known. */
  settle(facts: SharedFacts): void {
    this.#facts = facts;
    if (this.#compiled && areAnswered(this.#compiled.asked, facts)) return;
    const recorded = new RecordedFacts(facts);
    const joined = this.#joined(recorded);
    const records = joined.finish();
    this.#records = records;
    this.#compiled = {
      areas: [...this.areas],
      provenAreas: joined.provenAreas,
      brands: [...joined.brands],
      formerIds: [...currentIdsOf(records.nodes)],
      asked: recorded.asked(),
      summary: summaryOf(this.id, records),
    };
    this.#known.keepCity(this.#madeFrom, this.#compiled);
  }

  /** What is known of it, once it was settled. */
  get compiled(): CompiledCity {
    if (!this.#compiled) throw new Error(`${this.id} is not settled`);
    return this.#compiled;
  }

  brandsOf(program: string): readonly Presenting[] | undefined {
    this.#brands ??= new Map(this.compiled.brands);
    return this.#brands.get(program);
  }

  /** Made where they are asked for, once it was settled. */
  get records(): PartRecords {
    if (!this.#facts) throw new Error(`${this.id} is not settled`);
    this.#records ??= this.#joined(this.#facts).finish();
    return this.#records;
  }

  #joined(facts: SharedFacts): JoinedParts {
    const joined = new JoinedParts(this.#contributions(), this.areas, facts);
    const { graph } = joined;
    if (this.#parent !== undefined) {
      graph.node('CITY', this.id, { parentId: this.#parent });
      graph.edge('PARENT_CITY', this.id, this.#parent, graph.proofs().get(this.id) ?? []);
    }
    return joined;
  }

  #contributions(): readonly SharedContribution[] {
    this.#read ??= this.#pieces.map((piece) => piece.read());
    return this.#read;
  }
}
