import { styleText } from 'node:util';
import type { Command } from 'commander';
import { formatQuestion } from '../extract/review/format-question.js';
import { type Answered, isUnnamed, Review } from '../extract/review/review.js';
import {
  addDecision,
  draftNamed,
  openReviewSeeds,
  readDraft,
} from '../extract/review/review-folder.js';
import { seedsFolder } from '../server/read-dataset.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';
import { askEdit, askKey, askName, askReason, isLeft, type Terminal } from './review-prompts.js';
import { userName } from './user-name.js';

export interface ReviewOptions {
  readonly seeds?: string;
  /** Who decides; the name of the user of this machine unless given. */
  readonly by?: string;
}

const ownTerminal: Terminal = { input: process.stdin, output: process.stdout };

/**
 * `review`: asks at a terminal what is to be decided about a draft, one question after the other. Each
 * answer is kept as soon as it is given, so that a review can be left and taken up again.
 *
 * @throws {UserError} where there is no terminal, or no draft
 */
export async function review(
  path: string,
  { seeds: folderOfSeeds = seedsFolder, by = userName() }: ReviewOptions,
  terminal: Terminal = ownTerminal,
): Promise<void> {
  const { input, output } = terminal;
  if (!input.isTTY || !output.isTTY)
    throw new UserError(
      'review asks at a terminal, and this is none: run it in one, or review in the browser with `serve --drafts FOLDER`.',
    );
  const { folder, key } = draftNamed(path);
  const { draft } = await readDraft(folder, key);
  const session = new Session(
    new Review(draft, await openReviewSeeds(folderOfSeeds)),
    (decision) => addDecision(folder, key, decision),
    by,
    terminal,
  );
  await session.run();
  session.tell(session.summary(path));
}

class Session {
  #review: Review;
  readonly #keep: (decision: Parameters<Review['with']>[0]) => Promise<void>;
  readonly #by: string;
  readonly #terminal: Terminal;
  /** In the order in which they were skipped, which undo takes back. */
  readonly #skipped: string[] = [];
  /** How many of them were skipped before the last decision. */
  #skippedBefore = 0;
  /** What was taken back is asked next. */
  #next: string | undefined;

  constructor(
    review: Review,
    keep: (decision: Parameters<Review['with']>[0]) => Promise<void>,
    by: string,
    terminal: Terminal,
  ) {
    this.#review = review;
    this.#keep = keep;
    this.#by = by;
    this.#terminal = terminal;
  }

  tell(text: string): void {
    this.#terminal.output.write(`${printable(text)}\n`);
  }

  #emphasis = (words: string): string =>
    styleText('inverse', words, { stream: this.#terminal.output as NodeJS.WriteStream });

  #current() {
    const asked = this.#review.undecided.filter(({ id }) => !this.#skipped.includes(id));
    return asked.find(({ id }) => id === this.#next) ?? asked[0];
  }

  async run(): Promise<void> {
    this.tell(
      `${this.#review.draft.key}: ${this.#review.draft.annotation.document.title}\n${this.#review.undecided.length} questions`,
    );
    for (let question = this.#current(); question; question = this.#current()) {
      const { questions, undecided } = this.#review;
      const position = {
        number: questions.length - undecided.length + this.#skipped.length + 1,
        of: questions.length,
      };
      this.#terminal.output.write(
        `\n${formatQuestion(this.#review, question, position, this.#emphasis)}\n\n`,
      );
      let isDone = false;
      while (!isDone)
        try {
          const key = await askKey(this.#terminal);
          if (key === 'q') return;
          isDone = await this.#answer(question, key);
        } catch (error) {
          if (isLeft(error)) return;
          if (!(error instanceof UserError)) throw error;
          this.tell(error.message);
        }
    }
  }

  /** @returns whether the question is done with */
  async #answer(
    question: Review['questions'][number],
    key: 'a' | 'e' | 'r' | 's' | 'u',
  ): Promise<boolean> {
    this.#next = undefined;
    if (key === 's') {
      this.#skipped.push(question.id);
      this.tell('skipped');
      return true;
    }
    if (key === 'u') return this.#undo();
    const answered = await this.#answered(question, key);
    if (!answered) return false;
    await this.#decide(this.#review.decide(question.id, answered, this.#signature()));
    this.tell({ a: 'accepted', e: 'edited', r: 'rejected' }[key]);
    return true;
  }

  async #answered(
    question: Review['questions'][number],
    key: 'a' | 'e' | 'r',
  ): Promise<Answered | undefined> {
    const { term } = question;
    if (key === 'a')
      return term && isUnnamed(term) ? askName(this.#terminal, term) : { answer: 'accept' };
    const isPossible = question.answers.includes(key === 'e' ? 'edit' : 'reject');
    // The refusal says what can be done instead.
    if (!isPossible) return { answer: key === 'e' ? 'edit' : 'reject' };
    // Two things are two without a reason.
    if (question.kind === 'MERGE') return { answer: 'reject' };
    if (key === 'e') return askEdit(this.#terminal, this.#review, question);
    const reason = await askReason(this.#terminal, question);
    return reason === 'none' ? { answer: 'reject' } : { answer: 'reject', reason };
  }

  async #undo(): Promise<boolean> {
    if (this.#skipped.length > this.#skippedBefore) {
      this.#next = this.#skipped.pop();
      return true;
    }
    const decision = this.#review.undo(this.#signature());
    if (!decision) {
      this.tell('Nothing is left to be taken back.');
      return false;
    }
    await this.#decide(decision);
    this.#next = decision.question;
    this.tell(`taken back: ${decision.about.words}`);
    return true;
  }

  async #decide(decision: Parameters<Review['with']>[0]): Promise<void> {
    await this.#keep(decision);
    this.#review = this.#review.with(decision);
    this.#skippedBefore = this.#skipped.length;
  }

  #signature() {
    return { by: this.#by, at: new Date().toISOString().replace(/\.\d+Z$/, 'Z') };
  }

  summary(path: string): string {
    const { questions, undecided } = this.#review;
    const decided = questions.length - undecided.length;
    const next =
      undecided.length === 0
        ? `Next: minzheng-graph accept ${path}`
        : `${undecided.length} are left: review ${path} goes on with them.`;
    return `\n${decided} of ${questions.length} decided. ${next}`;
  }
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('review')
    .description('decide at a terminal what of a draft is right')
    .argument('<draft>', 'a draft: drafts/<key>.yaml')
    .option('--by <name>', 'who decides (default: the name of the user)')
    .option('--seeds <folder>', 'folder of the vocabulary and of what is known already')
    .action((path, options) => review(path, options));
}
