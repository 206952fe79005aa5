import { currentIdsOf } from '../model/former-ids.js';
import type { Dataset, EdgeRecord, NodeRecord, PartDigest, PartName } from '../model/graph.js';
import {
  countsOf,
  type DocumentPlace,
  type GraphInParts,
  inParts,
  noNodes,
  type PartRecords,
} from '../model/graph-in-parts.js';
import {
  addPlainEntries,
  entriesIn,
  type ListEntries,
  type PlainEntries,
  plainEntries,
} from '../model/list-lengths.js';
import { type NodeType, nodeTypeNames, relationTypeNames } from '../model/ontology.js';
import { isOfDocument, partOfNode } from '../model/parts.js';
import { digestOf, revisionOfParts } from '../model/revision.js';
import { byCodeUnits } from '../util/compare.js';
import { deepFreeze } from '../util/deep-freeze.js';
import type { Contribution } from './build/contribution.js';
import { finishDocument } from './build/finish-document.js';
import { type Asked, areAnswered, RecordedFacts } from './build/shared-facts.js';
import type { ContributingDocument, SharedGraph } from './build/shared-graph.js';

/**
 * What is known of a document's part without its nodes and relations. It holds as long as the document gives
 * what it gave, and is answered what it was.
 */
export interface CompiledPart {
  readonly asked: Asked;
  readonly digest: string;
  readonly counts: readonly (readonly [type: NodeType, count: number])[];
  readonly edgeCount: number;
  /** Of its relations, in the lists of nodes that are not in it. */
  readonly entries: PlainEntries;
  /** Other documents whose passages prove some of its relations. */
  readonly others: readonly PartName[];
}

/** A document whose part can be made, or is known from before. */
export interface DocumentInParts extends ContributingDocument {
  /** Id of its city. */
  readonly cityId: string;
  /** What it gives to its own part; read when it is asked for. */
  own(): Contribution;
  /** What was known of its part when it last gave what it gives. */
  readonly compiled: CompiledPart | undefined;
  keep(part: CompiledPart): void;
}

/**
 * The graph of seeds, of which the parts of documents are not made where they are known from before. To know
 * its revision takes what all documents give to the parts that they share, and of the others their digests.
 */
export class SeedsInParts implements GraphInParts {
  readonly revision: string;
  readonly parts: readonly PartDigest[];
  readonly counts: Readonly<Record<NodeType, number>>;
  readonly edgeCount: number;
  readonly formerIds: GraphInParts['formerIds'];
  readonly documents: ReadonlyMap<string, DocumentPlace>;
  readonly #shared: SharedGraph;
  readonly #documents: ReadonlyMap<PartName, DocumentPart>;
  #ofShared: GraphInParts | undefined;
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
    this.#documents = new Map(
      documents.map((document, at) => {
        onDone(at, documents.length);
        return [document.id, new DocumentPart(document, shared)];
      }),
    );
    onDone(documents.length, documents.length);
    const parts = [
      ...digestOf(shared.records).parts,
      ...[...this.#documents].map(([id, { summary }]) => [id, summary.digest] as const),
    ];
    this.parts = parts.sort(([a], [b]) => byCodeUnits(a, b));
    this.revision = revisionOfParts(this.parts);
    this.formerIds = currentIdsOf(shared.records.nodes);
    const ofShared = countsOf(shared.records);
    const counts = { ...noNodes(), ...ofShared.counts };
    let { edgeCount } = ofShared;
    for (const { summary } of this.#documents.values()) {
      edgeCount += summary.edgeCount;
      for (const [type, count] of summary.counts) counts[type] += count;
    }
    this.counts = counts;
    this.edgeCount = edgeCount;
  }

  recordsOf(wanted: ReadonlySet<PartName>): ReadonlyMap<PartName, PartRecords> {
    this.#ofShared ??= inParts({ revision: '', parts: [], ...this.#shared.records });
    const parts = new Map(this.#ofShared.recordsOf(wanted));
    for (const name of wanted) {
      const document = this.#documents.get(name);
      if (document) parts.set(name, document.records);
    }
    return parts;
  }

  around(parts: ReadonlySet<PartName>): PartRecords {
    const near = [...this.#documents]
      .filter(([id, { summary }]) => parts.has(id) || summary.others.some((id) => parts.has(id)))
      .map(([, { records }]) => records);
    return joined([this.#shared.records, ...near]);
  }

  entriesOf(owners: ReadonlySet<string>): ListEntries {
    const entries = entriesIn(this.#shared.records.edges, (owner) => owners.has(owner));
    for (const { summary } of this.#documents.values())
      addPlainEntries(entries, summary.entries, owners);
    const homes = new Set([...owners].map(partOfNode));
    for (const home of homes) {
      const document = this.#documents.get(home);
      const isAtHome = (owner: string) => owners.has(owner) && partOfNode(owner) === home;
      if (document) entriesIn(document.records.edges, isAtHome, entries);
    }
    return entries;
  }

  whole(): Dataset {
    if (!this.#whole) {
      const records = [...this.#documents.values()].map((document) => document.records);
      const { revision, parts } = this;
      this.#whole = deepFreeze({
        ...{ revision, parts },
        ...joined([this.#shared.records, ...records]),
      });
    }
    return this.#whole;
  }
}

/** The part of one document: made once, where it is asked for or nothing is known of it from before. */
class DocumentPart {
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

  #compile(): CompiledPart {
    const { id } = this.#document;
    const facts = new RecordedFacts(this.#shared);
    const records = finishDocument(this.#document.own(), facts);
    this.#records = records;
    const { counts, edgeCount } = countsOf(records);
    const others = new Set(
      records.edges.flatMap(({ evidence }) => evidence.map(partOfNode).filter(isOfDocument)),
    );
    others.delete(id);
    return {
      asked: facts.asked(),
      digest: digestOfPart(id, records),
      counts: nodeTypeNames.flatMap((type) => (counts[type] > 0 ? [[type, counts[type]]] : [])),
      edgeCount,
      entries: plainEntries(entriesIn(records.edges, (owner) => partOfNode(owner) !== id)),
      others: [...others],
    };
  }
}

function digestOfPart(id: PartName, records: PartRecords): string {
  const [part, ...more] = digestOf(records).parts;
  if (part?.[0] !== id || more.length > 0)
    throw new Error(`The part of ${id} has records of others`);
  return part[1];
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
