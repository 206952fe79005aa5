import type { CurrentIds } from '../model/former-ids.js';
import { edgeId, evidenceId, idOf, restOfEdgeId } from '../model/ids.js';
import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  type RelationType,
  typeOfId,
} from '../model/ontology.js';
import type { NodeSelection, RelationRows, Row } from '../model/plan.js';
import type { GraphReader } from '../store/store.js';
import { CodePoints } from '../util/code-points.js';
import { UserError } from '../util/user-error.js';
import type {
  Packet,
  PacketItem,
  PacketValue,
  PacketValues,
  ProvenNode,
  ProvenRelation,
} from './packet.js';

/**
 * How something of a packet stands in a graph:
 *
 * - `same`: as it was
 * - `moved`: a sentence whose words are elsewhere in its document, and prove what they proved
 * - `changed`: its words, or what they prove, are others
 * - `gone`: the graph does not have it
 */
export const standings = ['same', 'moved', 'changed', 'gone'] as const;
export type Standing = (typeof standings)[number];

/** What of a fact is another than in the packet. */
export interface Difference {
  readonly name: string;
  readonly was: PacketValue;
  readonly is: PacketValue;
}

export interface CheckedFact {
  readonly id: string;
  /** `unproven`: the graph has it, and the sentence does not prove it. */
  readonly standing: 'same' | 'changed' | 'unproven' | 'gone';
  readonly differences: readonly Difference[];
}

export interface CheckedItem {
  readonly id: string;
  readonly quote: string;
  readonly standing: Standing;
  /** Where its words are, or those that have taken their place; null where it is gone. */
  readonly now: {
    /** Null where the words are there and prove nothing. */
    readonly id: string | null;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  } | null;
  /** The document's file is another one than in the packet. */
  readonly otherFile: boolean;
  /** Why it is gone. */
  readonly reason: 'document' | 'words' | null;
  /** The facts that are not the same. */
  readonly facts: readonly CheckedFact[];
}

export interface CheckedPacket {
  readonly packetRevision: string;
  readonly graphRevision: string;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly items: readonly CheckedItem[];
}

/** What a check asks of a store. */
export type PacketSource = Pick<GraphReader, 'read' | 'info' | 'currentIds'>;

/** Rows of one read: documents bring their texts with them. */
const documentsAtOnce = 20;
const nodesAtOnce = 200;
/** Most places in a document at which the same words are looked for. */
const mostPlaces = 100;

/**
 * Holds every sentence of a packet against a graph, and with it what it proves.
 *
 * @throws {UserError} where another graph is loaded meanwhile
 */
export async function checkPacket(source: PacketSource, given: Packet): Promise<CheckedPacket> {
  const graph = new OneRevision(source, (await source.info()).revision);
  const packet = withCurrentIds(given, await graph.currentIds(idsOf(given)));
  const documents = await placesIn(graph, packet.items);
  const passages = await readPassages(graph, [
    ...packet.items.map(({ id }) => id),
    ...[...documents.values()].flatMap(({ candidates }) => candidates.map(({ id }) => id)),
  ]);
  const facts = await readFacts(graph, packet.items);
  const items = packet.items.map((item) =>
    checkItem(item, documents.get(item) as Places, passages, facts),
  );
  const counts = Object.fromEntries(
    standings.map((each) => [each, items.filter(({ standing }) => standing === each).length]),
  ) as Record<Standing, number>;
  return { packetRevision: packet.revision, graphRevision: graph.revision, counts, items };
}

/** Reads of one revision only. */
class OneRevision {
  readonly #source: PacketSource;
  readonly revision: string;

  constructor(source: PacketSource, revision: string) {
    this.#source = source;
    this.revision = revision;
  }

  /** Those of these ids that lead to a thing with another one. */
  async currentIds(ids: readonly string[]): Promise<CurrentIds> {
    const { revision, current } = await this.#source.currentIds(ids);
    this.#expect(revision);
    return current;
  }

