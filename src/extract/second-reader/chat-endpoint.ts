import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../util/user-error.js';
import type { AnswerCache, CacheQuestion, KeptAnswer } from './answer-cache.js';
import { type Cost, estimateTokens, noCost, tokensOf } from './cost.js';
import { parseAnswer } from './parse-answer.js';
import { answerSchema, questionPrompt, schemaPrompt, systemPrompt } from './prompt.js';
import type { Answer, Question, Reader, UnreadReason } from './reader.js';
import type { ReaderSettings } from './settings.js';

/** Asking on is of no use: the key is refused, the ceiling reached, the server away. What was answered is kept. */
export class ReaderStopped extends UserError {
  override readonly name = 'ReaderStopped';
}

/** How a server is asked for JSON, the strictest first. Servers differ in which they take. */
const forms = ['json_schema', 'json_object', 'plain'] as const;

/** Most bytes of an answer that are read. */
const maxAnswerBytes = 4 * 2 ** 20;
const maxTries = 4;
/** Longest that a busy server is waited for, in seconds. */
const longestWait = 60;
/** So many passages one after the other without an answer, and the server is taken for away. */
const mostSilent = 3;

interface Reply {
  readonly status: number;
  readonly body: string;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
}

/** A model behind an OpenAI-compatible chat endpoint, asked by plain HTTP. */
export class ChatEndpoint implements Reader {
  readonly #settings: ReaderSettings;
  readonly #cache: AnswerCache | undefined;
  /** What the server takes, as far as it is known. */
  #form = 0;
  #silent = 0;
  /** All that was asked since it was made. */
  readonly cost: Cost = noCost();

  constructor(settings: ReaderSettings, cache?: AnswerCache) {
    this.#settings = settings;
    this.#cache = cache;
  }

  get name(): string {
    return this.#settings.model;
  }

  get host(): string {
    return this.#settings.url.host;
  }

  /** The request that a question makes, as the strictest form has it; it holds no key. */
  request(question: Question): object {
    return this.#body(questionPrompt(question), 0);
  }

  async read(question: Question): Promise<Answer> {
    const { model, maxAnswerTokens, temperature } = this.#settings;
    const user = questionPrompt(question);
    const asked: CacheQuestion = {
      model,
      parameters: { maxAnswerTokens, temperature },
      schema: JSON.stringify(answerSchema),
      system: systemPrompt,
      user,
    };
    const kept = await this.#cache?.read(asked);
    if (kept) {
      this.cost.fromCache++;
      return answerOf(kept);
    }
    for (let form = this.#form; ; form++) {
      const reply = await this.#ask(user, form);
      if (typeof reply === 'string') return { unread: reply };
      if (reply === undefined) {
        this.#form = form + 1;
        this.cost.fallbacks++;
        continue;
      }
      const answer = answerOf(reply);
      if ('pointed' in answer || answer.unread === 'CUT_OFF') {
        await this.#cache?.write(asked, reply);
        return answer;
      }
      // Perhaps it ignores the form that it was asked for: a plainer one says more in words.
      if (answer.unread === 'EMPTY_ANSWER' || form === forms.length - 1) return answer;
      this.cost.fallbacks++;
    }
  }

