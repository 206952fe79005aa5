import { stringify } from 'yaml';
import { buildDataset } from '../../dataset/build-dataset.js';
import type { Problem, ProblemCode } from '../../dataset/read/problem.js';
import { type SeedFiles, textOf } from '../../dataset/read/seed-files.js';
import type { LedgerEntry } from '../../dataset/text/ledger-entry.js';
import { annotationToYaml } from '../../dataset/write/annotation-yaml.js';
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
  readonly proposed: Draft['proposed'];
}

export const keptDraft = (text: string, { annotation, proposed }: Draft): KeptDraft => ({
  key: annotation.document.key,
  yaml: annotationToYaml(annotation),
  text,
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

const told = ({ file, message }: Problem): string => `${file} ${message}`;

/** What is wrong with the seeds themselves, found once for all drafts. */
const problemsBySeeds = new WeakMap<SeedFiles, ReadonlySet<string>>();
function problemsOf(seeds: SeedFiles): ReadonlySet<string> {
  const known = problemsBySeeds.get(seeds) ?? new Set(buildDataset(seeds).problems.map(told));
  problemsBySeeds.set(seeds, known);
  return known;
}

/** Checks a draft as `validate` checks the seeds: what is open, and what is wrong. */
export function checkDraft(seeds: SeedFiles, draft: KeptDraft): CheckedDraft {
  const own: ReadonlySet<string> = new Set([
    `documents/${draft.key}.txt`,
    `annotations/${draft.key}.yaml`,
  ]);
  const before = problemsOf(seeds);
  const { problems, ledger } = buildDataset(withDraft(seeds, draft));
  const news = problems.filter((each) => own.has(each.file) || !before.has(told(each)));
  const entries = ledger.find(({ document }) => document === draft.key)?.entries ?? [];
  return {
    open: entries.filter(({ state }) => state === 'OPEN'),
    gaps: news.filter(({ code }) => code !== 'LEDGER_GAP' && gaps.has(code)),
    faults: news.filter(({ code }) => !gaps.has(code)),
  };
}
