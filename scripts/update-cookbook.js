#!/usr/bin/env node
// Writes into docs/cookbook.md what the service answers to its operations. Needs a build; `npm run
// cookbook` makes one first.
import { readFile, writeFile } from 'node:fs/promises';
import { openReader } from '../dist/server/open-reader.js';
import { startService } from '../dist/server/service.js';
import { withAnswers } from './cookbook-recipes.js';

const file = new URL('../docs/cookbook.md', import.meta.url);
const service = await startService({
  reader: await openReader({}),
  host: 'localhost',
  port: 0,
});

async function answerOf(query) {
  const response = await fetch(service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].message}\n${query}`);
  return data;
}

try {
  await writeFile(file, await withAnswers(await readFile(file, 'utf8'), answerOf));
} finally {
  await service.close();
}
