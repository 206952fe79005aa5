import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { GraphAccess } from './access.js';
import { createAssistantServer } from './server.js';

/**
 * Answers an assistant on standard input and output, until it closes the input or the signal ends it. Nothing
 * else may be written to standard output meanwhile.
 */
export async function answerOnStdio(graph: GraphAccess, signal: AbortSignal): Promise<void> {
  const server = createAssistantServer(graph);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
