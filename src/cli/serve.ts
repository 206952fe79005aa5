import type { Command } from 'commander';
import { type Configuration, readConfiguration } from '../server/configuration.js';
import { isLoopback } from '../server/loopback.js';
import { startService } from '../server/service.js';
import { openLog } from '../server/telemetry/log.js';
import type { GraphReader } from '../store/store.js';
import { keepGarbageSmall } from '../util/heap-growth.js';
import { printable } from '../util/printable.js';
import { openGraphSource } from './graph-source.js';

/** `serve`: serves the graph until SIGINT or SIGTERM; then it finishes the requests in flight and ends. */
export async function serve({ from }: { from?: string } = {}): Promise<void> {
  const configuration = readConfiguration(process.env, { isServing: true });
  const { host, port, neo4j, api } = configuration;
  const reader = await openGraphSource(configuration, from);
  keepGarbageSmall();
  const service = await startService({
    ...{ reader, host, port, log: await openLog(api.telemetry.log), api },
    isWarmedUp: neo4j !== undefined,
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

  warnOfAll(configuration);
  await reportWhatIsServed(reader, neo4j?.uri);
  console.log(`GraphQL is at ${service.url}`);
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
    .option('--from <file>', 'a whole export in JSON Lines, instead of the seeds')
    .action(serve);
}
