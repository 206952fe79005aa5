import { stringify } from 'yaml';
import { buildDataset } from '../../dataset/build-dataset.js';
import type { Problem } from '../../dataset/read/problem.js';
import { type SeedFiles, textOf } from '../../dataset/read/seed-files.js';
import { annotationToYaml } from '../../dataset/write/annotation-yaml.js';
import { sha256 } from '../../util/sha256.js';
import { UserError } from '../../util/user-error.js';
import { type GraphDifference, graphDifference } from './graph-difference.js';
import type { Question } from './questions.js';
import { isUnnamed, type Review } from './review.js';

/** What accepting a draft into the seeds would write, and what becomes of the graph. */
export type Acceptance =
  | {
      /** Files of the seeds that are written, by path below their folder. */
      readonly files: ReadonlyMap<string, Uint8Array>;
      readonly difference: GraphDifference;
      readonly revision: string;
      readonly problems: readonly [];
    }
  | { readonly files: null; readonly problems: readonly Problem[] };

/**
 * The questions that keep a draft out of the seeds.
 *
 * @param above facts at least as sure as this enter without having been looked at: none unless given.
 *   The header, what the sheet has something to say about, what is open, and names that are still to
 *   be given always wait for a person.
 */
export function blocking(review: Review, above?: number): readonly Question[] {
  if (above === undefined) return review.undecided;
  return review.undecided.filter(({ kind, message, term, about: { confidence = 0 } }) => {
    if (kind === 'FACT') return message !== undefined || confidence < above;
    if (term) return isUnnamed(term);
    // What is not decided to be one thing stays two.
    return kind !== 'MERGE';
  });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The seeds with what a review says in them, as people write them: one entry of the vocabulary a line. */
function filesOf({ draft, applied, seeds }: Review): ReadonlyMap<string, Uint8Array> {
  const { key, text } = draft;
  const { annotation, proposed } = applied;
  const before = (path: string): string => textOf(seeds.files.get(path) ?? new Uint8Array());
  const ended = (words: string): string =>
    words === '' || words.endsWith('\n') ? words : `${words}\n`;
  const sums = before('documents/SHA256SUMS')
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith(` ${key}.txt`));
  const files = new Map([
    [`documents/${key}.txt`, bytes(text)],
    ['documents/SHA256SUMS', bytes(`${[...sums, `${sha256(text)}  ${key}.txt`].join('\n')}\n`)],
    [`annotations/${key}.yaml`, bytes(annotationToYaml(annotation))],
  ]);
  for (const list of ['indicators', 'units', 'cities'] as const) {
    const path = `vocabulary/${list}.yaml`;
    const lines = proposed[list].map(
      (entry) => `- ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 })}`,
    );
    if (lines.length > 0) files.set(path, bytes(`${ended(before(path))}${lines.join('')}`));
  }
  return files;
}

/**
 * What accepting a reviewed draft into its seeds would do. Nothing is written.
 *
 * @throws {UserError} where the seeds have the document already, under another key
 */
export function acceptanceOf(review: Review): Acceptance {
  const { draft, seeds } = review;
  const own = sha256(draft.text);
  const twin = seeds.annotations.documents.find(
    ({ annotation: { document } }) => document.sha256 === own && document.key !== draft.key,
  );
  if (twin)
    throw new UserError(
      `The seeds have this text already, as ${twin.annotation.document.key}: correct ${twin.file.path}.`,
    );
  const files = filesOf(review);
  const all: SeedFiles = new Map([...seeds.files, ...files]);
  const after = buildDataset(all);
  if (!after.dataset) return { files: null, problems: after.problems };
  const before = buildDataset(seeds.files).dataset ?? undefined;
  return {
    files,
    difference: graphDifference(before, after.dataset),
    revision: after.dataset.revision,
    problems: [],
  };
}
