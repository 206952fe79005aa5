import { GraphError } from '../model/errors.js';
import type { GraphChunk, GraphQuestions } from '../store/questions.js';
import type { GraphReader } from '../store/store.js';

/** What of a store exports are made from. */
export type ExportSource = Pick<GraphReader, 'read' | 'info'> & Pick<GraphQuestions, 'stream'>;

/** What an export was begun with is no longer what is served. */
export const revisionChanged = (revision: string): GraphError =>
  new GraphError(
    'REVISION_CHANGED',
    `Another graph than revision ${revision.slice(0, 12)} was loaded during the export: export again.`,
  );

/**
 * The whole graph of one revision, in chunks.
 *
 * @throws {GraphError} REVISION_CHANGED where the store serves, or comes to serve, another one
 */
export async function* chunksOf(
  source: ExportSource,
  revision: string,
): AsyncGenerator<GraphChunk, void, undefined> {
  // A stream belongs to what is served while it begins: what is served before and after is the same.
  const check = async (): Promise<void> => {
    if ((await source.info()).revision !== revision) throw revisionChanged(revision);
  };
  await check();
  let begun = false;
  for await (const chunk of source.stream()) {
    if (!begun) await check();
    begun = true;
    yield chunk;
  }
}
