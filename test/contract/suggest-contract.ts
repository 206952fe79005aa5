import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../src/model/graph.js';
import { definitionOf, graphNodeTypes, type NodeType } from '../../src/model/ontology.js';
import { revisionOf } from '../../src/model/revision.js';
import type { SuggestRequest } from '../../src/model/suggestions.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { Choices, randomGraph } from '../helpers/random-graphs.js';
import { ReferenceQuestions } from '../helpers/reference-questions.js';
import { type QuestionsOptions, seedOfQuestions } from './questions-contract.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

/** Milliseconds for all runs of one test; a database on a busy machine takes its time. */
const patience = 120_000;

/** Demands of a store that it suggests what a text begins, and knows names with one wrong character. */
export function describeSuggestions(
  name: string,
  open: OpenStore,
  { graphs = 4, questions = 150, places = 6_000, seed = seedOfQuestions() }: QuestionsOptions = {},
): void {
  describe(`${name}, asked for suggestions from a small graph`, () => {
    const dataset = namesOfTests();
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    const suggest = async (text: string, narrowed: Partial<SuggestRequest> = {}) =>
      (await store.reader.suggest({ text, limit: 10, ...narrowed })).suggestions;
    const idsFor = async (text: string, narrowed: Partial<SuggestRequest> = {}) =>
      (await suggest(text, narrowed)).map(({ id }) => id);

    test.each<[string, string, string, string, string]>([
      ['a name', '青暖助', 'brand:qingdao:qingnuanzhu', 'NAME', '青暖助'],
      ['the beginning of a name', '青暖', 'brand:qingdao:qingnuanzhu', 'NAME', '青暖助'],
      ['the middle of a name', '暖助', 'brand:qingdao:qingnuanzhu', 'NAME', '青暖助'],
      ['a name in quotation marks', '“青暖助”', 'brand:qingdao:qingnuanzhu', 'NAME', '青暖助'],
      [
        'a name in half of its book-title marks',
        '《民法',
        'policy:civil-code',
        'NAME',
        '《民法典》',
      ],
      ['a name with a space in it', '青 暖助', 'brand:qingdao:qingnuanzhu', 'NAME', '青暖助'],
      ['an alias', '青岛', 'city:qingdao', 'ALIAS', '青岛'],
      [
        'the title of a document',
        '青岛市2023年',
        'document:qingdao-2023',
        'NAME',
        '青岛市2023年工作计划',
      ],
      ['a year', '2023', 'year:2023', 'NAME', '2023'],
      ['pinyin', 'qingnuanzhu', 'brand:qingdao:qingnuanzhu', 'PINYIN', 'qing nuan zhu'],
      [
        'pinyin with spaces',
        'qing nuan zhu',
        'brand:qingdao:qingnuanzhu',
        'PINYIN',
        'qing nuan zhu',
      ],
      ['the beginning of pinyin', 'qing n', 'brand:qingdao:qingnuanzhu', 'PINYIN', 'qing nuan zhu'],
      ['pinyin in capitals', 'QINGNUAN', 'brand:qingdao:qingnuanzhu', 'PINYIN', 'qing nuan zhu'],
      [
        'full-width pinyin',
        'ｑｉｎｇｎｕａｎ',
        'brand:qingdao:qingnuanzhu',
        'PINYIN',
        'qing nuan zhu',
      ],
      [
        'pinyin from a later syllable on',
        'nuanzhu',
        'brand:qingdao:qingnuanzhu',
        'PINYIN',
        'qing nuan zhu',
      ],
      ['pinyin of an alias', 'qingdao', 'city:qingdao', 'PINYIN', 'qing dao'],
      ['pinyin with an apostrophe', "xi'an", 'city:xian', 'PINYIN', 'xi an shi'],
      ['pinyin with ü', 'lüdao', 'place:qingdao:ludao', 'PINYIN', 'lv dao'],
      ['initials', 'qnz', 'brand:qingdao:qingnuanzhu', 'INITIALS', 'qnz'],
      ['the beginning of initials', 'zhrm', 'policy:national', 'INITIALS', 'zhrmghgcsf'],
      ['initials with figures', '15fz', 'concept:circle', 'INITIALS', '15fzylfwq'],
      ['a name in English', 'elderly care', 'area:elderly-care', 'ENGLISH', 'Elderly care'],
      [
        'the beginning of a name in English',
        'Elderly c',
        'area:elderly-care',
        'ENGLISH',
        'Elderly care',
      ],
      ['a later word of a name in English', 'care', 'area:elderly-care', 'ENGLISH', 'Elderly care'],
      [
        'an id',
        'brand:qingdao:qingnuanzhu',
        'brand:qingdao:qingnuanzhu',
        'ID',
        'brand:qingdao:qingnuanzhu',
      ],
      [
        'the beginning of an id',
        'brand:qingdao',
        'brand:qingdao:qingnuanzhu',
        'ID',
        'brand:qingdao:qingnuanzhu',
      ],
      ['the prefix of ids', 'bra', 'brand:qingdao:qingnuanzhu', 'ID', 'brand:qingdao:qingnuanzhu'],
      [
        'the id of what has no name',
        'section:qingdao-2023:1',
        'section:qingdao-2023:1',
        'ID',
        'section:qingdao-2023:1',
      ],
    ])('puts first what %s leads to: %s', async (_, text, id, form, matched) => {
      expect((await suggest(text))[0]).toMatchObject({ id, form, matched });
    });

    test('puts whole names before beginnings, these before what is held, and short names first', async () => {
      expect(await idsFor('养老', { limit: 50 })).toEqual([
        'program:qingdao:whole',
        'area:elderly-care',
        'program:qingdao:begins',
        'program:qingdao:one',
        'program:qingdao:ding',
        'program:qingdao:three',
        'program:qingdao:seven',
        'program:qingdao:begins-long',
        'program:qingdao:begins-alias',
        'program:qingdao:holds',
        'concept:circle',
      ]);
    });

    test('puts cities and policy areas before other things that match alike, however long', async () => {
      expect(await idsFor('yang')).toEqual([
        'area:elderly-care',
        'program:qingdao:pinyin',
        'concept:circle',
      ]);
    });

    test('puts pinyin before initials, and English after both, where they match alike', async () => {
      const found = await suggest('el');
      expect(found.map(({ id, form }) => [id, form])).toEqual([
        ['group:initials', 'INITIALS'],
        ['group:pinyin', 'PINYIN'],
        ['area:elderly-care', 'ENGLISH'],
      ]);
    });

    test('suggests a node once, by the best of its spellings', async () => {
      const found = await suggest('青');
      expect(found.map(({ id }) => id)).toEqual([...new Set(found.map(({ id }) => id))]);
      expect(found).toContainEqual({
        ...{ id: 'city:qingdao', type: 'CITY' },
        ...{ form: 'NAME', matched: '青岛市' },
      });
    });

    test('finds what is written otherwise by the alternatives that are given', async () => {
      expect(await idsFor('養老', { types: ['POLICY_AREA'] })).toEqual([]);
      const alternatives = ['养老'];
      expect(await idsFor('養老', { types: ['POLICY_AREA'], alternatives })).toEqual([
        'area:elderly-care',
      ]);
    });

    test('takes characters and then letters for the beginning of pinyin', async () => {
      expect(await suggest('青nuan', { pinyin: ['qingnuan'] })).toEqual([
        {
          ...{ id: 'brand:qingdao:qingnuanzhu', type: 'SERVICE_BRAND' },
          ...{ form: 'PINYIN', matched: 'qing nuan zhu' },
        },
      ]);
      expect(await suggest('轻nuan', { pinyin: ['qingnuan'] })).toEqual([]);
    });

    test.each<[string, Partial<SuggestRequest>, string[]]>([
      ['a type', { types: ['CITY'] }, ['city:qingdao']],
      ['types that have no name', { types: ['SECTION'] }, []],
      ['no type', { types: [] }, []],
      ['a city', { cityIds: ['city:xian'] }, ['department:xian:qingnian']],
      ['no city', { cityIds: [] }, []],
      [
        'more cities than an index is asked for',
        { cityIds: [...manyCities, 'city:xian'] },
        ['department:xian:qingnian'],
      ],
      [
        'a type and a city',
        { types: ['DOCUMENT', 'PROGRAM'], cityIds: ['city:qingdao'] },
        ['document:qingdao-2023'],
      ],
    ])('suggests only what is of %s', async (_, narrowed, expected) => {
      expect(await idsFor('青', narrowed)).toEqual(expected);
    });

    test.each<[string, Partial<SuggestRequest>, string[]]>([
      ['of a type that they name', { types: ['PROGRAM'] }, []],
      ['of a city', { cityIds: ['city:qingdao'] }, ['brand:qingdao:qingnuanzhu']],
      ['of another city', { cityIds: ['city:xian'] }, []],
    ])('suggests ids only of what is %s', async (_, narrowed, expected) => {
      expect(await idsFor('brand:', narrowed)).toEqual(expected);
    });

    test.each(['', ' ', '“”', ':', '+ - && || ! ( ) { } [ ] ^ ~ * ? \\ /'])(
      'suggests nothing for %j, which is no part of a name',
      async (text) => {
        expect(await suggest(text)).toEqual([]);
      },
    );

    test.each(['AND', 'or', 'NOT', 'N', 'a*', 'qing~', 'TO', 'q?'])(
      'takes %s for what it is',
      async (text) => {
        const request = { text, limit: 50 };
        expect(await suggest(text, request)).toEqual(
          new ReferenceQuestions(dataset).suggestions(request),
        );
      },
    );

    test('gives no more than are wanted', async () => {
      expect(await idsFor('养老', { limit: 2 })).toEqual([
        'program:qingdao:whole',
        'area:elderly-care',
      ]);
    });

    test('gives no more than are wanted where names and ids begin with a text', async () => {
      const reference = new ReferenceQuestions(dataset);
      const both = [...'abcdefghijklmnopqrstuvwxyz'].filter((text) => {
        const forms = reference.suggestions({ text, limit: 50 }).map(({ form }) => form);
        return forms.includes('ID') && forms.some((form) => form !== 'ID');
      });
      expect(both).not.toEqual([]);
      for (const text of both)
        for (const limit of [1, 2]) {
          const request = { text, limit };
          expect(await suggest(text, request)).toEqual(reference.suggestions(request));
        }
    });

    test.each<[string, string, string[]]>([
      ['a wrong character', '青暧助', ['青暖助']],
      ['a missing character', '青助', ['青暖助']],
      ['a missing first character', '暖助', ['青暖助']],
      ['a character too many', '青暖暖助', ['青暖助']],
      ['two characters that have changed places', '青助暖', ['青暖助']],
      ['a wrong character in marks', '“青暧助”', ['青暖助']],
      ['a wrong character of an alias', '幸福桑榆院', ['幸福桑榆园']],
      ['two wrong characters', '轻暧助', []],
      ['nothing wrong', '青暖助', []],
      ['a single character', '青', []],
      ['two characters, of which one is wrong,', '青鸟', []],
    ])('knows the names that %s is near to', async (_, text, expected) => {
      expect((await store.reader.nearNames(text, 10)).names).toEqual(expected);
    });

    test('gives as many near names as are wanted, in one order', async () => {
      const all = ['养老一', '养老丁', '养老七', '养老三'];
      expect((await store.reader.nearNames('养老万', 10)).names).toEqual([...all, '养老床']);
      expect((await store.reader.nearNames('养老万', 2)).names).toEqual(all.slice(0, 2));
    });
  });

  describe(`${name}, loaded again with another name`, () => {
    const named = (name: string, pinyin: string): Dataset => {
      const graph = new GraphBuilder().node('city:x', { name: '某市' });
      for (let at = 0; at < 200; at++)
        graph.node(`place:x:${at}`, { name: `第${at}站` }, { city: 'city:x' });
      return graph.node('place:x:renamed', { name, pinyin }, { city: 'city:x' }).build();
    };

    test(
      'suggests it by the new name, by the new pinyin, and by the old ones no more',
      async () => {
        const { reader, writer, close } = await open();
        await writer.load(named('青暖助', 'qing nuan zhu'));
        const { nodesWritten } = await writer.load(named('祥泰颐养', 'xiang tai yi yang'));
        const idsFor = async (text: string) =>
          (await reader.suggest({ text, limit: 5 })).suggestions.map(({ id }) => id);
        expect(await idsFor('祥泰')).toEqual(['place:x:renamed']);
        expect(await idsFor('xtyy')).toEqual(['place:x:renamed']);
        expect(await idsFor('青暖')).toEqual([]);
        expect(await idsFor('qingn')).toEqual([]);
        expect((await reader.nearNames('祥泰颐样', 5)).names).toEqual(['祥泰颐养']);
        expect(nodesWritten).toBeGreaterThan(0);
        await close();
      },
      patience,
    );
  });

  describe(`${name}, asked for suggestions among ${places} places`, () => {
    const dataset = cityOf(places);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test.each<[string, string, Partial<SuggestRequest>]>([
      ['a character', '街', {}],
      ['a character that some hold', '道', {}],
      ['a letter', 'j', {}],
      ['a letter of initials', 'jd', {}],
      ['what all are called', '街道', {}],
      ['pinyin', 'jiedao', {}],
      ['the prefix of ids', 'place', {}],
      ['a city', '街', { cityIds: ['city:x'] }],
      ['a type', '街', { types: ['PLACE'] }],
      ['one of several cities', '街', { cityIds: ['city:y', 'city:none'] }],
      ['many cities', '街', { cityIds: [...manyCities, 'city:y'] }],
    ])('the first come first, twice, for %s', async (_, text, narrowed) => {
      for (const limit of [1, 10, 50, 10]) {
        const request = { text, limit, ...narrowed };
        const expected = new ReferenceQuestions(dataset).suggestions(request);
        expect(expected.length).toBe(limit);
        expect((await store.reader.suggest(request)).suggestions).toEqual(expected);
      }
    });

    test('near names are those of many nodes', async () => {
      expect((await store.reader.nearNames('街道中必', 10)).names).toEqual(['街道中心']);
    });
  });

  describe(`${name} suggests what suggestions are defined to be (QUESTIONS_SEED=${seed})`, () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    const draws = fc.sample(fc.gen(), { seed, numRuns: graphs });
    describe.each(draws.map((draw, at) => ({ draw, at })))('graph $at', ({ draw, at }) => {
      let dataset: Dataset;
      beforeAll(async () => {
        const choices = new Choices(draw);
        dataset = withSpellings(randomGraph(choices), choices);
        await store.writer.load(dataset);
      }, patience);

      const holds = (check: (choices: Choices, reference: ReferenceQuestions) => Promise<void>) => {
        const reference = new ReferenceQuestions(dataset);
        return fc.assert(
          fc.asyncProperty(fc.gen(), (draw) => check(new Choices(draw), reference)),
          { seed: seed + at, numRuns: questions },
        );
      };

      test(
        'suggestions are all that match, in one order',
        async () => {
          await holds(async (choices, reference) => {
            const request = randomRequest(choices, dataset);
            const summaries = { degrees: choices.once(2), places: { CITY: ['name'] } };
            const { revision, ...found } = await store.reader.suggest({ ...request, summaries });
            const suggestions = reference.suggestions(request);
            const ids = suggestions.map(({ id }) => id);
            // The request is compared as well, so that a failure shows it.
            expect({ request, ...found }).toEqual({
              ...{ request, suggestions },
              ...reference.summaries(ids, summaries),
            });
          });
        },
        patience,
      );

      test(
        'near names are all that differ by one character, in one order',
        async () => {
          await holds(async (choices, reference) => {
            const text = randomText(choices, dataset);
            const { names } = await store.reader.nearNames(text, 20);
            expect({ text, names }).toEqual({ text, names: reference.nearNames(text, 20) });
          });
        },
        patience,
      );
    });
  });
}

