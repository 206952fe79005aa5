import { existsSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/**
 * The files that take longest, the longest first. Where nothing is known of an earlier run, as in CI, Jest
 * begins with the largest files, and these are small ones: a worker would be alone with one of them at the end.
 */
const longest = [
  'e2e/neo4j',
  'explorer/tasks',
  'store/neo4j/questions',
  'store/neo4j/contract',
  'explorer/every-page',
  'store/neo4j/search/search',
  'store/neo4j/load/atomic-load',
  'export/neo4j',
  'store/neo4j/load/in-place/in-place-load',
  'explorer/graph',
  'store/neo4j/seeds',
  'store/neo4j/reader-statements',
  'explorer/taking-along',
  'explorer/excerpts',
  'explorer/frame',
  'server/limits/spent',
  'store/neo4j/broken-database',
  'export/cypher',
  'explorer/compare',
].map((name) => `test/${name}.test.ts`);

/** Begins with the longest files, and goes on in Jest's own order. */
export default class LongestFirst extends Sequencer {
  constructor(options) {
    super(options);
    const gone = longest.filter((name) => !existsSync(new URL(`../../${name}`, import.meta.url)));
    if (gone.length > 0)
      throw new Error(`test/helpers/longest-first.js names files that are not there: ${gone}`);
  }

  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = longest.findIndex((name) => path.endsWith(`/${name}`));
      return place < 0 ? longest.length : place;
    };
    return super.sort(tests).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
