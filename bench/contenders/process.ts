// A contender's server process: told what to serve, then asked now and then what it has used.
import type { Assignment, ContenderName, Listening, Usage } from './contenders.js';

const serve: Readonly<Record<ContenderName, (assignment: Assignment) => Promise<Listening>>> = {
  'neo4j-cold': async (assignment) => (await import('./project.js')).serveNeo4j(assignment),
  'neo4j-warm': async (assignment) => (await import('./project.js')).serveNeo4j(assignment),
  embedded: async (assignment) => (await import('./project.js')).serveEmbedded(assignment),
  'embedded-cold': async (assignment) => (await import('./project.js')).serveEmbedded(assignment),
  'neo4j-graphql': async (assignment) =>
    (await import('./neo4j-graphql.js')).serveNeo4jGraphQL(assignment),
  cypher: async (assignment) => (await import('./cypher.js')).serveCypher(assignment),
};

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpu: (user + system) / 1_000, rss, live: heapUsed + external };
}

process.on('message', async (message: Assignment | 'usage' | 'collect') => {
  if (message === 'collect') {
    global.gc?.();
    process.send?.(usage());
  } else if (message === 'usage') process.send?.(usage());
  else process.send?.(await serve[message.contender](message));
});
process.on('disconnect', () => process.exit());
