// One load in a process of its own, for tests that end it: node neo4j-load.js <folder of the
// compiled src/store/neo4j> <settings as JSON> <file of the dataset> [<signal> <progress> [<delay>]]
// With STREAMED set the dataset is given to it in pieces.
// With the latter three it sends itself the signal where its progress first begins so ("publish 1"),
// or so many milliseconds later.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, settings, file, signal, moment, delay] = process.argv.slice(2);
const compiled = (path) => import(pathToFileURL(`${folder}/${path}`).href);
const { Neo4jWriter } = await compiled('writer.js');
const { digestOf } = await compiled('../../model/revision.js');
const writer = new Neo4jWriter(JSON.parse(settings));
const interrupt = () => process.kill(process.pid, signal);
const { revision, nodes, edges } = JSON.parse(readFileSync(file, 'utf8'));
const ofType = async function* (items, type) {
  for (let at = 0; at < items.length; at += 1_000)
    yield items.slice(at, at + 1_000).filter((item) => item.type === type);
};
const source = {
  revision,
  check: async (visitor) => {
    for (const node of nodes) visitor.node(node);
    for (const edge of edges) visitor.edge(edge);
    return digestOf({ nodes, edges }).parts;
  },
  nodesOf: (type) => ofType(nodes, type),
  edgesOf: (type) => ofType(edges, type),
};
const load = process.env.STREAMED
  ? (onProgress) => writer.loadStreamed(source, onProgress)
  : (onProgress) => writer.load({ revision, nodes, edges }, onProgress);
await load(({ phase, done }) => {
  const progress = `${phase} ${done}`;
  process.stdout.write(`${progress}\n`);
  if (moment === undefined || !progress.startsWith(moment)) return;
  if (delay === undefined) interrupt();
  else setTimeout(interrupt, Number(delay));
});
await writer.close();
