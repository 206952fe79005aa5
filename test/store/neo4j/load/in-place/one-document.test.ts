import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import neo4jDriver, { type ProfiledPlan } from 'neo4j-driver';
import { buildDataset, buildInParts } from '../../../../../src/dataset/build-dataset.js';
import { CompiledFolder } from '../../../../../src/dataset/compiled-folder.js';
import type { SeedsInParts } from '../../../../../src/dataset/seeds-in-parts.js';
import type { Dataset } from '../../../../../src/model/graph.js';
import { readParts } from '../../../../../src/store/neo4j/load/in-place/stored-parts.js';
import { Neo4jWriter } from '../../../../../src/store/neo4j/writer.js';
import type { LoadProgress } from '../../../../../src/store/store.js';
import { GraphBuilder } from '../../../../helpers/graphs.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../../../../helpers/neo4j.js';
import { type Change, type Loose, seedFiles } from '../../../../helpers/seeds.js';
import { servedSlotOf, storedIn } from '../../../../helpers/stored-in.js';

jest.setTimeout(240_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** A document of the same city, which does or does not say something that others are told with. */
const another =
  (year: number, presents: boolean): Change =>
  (seed, plan) => {
    const title = `甲市民政局${year}年工作要点`;
    const words = '以“青松”推进“暖阳计划”';
    seed.texts[`${year}.txt`] = `${title}\n${words}。`;
    seed.annotations[`jia-${year}-points`] = {
      document: {
        ...plan.document,
        ...{ key: `jia-${year}-points`, source: `documents/${year}.txt`, title, year },
        ...{ issuedOn: undefined, issuer: undefined, evidence: [title] },
      },
      sections: [],
      programs: [{ key: 'nuanyang', name: '暖阳计划', kind: 'PROJECT', evidence: [words] }],
      brands: [
        {
          ...{ key: 'qingsong', name: '青松', evidence: [words] },
          ...(presents && { programs: [{ ref: 'nuanyang', quote: words }] }),
        },
      ],
    };
  };

describeOn(neo4j)('a document that is added to a Neo4j, changed or taken away', () => {
  const server = neo4j as TestNeo4j;
  let writer: Neo4jWriter;
  let seeds: string;
  beforeEach(async () => {
    await server.clear();
    writer = new Neo4jWriter(server.settings);
    seeds = await mkdtemp(join(tmpdir(), 'one-document-'));
  });
  afterEach(async () => {
    await writer.close();
    rmSync(seeds, { recursive: true });
  });

  const built = (...changes: readonly Change[]): { graph: SeedsInParts; plain: Dataset } => {
    const files = seedFiles((...seed) => {
      for (const change of changes) change(...seed);
    });
    const { graph, problems } = buildInParts(files, new CompiledFolder(seeds, '1'));
    const { dataset } = buildDataset(files);
    if (!graph || !dataset) throw new Error(JSON.stringify(problems));
    return { graph, plain: dataset };
  };

  test('is stored as a load of the whole graph stores it, and so is what it changes of others', async () => {
    const steps: readonly (readonly Change[])[] = [
      [],
      [another(2024, true)],
      [another(2024, true), another(2021, false)],
      [
        another(2024, true),
        another(2021, false),
        (_, plan) => {
          plan.targets[0].note = 'another reading';
        },
      ],
      [
        another(2024, true),
        ({ annotations }) => {
          (annotations['jia-2024-points'] as Loose).document.year = 2020;
        },
      ],
      [another(2024, false)],
      [],
    ];
    let slot: string | undefined;
    for (const changes of steps) {
      const { graph, plain } = built(...changes);
      expect(graph.revision).toBe(plain.revision);
      await writer.loadInParts(graph);
      slot ??= await servedSlotOf(server);
      // Nothing was written anew.
      expect(await servedSlotOf(server)).toBe(slot);
      const found = await storedIn(server);
      await server.clear();
      await writer.load(plain);
      expect(found).toEqual(await storedIn(server));
      slot = await servedSlotOf(server);
    }
  });

  test('has as many parts compared, and as much written, however many documents there are', async () => {
    const loaded = async (years: readonly number[]) => {
      await server.clear();
      const before = years.map((year) => another(year, false));
      await writer.loadInParts(built(...before).graph);
      const progress: LoadProgress[] = [];
      const { nodesWritten, relationsWritten, nodesDeleted } = await writer.loadInParts(
        built(...before, another(2024, false)).graph,
        (step) => progress.push(step),
      );
      const compared = progress.filter(({ phase }) => phase === 'compare').at(-1)?.total;
      return { nodesWritten, relationsWritten, nodesDeleted, compared };
    };
    const few = await loaded([2019, 2018]);
    const many = await loaded(Array.from({ length: 12 }, (_, at) => 2007 + at));
    expect(many).toEqual(few);
  });

  /** What Neo4j looks at to read some parts. */
  const hitsOf = async (parts: readonly string[]): Promise<number> => {
    const { uri, user, password } = server.settings;
    const driver = neo4jDriver.driver(uri, neo4jDriver.auth.basic(user, password));
    const session = driver.session();
    const hitsIn = ({ dbHits, children }: ProfiledPlan): number =>
      Number(dbHits) + children.reduce((sum, child) => sum + hitsIn(child), 0);
    let hits = 0;
    try {
      await readParts(parts, await servedSlotOf(server), async (text, parameters) => {
        const { records, summary } = await session.run(`PROFILE ${text}`, parameters);
        hits += hitsIn(summary.profile as ProfiledPlan);
        return records.map((record) => record.toObject());
      });
    } finally {
      await session.close();
      await driver.close();
    }
    return hits;
  };

  test('makes Neo4j look at the nodes of its parts, and not at all that speaks of them', async () => {
    const graph = (documents: number) => {
      const builder = new GraphBuilder()
        .node('city:a')
        .node('year:2023', { year: 2023 })
        .node('area:a')
        .node('indicator:a', {}, { policyArea: 'area:a' });
      for (let at = 0; at < documents; at++)
        builder
          .node(`document:d${at}`, {}, { city: 'city:a', year: 'year:2023' })
          .node(`evidence:d${at}:1`, {}, { document: `document:d${at}` })
          .node(
            `target:d${at}:t`,
            {},
            {
              ...{ city: 'city:a', year: 'year:2023', document: `document:d${at}` },
              ...{ indicator: 'indicator:a', evidence: `evidence:d${at}:1` },
            },
          )
          .link('indicator:a', 'evidence', `evidence:d${at}:1`)
          .link('year:2023', 'evidence', `evidence:d${at}:1`)
          .link('indicator:a', 'documents', {
            to: `document:d${at}`,
            evidence: [`evidence:d${at}:1`],
          });
      return builder.build();
    };
    const looked = async (documents: number) => {
      await server.clear();
      await writer.load(graph(documents));
      return hitsOf(['indicator:a', 'year:2023', 'document:d1']);
    };
    const few = await looked(5);
    // A relation's kind is found among those of a node that has many by a look more or less.
    expect(await looked(400)).toBeLessThan(few + 50);
  });
});
