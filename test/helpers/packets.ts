import { type Packet, packetFormat, packetVersion } from '../../src/packet/packet.js';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, type Json } from './run-query.js';

const figure =
  'text value upperValue comparator unit basis scope period year { year } indicator { id }';

/** A packet of some passages of a graph, as the page of excerpts writes it. */
export async function packetOf(reader: GraphReader, ids: readonly string[]): Promise<Packet> {
  const { nodes } = await dataOf(
    reader,
    `query ($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on Evidence {
          id quote start end citation document { id title sha256 }
          proves {
            nodes { id type label }
            edges { id type source target role inherited action }
          }
        }
      }
    }`,
    { ids },
  );
  const figures = nodes.flatMap(({ proves }: Json) =>
    proves.nodes.filter(({ type }: Json) => type === 'TARGET' || type === 'RESULT'),
  );
  const measured = new Map(
    figures.length === 0
      ? []
      : (
          await dataOf(
            reader,
            `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Measurement { id ${figure} } } }`,
            { ids: [...new Set(figures.map(({ id }: Json) => id))] },
          )
        ).nodes.map(({ id, year, indicator, ...rest }: Json) => [
          id,
          { ...rest, year: year.year, indicatorId: indicator.id },
        ]),
  );
  return {
    format: packetFormat,
    version: packetVersion,
    revision: (await reader.info()).revision,
    address: 'http://localhost:4000/excerpts',
    madeAt: '2026-01-31T08:00:00.000Z',
    items: nodes.map(({ proves, ...item }: Json) => ({
      ...item,
      address: `http://localhost:4000/${item.id}`,
      note: '',
      proves: {
        nodes: proves.nodes.map((node: Json) => ({ ...node, values: measured.get(node.id) ?? {} })),
        relations: proves.edges.map(({ id, type, source, target, ...values }: Json) => ({
          id,
          type,
          from: source,
          to: target,
          values,
        })),
      },
    })),
  };
}

/** Ids of all passages of a graph. */
export async function passageIds(reader: GraphReader): Promise<string[]> {
  const { rows } = await reader.read({
    start: { type: 'EVIDENCE', page: { limit: 10_000 } },
    select: [{ type: 'EVIDENCE', properties: ['id'], relations: [] }],
  });
  return rows.map(([id]) => id as string);
}