const manyCities = Array.from({ length: 200 }, (_, at) => `city:none-${at}`);

/** Few nodes, each there for a case or two. */
function namesOfTests(): Dataset {
  const inQingdao = { city: 'city:qingdao' };
  const graph = new GraphBuilder()
    .node('city:qingdao', {
      ...{ name: '青岛市', pinyin: 'qing dao shi', nameEn: 'Qingdao' },
      ...{ aliases: ['青岛'], aliasPinyin: ['qing dao'] },
    })
    .node('city:xian', { name: '西安市', pinyin: 'xi an shi' })
    .node('year:2023', { year: 2023 })
    .node(
      'document:qingdao-2023',
      { title: '青岛市2023年工作计划', pinyin: 'qing dao shi 2023 nian gong zuo ji hua' },
      { ...inQingdao, year: 'year:2023' },
    )
    .node('section:qingdao-2023:1', { heading: '养老' }, { document: 'document:qingdao-2023' })
    .node('brand:qingdao:qingnuanzhu', { name: '青暖助', pinyin: 'qing nuan zhu' }, inQingdao)
    .node(
      'department:xian:qingnian',
      { name: '青少年科', pinyin: 'qing shao nian ke' },
      { city: 'city:xian' },
    )
    .node('policy:civil-code', { name: '《民法典》', pinyin: 'min fa dian' })
    .node('policy:national', {
      name: '中华人民共和国慈善法',
      pinyin: 'zhong hua ren min gong he guo ci shan fa',
    })
    .node('place:qingdao:ludao', { name: '绿岛', pinyin: 'lv dao' }, inQingdao)
    .node('concept:circle', {
      name: '15分钟养老服务圈',
      pinyin: '15 fen zhong yang lao fu wu quan',
    })
    .node('area:elderly-care', {
      ...{ name: '养老服务', pinyin: 'yang lao fu wu', nameEn: 'Elderly care' },
      ...{ aliases: ['养老'], aliasPinyin: ['yang lao'] },
    })
    .node('group:pinyin', { name: '鹅卵石', pinyin: 'el uan shi' })
    .node('group:initials', { name: '儿老', pinyin: 'er lao' });
  const programs = {
    whole: { name: '养老' },
    begins: { name: '养老床' },
    'begins-long': { name: '养老床位计划' },
    'begins-alias': { name: '床', aliases: ['养老之床'] },
    holds: { name: '新养老' },
    alias: { name: '桑榆', aliases: ['幸福桑榆园'] },
    pinyin: { name: '羊', pinyin: 'yang qun' },
    ...{ one: { name: '养老一' }, seven: { name: '养老七' } },
    ...{ ding: { name: '养老丁' }, three: { name: '养老三' } },
  };
  for (const [key, properties] of Object.entries(programs))
    graph.node(`program:qingdao:${key}`, properties, inQingdao);
  return graph.build();
}

