import { describe, expect, test } from '@jest/globals';
import { buildDataset } from '../../src/dataset/build-dataset.js';
import { revisionOf } from '../../src/model/revision.js';
import { type Change, datasetOf, problemsOf, read, seedFiles } from '../helpers/seeds.js';

describe('the dataset of seeds without fault', () => {
  const dataset = datasetOf();

  test('has the revision of its content', () => {
    expect(dataset.revision).toMatch(/^[0-9a-f]{64}$/);
    expect(dataset.revision).toBe(revisionOf(dataset));
  });

  test('does not depend on the order of files or facts', () => {
    const files = new Map([...seedFiles((_, plan) => plan.targets.reverse())].reverse());
    expect(buildDataset(files).dataset?.revision).toBe(dataset.revision);
  });

  test.each<[string, Change]>([
    [
      'a note',
      (_, plan) => {
        plan.targets[0].note = 'another reading';
      },
    ],
    [
      'the proof of a relation',
      (_, plan) => {
        plan.brands[0].programs = [{ ref: 'nuanyang', quote: '“暖阳计划”' }];
      },
    ],
    [
      'an alias in the vocabulary',
      (seed) => {
        Object.assign(seed.vocabulary['policy-areas.yaml']?.[0] as object, { aliases: ['养老'] });
      },
    ],
  ])('has another revision after a change of %s', (_, change) =>
    expect(datasetOf(change).revision).not.toBe(dataset.revision),
  );

  test('is frozen in all its parts', () => {
    const [node] = dataset.nodes;
    const [edge] = dataset.edges;
    for (const part of [
      dataset,
      dataset.nodes,
      node,
      node?.properties,
      dataset.edges,
      edge,
      edge?.properties,
      edge?.evidence,
    ])
      expect(Object.isFrozen(part)).toBe(true);
  });
});

describe('seeds with faults', () => {
  const faulty: Change = (seed, plan, report) => {
    seed.raw['vocabulary/cities.yaml'] = 'key: [';
    plan.targets[0].kind = 'TARGET';
    plan.departments[0].evidence.push('无此句');
    report.results[0].value = 1;
  };

  test('have no dataset, and a ledger all the same', () => {
    const { dataset, problems, ledger } = read(faulty);
    expect(dataset).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(ledger.map(({ document }) => document)).toEqual(['jia-2022-report', 'jia-2023-plan']);
  });

  test('are told all their problems at once, by file and line', () => {
    const problems = problemsOf(faulty);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['YAML', 'SCHEMA', 'QUOTE_NOT_FOUND', 'VALUE_UNREADABLE']),
    );
    const places = problems.map(({ file, line }) => `${file} ${String(line).padStart(4, '0')}`);
    expect(places).toEqual([...places].sort());
  });

  test('that lack an annotation are told to add one', () =>
    expect(
      problemsOf((seed) => {
        for (const key of Object.keys(seed.annotations)) delete seed.annotations[key];
        for (const name of Object.keys(seed.texts)) delete seed.texts[name];
        seed.vocabulary['indicators.yaml'] = [];
      }),
    ).toEqual([
      {
        file: 'annotations',
        line: 1,
        code: 'FILE',
        message: 'there is no annotation file',
        fix: 'Add one: docs/add-a-document.md says how.',
      },
    ]));

  test('whose only annotation is broken are told that alone', () =>
    expect(
      problemsOf((seed) => {
        delete seed.annotations['jia-2022-report'];
        delete seed.texts['report.txt'];
        seed.raw['annotations/jia-2023-plan.yaml'] = 'a: [';
      }).map(({ code }) => code),
    ).toEqual(['YAML']));
});
