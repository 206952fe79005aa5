import { expect } from '@jest/globals';
import type { TestNeo4j } from './neo4j.js';

/** The slot that readers of a Neo4j are served. */
export const servedSlotOf = async (server: TestNeo4j): Promise<string> =>
  (await server.run('MATCH (m:MinzhengRevision) RETURN m.slot AS slot'))[0]?.slot as string;

/** All that loads have stored in a Neo4j, but for the slot's name. */
export async function storedIn(server: TestNeo4j): Promise<Readonly<Record<string, unknown>>> {
  const nodes = await server.run(
    `MATCH (n:MinzhengNode) WHERE n.slot IS NOT NULL
     RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id`,
  );
  const slot = await servedSlotOf(server);
  const [marker] = await server.run('MATCH (m:MinzhengRevision) RETURN m.state AS state');
  const { counts, info } = JSON.parse(marker?.state as string);
  const key = `s${slot.replace('-', 'x')}`;
  return {
    nodes: nodes.map(({ labels, properties }) => {
      const { slot: own, _searchKeys: searchKeys, ...rest } = properties as Record<string, unknown>;
      expect(own).toBe(slot);
      return { labels, rest, keys: (searchKeys as string | undefined)?.replace(key, 's') };
    }),
    relations: await server.run(
      `MATCH (a:MinzhengNode)-[r]->(b:MinzhengNode)
       WITH type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
       RETURN * ORDER BY properties.id`,
    ),
    marked: { counts, info },
  };
}
