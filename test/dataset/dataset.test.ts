import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildDataset } from '../../src/dataset/build-dataset.js';
import { formatLedger } from '../../src/dataset/ledger/format-ledger.js';
import { annotationSchema } from '../../src/dataset/read/annotation-schema.js';
import { formatProblems } from '../../src/dataset/read/format-problems.js';
import { readSeeds } from '../../src/dataset/read-seeds.js';
import { revisionOf } from '../../src/model/revision.js';
import { datasetOf, problemsOf, read, seedFiles } from '../helpers/seeds.js';

describe('the revision', () => {
  const { revision, nodes, edges } = datasetOf();

  test('is a SHA-256 of the content', () => expect(revision).toMatch(/^[0-9a-f]{64}$/));

  test('does not depend on the order of keys', () => {
    const turned = nodes.map(({ type, id, properties }) => ({
      properties: Object.fromEntries(Object.entries(properties).reverse()),
      id,
      type,
    }));
    expect(revisionOf({ edges, nodes: turned })).toBe(revision);
  });

  test('does not depend on the order of files or facts', () => {
    const files = new Map([...seedFiles((_, plan) => plan.targets.reverse())].reverse());
    expect(buildDataset(files).dataset?.revision).toBe(revision);
  });

  test('changes with the content', () =>
    expect(
      datasetOf((_, plan) => {
        plan.targets[0].note = 'another reading';
      }).revision,
    ).not.toBe(revision));
});

test('a dataset is frozen in all its parts', () => {
  const dataset = datasetOf();
  const [node] = dataset.nodes;
  const [edge] = dataset.edges;
  for (const part of [dataset, dataset.nodes, node, node?.properties, edge, edge?.evidence])
    expect(Object.isFrozen(part)).toBe(true);
});

test('the committed JSON Schema is the one that files are checked by', () =>
  expect(JSON.parse(readFileSync('schema/annotation.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(annotationSchema)),
  ));

describe('the ledger', () => {
  test('counts mentions by what explains them', () =>
    expect(formatLedger(read().ledger)).toBe(
      [
        'jia-2022-report',
        '  2 quantities: 1 in measurements, 1 in the header',
        '  0 titles',
        '  2 quoted names: 2 in names',
        'jia-2023-plan',
        '  3 quantities: 2 in measurements, 1 in the header',
        '  1 titles: 1 in names',
        '  2 quoted names: 2 in names',
      ].join('\n'),
    ));

  test('a long quote explains only the words that it is about', () => {
    const gaps = problemsOf((_, plan) => {
      plan.policies = [];
      plan.targets[0].quote = '建成家庭养老床位3800张以上。擦亮“青松”品牌,落实《养老服务条例》';
    });
    expect(gaps).toEqual([expect.objectContaining({ code: 'LEDGER_GAP' })]);
  });

  test('a completion rate and a scope explain their own figures', () => {
    const problems = problemsOf((seed, _, report) => {
      seed.texts['report.txt'] =
        '2022年,甲市民政局:“暖阳计划”成效明显,“青松”品牌叫响,每2个村新增养老床位3000张,完成率103%。';
      Object.assign(report.results[0], {
        quote: '每2个村新增养老床位3000张,完成率103%',
        scope: '每2个村',
        statedCompletionRate: 103,
      });
    });
    expect(problems).toEqual([]);
  });

  test('a not-fact that holds everywhere explains every occurrence', () => {
    const text =
      '2022年,甲市民政局“暖阳计划”成效明显,“青松”品牌叫响,新增养老床位3000张。一批人、一批事。';
    const problems = (everywhere: boolean) =>
      problemsOf((seed, _, report) => {
        seed.texts['report.txt'] = text;
        report.document.evidence = ['2022年'];
        report.notFacts = [
          { quote: '一批', reason: 'INDEFINITE', ...(everywhere && { everywhere }) },
        ];
      }).map(({ code }) => code);
    expect(problems(true)).toEqual([]);
    expect(problems(false)).toContain('QUOTE_AMBIGUOUS');
  });
});

describe('problems for a terminal', () => {
  test('place, code, message and fix, and how many there are', () =>
    expect(
      formatProblems([
        { file: 'a.yaml', line: 3, code: 'DATE', message: 'wrong', fix: 'Mend it.' },
      ]),
    ).toBe('a.yaml:3 DATE wrong\n    Mend it.\n1 problem in 1 file'));
});

describe('a seeds folder', () => {
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

  test('that is empty is a problem, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seeds-'));
    try {
      const { dataset } = await readSeeds(folder);
      expect(dataset).toBeNull();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
