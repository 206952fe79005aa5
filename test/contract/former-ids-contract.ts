import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Budget } from '../../src/model/budget.js';
import { OneRevision } from '../../src/server/request/one-revision.js';
import { type Json, runQuery } from '../helpers/run-query.js';
import { datasetOf } from '../helpers/seeds.js';
import { formerId, knownId, oneThing, twoNames } from '../helpers/two-names.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

const two = datasetOf(twoNames);
const one = datasetOf(oneThing());

/** Questions that name the thing, as an argument, in a filter, in a list or as a variable, at any depth. */
const questions: Readonly<Record<string, string>> = {
  'node by id': '{ asked: node(id: "ID") { __typename id } }',
  'node by a variable':
    'query ($id: ID!) { asked: node(id: $id) { id ... on Program { name aliases formerIds } } }',
  'nodes by ids': 'query ($id: ID!) { asked: nodes(ids: ["city:jia", $id, $id]) { id } }',
  'a root field by id': '{ asked: program(id: "ID") { id name evidence { nodes { quote } } } }',
  'a filter':
    'query ($id: ID!) { asked: programs(filter: { or: [{ id: { in: [$id] } }] }) { totalCount nodes { id } } }',
  'a filter of a list below': `query ($id: ID!) {
    asked: brands { nodes { programs(filter: { id: { eq: $id } }) { nodes { id } } } }
  }`,
  'a filter of a list below, in a fragment': `{ asked: brands { nodes { ...Presented } } }
    fragment Presented on ServiceBrand { programs(filter: { not: { id: { eq: "ID" } } }) { totalCount } }`,
  'a neighborhood':
    '{ asked: neighborhood(id: "ID", depth: 2) { nodes { id } edges { source target } } }',
  'an expansion': `{ asked: expand(id: "ID", relation: "SERVES", among: ["city:jia"]) {
    nodes { id } edges { source target } pageInfo { endCursor }
  } }`,
  'what is drawn already': `{ asked: expand(id: "brand:jia:qingsong", relation: "OF_CITY", among: ["ID"]) {
    edges { source target }
  } }`,
  'a path from it': '{ asked: paths(from: "ID", to: "city:jia") { nodes { id } } }',
  'a path to it': '{ asked: paths(from: "brand:jia:qingsong", to: "ID") { nodes { id } } }',
  'a path around it': `{ asked: paths(from: "brand:jia:qingsong", to: "group:older-people", avoidIds: ["ID"]) {
    nodes { id }
  } }`,
  'a part of the graph':
    '{ asked: induced(ids: ["ID", "city:jia", "ID"]) { nodes { id } edges { source target } } }',
  'its namesakes': '{ asked: namesakes(id: "ID") { id } }',
  'a suggestion': 'query ($id: String!) { asked: suggest(text: $id) { node { id } } }',
};

/**
 * What a thing is found by that was merged with another. The store holds the two things first, then the
 * one, then the two again.
 */
export function describeFormerIds(name: string, open: OpenStore): void {
  describe(`${name}, former ids`, () => {
    let store: StoreUnderTest;
    /** Asks as a service does: again, where a load came between two steps of an answer. */
    const ask = async (question: string, id: string): Promise<Json> => {
      const query = question.replaceAll('ID"', `${id}"`);
      for (;;) {
        const one = new OneRevision(store.reader, new Budget({ deadline: 100_000 }));
        const { data, errors } = await runQuery(one.reader, query, { id });
        if (one.isMixed) continue;
        expect(errors).toBeUndefined();
        return data.asked;
      }
    };
    const idOf = async (id: string): Promise<string> =>
      (await ask('{ asked: node(id: "ID") { id } }', id)).id;
    const current = (...ids: string[]) => store.reader.currentIds(ids);

    beforeAll(async () => {
      store = await open();
      await store.writer.load(two);
    });
    afterAll(async () => {
      await store.close();
    });

    test('nothing has one before it is merged', async () => {
      expect(await idOf(formerId)).toBe(formerId);
      expect(await current(formerId)).toEqual({ revision: two.revision, current: new Map() });
    });

    describe('of two things that were found to be one', () => {
      beforeAll(async () => {
        await store.writer.load(one);
      });

      test('lead to it from the moment on at which it is served', async () => {
        expect(await idOf(formerId)).toBe(knownId);
      });

      test('lead to it, and no other id does', async () => {
        expect(await current('city:jia', formerId, knownId, 'program:jia:none', formerId)).toEqual({
          revision: one.revision,
          current: new Map([[formerId, knownId]]),
        });
      });

      test.each(Object.entries(questions))(
        '%s: the answer is the same by either id',
        async (_, question) => {
          const answer = await ask(question, knownId);
          expect(await ask(question, formerId)).toEqual(answer);
        },
      );

      test('come with the thing, and its other name', async () => {
        expect(await ask(questions['node by a variable'] as string, formerId)).toEqual({
          ...{ id: knownId, name: '暖阳计划', aliases: ['暖阳行动'] },
          formerIds: [formerId],
        });
      });
    });

    test('are ids of their own again where the merge is undone', async () => {
      await store.writer.load(two);
      expect(await idOf(formerId)).toBe(formerId);
      expect((await current(formerId)).current.size).toBe(0);
    });
  });
}