  /** The nodes of these ids that the graph has. */
  async *rowsOf(
    ids: readonly string[],
    select: (types: readonly NodeType[]) => readonly NodeSelection[],
    atOnce: number,
  ): AsyncGenerator<{ readonly type: NodeType; readonly row: Row }> {
    const known = [...new Set(ids)].filter((id) => typeOfId(id) !== undefined);
    for (let at = 0; at < known.length; at += atOnce) {
      const asked = known.slice(at, at + atOnce);
      const types = [...new Set(asked.map((id) => typeOfId(id) as NodeType))];
      const { rows, revision } = await this.#source.read({
        start: { ids: asked },
        select: select(types),
      });
      this.#expect(revision);
      for (const row of rows)
        yield types.length === 1
          ? { type: types[0] as NodeType, row }
          : { type: row[0] as NodeType, row: row.slice(1) };
    }
  }

  #expect(revision: string): void {
    if (revision !== this.revision)
      throw new UserError('Another graph was loaded during the check: verify again.');
  }
}

/** Ids of the things that a packet's sentences proved. */
const idsOf = ({ items }: Packet): readonly string[] =>
  items.flatMap(({ proves: { nodes, relations } }) => [
    ...nodes.map(({ id }) => id),
    ...relations.flatMap(({ from, to }) => [from, to]),
  ]);

/** A packet in which things have the ids by which the graph knows them now. */
function withCurrentIds(packet: Packet, current: CurrentIds): Packet {
  const now = (id: string): string => current.get(id) ?? id;
  const relationNow = (relation: ProvenRelation): ProvenRelation => {
    const [type, from, to] = [relation.type as RelationType, now(relation.from), now(relation.to)];
    const rest = restOfEdgeId(relation.id, type, relation.from, relation.to);
    return {
      ...{ ...relation, from, to },
      id: rest === undefined ? relation.id : edgeId(type, from, to) + rest,
    };
  };
  const items = packet.items.map((item) => ({
    ...item,
    proves: {
      nodes: item.proves.nodes.map((node) => ({ ...node, id: now(node.id) })),
      relations: item.proves.relations.map(relationNow),
    },
  }));
  return { ...packet, items };
}

interface Place {
  /** The id that evidence of these words has, if there is any. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

interface Places {
  readonly isHeld: boolean;
  readonly otherFile: boolean;
  /** Where the words are now, what is nearest to where they were first. */
  readonly candidates: readonly Place[];
}

/** Where in its document each sentence's words are. */
async function placesIn(
  graph: OneRevision,
  items: readonly PacketItem[],
): Promise<Map<PacketItem, Places>> {
  const places = new Map<PacketItem, Places>(
    items.map((item) => [item, { isHeld: false, otherFile: false, candidates: [] }]),
  );
  const byDocument = new Map<string, PacketItem[]>();
  for (const item of items)
    byDocument.set(item.document.id, [...(byDocument.get(item.document.id) ?? []), item]);
  const select = () => [
    { type: 'DOCUMENT', properties: ['id', 'sha256', 'text'], relations: [] } as const,
  ];
  for await (const { row } of graph.rowsOf([...byDocument.keys()], select, documentsAtOnce)) {
    const [id, sha256, text] = row as [string, string, string];
    const points = new CodePoints(text);
    const key = keyOf(id);
    for (const item of byDocument.get(id) ?? [])
      places.set(item, {
        isHeld: true,
        otherFile: item.document.sha256 !== sha256,
        candidates: placesOf(points, item).map((start) => {
          const end = start + item.end - item.start;
          return { id: evidenceId(key, start, end), start, end };
        }),
      });
  }
  return places;
}

/** Offsets of a sentence's words, by how far they are from where they were. */
function placesOf(text: CodePoints, { quote, start, end }: PacketItem): number[] {
  if (text.slice(start, end) === quote) return [start];
  const found: number[] = [];
  for (
    let unit = text.text.indexOf(quote);
    unit >= 0 && found.length < mostPlaces;
    unit = text.text.indexOf(quote, unit + 1)
  )
    found.push(text.fromUnit(unit));
  return found.sort((one, other) => Math.abs(one - start) - Math.abs(other - start));
}

