// Writes schema/schema.graphql from the registry and the resolvers, and the forms of annotation files and packets.
// Needs a build; `npm run schema` makes one first.
import { writeFile } from 'node:fs/promises';
import { annotationSchema } from '../dist/dataset/read/annotation-schema.js';
import { printGraphSchema } from '../dist/graphql/print-schema.js';
import { buildGraphSchema } from '../dist/graphql/schema.js';
import { packetSchema } from '../dist/packet/packet-schema.js';

const write = (name, text) => writeFile(new URL(`../schema/${name}`, import.meta.url), text);

await write('schema.graphql', printGraphSchema(buildGraphSchema()));
await write('annotation.schema.json', JSON.stringify(annotationSchema, null, 2));
await write('packet.schema.json', JSON.stringify(packetSchema, null, 2));
