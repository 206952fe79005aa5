import { beforeAll, describe, expect, test } from '@jest/globals';
import { longestAnswer } from '../../src/assistant/answer.js';
import { openSeeds } from '../helpers/run-query.js';
import { type Assistant, assistantOf } from './assistant.js';

let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOf(await openSeeds());
});

/** The text that an answer says to go on with. */
const cursorIn = (text: string, list?: string): string | undefined =>
  new RegExp(`${list === undefined ? '' : `list=${list}, `}after=("[^"]+")`).exec(text)?.[1];

/** All that a list has, answer after answer. */
async function everyPage(
  tool: string,
  given: Readonly<Record<string, unknown>>,
  item: RegExp,
  list?: string,
): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const text = await assistant.textOf(tool, { ...given, ...(after && { after }) });
    expect(text.length).toBeLessThanOrEqual(longestAnswer);
    found.push(...(text.match(item) ?? []));
    const cursor = cursorIn(text, list);
    if (cursor === undefined) return found;
    after = JSON.parse(cursor) as string;
  }
}

describe('every tool', () => {
  test('says what it is for, that it only reads, and what each argument means', async () => {
    const { tools } = await assistant.client.listTools();
    for (const { name, title, description, annotations, inputSchema } of tools) {
      expect([name, title]).toEqual([name, expect.stringMatching(/[一-鿿]/)]);
      expect(description?.length).toBeGreaterThan(100);
      expect(annotations?.readOnlyHint).toBe(true);
      expect(inputSchema.additionalProperties).toBe(false);
      for (const property of Object.values(inputSchema.properties ?? {}))
        expect([name, (property as { description?: string }).description]).toEqual([
          name,
          expect.stringMatching(/.{10}/),
        ]);
    }
    // What a model holds from the beginning, whatever it is asked.
    expect(JSON.stringify(tools).length).toBeLessThan(14_000);
  });

  test('says of which revision its answer is', async () => {
    expect(await assistant.textOf('what_is_held')).toMatch(
      /\nRevision of the graph: [0-9a-f]{12}$/,
    );
  });
});

describe('a long answer', () => {
  test('is cut, says how much is missing, and goes on where it was cut', async () => {
    const given = { city: 'XX市', year: 2023 };
    const first = await assistant.textOf('plan_and_result', given);
    expect(first.length).toBeLessThanOrEqual(longestAnswer);
    expect(first).toMatch(/of 20 not shown here/);
    expect(first).toMatch(/of 63 not shown here/);
    const target = /^- XX市 2023 target.*\[(target:\S+)\]$/gm;
    const targets = await everyPage(
      'plan_and_result',
      { ...given, list: 'targets' },
      target,
      'targets',
    );
    expect(new Set(targets).size).toBe(20);
    expect(targets).toHaveLength(20);
    const result = /^- XX市 2023 result.*$/gm;
    const results = await everyPage(
      'plan_and_result',
      { ...given, list: 'results' },
      result,
      'results',
    );
    expect(new Set(results).size).toBe(63);
    expect(results).toHaveLength(63);
  });

  test.each([
    ['targets', 'city:taizhou', 24, /\[target:\S+\]$/gm],
    ['sentences', 'city:qingdao', undefined, /^- \[evidence:\S+\]$/gm],
    ['duties', 'official:qufu:kong-weijian', 57, /^- 孔维健 .*/gm],
  ])('of %s of a thing goes on', async (list, thing, count, item) => {
    const found = await everyPage('get_thing', { thing, list }, item, list);
    expect(found.length).toBeGreaterThan(count === undefined ? 0 : count - 1);
    expect(new Set(found).size).toBe(found.length);
  });

  test('of hits goes on', async () => {
    const hits = await everyPage('find', { query: '养老', limit: 20 }, /^- .*/gm);
    const [, total] =
      /^Found (\d+):/m.exec(await assistant.textOf('find', { query: '养老' })) ?? [];
    expect(hits).toHaveLength(Number(total));
  });

  test('of terms goes on', async () => {
    const terms = await everyPage('concept_spread', { limit: 50 }, /^- .*\(concept:\S+\)/gm);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms.length).toBeGreaterThan(150);
  });

  test('of a text goes on: its parts are the document', async () => {
    let text = '';
    for (let start: number | undefined; ; ) {
      const id = 'document:qufu-2020-plan';
      const answer = await assistant.textOf('read_passage', {
        id,
        ...(start !== undefined && { start }),
      });
      const [, part] = /characters \d+ to \d+ of \d+\n([\s\S]*?)(?:\n\(The text goes on|\n\n)/.exec(
        answer,
      ) ?? ['', ''];
      text += part;
      const next = /start=(\d+)/.exec(answer)?.[1];
      if (next === undefined) break;
      start = Number(next);
    }
    expect(text).toHaveLength(5939);
    expect(text).toContain('(牵头领导:孔维健。责任科室:养老服务科)');
  });
});

