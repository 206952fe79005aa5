/** A packet (摘录包) as the page writes it: its form and meaning are those of docs/packet.md. */
export interface Packet {
  readonly format: 'minzheng-graph-packet';
  readonly version: 1;
  readonly revision: string;
  readonly address: string;
  readonly madeAt: string;
  readonly items: readonly PacketItem[];
}

export type PacketValues = Readonly<Record<string, string | number | boolean | null>>;

export interface PacketItem {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly document: { readonly id: string; readonly title: string; readonly sha256: string };
  readonly address: string;
  readonly citation: string;
  readonly note: string;
  readonly proves: {
    readonly nodes: readonly {
      readonly id: string;
      readonly type: string;
      readonly label: string;
      readonly values: PacketValues;
    }[];
    readonly relations: readonly {
      readonly id: string;
      readonly type: string;
      readonly from: string;
      readonly to: string;
      readonly values: PacketValues;
    }[];
  };
}
