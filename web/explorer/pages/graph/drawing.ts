import type { TypedOperation } from '../../../../src/client/index.js';
import { GraphRequestError } from '../../../../src/client/index.js';
import {
  type DrawnNodeFragment,
  type DrawnRelationFragment,
  ExplorerDrawDocument,
  ExplorerExpandDocument,
} from '../../generated/graphql.js';
import { isLine } from './relations.js';
import { mostNodes, pageSize, type Step } from './steps.js';

export type DrawnNode = DrawnNodeFragment;
export type DrawnRelation = DrawnRelationFragment;

/** Things that came into the picture at once. */
export interface Batch {
  readonly ids: readonly string[];
  /** The thing around which they were drawn; absent for things drawn by themselves. */
  readonly around?: string;
}

/** A place that a reader gave to a thing. */
export interface Pin {
  readonly pin: string;
  readonly x: number;
  readonly y: number;
}

/** How far the neighbours of a thing by a relation are drawn. */
export interface Expanded {
  readonly id: string;
  readonly relation: string;
  readonly shown: number;
  readonly total: number;
}

/** What steps lead to. Plain data: it is kept in the browser as answers are. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly relations: readonly DrawnRelation[];
  /** How it came about, for places: the same history gives the same picture. */
  readonly history: readonly (Batch | Pin)[];
  readonly expanded: readonly Expanded[];
  /** Ids in the steps that no thing has. */
  readonly unknown: readonly string[];
  /** What was asked last of the service. */
  readonly behind: { readonly query: string; readonly variables: unknown } | undefined;
  /** True where the picture ended before the steps did. */
  readonly isFull: boolean;
}

/** Most ids in one request; with more drawn, an expansion asks once for each so many. */
const mostAmong = 500;

type Ask = <Result, Variables>(
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** Does the steps one after the other. An expansion is one request, and so are things drawn at once. */
export async function drawingOf(steps: readonly Step[], askOf: Ask): Promise<Drawing> {
  const nodes = new Map<string, DrawnNode>();
  const relations = new Map<string, DrawnRelation>();
  const history: (Batch | Pin)[] = [];
  const expanded = new Map<string, Expanded>();
  const cursors = new Map<string, string | null>();
  const unknown = new Set<string>();
  const removed = new Set(steps.flatMap((step) => (step.does === 'remove' ? [step.id] : [])));
  let isFull = false;
  let behind: Drawing['behind'];
  const ask: Ask = (operation, variables) => {
    behind = { query: operation.toString(), variables };
    return askOf(operation, variables);
  };

  const add = (
    found: readonly DrawnNode[],
    edges: readonly DrawnRelation[],
    around?: string,
  ): void => {
    const wanted = found.filter(({ id }) => !nodes.has(id) && !removed.has(id));
    const fitting = wanted.slice(0, mostNodes - nodes.size);
    if (fitting.length < wanted.length) isFull = true;
    for (const node of fitting) nodes.set(node.id, node);
    for (const edge of edges) if (isLine(edge.type)) relations.set(edge.id, edge);
    if (fitting.length > 0)
      history.push({ ids: fitting.map(({ id }) => id), ...(around !== undefined && { around }) });
  };
  /** Ids that are drawn, as many as a request may hold at a time; one empty list where none is. */
  const drawnInParts = (room: number): string[][] => {
    const ids = [...nodes.keys()];
    return Array.from({ length: Math.max(1, Math.ceil(ids.length / room)) }, (_, part) =>
      ids.slice(part * room, (part + 1) * room),
    );
  };

  const drawAll = async (ids: readonly string[]): Promise<void> => {
    const known = ids.filter((id) => !unknown.has(id) && !nodes.has(id) && !removed.has(id));
    if (known.length === 0) return;
    try {
      const parts = await Promise.all(
        drawnInParts(mostAmong - known.length).map((drawn) =>
          ask(ExplorerDrawDocument, { ids: known, all: [...known, ...drawn] }),
        ),
      );
      add(
        parts[0]?.nodes.nodes ?? [],
        parts.flatMap((part) => part.relations.edges),
      );
    } catch (error) {
      const missing = missingOf(error, known);
      if (missing.length === 0) throw error;
      for (const id of missing) unknown.add(id);
      await drawAll(known);
    }
  };

  const expandOne = async ({ id, relation, upTo }: Expansion): Promise<void> => {
    if (!nodes.has(id) || !isLine(relation)) return;
    const key = `${id} ${relation}`;
    for (let shown = expanded.get(key)?.shown ?? 0; shown < upTo; ) {
      const after = cursors.get(key) ?? null;
      const parts = await Promise.all(
        drawnInParts(mostAmong).map((among) =>
          ask(ExplorerExpandDocument, { id, relation, among, first: pageSize, after }),
        ),
      );
      const [first] = parts;
      if (!first) return;
      const { nodes: found, totalCount, pageInfo } = first.expand;
      add(
        found,
        parts.flatMap(({ expand }) => expand.edges),
        id,
      );
      shown += found.length;
      cursors.set(key, pageInfo.endCursor);
      expanded.set(key, { id, relation, shown, total: totalCount });
      if (!pageInfo.hasNextPage || found.length === 0) return;
    }
  };

  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as Step;
    if (step.does === 'draw') {
      const end = steps.findIndex((each, index) => index > at && each.does !== 'draw');
      const together = steps.slice(at, end < 0 ? undefined : end).slice(0, mostAtOnce);
      await drawAll(together.map(({ id }) => id));
      at += together.length;
      continue;
    }
    if (step.does === 'expand') await expandOne(step);
    if (step.does === 'pin' && nodes.has(step.id))
      history.push({ pin: step.id, x: step.x, y: step.y });
    at += 1;
  }
  return {
    nodes: [...nodes.values()],
    relations: [...relations.values()].filter(
      ({ source, target }) => nodes.has(source) && nodes.has(target),
    ),
    history,
    expanded: [...expanded.values()],
    unknown: [...unknown],
    behind,
    isFull,
  };
}

type Expansion = Extract<Step, { does: 'expand' }>;

/** Things drawn by one request. */
const mostAtOnce = 100;

/** The ids of which the service says that no thing has them: `ids[3]`. */
function missingOf(error: unknown, ids: readonly string[]): string[] {
  if (!(error instanceof GraphRequestError)) return [];
  return error.reports.flatMap(({ code, argument }) => {
    const at = /^ids\[(\d+)\]$/.exec(argument ?? '')?.[1];
    const id = code === 'NOT_FOUND' && at !== undefined ? ids[Number(at)] : undefined;
    return id === undefined ? [] : [id];
  });
}
