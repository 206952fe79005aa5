// One load in a process of its own, for tests that end it: node neo4j-load.js <folder of the
// compiled src/store/neo4j> <settings as JSON> <file of the dataset> [<signal> <progress> [<delay>]]
// With the latter three it sends itself the signal where its progress begins so ("publish 1"), or so
// many milliseconds later.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, settings, file, signal, moment, delay] = process.argv.slice(2);
const { Neo4jWriter } = await import(pathToFileURL(`${folder}/writer.js`).href);
const writer = new Neo4jWriter(JSON.parse(settings));
const interrupt = () => process.kill(process.pid, signal);
await writer.load(JSON.parse(readFileSync(file, 'utf8')), ({ phase, done }) => {
  const progress = `${phase} ${done}`;
  process.stdout.write(`${progress}\n`);
  if (moment === undefined || !progress.startsWith(moment)) return;
  if (delay === undefined) interrupt();
  else setTimeout(interrupt, Number(delay));
});
await writer.close();
