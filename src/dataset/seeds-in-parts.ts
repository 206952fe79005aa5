import type { Dataset, EdgeRecord, NodeRecord, PartDigest, PartName } from '../model/graph.js';
import {
  countsOf,
  type DocumentPlace,
  type GraphInParts,
  inParts,
  noNodes,
  type PartRecords,
} from '../model/graph-in-parts.js';
import { addPlainEntries, entriesIn, type ListEntries } from '../model/list-lengths.js';
import { type NodeType, nodeTypeNames, relationTypeNames } from '../model/ontology.js';
import { isOfDocument, partOfNode } from '../model/parts.js';
import { digestOf, revisionOfParts } from '../model/revision.js';
import { byCodeUnits } from '../util/compare.js';
import { deepFreeze } from '../util/deep-freeze.js';
import type { Contribution } from './build/contribution.js';
import { finishDocument } from './build/finish-document.js';
import { type PartSummary, summaryOf } from './build/part-summary.js';
import { type Asked, areAnswered, RecordedFacts } from './build/shared-facts.js';
import type { ContributingDocument, SharedGraph } from './build/shared-graph.js';

/**
 * What is known of a document's part without its nodes and relations. It holds as long as the document gives
 * what it gave, and is answered what it was.
 */
export interface CompiledPart extends PartSummary {
  readonly asked: Asked;
  /** Other documents whose passages prove some of its relations. */
  readonly others: readonly PartName[];
}

/** A document whose part can be made, or is known from before. */
export interface DocumentInParts extends ContributingDocument {
  /** What it gives to its own part; read when it is asked for. */
  own(): Contribution;
  /** What was known of its part when it last gave what it gives. */
  readonly compiled: CompiledPart | undefined;
  keep(part: CompiledPart): void;
}

/** A part that is made where it is asked for. */
interface KnownPart {
  readonly summary: PartSummary;
  readonly records: PartRecords;
  /** Whether a passage of some documents may prove a relation of it. */
  isProvenIn(documents: ReadonlySet<PartName>): boolean;
}

/**
 * The graph of seeds, of which the parts of documents and cities are not made where they are known from before.
 * To know its revision takes what all documents give to indicators, years and the like, and of the other parts
 * their digests.
 */
export class SeedsInParts implements GraphInParts {
  readonly revision: string;
  readonly parts: readonly PartDigest[];
  readonly counts: Readonly<Record<NodeType, number>>;
  readonly edgeCount: number;
  readonly formerIds: GraphInParts['formerIds'];
  readonly documents: ReadonlyMap<string, DocumentPlace>;
  readonly #shared: SharedGraph;
  /** All but those that are in {@link SharedGraph.common}. */
  readonly #known: ReadonlyMap<PartName, KnownPart>;
  #common: GraphInParts | undefined;
  #whole: Dataset | undefined;

  /** @param onDone told how many documents are looked at, of all */
  constructor(
    shared: SharedGraph,
    documents: readonly DocumentInParts[],
    onDone: (done: number, total: number) => void = () => {},
  ) {
    this.#shared = shared;
    this.documents = new Map(
      documents.map(({ id, cityId, year }) => [id, { properties: { cityId, year } }]),
    );
    const known = new Map<PartName, KnownPart>();
    for (const [id, city] of shared.cities)
      known.set(id, {
        summary: city.compiled.summary,
        get records() {
          return city.records;
        },
        isProvenIn: (documents) => city.documents.some((id) => documents.has(id)),
      });
    for (const [at, document] of documents.entries()) {
      onDone(at, documents.length);
      known.set(document.id, new DocumentPart(document, shared));
    }
    onDone(documents.length, documents.length);
    this.#known = known;
    const parts = [
      ...digestOf(shared.common).parts,
      ...[...known].map(([id, { summary }]) => [id, summary.digest] as const),
    ];
    this.parts = parts.sort(([a], [b]) => byCodeUnits(a, b));
    this.revision = revisionOfParts(this.parts);
    this.formerIds = shared.formerIds();
    const ofCommon = countsOf(shared.common);
    const counts = { ...noNodes(), ...ofCommon.counts };
    let { edgeCount } = ofCommon;
    for (const { summary } of known.values()) {
      edgeCount += summary.edgeCount;
      for (const [type, count] of summary.counts) counts[type] += count;
    }
    this.counts = counts;
    this.edgeCount = edgeCount;
  }

