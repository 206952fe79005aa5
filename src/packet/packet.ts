/**
 * A packet (摘录包): sentences that a reader collected, each with its place, its document's checksum and what
 * it proved, so that it can be held against another graph later. Its form is `packet-schema.ts`, its meaning
 * docs/packet.md.
 */
export interface Packet {
  readonly format: typeof packetFormat;
  readonly version: typeof packetVersion;
  /** Content hash of the graph that the sentences were collected from. */
  readonly revision: string;
  /** Where the page of excerpts was. */
  readonly address: string;
  /** When it was written, in ISO 8601. */
  readonly madeAt: string;
  readonly items: readonly PacketItem[];
}

export const packetFormat = 'minzheng-graph-packet';
export const packetVersion = 1;

/** Most sentences of one packet. */
export const maxItems = 1_000;
/** Most nodes, and most relations, that one sentence proves in it. */
export const maxFacts = 200;
/** Most bytes of its file. */
export const maxPacketBytes = 16_000_000;

export interface PacketItem {
  /** Id of the evidence. */
  readonly id: string;
  /** The words of the document, verbatim. */
  readonly quote: string;
  /** Code-point offsets into the document's text; end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly document: {
    readonly id: string;
    readonly title: string;
    /** Of the file that the text was read from, in hexadecimal. */
    readonly sha256: string;
  };
  /** Where it can be read. */
  readonly address: string;
  /** In the form of GB/T 7714-2015. */
  readonly citation: string;
  /** The reader's own words. */
  readonly note: string;
  readonly proves: {
    readonly nodes: readonly ProvenNode[];
    readonly relations: readonly ProvenRelation[];
  };
}

export type PacketValue = string | number | boolean | null;
export type PacketValues = Readonly<Record<string, PacketValue>>;

/** A node that the sentence proves. */
export interface ProvenNode {
  readonly id: string;
  readonly type: string;
  /** What it is called: a name, a title, the words of a figure. */
  readonly label: string;
  /** Properties of the ontology by their names: of a target or a result what its figure is. */
  readonly values: PacketValues;
}

/** A relation that the sentence proves. */
export interface ProvenRelation {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly values: PacketValues;
}
