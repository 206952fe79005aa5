import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import type { Budget } from '../../src/model/budget.js';
import { nodeTypeNames } from '../../src/model/ontology.js';
import { defaultApi } from '../../src/server/configuration.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { createApollo } from '../../src/server/request/apollo-path.js';
import type { GraphqlService } from '../../src/server/request/graphql-requests.js';
import { KnownOperations } from '../../src/server/request/known-operations.js';
import { PersistedOperations } from '../../src/server/request/persisted-operations.js';
import { variablesOf, WarmUp } from '../../src/server/warm-up.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import type { GraphReader } from '../../src/store/store.js';
import { wrapReader } from '../../src/store/wrap-reader.js';
import { eventually } from '../helpers/service.js';

const store = new EmbeddedStore();
const schema = buildGraphSchema();
const stored = PersistedOperations.read();
const known = new KnownOperations();
const apollo = createApollo({ schema, reportFailure: () => {}, api: defaultApi, stored, known });

const serviceOf = (reader: GraphReader): GraphqlService => ({
  ...{ schema, apollo, reader, api: defaultApi, stored, known },
});

let warmUp: WarmUp | undefined;
beforeAll(async () => {
  await store.load(await readDataset());
  await apollo.start();
});
afterEach(() => warmUp?.stop());
afterAll(() => apollo.stop());

/** A reader that tells what was asked of it, other than which revision is served. */
function watched(revision: () => string | undefined = () => undefined) {
  const asked: string[] = [];
  const reader = wrapReader(store, {
    answer: async (ask, question) => {
      if (question === 'currentRevision') return (revision() as never) ?? ask();
      asked.push(question);
      return ask();
    },
  });
  return { reader, asked };
}

const nameOf = (body: string): string => /query (\w+)/.exec(body)?.[1] ?? '';

describe('a warm-up', () => {
  test.each(stored.operations.map(({ body }) => [nameOf(body), body] as const))(
    'has something to ask %s for',
    (_, body) => {
      const ids = Object.fromEntries(nodeTypeNames.map((type) => [type, [type, `other ${type}`]]));
      expect(variablesOf(body, { ids, year: 2023 })).not.toEqual([]);
    },
  );

  test('asks an operation of one type for a thing of that type, one of several for several', () => {
    const ids = Object.fromEntries(nodeTypeNames.map((type) => [type, [type]]));
    const asked = (name: string) => {
      const { body } = stored.operations.find((each) => nameOf(each.body) === name) ?? { body: '' };
      return variablesOf(body, { ids, year: 2023 });
    };
    expect(asked('AssistantOfficial')).toEqual([{ id: 'OFFICIAL' }]);
    expect(asked('AssistantProgram')).toEqual([{ id: 'PROGRAM' }]);
    expect(asked('Timeline').length).toBeGreaterThan(1);
  });

  test('asks the store for what stored operations ask it for', async () => {
    const { reader, asked } = watched();
    warmUp = new WarmUp({
      ...{ service: serviceOf(reader), operations: stored.operations, isBusy: () => false },
    });

    const all = ['read', 'search', 'suggest', 'expand', 'subgraph', 'shortestPaths', 'aggregate'];
    await eventually(async () => all.every((question) => asked.includes(question)) || undefined);
  });

  test('makes its operations known, so that nobody waits for them to be validated', async () => {
    const { reader } = watched();
    const operations = stored.operations.filter(({ body }) => nameOf(body) === 'Dataset');
    warmUp = new WarmUp({ service: serviceOf(reader), operations, isBusy: () => false });

    const [operation] = operations;
    const persistedQuery = { version: 1, sha256Hash: operation?.id };
    await eventually(async () =>
      known.find({ name: 'anyone', scope: '' }, { extensions: { persistedQuery } }),
    );
  });

  test('begins again where another revision is served, and only then', async () => {
    let revision = 'one';
    const { reader, asked } = watched(() => revision);
    const operations = stored.operations.filter(({ body }) => nameOf(body) === 'Suggest');
    warmUp = new WarmUp({
      ...{ service: serviceOf(reader), operations, isBusy: () => false, lookEvery: 5 },
    });
    const suggested = () => asked.filter((question) => question === 'suggest').length;
    await eventually(async () => suggested() > 0 || undefined);
    const first = suggested();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(suggested()).toBe(first);

    revision = 'two';
    await eventually(async () => suggested() > first || undefined);
  });

  test('ends at once, with what it asks the store for', async () => {
    let budget: Budget | undefined;
    const reader = wrapReader(store, {
      answer: async (ask, question, options) => {
        if (question !== 'suggest') return ask(options);
        budget = options?.budget;
        return new Promise((_, reject) =>
          budget?.signal.addEventListener('abort', () => reject(budget?.signal.reason)),
        );
      },
    });
    const operations = stored.operations.filter(({ body }) => nameOf(body) === 'Suggest');
    const stuck = new WarmUp({ service: serviceOf(reader), operations, isBusy: () => false });
    await eventually(async () => budget);

    await stuck.stop();
    expect(budget?.isCancelled).toBe(true);
  });

  test('waits while requests are under way', async () => {
    let isBusy = true;
    const { reader, asked } = watched();
    const operations = stored.operations.filter(({ body }) => nameOf(body) === 'Suggest');
    warmUp = new WarmUp({ service: serviceOf(reader), operations, isBusy: () => isBusy });
    // Its example is read, and nothing more.
    await eventually(async () => asked.includes('read') || undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).not.toContain('suggest');

    isBusy = false;
    await eventually(async () => asked.includes('suggest') || undefined);
  });
});
