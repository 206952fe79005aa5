#!/usr/bin/env node
// Writes schema/persisted-operations.json: the stored operations as the typed client asks for them, by
// hash. Needs a build; `npm run persisted` makes one first.
import { readFileSync, writeFileSync } from 'node:fs';
import { manifestOf } from '../dist/server/request/persisted-operations.js';

/** The operations of the client, of the tools for assistants and of the explorer, as they are asked for. */
const generated = ['src/client/generated', 'src/assistant/generated', 'web/explorer/generated'];

const bodies = generated.flatMap((folder) => {
  const file = new URL(`../${folder}/persisted-documents.json`, import.meta.url);
  return Object.values(JSON.parse(readFileSync(file, 'utf8')));
});

writeFileSync(
  new URL('../schema/persisted-operations.json', import.meta.url),
  `${JSON.stringify(manifestOf(bodies), null, 2)}\n`,
);
