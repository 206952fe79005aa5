import { beforeAll, expect, jest, test } from '@jest/globals';
import { readAnnotations } from '../../../src/dataset/read/read-annotations.js';
import { readTexts } from '../../../src/dataset/read/read-texts.js';
import { readSeedFiles } from '../../../src/dataset/read/seed-files.js';
import {
  evaluateReader,
  type ReaderEvaluation,
} from '../../../src/extract/evaluate/reader-evaluation.js';
import type { Score } from '../../../src/extract/evaluate/score.js';
import type {
  Answer,
  PointedName,
  PointedNumber,
  Question,
  Reader,
} from '../../../src/extract/second-reader/reader.js';
import { type Annotation, evidenceOf } from '../../../src/model/annotation.js';
import { named, number } from '../second-reader/pointing.js';

jest.setTimeout(120_000);

interface Truth {
  readonly numbers: readonly PointedNumber[];
  readonly names: readonly PointedName[];
}

const lineOf = (text: string, quote: string): number =>
  text.slice(0, text.indexOf(quote)).split('\n').length;

/** What is to be pointed at in a document, by its curated annotation. */
function truthOf(text: string, annotation: Annotation): Truth {
  const numbers = (['target', 'result'] as const).flatMap((role) =>
    (annotation[`${role}s`] ?? []).map(({ quote, text: words }) => {
      const before = quote.slice(0, Math.max(0, quote.indexOf(words)));
      const counted = /\p{Script=Han}{2,12}(?=[^\p{Script=Han}]*$)/u.exec(before)?.[0] ?? null;
      return number(lineOf(text, quote), quote, words, counted, { role });
    }),
  );
  const names = (
    [
      ['departments', 'department'],
      ['officials', 'official'],
      ['policies', 'policy'],
      ['programs', 'program'],
      ['brands', 'brand'],
    ] as const
  ).flatMap(([list, kind]) =>
    (annotation[list] ?? []).flatMap((fact) =>
      evidenceOf(fact)
        .map((quote) => (typeof quote === 'string' ? quote : quote.quote))
        .filter((quote) => quote.includes(fact.name))
        .slice(0, 1)
        .map((quote) => named(lineOf(text, quote), quote, fact.name, kind)),
    ),
  );
  return { numbers, names };
}

/**
 * A reader that knows what the curated documents say, and is as good as its word: of ten things it
 * leaves out one, and of ten that it points at one is wrong: in another role or of another kind.
 */
class NineInTen implements Reader {
  readonly name = 'nine in ten';
  readonly host = 'here';
  readonly #truths: ReadonlyMap<string, Truth>;
  #turn = 0;

  constructor(truths: ReadonlyMap<string, Truth>) {
    this.#truths = truths;
  }

  async read({ text, chunk, open }: Question): Promise<Answer> {
    const lines = new Set(chunk.lines.map((line) => line.number));
    const own = <Item extends { readonly line: number }>(
      items: readonly Item[],
      wrong: (item: Item) => Item,
    ): Item[] =>
      items
        .filter(({ line }) => open.length === 0 && lines.has(line))
        .flatMap((item) => {
          const turn = this.#turn++ % 10;
          return turn === 0 ? [] : turn === 5 ? [wrong(item)] : [item];
        });
    const { numbers = [], names = [] } = this.#truths.get(text) ?? {};
    return {
      pointed: {
        numbers: own(numbers, (each) => ({
          ...each,
          role: each.role === 'target' ? 'result' : 'target',
        })),
        names: own(names, (each) => ({
          ...each,
          kind: each.kind === 'program' ? 'policy' : 'program',
        })),
        responsibilities: [],
        verdicts: [],
      },
      malformed: 0,
    };
  }
}

let evaluation: ReaderEvaluation;
beforeAll(async () => {
  const { files } = await readSeedFiles('seeds');
  const { documents } = readAnnotations(files, readTexts(files, []), []);
  const truths = new Map(
    documents.flatMap(({ annotation, text }) =>
      text ? [[text.text, truthOf(text.text, annotation)] as const] : [],
    ),
  );
  evaluation = await evaluateReader(files, new NineInTen(truths));
});

const whole = (scores: Readonly<Record<string, Score>>): { precision: number; recall: number } => {
  const kinds = ['figure', 'brand', 'program', 'policy', 'department', 'official'];
  const sum = (of: keyof Score): number =>
    kinds.reduce((total, kind) => total + (scores[kind]?.[of] ?? 0), 0);
  return { precision: sum('right') / sum('drafted'), recall: sum('right') / sum('curated') };
};

test('what a reader of whose claims nine in ten are right agrees to is right more often than what the rules say', () => {
  const { facts, right } = evaluation.agreement.AGREE;
  expect(right / facts).toBeGreaterThan(whole(evaluation.rules).precision);
});

test('what it adds is no worse than what the rules have found', () => {
  // A hundredth to spare: that of the rules rises with them, that of the reader does not.
  expect(whole(evaluation.both).precision).toBeGreaterThan(
    whole(evaluation.rules).precision - 0.01,
  );
  const { both, rules } = evaluation;
  expect(both.figure.right / both.figure.drafted).toBeGreaterThanOrEqual(
    rules.figure.right / rules.figure.drafted,
  );
});

test('and what the rules have missed is found with it', () => {
  expect(whole(evaluation.both).recall).toBeGreaterThan(whole(evaluation.rules).recall + 0.01);
  expect(evaluation.open.both).toBeLessThanOrEqual(evaluation.open.rules);
});

test('what both say is surer than what one of them says', () => {
  const { AGREE, RULES_ONLY, READER_ONLY } = evaluation.agreement;
  expect(AGREE.confidence).toBeGreaterThan(RULES_ONLY.confidence);
  expect(READER_ONLY.facts).toBeGreaterThan(0);
});
