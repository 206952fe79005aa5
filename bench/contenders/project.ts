import type { GraphReader } from '../../src/store/store.js';
import { makeCorpus } from '../corpus.js';
import { shipped } from '../shipped.js';
import type { Assignment, Listening } from './contenders.js';

/** As `serve` does it, with settings from the environment (ANSWER_CACHE among them). */
async function serve(reader: GraphReader): Promise<string> {
  const { readConfiguration } = await shipped.configuration();
  const { startService } = await shipped.service();
  const { url } = await startService({
    ...readConfiguration(process.env),
    reader,
    host: '127.0.0.1',
    port: 0,
    reportFailure: console.error,
  });
  return url;
}

/** This project over Neo4j. */
export async function serveNeo4j({ neo4j }: Assignment): Promise<Listening> {
  const { Neo4jReader } = await shipped.neo4jReader();
  return { url: await serve(new Neo4jReader(neo4j)), loadSeconds: null };
}

/** This project with the graph in its own process. */
export async function serveEmbedded({ size }: Assignment): Promise<Listening> {
  const { EmbeddedStore } = await shipped.embeddedStore();
  const store = new EmbeddedStore();
  const corpus = makeCorpus(size);
  const began = performance.now();
  await store.load(corpus);
  await store.prepareSearch();
  const loadSeconds = (performance.now() - began) / 1_000;
  return { url: await serve(store), loadSeconds };
}
