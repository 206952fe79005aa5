import { stringify } from 'yaml';
import { checkBeside, type ReadSeeds } from '../../dataset/check-document.js';
import { byPlace, type Problem, type ProblemCode } from '../../dataset/read/problem.js';
import { readAnnotations } from '../../dataset/read/read-annotations.js';
import { readTexts } from '../../dataset/read/read-texts.js';
import { type SeedFiles, textOf } from '../../dataset/read/seed-files.js';
import { type ProposedTerms, readVocabulary } from '../../dataset/read/vocabulary.js';
import { YamlFile } from '../../dataset/read/yaml-file.js';
import type { LedgerEntry } from '../../dataset/text/ledger-entry.js';
import { SourceText } from '../../dataset/text/source-text.js';
import { annotationToYaml } from '../../dataset/write/annotation-yaml.js';
import type { Annotation } from '../../model/annotation.js';
import { sha256 } from '../../util/sha256.js';
import type { Draft } from './draft.js';

/** What a draft may lack: mentions that nothing explains yet. All else that `validate` finds is a fault. */
const gaps: ReadonlySet<ProblemCode> = new Set(['LEDGER_GAP', 'CONCEPT_GAP', 'DUTY_GAP']);

export interface CheckedDraft {
  /** Mentions that nothing explains. */
  readonly open: readonly LedgerEntry[];
  /** Words of concepts and of duties that nothing quotes. */
  readonly gaps: readonly Problem[];
  /** What is wrong with the draft: none, where the extractor is right. */
  readonly faults: readonly Problem[];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A draft as it is kept: the files that the seeds would get, and what it proposes for their vocabulary. */
export interface KeptDraft {
  readonly key: string;
  readonly yaml: string;
  readonly text: string;
  /** What the YAML says, where that is known without reading it. */
  readonly annotation?: Annotation;
  readonly proposed: ProposedTerms;
}

export const keptDraft = (
  text: string,
  { annotation, proposed }: Pick<Draft, 'annotation' | 'proposed'>,
): KeptDraft => ({
  key: annotation.document.key,
  yaml: annotationToYaml(annotation),
  text,
  annotation,
  proposed,
});

/** The seeds with a draft in them, and with what it proposes in their vocabulary. */
export function withDraft(seeds: SeedFiles, { key, yaml, text, proposed }: KeptDraft): SeedFiles {
  const files = new Map(seeds);
  const append = (path: string, words: string): unknown =>
    files.set(path, bytesOf(`${textOf(files.get(path) ?? new Uint8Array())}${words}`));
  files.set(`documents/${key}.txt`, bytesOf(text));
  files.set(`annotations/${key}.yaml`, bytesOf(yaml));
  append('documents/SHA256SUMS', `${sha256(text)}  ${key}.txt\n`);
  for (const [file, entries] of [
    ['indicators.yaml', proposed.indicators],
    ['units.yaml', proposed.units],
    ['cities.yaml', proposed.cities],
  ] as const)
    if (entries.length > 0) append(`vocabulary/${file}`, `\n${stringify(entries)}`);
  return files;
}

/** What seeds hold, read once for all drafts. */
const readBySeeds = new WeakMap<SeedFiles, ReadSeeds>();
function readSeedsOf(seeds: SeedFiles): ReadSeeds {
  const read = readBySeeds.get(seeds) ?? {
    vocabulary: readVocabulary(seeds, []),
    annotations: readAnnotations(seeds, readTexts(seeds, []), []),
  };
  readBySeeds.set(seeds, read);
  return read;
}

/** Seeds as files, or read already. */
export type AnySeeds = SeedFiles | ReadSeeds;

/** Checks a draft as `validate` checks the seeds: what is open, and what is wrong. */
export function checkDraft(seeds: AnySeeds, draft: KeptDraft): CheckedDraft {
  const { key, yaml, text, annotation, proposed } = draft;
  const { problems, ledger } = checkBeside(
    'annotations' in seeds ? seeds : readSeedsOf(seeds),
    new YamlFile(`annotations/${key}.yaml`, yaml, annotation),
    { sha256: sha256(text), text: new SourceText(text) },
    `documents/${key}.txt`,
    proposed,
  );
  return {
    open: ledger?.entries.filter(({ state }) => state === 'OPEN') ?? [],
    gaps: problems.filter(({ code }) => code !== 'LEDGER_GAP' && gaps.has(code)),
    faults: problems.filter(({ code }) => !gaps.has(code)).sort(byPlace),
  };
}