  recordsOf(wanted: ReadonlySet<PartName>): ReadonlyMap<PartName, PartRecords> {
    this.#common ??= inParts({ revision: '', parts: [], ...this.#shared.common });
    const parts = new Map(this.#common.recordsOf(wanted));
    for (const name of wanted) {
      const known = this.#known.get(name);
      if (known) parts.set(name, known.records);
    }
    return parts;
  }

  around(parts: ReadonlySet<PartName>): PartRecords {
    const near = [...this.#known]
      .filter(([id, part]) => parts.has(id) || part.isProvenIn(parts))
      .map(([, { records }]) => records);
    return joined([this.#shared.common, ...near]);
  }

  entriesOf(owners: ReadonlySet<string>): ListEntries {
    const entries = entriesIn(this.#shared.common.edges, (owner) => owners.has(owner));
    for (const { summary } of this.#known.values())
      addPlainEntries(entries, summary.entries, owners);
    const homes = new Set([...owners].map(partOfNode));
    for (const home of homes) {
      const known = this.#known.get(home);
      const isAtHome = (owner: string) => owners.has(owner) && partOfNode(owner) === home;
      if (known) entriesIn(known.records.edges, isAtHome, entries);
    }
    return entries;
  }

  whole(): Dataset {
    if (!this.#whole) {
      const records = [...this.#known.values()].map((part) => part.records);
      const { revision, parts } = this;
      this.#whole = deepFreeze({
        ...{ revision, parts },
        ...joined([this.#shared.common, ...records]),
      });
    }
    return this.#whole;
  }
}

/** The part of one document: made once, where it is asked for or nothing is known of it from before. */
class DocumentPart implements KnownPart {
  readonly summary: CompiledPart;
  readonly #document: DocumentInParts;
  readonly #shared: SharedGraph;
  #records: PartRecords | undefined;

  constructor(document: DocumentInParts, shared: SharedGraph) {
    this.#document = document;
    this.#shared = shared;
    const { compiled } = document;
    if (compiled && areAnswered(compiled.asked, shared)) this.summary = compiled;
    else {
      this.summary = this.#compile();
      document.keep(this.summary);
    }
  }

  get records(): PartRecords {
    this.#records ??= finishDocument(this.#document.own(), this.#shared);
    return this.#records;
  }

  isProvenIn(documents: ReadonlySet<PartName>): boolean {
    return this.summary.others.some((id) => documents.has(id));
  }

  #compile(): CompiledPart {
    const { id } = this.#document;
    const facts = new RecordedFacts(this.#shared);
    const records = finishDocument(this.#document.own(), facts);
    this.#records = records;
    const others = new Set(
      records.edges.flatMap(({ evidence }) => evidence.map(partOfNode).filter(isOfDocument)),
    );
    others.delete(id);
    return {
      asked: facts.asked(),
      ...summaryOf(id, records),
      others: [...others],
    };
  }
}

const typePositions: ReadonlyMap<string, number> = new Map(
  [...nodeTypeNames, ...relationTypeNames].map((type, at) => [type, at]),
);

const inDatasetOrder = (a: NodeRecord | EdgeRecord, b: NodeRecord | EdgeRecord): number =>
  (typePositions.get(a.type) as number) - (typePositions.get(b.type) as number) ||
  byCodeUnits(a.id, b.id);

/** Several records, each in a dataset's order, as one. */
const joined = (records: readonly PartRecords[]): PartRecords => ({
  nodes: records.flatMap(({ nodes }) => nodes).sort(inDatasetOrder),
  edges: records.flatMap(({ edges }) => edges).sort(inDatasetOrder),
});
