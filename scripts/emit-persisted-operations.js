#!/usr/bin/env node
// Writes schema/persisted-operations.json: the stored operations as the typed client has them, by
// hash. Needs a build; `npm run persisted` makes one first.
import { writeFileSync } from 'node:fs';
import * as client from '../dist/client/index.js';
import { manifestOf } from '../dist/server/request/persisted-operations.js';

const bodies = Object.entries(client)
  .filter(([name]) => name.endsWith('Document'))
  .map(([, document]) => document.toString());

writeFileSync(
  new URL('../schema/persisted-operations.json', import.meta.url),
  `${JSON.stringify(manifestOf(bodies), null, 2)}\n`,
);