/** Many places of few names, in a city and in another one. */
function cityOf(places: number): Dataset {
  const graph = new GraphBuilder()
    .node('city:x', { name: '某市' })
    .node('city:y', { name: '又一市' });
  for (let at = 0; at < places; at++)
    graph.node(`place:x:${at}`, placeOf(at), { city: at % 7 === 0 ? 'city:y' : 'city:x' });
  return graph.build();
}

function placeOf(at: number): Record<string, string | string[]> {
  if (at % 29 === 0)
    return {
      ...{ name: `${at}站`, pinyin: `${at} zhan` },
      ...{ aliases: ['街道'], aliasPinyin: ['jie dao'] },
    };
  return [
    { name: '街道中心', pinyin: 'jie dao zhong xin' },
    { name: '街道服务中心', pinyin: 'jie dao fu wu zhong xin' },
    { name: '某街道', pinyin: 'mou jie dao' },
    { name: '街心', pinyin: 'jie xin' },
    { name: '街', pinyin: 'jie' },
  ][at % 5] as Record<string, string | string[]>;
}

/** What names are made of. */
const morsels = [
  '养',
  '老',
  '养老',
  '床',
  '𠮷',
  '😀',
  'é',
  ' ',
  '“',
  'a',
  'A',
  'ab',
  'ü',
  '1',
  '１2',
  'ß',
];
/** What pinyin and English are made of. */
const syllables = ['yang', 'lao', 'a', 'ai', 'chuang', 'lv', '12', 'AB', 'l'];

