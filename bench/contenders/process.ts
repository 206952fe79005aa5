// The server process of a contender that is not this project: told what to serve, it says where.
import './usage.js';
import type { Assignment, OtherContender } from './contenders.js';

const serve: Readonly<Record<OtherContender, (assignment: Assignment) => Promise<string>>> = {
  'neo4j-graphql': async (assignment) =>
    (await import('./neo4j-graphql.js')).serveNeo4jGraphQL(assignment),
  cypher: async (assignment) => (await import('./cypher.js')).serveCypher(assignment),
};

process.on('message', async (message: Assignment | string) => {
  if (typeof message === 'object') process.send?.(await serve[message.contender](message));
});
