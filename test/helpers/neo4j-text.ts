import type { TestNeo4j } from './neo4j.js';

/**
 * All that a load writes into a Neo4j, the types of values among it, a line a record, with one name for the
 * slot and without what tells one moment from another.
 */
export async function databaseText({ run }: TestNeo4j): Promise<string[]> {
  const [{ slot = '' } = {}] = await run('MATCH (m:MinzhengRevision) RETURN m.slot AS slot');
  const written = (entity: string): string =>
    `[key IN keys(${entity}) WHERE key <> 'loadedAt' AND key <> 'lockedAt' | [key, valueType(${entity}[key]), ${entity}[key]]] AS properties`;
  const records = [
    ...(await run(
      `MATCH (n) WHERE NOT n:MinzhengLock RETURN labels(n) AS labels, ${written('n')}`,
    )),
    ...(await run(
      `MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, ${written('r')}`,
    )),
  ];
  const names = [slot as string, `s${(slot as string).replace('-', 'x')}`];
  return records
    .map((record) => {
      const { labels, properties } = record as { labels?: string[]; properties: [string][] };
      labels?.sort();
      properties.sort(([a], [b]) => (a < b ? -1 : 1));
      return names.reduce((text, name) => text.replaceAll(name, 'slot'), JSON.stringify(record));
    })
    .sort();
}
