import { definitionOf, nodeTypeNames } from '../src/model/ontology.js';
import { searchedProperty } from '../src/store/neo4j/schema/names.js';
import type { BenchNeo4j } from './neo4j.js';
import { searchIndex } from './questions/question.js';

/** Drops the full-text index of the statements by hand, so that loads do not have to keep it. */
export const dropSearchIndex = ({ run }: BenchNeo4j): Promise<unknown> =>
  run(`DROP INDEX ${searchIndex} IF EXISTS`);

/**
 * Makes the full-text index of the statements by hand in one go, and likewise the project's, which
 * loads have left in chunks: neither has an advantage. Statistics are made anew for every planner.
 */
export async function makeSearchIndexes({ run }: BenchNeo4j): Promise<void> {
  const projects = (await run(
    'SHOW FULLTEXT INDEXES YIELD name, createStatement RETURN collect([name, createStatement])',
  )) as [string, string][];
  for (const [name, createStatement] of projects) {
    await run(`DROP INDEX ${name}`);
    await run(createStatement);
  }
  await run(createSearchIndex());
  await run('CALL db.awaitIndexes(600)');
  await run('CALL db.prepareForReplanning(60)');
}

/** Full text over what the ontology lets be searched, by pairs of characters. */
function createSearchIndex(): string {
  const types = nodeTypeNames.map(definitionOf).filter(({ searched }) => searched.length > 0);
  const labels = types.map(({ label }) => label).join('|');
  // Of sections and documents what no section within them has, as the product looks into it.
  const properties = [...new Set(types.flatMap(({ searched }) => searched.map(searchedProperty)))];
  return `CREATE FULLTEXT INDEX ${searchIndex} IF NOT EXISTS
FOR (n:${labels}) ON EACH [${properties.map((name) => `n.${name}`).join(', ')}]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`;
}
