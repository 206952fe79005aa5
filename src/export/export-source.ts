import { GraphError } from '../model/errors.js';
import type { GraphChunk, GraphQuestions, StreamOptions } from '../store/questions.js';
import type { GraphReader } from '../store/store.js';

/** The questions of a store that exports ask. */
export type ExportSource = Pick<GraphReader, 'read' | 'info'> &
  Pick<GraphQuestions, 'stream' | 'currentIds'>;

/** The graph that an export began with is no longer served. */
export const revisionChanged = (revision: string): GraphError =>
  new GraphError(
    'REVISION_CHANGED',
    `Another graph than revision ${revision.slice(0, 12)} was loaded during the export: export again.`,
  );

/**
 * The whole graph of one revision, in chunks.
 *
 * @param only ids of the nodes that are wanted, see {@link StreamOptions}: the rest may come as well
 * @throws {GraphError} REVISION_CHANGED where the store serves, or comes to serve, another one
 */
export async function* chunksOf(
  source: ExportSource,
  revision: string,
  only?: ReadonlySet<string>,
): AsyncGenerator<GraphChunk, void, undefined> {
  // A stream is of the revision that is served when it begins. That one is served before and after its
  // first chunk comes, so it is the one that it began with.
  const check = async (): Promise<void> => {
    if ((await source.info()).revision !== revision) throw revisionChanged(revision);
  };
  await check();
  let isFirst = true;
  for await (const chunk of source.stream(only && { only })) {
    if (isFirst) await check();
    isFirst = false;
    yield chunk;
  }
}
