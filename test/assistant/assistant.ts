import { afterAll } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { createAssistantServer } from '../../src/assistant/server.js';
import { GraphClient } from '../../src/client/index.js';
import { defaultApi } from '../../src/server/configuration.js';
import { openInProcess } from '../../src/server/in-process.js';
import type { GraphReader } from '../../src/store/store.js';

/** An assistant of other people: the client of the protocol's own SDK. */
export class Assistant {
  private constructor(readonly client: Client) {}

  static async over(transport: Transport): Promise<Assistant> {
    const client = new Client({ name: 'somebody', version: '1.0.0' });
    await client.connect(transport);
    opened.push(client);
    return new Assistant(client);
  }

  async call(name: string, given: Readonly<Record<string, unknown>> = {}): Promise<ToolAnswer> {
    const result = (await this.client.callTool({
      name,
      arguments: { ...given },
    })) as CallToolResult;
    const texts = result.content.map((part) => (part.type === 'text' ? part.text : ''));
    return { text: texts.join('\n'), isError: result.isError === true };
  }

  /** The text of an answer that must be no error. */
  async textOf(name: string, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { text, isError } = await this.call(name, given);
    if (isError) throw new Error(text);
    return text;
  }
}

export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

const opened: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.splice(0).map((each) => each.close())));

/**
 * An assistant that asks a graph within this process.
 *
 * @param through what stands between its tools and the graph
 */
export async function assistantOf(
  reader: GraphReader,
  through = (own: typeof fetch): typeof fetch => own,
): Promise<Assistant> {
  const graph = await openInProcess({ reader, api: defaultApi, reportFailure: () => {} });
  opened.push(graph);
  const client = new GraphClient({
    ...{ url: '/graphql', method: 'POST', retries: 0 },
    fetch: through(graph.fetch),
  });
  const server = createAssistantServer({ client, explorer: 'http://explorer/', version: '0' });
  const [one, other] = InMemoryTransport.createLinkedPair();
  await server.connect(other);
  return Assistant.over(one);
}
