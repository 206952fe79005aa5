import type { Dataset } from '../model/graph.js';
import type { ListLengths } from '../model/list-lengths.js';
import type { NodeType } from '../model/ontology.js';
import type { Plan, PlanAnswer } from '../model/plan.js';
import type { GraphQuestions, ReadOptions } from './questions.js';

/** What is loaded. */
export interface GraphInfo {
  /** Content hash of the dataset that is served. */
  readonly revision: string;
  /** Nodes of the graph layer by type, types without any included. */
  readonly counts: Readonly<Record<NodeType, number>>;
  /** Nodes of the graph layer. */
  readonly nodeCount: number;
  /** Relations of the graph layer. */
  readonly edgeCount: number;
  /** How long its lists are; absent where the store does not know, as it was loaded by an older version. */
  readonly listLengths?: ListLengths;
}

/**
 * The reading half of a store. Every method answers from one revision: never from a mixture.
 *
 * Errors are `GraphError`s: STORE_UNAVAILABLE where the store cannot be reached, does not answer in
 * time or holds no graph yet; and what the budget of a question throws, where it has run out (see
 * {@link ReadOptions}). A reader keeps working when its store comes back.
 */
export interface GraphReader extends GraphQuestions {
  /** Answers a whole read with one statement (Neo4j) or one walk (embedded). */
  read(plan: Plan, options?: ReadOptions): Promise<PlanAnswer>;
  info(options?: ReadOptions): Promise<GraphInfo>;
  /** Resolves when the store can answer, rejects with STORE_UNAVAILABLE where it cannot. */
  ping(options?: ReadOptions): Promise<void>;
  /** Of a store behind connections: how many are in use, and how many may be. */
  connections?(): { readonly inUse: number; readonly most: number };
  close(): Promise<void>;
}

export interface LoadProgress {
  readonly phase:
    | 'check'
    | 'schema'
    | 'compare'
    | 'nodes'
    | 'relations'
    | 'indexes'
    | 'publish'
    | 'cleanup';
  readonly done: number;
  readonly total: number;
}

export interface LoadReport {
  readonly revision: string;
  /** False where the store held this revision already and nothing was written. */
  readonly changed: boolean;
  /** Nodes that were added or changed: all of them, or, where the store held most of them already, the others. */
  readonly nodesWritten: number;
  readonly relationsWritten: number;
  /** Nodes that the graph no longer has, and copies that were replaced or left by an unfinished load. */
  readonly nodesDeleted: number;
  readonly seconds: number;
}

/** The writing half of a store: replaces the whole graph by a dataset, or, where that fails, changes nothing. */
export interface GraphWriter {
  load(dataset: Dataset, onProgress?: (progress: LoadProgress) => void): Promise<LoadReport>;
  close(): Promise<void>;
}