describe('a name', () => {
  test.each(['青岛', '青岛市', 'Qingdao', 'qingdao', 'city:qingdao'])(
    'of a city may be %s',
    async (city) => {
      expect(await assistant.textOf('what_is_held', { city })).toContain('青岛市 2019, 2023');
    },
  );

  test('that several things have is an error that lists them with their ids', async () => {
    const { text, isError } = await assistant.call('get_thing', { thing: '家庭养老床位' });
    expect(isError).toBe(true);
    expect(text).toContain('indicator:home-care-beds');
    expect(text).toContain('concept:jiating-yanglao-chuangwei');
  });

  test('that nothing has is an error that says where to look', async () => {
    const { text, isError } = await assistant.call('get_thing', { thing: '没有这个' });
    expect(isError).toBe(true);
    expect(text).toContain('with the tool find');
  });

  test('of another type is an error that says which type is meant', async () => {
    const { text, isError } = await assistant.call('compare_indicator', {
      indicator: 'brand:qingdao:qingnuanzhu',
    });
    expect(isError).toBe(true);
    expect(text).toContain('SERVICE_BRAND: give the name or id of a INDICATOR');
  });
});

describe('an argument at fault is told with its mend:', () => {
  test.each([
    ['find', { query: '养老', years: [2023] }, /no argument "years".*"query".*"year"/],
    ['find', { query: '养老', year: '2023' }, /year as a number.*at year/],
    ['find', { query: ' ' }, /text of 1 to 200 characters/],
    ['find', { query: '*' }, /with a letter or a digit in it at query$/],
    ['find', { query: '养老\u001b[31m' }, /without control characters/],
    ['find', { query: '养老\ud800' }, /without control characters/],
    ['find', { query: 'how many care beds did Qufu plan to add in 2020' }, /words that matter/],
    ['find', {}, /text of 1 to 200 characters at query/],
    ['find', { query: '养老', types: ['FIGURE'] }, /Give one of .*TARGET.*at types/],
    ['find', { query: '养老', limit: 1000 }, /whole number from 1 to 20/],
    ['find', { query: '养老', after: 'nonsense' }, /after/],
    ['get_thing', { thing: 'brand:qingdao:nope' }, /Look for it with find/],
    ['get_thing', { thing: 'document:qufu-2020-plan' }, /ask read_passage/],
    ['get_thing', { thing: '青暖助', after: 'x' }, /Give list along with after/],
    ['read_passage', { id: '青暖助' }, /id of a sentence/],
    ['read_passage', { id: 'document:qufu-2020-plan', start: 99_999 }, /has 5939 characters/],
    ['compare_indicator', { indicator: '家庭养老床位', cities: [] }, /at least one city/],
    ['who_answers', { subject: 'section:qufu-2020-plan:3', year: 2020 }, /Give subject alone/],
    ['who_answers', { area: '航天' }, /nothing is called so/],
    ['plan_and_result', { city: '青岛', year: 2023, area: '航天' }, /nothing is called so/],
    ['plan_and_result', { city: '青岛' }, /year as a number/],
    ['plan_and_result', { city: 'brand:qingdao:qingnuanzhu', year: 2023 }, /no city/],
    ['concept_spread', { concept: '放管服', year: 2020 }, /Leave year out/],
  ])('%s %j', async (tool, given, mend) => {
    const { text, isError } = await assistant.call(tool, given);
    expect(isError).toBe(true);
    expect(text).toMatch(mend);
  });
});

describe('of a service of another release', () => {
  /** It has stored other operations, so none of a tool's is known there by its hash. */
  const withOtherOperations =
    (own: typeof fetch): typeof fetch =>
    (address, init) =>
      own(address, {
        ...init,
        body: String(init?.body).replace(
          /"sha256Hash":"[0-9a-f]{64}"/,
          `"sha256Hash":"${'0'.repeat(64)}"`,
        ),
      });
  let other: Assistant;
  beforeAll(async () => {
    other = await assistantOf(await openSeeds(), withOtherOperations);
  });

  test.each([
    'area:elderly-care',
    'brand:qingdao:qingnuanzhu',
    'city:taizhou',
    'concept:liang-xiang-butie',
    'department:qufu:yanglao-fuwu-ke',
    'family:elderly-care-beds',
    'group:older-people',
    'indicator:meal-service-sites',
    'official:qufu:kong-weijian',
    'place:qufu:xiaodeyuan-gongmu',
    'policy:qufu:2020-minzheng-gongzuo-yaodian',
    'program:qufu:1236-gongzuo-tixi',
    'result:qingdao-2019-report:price-linked-subsidies',
    'target:qufu-2020-plan:elderly-care-beds',
    'year:2023',
  ])('get_thing of %s answers the same', async (thing) => {
    const text = await other.textOf('get_thing', { thing });
    expect(text).toContain(`[${thing}]`);
    expect(text).toBe(await assistant.textOf('get_thing', { thing }));
  });

  test.each([
    ['find', { query: '泰州 养老' }],
    ['read_passage', { id: 'section:qufu-2020-plan:3' }],
    ['compare_indicator', { indicator: '老年食堂' }],
    ['who_answers', { city: '曲阜' }],
    ['plan_and_result', { city: '青岛', year: 2023 }],
    ['concept_spread', { concept: '放管服' }],
    ['what_is_held', {}],
  ])('%s answers the same', async (tool, given) => {
    expect(await other.textOf(tool, given)).toBe(await assistant.textOf(tool, given));
  });

  test('that takes only what it has stored, the user is told what to add instead', async () => {
    const refusing = await assistantOf(
      await openSeeds(),
      () => async () =>
        Response.json(
          { errors: [{ message: 'Stored only.', extensions: { code: 'OPERATION_NOT_STORED' } }] },
          { status: 400 },
        ),
    );
    const { text, isError } = await refusing.call('what_is_held');
    expect(isError).toBe(true);
    expect(text).toContain('its own address /mcp');
  });
});

