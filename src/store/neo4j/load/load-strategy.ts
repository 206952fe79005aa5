import type { Session } from 'neo4j-driver';
import type { GraphInParts } from '../../../model/graph-in-parts.js';
import type { LoadProgress, LoadReport } from '../../store.js';
import type { LoadLock } from './load-lock.js';
import type { Served } from './settle.js';
import type { StatementRunner } from './statement-runner.js';

/** What a load may use. */
export interface LoadContext {
  /** What readers are served now; undefined where nothing was ever loaded. */
  readonly served: Served | undefined;
  /** Held when the strategy begins. It may give the lock back, and take it again. */
  readonly lock: LoadLock;
  readonly statements: StatementRunner;
  /** For transactions of several statements; whoever opens a session closes it. */
  readonly openSession: () => Session;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** What a load of a graph has to do. */
export interface LoadTask extends LoadContext {
  readonly graph: GraphInParts;
}

/** What a load wrote and deleted. */
export type LoadResult = Pick<LoadReport, 'nodesWritten' | 'relationsWritten' | 'nodesDeleted'>;

/**
 * A way to make Neo4j serve a graph that it does not serve yet. Readers see what was served before
 * or the graph, never a mixture, also where the process is killed in the midst of it.
 */
export interface LoadStrategy {
  /** Undefined where this is no way for this task: then nothing that is served was changed. */
  load(task: LoadTask): Promise<LoadResult | undefined>;
}
