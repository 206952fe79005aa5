// Writes schema/schema.graphql from the resolvers. Needs a build; `npm run schema` makes one first.
import { writeFile } from 'node:fs/promises';
import { printGraphSchema } from '../dist/graphql/print-schema.js';
import { buildGraphSchema } from '../dist/graphql/schema.js';

const file = new URL('../schema/schema.graphql', import.meta.url);
await writeFile(file, printGraphSchema(buildGraphSchema()));
