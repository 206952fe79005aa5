import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildDataset } from '../../src/dataset/build-dataset.js';
import type { CompiledSeedFiles } from '../../src/dataset/compiled-documents.js';
import { CompiledFolder, compiledFolder } from '../../src/dataset/compiled-folder.js';
import { type Change, type Loose, seedFiles } from '../helpers/seeds.js';

let seeds: string;
beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'compiled-folder-'));
});
afterEach(() => rmSync(seeds, { recursive: true }));

/** Of the files of the seeds, those that were read anew, once the folder knows what it can. */
function readAnew(change: Change = () => {}, version = '1'): string[] {
  const anew: string[] = [];
  const folder = new CompiledFolder(seeds, version);
  const told: CompiledSeedFiles = {
    document: (file) => folder.document(file),
    value: (file) => folder.value(file),
    facts: (file) => folder.facts(file),
    part: (file) => folder.part(file),
    keepPart: (file, part) => folder.keepPart(file, part),
    home: (file) => folder.home(file),
    city: (madeFrom) => folder.city(madeFrom),
    keepCity: (madeFrom, city) => folder.keepCity(madeFrom, city),
    keepDocument: (file, ...document) => {
      anew.push(file.path);
      folder.keepDocument(file, ...document);
    },
    keepValue: (file, value) => {
      anew.push(file.path);
      folder.keepValue(file, value);
    },
  };
  const files = seedFiles(change);
  const { ledger, ...reading } = buildDataset(files, told);
  const { ledger: whole, ...plain } = buildDataset(files);
  expect(reading).toEqual(plain);
  expect(ledger).toEqual(whole);
  if (reading.dataset) folder.prune();
  return anew.map((path) => path.replace(/^.*\/|\.yaml$/g, '')).sort();
}

const files = () => readdirSync(join(seeds, compiledFolder));

/** As if a person added a document of the other city, with all that it needs. */
const withAnother: Change = (seed, plan) => {
  const text = '乙市民政局2024年工作计划';
  seed.texts['other.txt'] = text;
  seed.vocabulary['cities.yaml']?.push({
    ...{ key: 'yi', name: '乙市', nameEn: 'Yi City', level: 'PREFECTURE' },
  });
  seed.annotations['yi-2024-plan'] = {
    document: {
      ...plan.document,
      ...{ key: 'yi-2024-plan', source: 'documents/other.txt', title: text },
      ...{ city: 'yi', year: 2024, issuedOn: undefined, issuer: undefined, evidence: [text] },
    },
    sections: [],
  };
};

describe('What was found right of the seeds is not read, checked and assembled again', () => {
  beforeEach(() => {
    readAnew();
  });

  test('where nothing changed', () => expect(readAnew()).toEqual([]));

  test('where a document and its city are added', () =>
    expect(readAnew(withAnother)).toEqual(['cities', 'yi-2024-plan']));

  test('where a document is taken away again', () => {
    readAnew(withAnother);
    expect(readAnew()).toEqual(['cities']);
    // What is of no use any more is deleted: it would be read anew.
    expect(readAnew(withAnother)).toEqual(['cities', 'yi-2024-plan']);
  });

  test('but for the document that changed', () =>
    expect(
      readAnew((_, __, report) => {
        report.document.title = '甲市民政局工作总结';
      }),
    ).toEqual(['jia-2022-report']));

  test('but for those that look an entry of the vocabulary up which changed', () =>
    expect(
      readAnew(({ vocabulary }) => {
        (vocabulary['beneficiary-groups.yaml'] as Loose[])[0].nameEn = 'the elderly';
      }),
    ).toEqual(['beneficiary-groups', 'jia-2023-plan']));

  test('but for all where there is a concept more, which each could use', () =>
    expect(
      readAnew(({ vocabulary }, plan) => {
        vocabulary['concepts.yaml']?.push({
          ...{ key: 'tisheng', name: '提升质量', nameEn: 'better quality', kind: 'STRATEGY' },
        });
        plan.concepts.push({ ref: 'tisheng', evidence: ['(二)提升质量'] });
      }),
    ).toEqual(['concepts', 'jia-2022-report', 'jia-2023-plan']));

  test('but for those that report on a target of a document which changed', () =>
    expect(
      readAnew((_, plan) => {
        plan.targets[0].period = 'UNSTATED';
      }),
    ).toEqual(['jia-2022-report', 'jia-2023-plan']));

  test('but for those that state a thing which is known under another key', () => {
    const other: Change = (_, __, report) => {
      report.brands[0].key = 'qingsong-pinpai';
    };
    readAnew(other);
    expect(
      readAnew((seed, plan, report) => {
        other(seed, plan, report);
        plan.brands[0].sameAs = 'qingsong-pinpai';
      }),
    ).toEqual(['jia-2022-report', 'jia-2023-plan']);
  });

  test('nor kept where there is a problem', () => {
    expect(readAnew((_, plan) => plan.targets.push({ key: 'x' }))).toEqual([]);
    expect(readAnew()).toEqual([]);
  });

  test('but for all where the rules are others', () =>
    expect(readAnew(undefined, '2').length).toBe(11));
});

describe('What is kept beside the seeds', () => {
  test('is not used where it was tampered with, and made anew', () => {
    readAnew();
    for (const name of files()) {
      const path = join(seeds, compiledFolder, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('青松', '青杉').slice(0, -1));
    }
    expect(readAnew().length).toBe(11);
    expect(readAnew()).toEqual([]);
  });

  test('is ignored by Git, and is a file for each of the seeds, three more for each document, and one for each city', () => {
    readAnew();
    expect(readFileSync(join(seeds, compiledFolder, '.gitignore'), 'utf8')).toMatch(/^\*$/m);
    // What is national is kept as a city is.
    expect(files().length).toBe(1 + 11 + 2 * 3 + 2);
  });

  test('is nothing where it cannot be written', () => {
    writeFileSync(join(seeds, compiledFolder), 'in the way');
    expect(readAnew().length).toBe(11);
    expect(readAnew().length).toBe(11);
  });

  test('is pruned of what a killed process left', () => {
    mkdirSync(join(seeds, compiledFolder));
    writeFileSync(join(seeds, compiledFolder, 'abc.4711'), 'half');
    readAnew();
    expect(files()).not.toContain('abc.4711');
  });
});