interface Passage {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Ids of the nodes that it proves. */
  readonly nodes: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, PacketValues>;
}

const relationProperties = ['id', 'type', 'from', 'to', 'role', 'inherited', 'action'] as const;

async function readPassages(
  graph: OneRevision,
  ids: readonly string[],
): Promise<Map<string, Passage>> {
  const anyNode = graphNodeTypes.map((type) => ({ type, properties: ['id'], relations: [] }));
  const select = (): NodeSelection[] => [
    {
      type: 'EVIDENCE',
      properties: ['id', 'quote', 'start', 'end'],
      relations: [
        { field: 'proves', node: anyNode },
        {
          field: 'provesRanks',
          node: [{ type: 'RESULT', properties: ['id'], relations: [] }],
        },
      ],
      proven: { properties: [...relationProperties] },
    },
  ];
  const passages = new Map<string, Passage>();
  for await (const { row } of graph.rowsOf(ids, select, nodesAtOnce)) {
    const [id, quote, start, end, proves, ranks, proven] = row as [
      string,
      string,
      number,
      number,
      RelationRows,
      RelationRows,
      RelationRows,
    ];
    passages.set(id, {
      id,
      quote,
      start,
      end,
      // Of several types, the row begins with the type.
      nodes: new Set([
        ...proves.rows.map(([, node]) => node as string),
        ...ranks.rows.map(([node]) => node as string),
      ]),
      relations: new Map(
        proven.rows.map((relation) => [
          relation[0] as string,
          Object.fromEntries(
            relationProperties.map((name, at) => [name, (relation[at] ?? null) as PacketValue]),
          ),
        ]),
      ),
    });
  }
  return passages;
}

interface Fact {
  readonly values: PacketValues;
  /** Passages that prove a target or a result. */
  readonly proof: readonly Omit<Passage, 'nodes' | 'relations'>[];
}

/** The nodes that the sentences proved, as they are now. */
async function readFacts(
  graph: OneRevision,
  items: readonly PacketItem[],
): Promise<Map<string, Fact>> {
  const nodes = items.flatMap(({ proves }) => proves.nodes);
  const propertiesOf = (type: NodeType): string[] => [
    ...new Set([
      'id',
      definitionOf(type).caption,
      ...nodes.filter((node) => node.type === type).flatMap(({ values }) => Object.keys(values)),
    ]),
  ];
  const properties = new Map<NodeType, string[]>();
  const select = (types: readonly NodeType[]): NodeSelection[] =>
    types.map((type) => {
      const names = propertiesOf(type);
      properties.set(type, names);
      return {
        type,
        properties: names,
        relations: isFigure(type)
          ? [
              {
                field: 'evidence',
                node: [
                  {
                    type: 'EVIDENCE',
                    properties: ['id', 'quote', 'start', 'end'],
                    relations: [],
                  },
                ],
              },
            ]
          : [],
      };
    });
  const facts = new Map<string, Fact>();
  const ids = nodes.map(({ id }) => id);
  for await (const { type, row } of graph.rowsOf(ids, select, nodesAtOnce)) {
    const names = properties.get(type) as string[];
    const values = Object.fromEntries(
      names.map((name, at) => [name, (row[at] ?? null) as PacketValue]),
    );
    const proof = isFigure(type) ? (row[names.length] as RelationRows).rows : [];
    facts.set(values.id as string, {
      values,
      proof: proof.map(([id, quote, start, end]) => ({
        id: id as string,
        quote: quote as string,
        start: start as number,
        end: end as number,
      })),
    });
  }
  return facts;
}

const isFigure = (type: NodeType): boolean => type === 'TARGET' || type === 'RESULT';

