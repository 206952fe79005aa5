import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client asked a chat endpoint. */
export interface ChatRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly model: string;
  readonly system: string;
  readonly user: string;
  /** json_schema, json_object, or undefined where no form is asked for. */
  readonly form: string | undefined;
}

export interface ChatReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the model says; an object is said as JSON. */
  readonly says?: unknown;
  readonly finish?: string;
  readonly usage?: object;
  /** The whole body, in the place of an answer. */
  readonly body?: string;
  /** Answers never. */
  readonly hangs?: boolean;
}

/** An OpenAI-compatible endpoint that says what a script tells it, over HTTP. */
export class ScriptedEndpoint {
  readonly requests: ChatRequest[] = [];
  script: (request: ChatRequest, at: number) => ChatReply;
  readonly #server: Server;

  private constructor(script: ScriptedEndpoint['script']) {
    this.script = script;
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        const asked = JSON.parse(body) as {
          model: string;
          messages: readonly { content: string }[];
          response_format?: { type: string };
        };
        const chat: ChatRequest = {
          headers: request.headers,
          model: asked.model,
          system: asked.messages[0]?.content ?? '',
          user: asked.messages[1]?.content ?? '',
          form: asked.response_format?.type,
        };
        const at = this.requests.push(chat) - 1;
        const {
          status = 200,
          headers,
          says,
          finish = 'stop',
          usage,
          ...rest
        } = this.script(chat, at);
        if (rest.hangs) return;
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(
          rest.body ??
            JSON.stringify({
              choices: [
                {
                  message: { content: typeof says === 'string' ? says : JSON.stringify(says) },
                  finish_reason: finish,
                },
              ],
              ...(usage && { usage }),
            }),
        );
      });
    });
  }

  static async start(
    script: ScriptedEndpoint['script'] = () => ({ says: {} }),
  ): Promise<ScriptedEndpoint> {
    const endpoint = new ScriptedEndpoint(script);
    await new Promise<void>((resolve) => endpoint.#server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
