import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { wrapReader } from '../../src/store/wrap-reader.js';
import { openSeeds } from '../helpers/run-query.js';
import { ask, serve } from '../helpers/service.js';

const read = (file: string): Promise<string> =>
  readFile(new URL(`../../${file}`, import.meta.url), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly runbook: string };
}
const dashboard = JSON.parse(await read('deploy/grafana-dashboard.json')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};
const rules = (parse(await read('deploy/alerts.yaml')).groups as { rules: Rule[] }[]).flatMap(
  (group) => group.rules,
);
const expressions: [string, string][] = [
  ...dashboard.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }): [string, string] => [title, expr]),
  ),
  ...rules.map(({ alert, expr }): [string, string] => [alert, expr]),
];

/** Names of series, and the labels of each, as the service gives them. */
const labels = new Map<string, Set<string>>();
beforeAll(async () => {
  const reader = await openSeeds();
  // As a store behind connections has it.
  const watched = Object.assign(wrapReader(reader, {}), {
    connections: () => ({ inUse: 0, most: 100 }),
  });
  const { url } = await serve(watched);
  await ask(url, '{ years { year } }');
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  for (const [, name = ''] of text.matchAll(/^# TYPE (\S+) /gm)) labels.set(name, new Set());
  for (const [, name = '', inner = ''] of text.matchAll(/^(\w+)\{(.*)\} /gm)) {
    const own = labels.get(name) ?? new Set();
    for (const [, label = ''] of inner.matchAll(/(\w+)="/g)) own.add(label);
    labels.set(name, own);
  }
  // What is only counted once it happens.
  labels.get('minzheng_requests_broken_total')?.add('outcome');
  labels.get('minzheng_store_failures_total')?.add('question');
});

describe('every series that is shown or alerted by is one of the service', () => {
  test.each(expressions)('%s: %s', (_, expression) => {
    const names = [...expression.matchAll(/\b(?:minzheng|nodejs|process)_\w+/g)].map(
      ([name]) => name,
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect([...labels.keys()]).toContain(name);
    const known = new Set([
      'job',
      'instance',
      ...names.flatMap((name) => [...(labels.get(name) ?? [])]),
    ]);
    const used = [
      ...[...expression.matchAll(/by \(([^)]+)\)/g)].flatMap(([, list = '']) => list.split(/, */)),
      ...[...expression.matchAll(/(\w+)(?:=~|!=|=)"/g)].map(([, label = '']) => label),
    ];
    for (const label of used) expect([...known]).toContain(label);
  });
});

test('every alert says what is wrong, and leads to what to do', async () => {
  const page = await read('docs/operations.md');
  const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  expect(rules.length).toBeGreaterThan(5);
  for (const { annotations } of rules) {
    expect(annotations.summary).toMatch(/\.$/);
    const [file, anchor] = annotations.runbook.split('#');
    expect(file).toBe('docs/operations.md');
    expect(anchors).toContain(anchor);
  }
});
