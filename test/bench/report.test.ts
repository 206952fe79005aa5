import { describe, expect, test } from '@jest/globals';
import type { Row } from '../../bench/race.js';
import { format, type SizeReport } from '../../bench/report.js';

const row = (contender: string, throughputs: number[], more: Partial<Row> = {}): Row => ({
  question: 'Q2',
  contender,
  p50: 1,
  p99: 2,
  throughput: 100,
  throughputs,
  cpu: 1,
  neo4jCpu: 1,
  ...more,
});

const reportOf = (rows: readonly Row[], more: Partial<SizeReport> = {}): string =>
  format({
    date: '2026-11-28',
    neo4jVersion: '5.26.30',
    rounds: 3,
    seedsStart: undefined,
    sizes: [
      {
        size: { kind: 'copies', groups: 28, years: 5 },
        documents: 700,
        nodes: 223_760,
        relations: 1_102_559,
        rows,
        memory: [],
        loads: undefined,
        starts: new Map(),
        absent: [],
        ...more,
      },
    ],
  });

/** The cells of the first line of a table under a heading. */
function cells(report: string, heading: string): string[] {
  const [, after = ''] = report.split(`### ${heading}`);
  const [, line = ''] = after.match(/\n\| Q2 \| (.*) \|\n/) ?? [];
  return line.split(' | ').map((cell) => cell.trim());
}

describe('The report of the benchmark', () => {
  test('compares contenders within rounds: the median of the ratios, not the ratio of the medians', () => {
    const report = reportOf([row('neo4j-cold', [30, 200, 10]), row('cypher', [10, 100, 20])]);
    expect(cells(report, 'Throughput at 16 clients relative')[0]).toBe('2');
  });

  test.each([
    [1.2, 'met'],
    [1.19, '**missed**'],
  ])('says of a question with the aim 1.2 that %d is %s', (ratio, verdict) => {
    const report = reportOf([row('neo4j-cold', [ratio]), row('cypher', [1])]);
    expect(cells(report, 'Throughput at 16 clients relative').slice(0, 3)).toEqual([
      String(ratio),
      '1.2',
      verdict,
    ]);
  });

  test('tells how many times as much processor time the statement by hand takes, Neo4j included', () => {
    const report = reportOf([
      row('neo4j-cold', [1], { cpu: 1, neo4jCpu: 1 }),
      row('cypher', [1], { cpu: 2, neo4jCpu: 4 }),
    ]);
    expect(cells(report, 'Throughput at 16 clients relative')[3]).toBe('3');
  });

  test('sets another build beside this one, each against the statements over its own database', () => {
    const report = reportOf([
      row('neo4j-cold', [40]),
      row('cypher', [20]),
      row('neo4j-cold@old', [30]),
      row('cypher@old', [10]),
    ]);
    expect(cells(report, 'neo4j-cold of this build beside neo4j-cold@old')).toEqual(
      expect.arrayContaining(['1.33', '2', '3']),
    );
  });

  test('says why a contender did not take part', () => {
    const absent = ['cypher does not answer Q2: it is away'];
    expect(reportOf([row('neo4j-cold', [1])], { absent })).toContain(`- ${absent[0]}`);
  });

  test('sets the memory of the embedded store beside what it may take', () => {
    const starts = new Map([['as node starts it', { seconds: 12.3, rss: 399, peak: 402 }]]);
    expect(reportOf([], { starts })).toContain('| as node starts it | 12.3 | 399 | 402 | 600 |');
  });
});
