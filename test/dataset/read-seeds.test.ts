import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../src/dataset/read-seeds.js';

const withFolder = async (run: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'seeds-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('a seeds folder', () => {
  test('without fault is a dataset', async () => {
    const { dataset, problems, ledger } = await readSeeds('seeds');
    expect(problems).toEqual([]);
    expect(dataset?.nodes.length).toBeGreaterThan(1000);
    expect(ledger).toHaveLength(5);
  });

  test('that does not exist is a problem, not an exception', async () => {
    const { dataset, problems } = await readSeeds('/no/such/folder');
    expect(dataset).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'FILE',
        file: 'annotations',
        message: expect.stringContaining('does not exist'),
      }),
    );
  });

  test('that is empty lacks its folders, its vocabulary and its checksums', () =>
    withFolder(async (folder) => {
      const { dataset, problems } = await readSeeds(folder);
      expect(dataset).toBeNull();
      expect(problems.map(({ file }) => file)).toEqual([
        'annotations',
        'documents',
        'documents/SHA256SUMS',
        'vocabulary',
        ...[
          'beneficiary-groups',
          'cities',
          'concepts',
          'indicator-families',
          'indicators',
          'policy-areas',
          'readings',
          'synonyms',
          'units',
        ].map((name) => `vocabulary/${name}.yaml`),
      ]);
    }));

  test('with an unreadable file is no dataset, and has all problems in the order of files', () =>
    withFolder(async (folder) => {
      await cp('seeds', folder, { recursive: true });
      await cp('seeds/vocabulary', join(folder, 'documents', 'vocabulary'), { recursive: true });
      await writeFile(join(folder, 'annotations', 'broken.yaml'), 'a: [');
      await writeFile(join(folder, 'vocabulary', 'units.yaml'), 'a: [');
      const { dataset, problems, ledger } = await readSeeds(folder);
      expect(dataset).toBeNull();
      expect([...new Set(problems.map(({ file }) => file))]).toEqual([
        'annotations/broken.yaml',
        'documents/vocabulary',
        'vocabulary/units.yaml',
      ]);
      expect(ledger).toHaveLength(5);
    }));
});