/** The graph with names of its own, and with pinyin and English that fit nothing. */
function withSpellings({ nodes, edges }: Dataset, choices: Choices): Dataset {
  const name = () => Array.from({ length: choices.upTo(5) }, () => choices.of(morsels)).join('');
  const spelled = () =>
    Array.from({ length: choices.upTo(4) }, () => choices.of(syllables)).join(' ');
  const changed = nodes.map((node) => {
    const { properties } = definitionOf(node.type);
    const aliases = Array.from({ length: choices.upTo(2) }, name);
    const values: Record<string, unknown> = {
      ...{ name: name(), title: name(), aliases, pinyin: spelled() },
      aliasPinyin: aliases.map(spelled),
      nameEn: choices.once(2) ? spelled() : null,
    };
    const own = Object.entries(values).filter(
      ([property]) => property in properties && node.type !== 'EVIDENCE',
    );
    const all = { ...node.properties, ...Object.fromEntries(own) };
    return { ...node, properties: all } as typeof node;
  });
  return { nodes: changed, edges, revision: revisionOf({ nodes: changed, edges }) };
}

/** A part of something in the graph, or something that may be nowhere. */
function randomText(choices: Choices, { nodes }: Dataset): string {
  const { id, properties } = choices.of(nodes);
  const { name, title, pinyin, nameEn } = properties;
  const texts = [name, title, pinyin, nameEn, id, choices.of(morsels) + choices.of(syllables)];
  const characters = Array.from(String(choices.of(texts.filter(Boolean))));
  const start = choices.once(2) ? 0 : choices.upTo(characters.length - 1);
  const part = characters.slice(start, start + 1 + choices.upTo(6));
  if (choices.once(4)) part.splice(choices.upTo(part.length), choices.upTo(1), choices.of(morsels));
  return choices.once(4) ? part.join('').toUpperCase() : part.join('');
}

function randomRequest(choices: Choices, dataset: Dataset): SuggestRequest {
  const idsOf = (type: NodeType) =>
    dataset.nodes.filter((node) => node.type === type).map(({ id }) => id);
  return {
    text: randomText(choices, dataset),
    limit: 1 + choices.upTo(12),
    ...(choices.once(4) && { alternatives: [randomText(choices, dataset)] }),
    ...(choices.once(3) && { pinyin: [choices.of(syllables) + choices.of(syllables)] }),
    ...(choices.once(3) && { types: choices.some(graphNodeTypes, 8) }),
    ...(choices.once(3) && { cityIds: [...choices.some(idsOf('CITY'), 3), 'city:none'] }),
  };
}
