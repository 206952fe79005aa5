import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildDataset } from '../../../src/dataset/build-dataset.js';
import type { Problem } from '../../../src/dataset/read/problem.js';
import { readSeedFiles, type SeedFiles, textOf } from '../../../src/dataset/read/seed-files.js';
import { checkDraft, type KeptDraft, withDraft } from '../../../src/extract/draft/check-draft.js';

/** A plan of a city whose report the seeds keep. */
const plan = 'qingdao-2023-plan';

let seeds: SeedFiles;
let draft: KeptDraft;
/** What is wrong with the seeds themselves. */
let before: ReadonlySet<string>;
beforeAll(async () => {
  const { files } = await readSeedFiles('seeds');
  const yaml = textOf(files.get(`annotations/${plan}.yaml`) as Uint8Array);
  const source = /source: (.+)/.exec(yaml)?.[1] as string;
  const rest = new Map(files);
  rest.delete(`annotations/${plan}.yaml`);
  rest.delete(source);
  const sums = textOf(files.get('documents/SHA256SUMS') as Uint8Array);
  const others = sums.split('\n').filter((line) => !line.endsWith(source.split('/')[1] as string));
  rest.set('documents/SHA256SUMS', new TextEncoder().encode(others.join('\n')));
  seeds = rest;
  draft = {
    key: plan,
    yaml: yaml.replace(source, `documents/${plan}.txt`),
    text: textOf(files.get(source) as Uint8Array),
    proposed: { indicators: [], units: [], cities: [] },
  };
  before = new Set(buildDataset(seeds).problems.map(told));
});

const told = ({ code, file, message }: Problem): string => `${code} ${file} ${message}`;

/** What the dataset finds with the draft among the seeds that it does not find without it. */
function foundInSeeds(kept: KeptDraft): readonly string[] {
  const { problems } = buildDataset(withDraft(seeds, kept));
  return problems
    .filter(({ code }) => code !== 'LEDGER_GAP')
    .map(told)
    .filter((problem) => !before.has(problem));
}

describe('a draft is refused for what validate would refuse with it among the seeds', () => {
  test.each<[string, (kept: KeptDraft) => KeptDraft]>([
    ['nothing', (kept) => kept],
    [
      'a value that its words do not say',
      (kept) => ({ ...kept, yaml: kept.yaml.replace('value: 3800', 'value: 3900') }),
    ],
    [
      'words that the text does not have',
      (kept) => ({ ...kept, yaml: kept.yaml.replace('quote: 发行《', 'quote: 发放《') }),
    ],
    [
      'a kind that another document of the city says otherwise',
      (kept) => ({ ...kept, yaml: kept.yaml.replace('kind: BUREAU', 'kind: OFFICE') }),
    ],
    [
      'an indicator that nobody has',
      (kept) => ({ ...kept, yaml: kept.yaml.replace('indicator: home', 'indicator: no-home') }),
    ],
    [
      'a form that there is not',
      (kept) => ({ ...kept, yaml: kept.yaml.replace('kind: WORK_PLAN', 'kind: WORKPLAN') }),
    ],
    ['no YAML', (kept) => ({ ...kept, yaml: kept.yaml.replace('document:', '{') })],
    [
      'a proposed indicator that the vocabulary has under its English name, and that nothing measures',
      (kept) => ({
        ...kept,
        proposed: {
          ...kept.proposed,
          indicators: [
            {
              key: 'beds-again',
              name: '床',
              nameEn: 'home care beds',
              unit: '床铺',
              basis: 'STOCK',
              family: 'work-items',
              object: '床',
            },
          ],
        },
      }),
    ],
  ])('%s', (what, change) => {
    const kept = change(draft);
    const { faults, gaps } = checkDraft(seeds, kept);
    const found = [...faults, ...gaps].map(told).sort();
    expect(found).toEqual([...foundInSeeds(kept)].sort());
    if (what !== 'nothing') expect(found).not.toEqual([]);
  });
});
