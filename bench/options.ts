import { parseArgs } from 'node:util';
import { type Build, otherBuild } from './build.js';
import { type ContenderName, contenderNames } from './contenders/contenders.js';
import { type CorpusKind, type CorpusOptions, corpusKinds, sizeOf } from './corpus/corpus.js';
import {
  type QuestionName,
  questionNames,
  shapeNames,
  storedNames,
} from './questions/questions.js';
import { variableSets } from './questions/variables.js';
import type { Pace } from './race.js';

/** What a run of the benchmark is asked to do. */
export interface RunOptions {
  readonly corpora: readonly CorpusOptions[];
  readonly questions: readonly QuestionName[];
  readonly contenders: readonly ContenderName[];
  /** Other builds of this project that take part. */
  readonly builds: readonly Build[];
  readonly pace: Pace;
  /** How many sets of variables are compared before anything is timed. */
  readonly checked: number;
  /** How often a start is measured. */
  readonly starts: number;
  /** Whether loads and starts are measured, too. */
  readonly isWhole: boolean;
  readonly isQuick: boolean;
  /** Where the rows are written as JSON, beside the report. */
  readonly json: string | undefined;
}

const sizesOf: Readonly<Record<CorpusKind, { readonly full: string; readonly quick: string }>> = {
  copies: { full: '28x5,3x5', quick: '3x5' },
  synthetic: { full: '300x5,30x5', quick: '30x5' },
};

/** @throws {Error} where an option cannot be used, with what could be given */
export function readOptions(args: readonly string[]): RunOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      corpus: { type: 'string', default: 'copies' },
      size: { type: 'string' },
      sizes: { type: 'string' },
      questions: { type: 'string', default: 'all' },
      contenders: { type: 'string', default: contenderNames.join(',') },
      build: { type: 'string', multiple: true, default: [] },
      reader: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string' },
      compared: { type: 'string' },
      'answers-only': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const [kind] = choose('corpus', values.corpus, corpusKinds) as [CorpusKind];
  const sizes = values.sizes ?? values.size ?? sizesOf[kind][values.quick ? 'quick' : 'full'];
  const pace = values.quick
    ? { rounds: 2, alone: 150, crowd: 350, warmUps: 2 }
    : { rounds: 7, alone: 600, crowd: 1_000, warmUps: 4 };
  return {
    corpora: sizes.split(',').map((size) => ({ kind, ...sizeOf(size) })),
    questions: choose(
      'questions',
      values.questions
        .replace('all', 'shapes,stored')
        .replace('shapes', shapeNames.join(','))
        .replace('stored', storedNames.join(',')),
      questionNames,
    ),
    contenders: choose('contenders', values.contenders, contenderNames),
    builds: [
      ...values.build.map((given) => otherBuild(given, false)),
      ...values.reader.map((given) => otherBuild(given, true)),
    ],
    pace: { ...pace, rounds: countOf('rounds', values.rounds) ?? pace.rounds },
    checked: countOf('compared', values.compared) ?? (values.quick ? 12 : variableSets),
    starts: values.quick ? 1 : 3,
    isWhole: !values['answers-only'],
    isQuick: values.quick,
    json: values.json,
  };
}

function countOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`--${option} ${text}: give a whole number from 1 on`);
  return count;
}

function choose<Name extends string>(
  option: string,
  text: string,
  known: readonly Name[],
): readonly Name[] {
  const given = text.split(',');
  const unknown = given.find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(`--${option} ${unknown}: there are ${known.join(', ')}`);
  return known.filter((name) => given.includes(name));
}
