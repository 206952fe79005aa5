import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { defaultApi } from '../../../src/server/configuration.js';
import type { Service } from '../../../src/server/service.js';
import { reachableHeap } from '../../helpers/reachable-heap.js';
import { openSeeds, type ReplyError } from '../../helpers/run-query.js';
import { ask, type HttpAnswer, serve } from '../../helpers/service.js';

// Thirty large requests take a machine of two cores half a minute where it does other work as well.
jest.setTimeout(300_000);

/** Of which every request is begun, whatever it is estimated to cost: what is spent is to end it. */
const begun = {
  ...defaultApi,
  limits: { ...defaultApi.limits, cost: Number.MAX_SAFE_INTEGER },
  // Longer than it takes on any machine.
  deadlines: { ...defaultApi.deadlines, graphql: 600_000 },
};
let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds(), { api: begun });
  await ask(service.url, '{ search(query: "的") { totalCount } }');
});

const times = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

const exceeded = ({ status, json }: HttpAnswer) => ({
  status,
  data: json.data,
  errors: (json.errors as ReplyError[]).map(({ extensions }) => extensions),
});

const within = (depth: number, before: string, inner: string, after: string): string =>
  `${before.repeat(depth)}${inner}${after.repeat(depth)}`;

const noDepartments = {
  f: {
    and: Array.from({ length: 160 }, (_, i) => ({ not: { department: { contains: `科${i}` } } })),
  },
};

const manyNeighborhoods = `{ ${times(25, (i) => `a${i}: neighborhood(id: "city:qufu", depth: 4, limit: 500) { nodes { id label degrees { type } } edges { id evidence { quote } } }`)} }`;

test('A request that ends so tells the revision that it has read of', async () => {
  const { json } = await ask(service.url, '{ dataset { revision } }');
  const ended = await ask(service.url, manyNeighborhoods);
  expect(ended.status).toBe(400);
  expect(ended.json.extensions).toEqual({ revision: json.data.dataset.revision });
});

describe('A request that is begun ends as soon as it has used up', () => {
  test.each<[string, string, string, Readonly<Record<string, unknown>>?]>([
    [
      'rows',
      'lists without pages, nested',
      `{ document(id: "document:qufu-2020-plan") { ${within(5, 'sections { document { ', 'id', '} } ')} } }`,
    ],
    [
      'rows',
      'the same beside a field that fails',
      `{ city(id: "city:none") { id } document(id: "document:qufu-2020-plan") { ${within(5, 'sections { document { ', 'id', '} } ')} } }`,
    ],
    [
      'rows',
      'the same below a page',
      `{ documents(first: 5) { nodes { ${within(3, 'sections { document { ', 'id', '} } ')} } } }`,
    ],
    ['rows', 'many neighbourhoods with their evidence', manyNeighborhoods],
    [
      'bytes',
      'a text under many names',
      `{ targets(first: 100) { nodes { evidence { document { ${times(49, (i) => `a${i}: text`)} } } } } }`,
    ],
    [
      'bytes',
      'errors under a long name',
      `query ($ids: [ID!]!) { ${'a'.repeat(90_000)}: induced(ids: $ids) { nodes { id } } }`,
      { ids: Array.from({ length: 500 }, (_, i) => `brand:none${i}`) },
    ],
    [
      'conditions',
      'a long filter on many lists',
      `query ($f: TargetFilter) { cities { nodes { ${times(20, (i) => `a${i}: targets(filter: $f) { totalCount }`)} } } ${times(20, (i) => `c${i}: targets(filter: $f) { totalCount }`)} }`,
      noDepartments,
    ],
  ])('%s: %s', async (...[limit, , query, variables]) => {
    // No machine is so busy that time ends it first.
    const limits = { ...begun.limits, milliseconds: 600_000 };
    if (limit === 'conditions') limits.conditions = 400_000;
    const { url } = await serve(await openSeeds(), { api: { ...begun, limits } });
    const answer = exceeded(await ask(url, query, variables));
    expect(answer).toEqual({
      status: 400,
      data: undefined,
      errors: [
        {
          code: 'LIMIT_EXCEEDED',
          limit,
          actual: expect.any(Number),
          allowed: expect.any(Number),
        },
      ],
    });
    const [{ actual, allowed }] = answer.errors as unknown as [{ actual: number; allowed: number }];
    // What was done beyond it is what is counted at once.
    expect(actual / allowed).toBeLessThan(1.1);
  });
});

test('others are answered while thirty large requests are refused, in the memory of a few', async () => {
  const before = reachableHeap();
  const query = (i: number) =>
    `{ a${i}: document(id: "document:qufu-2020-plan") { ${within(3, 'sections { document { ', 'id', '} } ')} } }`;
  let pending = 30;
  const large = Promise.all(
    Array.from({ length: pending }, async (_, i) => {
      const { status } = await ask(service.url, query(i));
      pending--;
      return status;
    }),
  );
  let answeredMeanwhile = 0;
  let most = before;
  let nextLook = 0;
  while (pending > 0) {
    await (await fetch(service.url.replace('/graphql', '/health/live'))).text();
    if (pending > 0) answeredMeanwhile++;
    const looked = performance.now();
    if (looked < nextLook) continue;
    most = Math.max(most, reachableHeap());
    // To look takes long where other files have filled the heap before: a tenth of the time, at most.
    nextLook = performance.now() + 9 * (performance.now() - looked);
  }
  expect(new Set(await large)).toEqual(new Set([400]));
  expect(answeredMeanwhile).toBeGreaterThan(5);
  // One of them alone holds up to 40 MB.
  expect(most - before).toBeLessThan(200);
});

test('the five documents in full are within the allowances', async () => {
  const { json } = await ask(
    service.url,
    `{ documents(first: 5) { nodes { text sections { heading text programs { name }
       targets { text status evidence { quote } } results { text evidence { quote } } } } } }`,
  );
  expect(json.errors).toBeUndefined();
});

describe('What is wrong is told in few bytes, however long what was given is:', () => {
  const long = 'x'.repeat(900_000);
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    [
      'an id, asked for again and again',
      `query ($x: ID!) { ${times(25, (i) => `a${i}: nodes(ids: [${'$x '.repeat(45)}]) { id }`)} }`,
      { x: `brand:${long}` },
    ],
    ['a name', 'query ($x: String!) { brand(name: $x) { id } }', { x: long }],
    [
      'ids of a drawing',
      'query ($x: [ID!]!) { induced(ids: $x) { nodes { id } } }',
      { x: Array.from({ length: 500 }, (_, i) => `brand:${i}${long.slice(0, 1_800)}`) },
    ],
    ['a variable of another type', 'query ($x: Int!) { year(year: $x) { year } }', { x: long }],
    [
      'many keys that there are not',
      'query ($x: CityFilter) { cities(filter: $x) { totalCount } }',
      {
        x: Object.fromEntries(
          Array.from({ length: 50 }, (_, i) => [`${i}${long.slice(0, 15_000)}`, 1]),
        ),
      },
    ],
    ['a name in the query', `{ ${'x'.repeat(90_000)} }`, {}],
  ])('%s', async (_, query, variables) => {
    const { json, text } = await ask(service.url, query, variables);
    expect(json.errors?.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(600_000);
    for (const { message } of json.errors as ReplyError[])
      expect(message.length).toBeLessThan(2_100);
  });
});
