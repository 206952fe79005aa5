#!/usr/bin/env node
// Writes schema/persisted-operations.json: the stored operations as the typed client asks for them, by
// hash. Needs a build; `npm run persisted` makes one first.
import { readFileSync, writeFileSync } from 'node:fs';
import { manifestOf } from '../dist/server/request/persisted-operations.js';

const generated = new URL('../src/client/generated/persisted-documents.json', import.meta.url);
const bodies = Object.values(JSON.parse(readFileSync(generated, 'utf8')));

writeFileSync(
  new URL('../schema/persisted-operations.json', import.meta.url),
  `${JSON.stringify(manifestOf(bodies), null, 2)}\n`,
);
