import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDataset } from '../../src/server/read-dataset.js';
import { type Service, startService } from '../../src/server/service.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');

/** A question and the answer printed below it, under their heading. */
const cases = [
  ...readme.matchAll(/^### (.+)\n\n```graphql\n([\s\S]+?)```\n\n```json\n([\s\S]+?)```/gm),
].map(([, heading, query, answer]) => ({ heading, query, answer: JSON.parse(answer as string) }));

describe('The README', () => {
  let service: Service;

  beforeAll(async () => {
    const reader = new EmbeddedStore();
    await reader.load(await readDataset());
    service = await startService({ reader, host: 'localhost', port: 0 });
  });
  afterAll(() => service.close());

  it('shows three questions', () => {
    expect(cases).toHaveLength(3);
  });

  it.each(cases)('answers "$heading" as the server does', async ({ query, answer }) => {
    const response = await fetch(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    expect({ data, errors }).toEqual({ data: answer, errors: undefined });
  });

  it('names only files and commands that exist', async () => {
    const { scripts } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/npm run ([a-z0-9:]+)/g)].map(
      ([, name]) => name as string,
    );
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path as string);
    await Promise.all(links.map((path) => readFile(new URL(`../../${path}`, import.meta.url))));
  });
});