  #body(user: string, form: number): object {
    const { model, maxAnswerTokens, temperature } = this.#settings;
    const asked = forms[form];
    return {
      model,
      temperature,
      max_tokens: maxAnswerTokens,
      messages: [
        {
          role: 'system',
          content: `${systemPrompt}${asked === 'json_schema' ? '' : schemaPrompt}`,
        },
        { role: 'user', content: user },
      ],
      ...(asked === 'json_schema' && {
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'pointed', strict: true, schema: answerSchema },
        },
      }),
      ...(asked === 'json_object' && { response_format: { type: 'json_object' } }),
    };
  }

  /** An answer, why there is none, or undefined where the server takes no such form. */
  async #ask(user: string, form: number): Promise<KeptAnswer | UnreadReason | undefined> {
    const body = JSON.stringify(this.#body(user, form));
    let failed: UnreadReason = 'SERVER_ERROR';
    for (let attempt = 1; attempt <= maxTries; attempt++) {
      this.#mayCost(body);
      if (attempt > 1) this.cost.retries++;
      const reply = await this.#post(body);
      if (reply === 'TIMEOUT') {
        // Twice is enough to wait for the deadline.
        if (failed === 'TIMEOUT') break;
        failed = 'TIMEOUT';
        continue;
      }
      if (reply === 'AWAY') {
        if (attempt < maxTries) await wait(2 ** (attempt - 1) * 250);
        else
          throw new ReaderStopped(
            `The second reader at ${this.host} cannot be reached. Correct --reader-url, or run the same command again later.`,
          );
        continue;
      }
      const { status } = reply;
      if (status === 200) {
        this.#silent = 0;
        return this.#count(reply.body, body);
      }
      if (status === 401 || status === 403)
        throw new ReaderStopped(
          `The second reader at ${this.host} refuses the key (${status}). Correct the variable that --reader-key-env names, and run the same command again.`,
        );
      if (status === 429 || status >= 500) {
        const seconds = reply.retryAfter ?? 2 ** (attempt - 1) * 0.5;
        if (seconds > longestWait || (status === 429 && attempt === maxTries))
          throw new ReaderStopped(
            `The second reader at ${this.host} is busy${seconds > longestWait ? `, and asks to wait ${seconds} seconds` : ''} (${status}). Run the same command again later: what was answered is kept.`,
          );
        if (attempt < maxTries) await wait(seconds * 1000);
        failed = 'SERVER_ERROR';
        continue;
      }
      if ((status === 400 || status === 422) && form < forms.length - 1) return undefined;
      throw new ReaderStopped(
        `The second reader at ${this.host} refuses the question (${status}): ${this.#shown(reply.body)}`,
      );
    }
    if (++this.#silent >= mostSilent)
      throw new ReaderStopped(
        `The second reader at ${this.host} gave no answer to ${mostSilent} passages one after the other. Run the same command again later: what was answered is kept.`,
      );
    return failed;
  }

  /** @throws {ReaderStopped} where the next question might go over the ceiling */
  #mayCost(body: string): void {
    const { maxTokens, maxAnswerTokens } = this.#settings;
    if (maxTokens === undefined) return;
    const next = estimateTokens(body) + maxAnswerTokens;
    const used = tokensOf(this.cost);
    if (used + next > maxTokens)
      throw new ReaderStopped(
        `The ceiling of ${maxTokens} tokens: ${used} are used, and the next question may take ${next}. Run the same command again to go on; what was answered is kept and costs nothing.`,
      );
  }

  async #post(body: string): Promise<Reply | 'TIMEOUT' | 'AWAY'> {
    const { url, key, timeout } = this.#settings;
    const began = performance.now();
    this.cost.requests++;
    const signal = AbortSignal.timeout(timeout * 1000);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        body,
        // A key goes to the host that was named, and to no other.
        redirect: 'manual',
        signal,
      });
      return {
        status: response.status,
        body: await wordsOf(response),
        retryAfter: secondsOf(response.headers.get('retry-after')),
      };
    } catch {
      return signal.aborted ? 'TIMEOUT' : 'AWAY';
    } finally {
      this.cost.seconds += (performance.now() - began) / 1000;
    }
  }

  /** Counts what an answer cost, and takes its words. */
  #count(body: string, asked: string): KeptAnswer {
    let reply: ChatReply = {};
    try {
      reply = (JSON.parse(body) ?? {}) as ChatReply;
    } catch {
      // Another thing than a chat endpoint answered: its words are no answer.
    }
    const choice = reply.choices?.[0];
    const content = typeof choice?.message?.content === 'string' ? choice.message.content : '';
    const { usage } = reply;
    const counted = (tokens: unknown): number | undefined =>
      typeof tokens === 'number' && tokens >= 0 ? tokens : undefined;
    const promptTokens = counted(usage?.prompt_tokens) ?? estimateTokens(asked);
    const completionTokens = counted(usage?.completion_tokens) ?? estimateTokens(content);
    if (counted(usage?.prompt_tokens) === undefined) this.cost.estimated++;
    this.cost.promptTokens += promptTokens;
    this.cost.completionTokens += completionTokens;
    this.cost.cachedTokens +=
      counted(usage?.prompt_tokens_details?.cached_tokens) ??
      counted(usage?.prompt_cache_hit_tokens) ??
      0;
    return {
      content,
      finishReason: String(choice?.finish_reason ?? ''),
      promptTokens,
      completionTokens,
    };
  }

  /** What a server says, short, and without the key that it may have said after us. */
  #shown(words: string): string {
    const { key } = this.#settings;
    const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(words)?.[1] ?? words;
    return (key === undefined ? message : message.replaceAll(key, '…')).slice(0, 300);
  }
}

interface ChatReply {
  readonly choices?: readonly {
    readonly message?: { readonly content?: unknown };
    readonly finish_reason?: unknown;
  }[];
  readonly usage?: {
    readonly prompt_tokens?: unknown;
    readonly completion_tokens?: unknown;
    readonly prompt_tokens_details?: { readonly cached_tokens?: unknown };
    readonly prompt_cache_hit_tokens?: unknown;
  };
}

/** What an answer says, or why it says nothing. */
function answerOf({ content, finishReason }: KeptAnswer): Answer {
  if (finishReason === 'length') return { unread: 'CUT_OFF' };
  if (content.trim() === '' || finishReason === 'content_filter') return { unread: 'EMPTY_ANSWER' };
  return parseAnswer(content);
}

async function wordsOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += (part as Uint8Array).length;
    // Cut, it is no JSON, and no answer.
    if (size > maxAnswerBytes) break;
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Seconds of a Retry-After: a number, or a date. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
