import { describe, expect, test } from '@jest/globals';

const { href } = new URL('../../scripts/audit-report.js', import.meta.url);
const { problemsOf, shippedIn } = (await import(href)) as {
  shippedIn(report: object, shipped: ReadonlySet<string>): object;
  problemsOf(report: object, exceptions: readonly object[], today: string): string[];
};

const url = 'https://github.com/advisories/GHSA-0000';
const weakness = { url, title: 'Slow expression', severity: 'high', name: 'some-parser' };
const report = {
  vulnerabilities: { 'some-parser': { via: [weakness] }, user: { via: ['some-parser'] } },
};
const exception = { advisory: url, reason: 'It reads our own files only.', until: '2026-06-30' };

describe('an audit', () => {
  test('looks at what reaches a user alone', () => {
    const both = {
      vulnerabilities: {
        parser: { via: [], nodes: ['node_modules/parser'] },
        builder: { via: [], nodes: ['node_modules/a/node_modules/builder'] },
      },
    };
    const { vulnerabilities } = shippedIn(both, new Set(['node_modules/parser'])) as typeof both;
    expect(Object.keys(vulnerabilities)).toEqual(['parser']);
  });

  test('passes where nothing is known', () => {
    expect(problemsOf({ vulnerabilities: {} }, [], '2026-01-31')).toEqual([]);
  });

  test('fails on a weakness, once, and says what to do', () => {
    expect(problemsOf(report, [], '2026-01-31')).toEqual([
      expect.stringMatching(/some-parser: Slow expression \(high\).*audit-exceptions\.json/),
    ]);
  });

  test('passes with a reason, to its last day', () => {
    expect(problemsOf(report, [exception], '2026-06-30')).toEqual([]);
    expect(problemsOf(report, [exception], '2026-07-01')).toEqual([
      expect.stringContaining('ended on 2026-06-30'),
    ]);
  });

  test('fails on an exception without a reason, and on one that nothing needs', () => {
    expect(problemsOf(report, [{ ...exception, reason: ' ' }], '2026-01-31')).toHaveLength(1);
    expect(problemsOf({ vulnerabilities: {} }, [exception], '2026-01-31')).toEqual([
      expect.stringContaining('take its exception out'),
    ]);
  });
});
