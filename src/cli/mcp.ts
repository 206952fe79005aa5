import type { Command } from 'commander';
import { answerOnStdio } from '../assistant/stdio.js';
import { GraphClient } from '../client/index.js';
import { isGraphError } from '../model/errors.js';
import { readConfiguration } from '../server/configuration.js';
import { openInProcess } from '../server/in-process.js';
import { packageVersion } from '../server/package-root.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';
import { openGraphSource } from './graph-source.js';

interface Options {
  readonly url?: string;
  readonly from?: string;
  readonly explorer?: string;
}

const usualExplorer = 'http://localhost:4000/';

/**
 * `mcp`: tools for an assistant on standard input and output, of the graph that this process holds or that a
 * service has. It ends when the assistant closes the input.
 */
export async function mcp({ url, from, explorer }: Options = {}): Promise<void> {
  if (url !== undefined && from !== undefined)
    throw new UserError(
      '--url asks a service, and --from takes the graph from a file: leave one out.',
    );
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const version = packageVersion();
  if (url !== undefined) {
    const endpoint = addressOf('--url', url);
    const key = process.env.GRAPH_KEY?.trim();
    const client = new GraphClient({
      url: endpoint.href,
      ...(key && { headers: { authorization: `Bearer ${key}` } }),
    });
    // The explorer is where its service is, whatever prefix a proxy gives it.
    const beside = explorer ?? new URL('.', endpoint).href;
    return answerOnStdio({ client, explorer: folderOf(beside), version }, stop.signal);
  }
  const configuration = readConfiguration(process.env);
  const { api } = configuration;
  const reader = await openGraphSource(configuration, from);
  const graph = await openInProcess({ reader, api, reportFailure });
  try {
    const client = new GraphClient({
      url: '/graphql',
      method: 'POST',
      retries: 0,
      fetch: graph.fetch,
    });
    const at = folderOf(explorer ?? api.publicUrl ?? usualExplorer);
    await answerOnStdio({ client, explorer: at, version }, stop.signal);
  } finally {
    await graph.close();
  }
}

/** To standard error, as the assistant reads the other. */
const reportFailure = (error: unknown): void => {
  console.error(new Date().toISOString(), isGraphError(error) ? printable(error.message) : error);
};

function addressOf(option: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.protocol.startsWith('http'))
    throw new UserError(
      `${option} is ${JSON.stringify(text)}: give an address such as http://localhost:4000/graphql.`,
    );
  return url;
}

/** With a slash at its end, so that addresses can be written behind it. */
function folderOf(text: string): string {
  const { href } = addressOf('--explorer', text);
  return href.endsWith('/') ? href : `${href}/`;
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('mcp')
    .description(
      'answer an assistant on standard input and output, by the Model Context Protocol (from the seeds, or NEO4J_URI)',
    )
    .option(
      '--url <address>',
      'ask a service instead: http://localhost:4000/graphql (GRAPH_KEY: a key, where it wants one)',
    )
    .option('--from <file>', 'a whole export in JSON Lines, instead of the seeds')
    .option(
      '--explorer <address>',
      `where links lead to: the explorer of --url, or ${usualExplorer}, unless given`,
    )
    .action(mcp);
}
