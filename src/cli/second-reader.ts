import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { CheckedDraft, KeptDraft } from '../extract/draft/check-draft.js';
import type { Draft } from '../extract/draft/draft.js';
import { AnswerCache } from '../extract/second-reader/answer-cache.js';
import { ChatEndpoint } from '../extract/second-reader/chat-endpoint.js';
import { costSince, estimateTokens, formatCost } from '../extract/second-reader/cost.js';
import { promptVersion } from '../extract/second-reader/prompt.js';
import {
  type DraftMaking,
  firstQuestions,
  readAgain,
} from '../extract/second-reader/second-reading.js';
import {
  type GivenReader,
  isLoopback,
  type ReaderSettings,
  readerSettings,
  readReaderFile,
} from '../extract/second-reader/settings.js';
import {
  formatSecondReading,
  type ReadSheet,
  readSheetOf,
} from '../extract/second-reader/sheet.js';
import { UserError } from '../util/user-error.js';

export interface ReaderOptions {
  /** File of settings. */
  readonly reader?: string;
  readonly readerUrl?: string;
  readonly readerModel?: string;
  readonly readerKeyEnv?: string;
  readonly readerMaxTokens?: number;
  readonly readerCache?: string;
  readonly dryRun?: boolean;
}

/** A draft that was read twice, and what is told of it. */
export interface ReadTwice {
  readonly draft: Draft;
  readonly kept: KeptDraft;
  readonly checked: CheckedDraft;
  readonly sheet: ReadSheet;
  /** Whether every passage was read. */
  readonly isWhole: boolean;
  readonly told: string;
}

/** A second reader as the command line asks for it. */
export class SecondReader {
  readonly #endpoint: ChatEndpoint;
  readonly #settings: ReaderSettings;
  readonly isDryRun: boolean;

  constructor(settings: ReaderSettings, cache: string | undefined, isDryRun: boolean) {
    this.#settings = settings;
    this.#endpoint = new ChatEndpoint(
      settings,
      cache === undefined ? undefined : new AnswerCache(cache),
    );
    this.isDryRun = isDryRun;
  }

  /** Changes with what it is asked, and whom. */
  get version(): string {
    return `${promptVersion} ${this.#settings.model} ${this.#settings.temperature}`;
  }

  /** Where the documents' words go, for whoever started it. */
  get notice(): string {
    const { url, model } = this.#settings;
    const where = `Second reader: ${model} at ${url.host}.`;
    if (this.isDryRun) return `${where} Nothing is sent (--dry-run).`;
    if (isLoopback(url)) return where;
    return `${where} That is not this machine: the text of the documents is sent there${
      url.protocol === 'http:' ? ', without encryption' : ''
    }, with numbers of identity cards and telephones masked.`;
  }

  async read(making: DraftMaking, draft: Draft, checked: CheckedDraft): Promise<ReadTwice> {
    const before = { ...this.#endpoint.cost };
    const reading = await readAgain(making, draft, checked, this.#endpoint);
    const cost = costSince(this.#endpoint.cost, before);
    const sheet = readSheetOf(making.record, reading, this.#endpoint, {
      cost,
      ...(this.#settings.measured && { measured: this.#settings.measured }),
    });
    const told = `${formatSecondReading(sheet)}\n    ${formatCost(cost, this.#settings.price)}`;
    const { draft: twice, kept, checked: check, passages } = reading;
    return {
      draft: twice,
      kept,
      checked: check,
      sheet,
      isWhole: passages.unread.length === 0,
      told,
    };
  }

  /** What would be asked first about a document, and about how much it is. */
  rehearse(
    making: Pick<DraftMaking, 'record'>,
    draft: Draft,
  ): { readonly requests: readonly object[]; readonly told: string } {
    const requests = firstQuestions(making.record, draft).map((question) =>
      this.#endpoint.request(question),
    );
    const words = requests.map((request) => JSON.stringify(request));
    const tokens = words.reduce((sum, each) => sum + estimateTokens(each), 0);
    const characters = words.reduce((sum, each) => sum + each.length, 0);
    return {
      requests,
      told: `  ${requests.length} requests, ${characters} characters, about ${tokens} tokens, and answers of up to ${requests.length * this.#settings.maxAnswerTokens}; then what is still open, a request for about each 1,200 characters of lines that have some`,
    };
  }

  /** What all documents have cost together. */
  get told(): string {
    return `Second reader: ${formatCost(this.#endpoint.cost, this.#settings.price)}.`;
  }
}

/**
 * The second reader that is asked for, if one is.
 *
 * @param output folder of the drafts: answers are kept in it where no other folder is given
 * @throws {UserError} where what is given means nothing
 */
export async function secondReaderOf(
  options: ReaderOptions,
  output: string | undefined,
): Promise<SecondReader | undefined> {
  const { reader, readerUrl, readerModel, readerKeyEnv, readerMaxTokens } = options;
  const given: GivenReader = {
    ...(reader !== undefined && (await readReaderFile(reader))),
    ...(readerUrl !== undefined && { url: readerUrl }),
    ...(readerModel !== undefined && { model: readerModel }),
    ...(readerKeyEnv !== undefined && { keyEnv: readerKeyEnv }),
    ...(readerMaxTokens !== undefined && { maxTokens: readerMaxTokens }),
  };
  const settings = readerSettings(given, process.env);
  if (!settings) {
    if (options.dryRun || readerMaxTokens !== undefined || options.readerCache !== undefined)
      throw new UserError('There is no second reader: give --reader-url and --reader-model.');
    return undefined;
  }
  const cache = options.readerCache ?? (output && join(output, '.reader-cache'));
  return new SecondReader(settings, cache, options.dryRun ?? false);
}

function tokensOf(words: string): number {
  const tokens = Number(words);
  if (!Number.isSafeInteger(tokens) || tokens < 1)
    throw new InvalidArgumentError('Give a number of tokens: 200000.');
  return tokens;
}

/** Tells the command line of the options of a second reader. */
export const withReaderOptions = (command: Command): Command =>
  command
    .option('--reader <file>', 'second reader: its settings (YAML); off without it')
    .option('--reader-url <url>', 'second reader: an OpenAI-compatible endpoint (https://…/v1)')
    .option('--reader-model <model>', 'second reader: the model to ask')
    .option('--reader-key-env <name>', 'second reader: the variable that holds the key')
    .option('--reader-max-tokens <tokens>', 'second reader: most tokens of this run', tokensOf)
    .option(
      '--reader-cache <folder>',
      'second reader: where answers are kept (default: .reader-cache in the output folder)',
    )
    .option('--dry-run', 'second reader: print what would be sent, and send nothing');