describe('未收录 and 未提及', () => {
  test('a word that no document has is not passed over in silence', async () => {
    const text = await assistant.textOf('find', { query: '苏州 养老床位' });
    expect(text).toMatch(/Careful: no document that is held has “苏州”.*未收录/);
  });

  test('a word that one city does not have is not said to be nowhere', async () => {
    const text = await assistant.textOf('find', { query: '优化营商环境条例', city: '泰州' });
    expect(text).toMatch(/of this city or year, has “营商”.*Others may have it/);
  });

  test.each([
    ['find', { query: '养老', city: '苏州' }],
    ['what_is_held', { city: '苏州' }],
    ['who_answers', { city: '苏州' }],
    ['plan_and_result', { city: '苏州', year: 2023 }],
  ])('%s of a city without documents answers 未收录, and which are held', async (tool, given) => {
    const text = await assistant.textOf(tool, given);
    expect(text).toContain('未收录');
    expect(text).toContain('Held are: 青岛市 2019, 2023');
    expect(text).not.toContain('未提及');
  });

  test.each([
    ['find', { query: '养老', city: '青岛', year: 2021 }],
    ['who_answers', { city: '青岛', year: 2021 }],
    ['what_is_held', { city: '青岛', year: 2021 }],
  ])('%s of a year without documents answers 未收录, and which are held', async (tool, given) => {
    const text = await assistant.textOf(tool, given);
    expect(text).toContain('未收录 (not held): no document of 青岛市 2021');
    expect(text).toContain('Held are: 青岛市 2019, 2023');
  });

  test('a year in the words of which nothing is held is told', async () => {
    const text = await assistant.textOf('find', { query: '青岛 2021 养老' });
    expect(text).toContain('未收录 (not held): no document of the year 2021');
  });

  test.each([
    ['who_answers', { city: '泰州', year: 2024, party: '孔维健' }],
    ['find', { query: '元宇宙', city: '泰州' }],
  ])('%s answers 未提及 where a document is held', async (tool, given) => {
    const text = await assistant.textOf(tool, given);
    expect(text).toContain('未提及 (not mentioned): the documents that are held (泰州市 2024)');
  });
});

test.each(['养老服务', '养老', 'elderly care', 'area:elderly-care'])(
  'a policy area may be %s',
  async (area) => {
    const given = { city: '泰州', year: 2024, area };
    expect(await assistant.textOf('plan_and_result', given)).toContain('护理型养老床位');
  },
);

test('a page break within a figure is left out, and shown as such in running text', async () => {
  const text = await assistant.textOf('find', { query: '创新经验 刊发' });
  expect(text).toContain('“31项创新经验获省市两办、省厅刊发”');
  expect(text).toContain('3 ⏎ 2、1项');
});

test('what is said of a whole section comes with its things only where that is asked for', async () => {
  const given = { city: '曲阜', area: '养老服务', limit: 40 };
  expect(await assistant.textOf('who_answers', given)).not.toContain('said of the whole section');
  expect(await assistant.textOf('who_answers', { ...given, inherited: true })).toContain(
    'said of the whole section that holds it (承上)',
  );
});

test('whole sections are not looked through for an area where that was not asked for', async () => {
  const given = { city: '曲阜', area: '慈善', limit: 40 };
  expect(await assistant.textOf('who_answers', given)).toContain('Said of whole sections');
  expect(await assistant.textOf('who_answers', { ...given, inherited: false })).not.toContain(
    'Said of whole sections',
  );
});

test('of an indicator whose figure is stated nothing is said to be missing', async () => {
  const given = { indicator: '家庭养老床位', cities: ['青岛'], years: [2023] };
  const text = await assistant.textOf('compare_indicator', given);
  expect(text).toContain('青岛市 2023 target (目标): 家庭养老床位 3800张以上');
  expect(text).not.toMatch(/No figure is stated|未提及 \(a document|未收录 \(no document/);
});

test('a result that exceeds its target is said to, in both languages', async () => {
  const text = await assistant.textOf('compare_indicator', { indicator: '认知障碍照护专区床位' });
  expect(text).toContain('exceeded (超额完成); the document says 101% of the target');
});
