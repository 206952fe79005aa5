import Fastify from 'fastify';
import neo4j from 'neo4j-driver';
import type { ShapeName, Variables } from '../questions.js';
import { shapes } from '../shapes.js';
import type { Assignment, Listening } from './contenders.js';

/** One hand-written statement a question, by the bare driver, behind the HTTP server that this project uses. */
export async function serveCypher({ neo4j: settings, slot }: Assignment): Promise<Listening> {
  const { uri, user, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    fetchSize: -1,
  });
  const http = Fastify();
  http.post<{ Body: { shape: ShapeName; parameters: Variables } }>(
    '/cypher',
    async ({ body: { shape, parameters } }) => {
      const session = driver.session({
        defaultAccessMode: neo4j.session.READ,
        ...(database && { database }),
      });
      try {
        const { records } = await session.run(shapes[shape].statement, { ...parameters, slot });
        return { data: records[0]?.get('data') };
      } finally {
        await session.close();
      }
    },
  );
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  return { url: `${address}/cypher`, loadSeconds: null };
}
