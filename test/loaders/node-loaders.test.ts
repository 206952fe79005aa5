import { expect, test } from '@jest/globals';
import { NodeLoaders, type NodeLookup } from '../../src/loaders/node-loaders.js';
import type { Plan } from '../../src/model/plan.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { openSeeds } from '../helpers/run-query.js';

const cityNames: NodeLookup<string> = {
  select: [{ type: 'CITY', properties: ['id', 'name'], relations: [] }],
  idOf: ([id]) => id as string,
  complete: ([, name]) => name as string,
};

/** The seeds, and the plans that were read of them. */
async function watched() {
  const seeds = await openSeeds();
  const plans: Plan[] = [];
  const read = seeds.read.bind(seeds);
  seeds.read = (plan) => {
    plans.push(plan);
    return read(plan);
  };
  return { loaders: new NodeLoaders(seeds), plans };
}

test('ids that one field asks for at a time travel as one plan, each once', async () => {
  const { loaders, plans } = await watched();
  const names = await Promise.all(
    ['city:qufu', 'city:xx', 'city:none', 'city:qufu'].map((id) =>
      loaders.of('field', () => cityNames).load(id),
    ),
  );
  expect(names).toEqual(['曲阜市', 'XX市', null, '曲阜市']);
  expect(plans.map(({ start }) => start)).toEqual([{ ids: ['city:qufu', 'city:xx', 'city:none'] }]);
});

test('a field describes its look-up once, and remembers what it found', async () => {
  const { loaders, plans } = await watched();
  let described = 0;
  const load = (field: string) =>
    loaders
      .of(field, () => {
        described++;
        return cityNames;
      })
      .load('city:qufu');
  await load('a');
  await load('a');
  expect({ described, plans: plans.length }).toEqual({ described: 1, plans: 1 });
  await load('b');
  expect({ described, plans: plans.length }).toEqual({ described: 2, plans: 2 });
});

test('a store that is away fails every id of the batch', async () => {
  const loader = new NodeLoaders(new EmbeddedStore()).of('field', () => cityNames);
  const unavailable = expect.objectContaining({ kind: 'STORE_UNAVAILABLE' });
  await expect(loader.load('city:qufu')).rejects.toEqual(unavailable);
  await expect(loader.load('city:xx')).rejects.toEqual(unavailable);
});
