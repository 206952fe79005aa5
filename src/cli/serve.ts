import cluster from 'node:cluster';
import type { Command } from 'commander';
import type { ReviewDesk } from '../extract/review/desk.js';
import { type Configuration, readConfiguration } from '../server/configuration.js';
import { isLoopback } from '../server/loopback.js';
import { seedsFolder } from '../server/read-dataset.js';
import { startService } from '../server/service.js';
import { openLog } from '../server/telemetry/log.js';
import type { GraphReader } from '../store/store.js';
import { keepGarbageSmall } from '../util/heap-growth.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';
import { openGraphSource } from './graph-source.js';
import { userName } from './user-name.js';

/** `serve`: serves the graph until SIGINT or SIGTERM; then it finishes the requests in flight and ends. */
export async function serve({ from, drafts }: ServeOptions = {}): Promise<void> {
  const configuration = readConfiguration(process.env, { isServing: true });
  if (configuration.workers > 1 && cluster.isPrimary) {
    await (await import('./workers.js')).runWorkers(configuration);
    return;
  }
  const { host, port, neo4j, api } = configuration;
  const desk = drafts === undefined ? undefined : await openDesk(drafts, host);
  const reader = await openGraphSource(configuration, from);
  keepGarbageSmall();
  const service = await startService({
    ...{ reader, host, port, log: await openLog(api.telemetry.log), api },
    isWarmedUp: neo4j !== undefined,
    ...(desk && { drafts: desk }),
  });

  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop);
    service
      .close()
      .catch((error) => {
        console.error(error);
        process.exitCode = 1;
      })
      // Connections of a store that does not answer would keep the process for longer.
      .finally(() => setTimeout(() => process.exit(), lingering).unref());
  };
  for (const signal of signals) process.on(signal, stop);

  // Of several processes the first speaks for all.
  if (cluster.isWorker && cluster.worker?.id !== 1) return;
  warnOfAll(configuration);
  await reportWhatIsServed(reader, neo4j?.uri);
  if (desk) console.log(`Drafts are reviewed at ${service.url.replace(/graphql$/, 'drafts')}`);
  console.log(`GraphQL is at ${service.url}`);
}

export interface ServeOptions {
  /** An export in JSON Lines, instead of the seeds. */
  readonly from?: string;
  /** Folder of drafts that are reviewed in the browser. */
  readonly drafts?: string;
}

/** @throws {UserError} where others could decide, or there is no such folder */
async function openDesk(folder: string, host: string): Promise<ReviewDesk> {
  if (!isLoopback(host))
    throw new UserError(
      `--drafts lets whoever reaches the service decide about drafts, so it is for this machine alone: HOST is ${host}, set it to localhost.`,
    );
  const { ReviewDesk } = await import('../extract/review/desk.js');
  const { draftKeys } = await import('../extract/review/review-folder.js');
  await draftKeys(folder);
  return new ReviewDesk(folder, seedsFolder, userName());
}

/** How long the process may go on after the service has ended, in milliseconds. */
const lingering = 1_000;

const signals = ['SIGINT', 'SIGTERM'] as const;

/** A service that other machines reach, and that everybody may ask, is to be meant so. */
function warnOfAll({ host, api: { access } }: Configuration): void {
  if (isLoopback(host) || access.anonymous.size === 0) return;
  console.error(
    `Everybody who reaches ${printable(host)} may do this without a key: ${[...access.anonymous].join(', ')}.`,
  );
}

/** Reports a store that is away as well: the service answers as soon as it comes. */
async function reportWhatIsServed(reader: GraphReader, uri: string | undefined): Promise<void> {
  const store = uri ? `Neo4j at ${uri}` : 'the embedded store';
  try {
    const { revision, counts, nodeCount, edgeCount } = await reader.info();
    console.log(
      `Serving ${counts.DOCUMENT} documents of ${counts.CITY} cities from ${store}: ` +
        `${nodeCount} nodes, ${edgeCount} relations (${counts.SERVICE_BRAND} brands, ${counts.PROGRAM} programmes, ` +
        `${counts.TARGET} targets, ${counts.RESULT} results), revision ${revision.slice(0, 12)}.`,
    );
  } catch (error) {
    console.error(printable(`${store} does not answer yet: ${(error as Error).message}`));
  }
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('serve')
    .description(
      'serve the graph as GraphQL (HOST, PORT, NEO4J_URI …; without NEO4J_URI from the seeds)',
    )
    .option('--drafts <folder>', 'review the drafts of a folder in the browser, on this machine')
    .option('--from <file>', 'a whole export in JSON Lines, instead of the seeds')
    .action(serve);
}
