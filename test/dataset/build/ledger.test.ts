import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../../src/dataset/read-seeds.js';
import type { Dataset, NodeRecord } from '../../../src/model/graph.js';
import { mentionKinds } from '../../../src/model/ontology.js';
import { datasetOf, type Loose, nodeOf, reached } from '../../helpers/seeds.js';

const ofType = ({ nodes }: Dataset, type: NodeRecord['type']): NodeRecord[] =>
  nodes.filter((node) => node.type === type);

const textOf = (dataset: Dataset, document: unknown): string[] => [
  ...(nodeOf(dataset, document as string).properties.text as string),
];

describe('the ledgers of the five documents', () => {
  let dataset: Dataset;
  let mentions: readonly NodeRecord[];
  beforeAll(async () => {
    // From the seeds themselves: what is compiled beside the build may be older.
    dataset = (await readSeeds('seeds')).dataset as Dataset;
    mentions = ofType(dataset, 'MENTION');
  });

  test('have the words that stand in the text at their places', () => {
    expect(mentions.length).toBeGreaterThan(700);
    for (const { properties } of mentions) {
      const { text, start, end, documentId } = properties;
      const words = textOf(dataset, documentId).slice(start as number, end as number);
      expect(words.join('')).toBe(text);
    }
  });

  test('say of each mention either what explains it or why it is set aside', () => {
    for (const { id, properties } of mentions) {
      const explains = reached(dataset, 'EXPLAINED_BY', id);
      expect({ id, state: properties.state, isSetAside: properties.reason !== null }).toEqual({
        id,
        state: explains.length > 0 ? 'EXPLAINED' : 'SET_ASIDE',
        isSetAside: explains.length === 0,
      });
    }
  });

  test('are counted on their documents', () => {
    for (const { id, properties } of ofType(dataset, 'DOCUMENT')) {
      const own = mentions.filter(({ properties: { documentId } }) => documentId === id);
      const counted = mentionKinds.flatMap((kind) => {
        const states = own
          .filter((mention) => mention.properties.kind === kind)
          .map(({ properties: { state } }) => state);
        const inState = (wanted: string) => states.filter((state) => state === wanted).length;
        return [states.length, inState('EXPLAINED'), inState('SET_ASIDE'), inState('OPEN')];
      });
      expect(properties.ledgerCounts).toEqual(counted);
    }
  });

  test('lead from 3800张以上 to the target that says it', () => {
    const mention = mentions.find(({ properties: { text } }) => text === '3800张以上');
    expect(reached(dataset, 'EXPLAINED_BY', mention?.id as string)).toEqual([
      'target:qingdao-2023-plan:home-care-beds',
    ]);
  });

  test('tell page numbers, with the line break before them, and the residue of a web page', () => {
    const left = Object.fromEntries(
      ofType(dataset, 'DOCUMENT').map(({ id, properties }) => {
        const text = textOf(dataset, id);
        const offsets = properties.artefacts as readonly number[];
        const words = offsets.flatMap((start, at) =>
          at % 2 === 0 ? [text.slice(start, offsets[at + 1]).join('')] : [],
        );
        return [id, words];
      }),
    );
    expect(left).toEqual({
      'document:qingdao-2019-report': [],
      'document:qingdao-2023-plan': ['扫一扫在手机打开当前页'],
      'document:qufu-2020-plan': [],
      'document:taizhou-2024-meeting': [],
      'document:xx-2023-half-year-report': [
        '1、',
        ...Array.from({ length: 15 }, (_, at) => `\n${at + 2}、`),
      ],
    });
  });

  test('and their evidence leave the same out of words', () => {
    for (const { properties } of ofType(dataset, 'EVIDENCE')) {
      const { quote, start, documentId } = properties;
      const offsets = nodeOf(dataset, documentId as string).properties.artefacts as number[];
      const kept = [...(quote as string)].filter((_, at) => {
        const place = (start as number) + at;
        return !offsets.some(
          (begin, index) => index % 2 === 0 && begin <= place && place < (offsets[index + 1] ?? 0),
        );
      });
      expect(kept.join('')).toBe((quote as string).replace(/\n\d+、/g, ''));
    }
  });
});

describe('the number that a source prints before a heading', () => {
  test.each([
    ['二、养老服务', '二、'],
    ['(一) 养老服务', '(一)'],
    ['（十二）养老服务', '（十二）'],
    ['3. 养老服务', '3.'],
    ['2.3.1 养老服务', '2.3.1'],
    ['一是养老服务', '一是'],
    ['第二章 养老服务', '第二章'],
    ['养老服务', null],
    ['关于养老服务', null],
    ['三家养老服务', null],
  ])('in %s is %j', (starts, printed) => {
    const dataset = datasetOf((seed, _, report) => {
      seed.texts['report.txt'] = `${seed.texts['report.txt']}\n${starts}`;
      report.sections = [{ ordinal: '1', heading: '养老服务', starts }];
    });
    const section = nodeOf(dataset, 'section:jia-2022-report:1');
    expect(section.properties.printedNumber).toBe(printed);
  });
});

test('places count characters beyond the basic plane as one', () => {
  const dataset = datasetOf((seed, _, report: Loose) => {
    seed.texts['report.txt'] = `𠮷😀${seed.texts['report.txt']}\n𠮷\n7、《𠮷条例》扫1码😀`;
    report.notFacts = [
      ...(report.notFacts ?? []),
      { quote: '𠮷\n7、', reason: 'PAGE_ARTEFACT' },
      { quote: '《𠮷条例》', reason: 'GENERAL_CONCEPT' },
      { quote: '扫1码😀', reason: 'WEB_RESIDUE' },
    ];
  });
  const id = 'document:jia-2022-report';
  const text = textOf(dataset, id);
  const { length } = text;
  expect(nodeOf(dataset, id).properties.artefacts).toEqual([
    ...[length - 12, length - 9],
    ...[length - 4, length],
  ]);
  const mention = ofType(dataset, 'MENTION').find(
    ({ properties }) => properties.text === '《𠮷条例》',
  );
  expect(mention?.properties).toMatchObject({
    start: length - 9,
    end: length - 4,
    state: 'SET_ASIDE',
    reason: 'GENERAL_CONCEPT',
  });
});

test('a quantity of a heading is explained by the result that it states, and not by the section as well', () => {
  const dataset = datasetOf((_, __, report) => {
    report.sections = [{ ordinal: '1', heading: '新增养老床位', starts: '新增养老床位3000张' }];
  });
  const mention = ofType(dataset, 'MENTION').find(({ properties: { text } }) => text === '3000张');
  expect(reached(dataset, 'EXPLAINED_BY', mention?.id as string)).toEqual([
    'result:jia-2022-report:beds',
  ]);
});
