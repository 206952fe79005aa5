// One load in a process of its own, for tests that kill it: node neo4j-load.js <folder of the
// compiled src/store/neo4j> <settings as JSON> <file of the dataset>
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, settings, file] = process.argv.slice(2);
const { Neo4jWriter } = await import(pathToFileURL(`${folder}/neo4j-writer.js`).href);
const writer = new Neo4jWriter(JSON.parse(settings));
await writer.load(JSON.parse(readFileSync(file, 'utf8')), ({ phase, done }) =>
  process.stdout.write(`${phase} ${done}\n`),
);
await writer.close();