function checkItem(
  item: PacketItem,
  { isHeld, otherFile, candidates }: Places,
  passages: ReadonlyMap<string, Passage>,
  facts: ReadonlyMap<string, Fact>,
): CheckedItem {
  const { id, quote, start } = item;
  // Of equal words those count that are proof.
  const place = candidates.find((each) => passages.has(each.id)) ?? candidates[0];
  const passage = place
    ? passages.get(place.id)
    : isHeld
      ? successorOf(item, passages, facts)
      : undefined;
  if (!place && !passage)
    return {
      id,
      quote,
      standing: 'gone',
      now: null,
      otherFile,
      reason: isHeld ? 'words' : 'document',
      facts: [],
    };
  const checked = [
    ...item.proves.nodes.map((node) => checkNode(node, passage, facts)),
    ...item.proves.relations.map((relation) => checkRelation(relation, passage)),
  ].filter(({ standing }) => standing !== 'same');
  const isSameHere = place?.start === start;
  return {
    id,
    quote,
    standing: !place || checked.length > 0 ? 'changed' : isSameHere ? 'same' : 'moved',
    now: {
      id: passage?.id ?? null,
      quote: place ? quote : (passage?.quote as string),
      start: (place ?? passage)?.start as number,
      end: (place ?? passage)?.end as number,
    },
    otherFile,
    reason: null,
    facts: checked,
  };
}

/**
 * The passage whose words have taken the place of a sentence's: one at the same offsets that proves something
 * of what it proved, or one in its document that proves the same target or result now. What merely names the same city or
 * programme is another sentence.
 */
function successorOf(
  { id, start, document, proves }: PacketItem,
  passages: ReadonlyMap<string, Passage>,
  facts: ReadonlyMap<string, Fact>,
): Passage | undefined {
  const here = passages.get(id);
  if (here && proves.nodes.some((node) => here.nodes.has(node.id))) return here;
  const [nearest] = proves.nodes
    .flatMap((node) =>
      (facts.get(node.id)?.proof ?? []).map((proof) => ({ ...proof, proved: node.id })),
    )
    .filter((proof) => proof.id.startsWith(evidencePrefix(document.id)))
    .sort((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start));
  if (!nearest) return undefined;
  const { proved, ...passage } = nearest;
  return passages.get(passage.id) ?? { ...passage, nodes: new Set([proved]), relations: new Map() };
}

/** How the ids of a document's passages begin. */
const evidencePrefix = (document: string): string => `${idOf('EVIDENCE', keyOf(document))}:`;

/** `qufu-2020-plan` of `document:qufu-2020-plan`. */
const keyOf = (document: string): string => document.slice(idOf('DOCUMENT').length + 1);

function checkNode(
  { id, type, label, values }: ProvenNode,
  passage: Passage | undefined,
  facts: ReadonlyMap<string, Fact>,
): CheckedFact {
  const fact = facts.get(id);
  if (!fact) return { id, standing: 'gone', differences: [] };
  const { caption } = definitionOf(type as NodeType);
  const { [caption]: called } = fact.values;
  const differences = differencesOf(
    { [caption]: label, ...values },
    { ...fact.values, [caption]: String(called ?? '') },
  );
  if (differences.length > 0) return { id, standing: 'changed', differences };
  return { id, standing: passage?.nodes.has(id) ? 'same' : 'unproven', differences: [] };
}

function checkRelation(
  { id, type, from, to, values }: ProvenRelation,
  passage: Passage | undefined,
): CheckedFact {
  const now = passage?.relations.get(id);
  if (!now) return { id, standing: 'unproven', differences: [] };
  const differences = differencesOf({ type, from, to, ...values }, now);
  return { id, standing: differences.length > 0 ? 'changed' : 'same', differences };
}

/** A list of the graph's is no value of a packet: what is not the same is another. */
const differencesOf = (packed: PacketValues, served: PacketValues): Difference[] =>
  Object.entries(packed)
    .map(([name, was]) => ({ name, was, is: served[name] ?? null }))
    .filter(({ was, is }) => was !== is);
