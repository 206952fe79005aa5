import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import { unannouncedChanges } from '../helpers/unannounced-changes.js';

const released = buildSchema(
  readFileSync(new URL('../../schema/released.graphql', import.meta.url), 'utf8'),
);

test('nothing of the released schema goes or changes that was not deprecated in it: see CHANGELOG-schema.md', () => {
  expect(unannouncedChanges(released, buildGraphSchema())).toEqual([]);
});

test('the changelog names the version of the package or says what is unreleased', () => {
  const changelog = readFileSync(new URL('../../CHANGELOG-schema.md', import.meta.url), 'utf8');
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  expect(changelog).toContain(`\n## ${version}\n`);
});

describe('a change is told where it breaks clients without notice', () => {
  const before = buildSchema(`
    type Query { kept: Int old: Int @deprecated(reason: "kept") list(a: Int, b: Int @deprecated): Kind thing: Thing @deprecated }
    enum Kind { A B @deprecated }
    type Thing { id: ID }
  `);
  const kind = 'enum Kind { A B @deprecated }';
  const query = (fields: string): string =>
    `type Query { ${fields} } type Thing { id: ID } ${kind}`;

  test.each<[string, string, string[]]>([
    [
      'a field is gone',
      query('old: Int list(a: Int, b: Int): Kind thing: Thing'),
      ['Query.kept was removed.'],
    ],
    ['a deprecated field is gone', query('kept: Int list(a: Int, b: Int): Kind thing: Thing'), []],
    [
      'a deprecated field changes',
      query('kept: Int old: String list(a: Int, b: Int): Kind thing: Thing'),
      ['Query.old changed type from Int to String.'],
    ],
    [
      'an argument is gone',
      query('kept: Int old: Int list(b: Int): Kind thing: Thing'),
      ['Query.list arg a was removed.'],
    ],
    [
      'a deprecated argument is gone',
      query('kept: Int old: Int list(a: Int): Kind thing: Thing'),
      [],
    ],
    [
      'a deprecated field is gone with its type',
      `type Query { kept: Int old: Int list(a: Int, b: Int): Kind } ${kind}`,
      [],
    ],
    [
      'a value is gone',
      'type Query { kept: Int old: Int list(a: Int, b: Int): Kind thing: Thing } type Thing { id: ID } enum Kind { B }',
      ['A was removed from enum type Kind.'],
    ],
    [
      'a deprecated value is gone',
      'type Query { kept: Int old: Int list(a: Int, b: Int): Kind thing: Thing } type Thing { id: ID } enum Kind { A }',
      [],
    ],
    [
      'something is new',
      query('kept: Int old: Int list(a: Int, b: Int, c: Int): Kind thing: Thing new: Int'),
      [],
    ],
  ])('%s', (_, after, expected) => {
    expect(unannouncedChanges(before, buildSchema(after))).toEqual(expected);
  });
});
