import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { checkPacket } from '../../src/packet/check-packet.js';
import type { Packet } from '../../src/packet/packet.js';
import type { GraphReader } from '../../src/store/store.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';
import { packetOf, passageIds } from '../helpers/packets.js';
import { openGraph } from '../helpers/run-query.js';
import { datasetOf } from '../helpers/seeds.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('A packet held against Neo4j', () => {
  let reader: GraphReader;
  let packet: Packet;
  let close: () => Promise<void>;
  const changed = datasetOf((seed, plan) => {
    seed.texts['plan.txt'] = (seed.texts['plan.txt'] as string)
      .replace('推进', '大力推进')
      .replace('3800张', '4000张');
    Object.assign(plan.targets[0], {
      value: 4000,
      text: '4000张以上',
      quote: '建成家庭养老床位4000张以上',
    });
  });
  beforeAll(async () => {
    const original = await openGraph(datasetOf());
    packet = await packetOf(original, await passageIds(original));
    const store = await openNeo4jStore(neo4j as TestNeo4j);
    await store.writer.load(changed);
    ({ reader, close } = store);
  });
  afterAll(async () => {
    await close();
    await neo4j?.clear();
  });

  test('has the fates that it has in the embedded store', async () => {
    const onNeo4j = await checkPacket(reader, packet);
    expect(onNeo4j).toEqual(await checkPacket(await openGraph(changed), packet));
    expect(onNeo4j.counts.moved).toBeGreaterThan(5);
    expect(onNeo4j.counts.changed).toBeGreaterThan(0);
  });
});
