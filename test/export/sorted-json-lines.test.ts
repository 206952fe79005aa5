import { beforeAll, describe, expect, test } from '@jest/globals';
import { readJsonLines } from '../../src/export/json-lines-reader.js';
import { SortedJsonLines } from '../../src/export/sorted-json-lines.js';
import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../../src/model/ontology.js';
import { revisionOf } from '../../src/model/revision.js';
import { datasetOf } from '../helpers/seeds.js';
import { exportText } from './export-text.js';
import { storeOf } from './nasty-graph.js';

const open = (text: string, partSize = 1_000): Promise<SortedJsonLines> => {
  const bytes = new TextEncoder().encode(text);
  return SortedJsonLines.open({
    size: bytes.length,
    async *read(from, to) {
      for (let at = from; at < to; at += partSize)
        yield bytes.subarray(at, Math.min(at + partSize, to));
    },
  });
};

const check = async (source: SortedJsonLines): Promise<Omit<Dataset, 'revision'>> => {
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  await source.check(
    { node: (node) => nodes.push(node), edge: (edge) => edges.push(edge) },
    () => {},
  );
  return { nodes, edges };
};

let dataset: Dataset;
let text: string;
beforeAll(async () => {
  const { revision, nodes, edges } = datasetOf();
  dataset = { revision, nodes, edges };
  text = await exportText(await storeOf(dataset), { format: 'jsonl' });
});

describe('an export that is read in pieces is the graph that was exported', () => {
  test.each([1, 100, 4099, 1_000_000])('in parts of %i bytes', async (size) => {
    const source = await open(text, size);
    const { revision, ...records } = dataset;
    expect(source.revision).toBe(revision);
    expect(await check(source)).toEqual(records);
    for (const type of nodeTypeNames)
      expect((await all(source.nodesOf(type))).flat()).toEqual(
        dataset.nodes.filter((node) => node.type === type),
      );
    for (const type of relationTypeNames)
      expect((await all(source.edgesOf(type))).flat()).toEqual(
        dataset.edges.filter((edge) => edge.type === type),
      );
  });
});

/** The text of other records, with their own revision: that is not what gives them away. */
const textOf = (nodes: readonly NodeRecord[], edges: readonly EdgeRecord[]): string =>
  [
    text.slice(0, text.indexOf('\n')).replace(dataset.revision, revisionOf({ nodes, edges })),
    ...nodes.map(({ type, ...rest }) => JSON.stringify({ node: type, ...rest })),
    ...edges.map(({ type, ...rest }) => JSON.stringify({ relation: type, ...rest })),
    '',
  ].join('\n');

const changed = <Item extends NodeRecord | EdgeRecord>(
  items: readonly Item[],
  isMeant: (item: Item) => boolean,
  change: (item: Item) => readonly Item[],
): Item[] => {
  const at = items.findIndex(isMeant);
  expect(at).toBeGreaterThanOrEqual(0);
  return items.flatMap((item, index) => (index === at ? change(item) : [item]));
};

describe('what is refused as a whole is refused in pieces, whatever its revision:', () => {
  const ofType = (type: string) => (item: NodeRecord | EdgeRecord) => item.type === type;
  const withProperty = (name: string, value: string) => (item: NodeRecord) => [
    { ...item, properties: { ...item.properties, [name]: value } },
  ];
  test.each<[string, () => string]>([
    [
      'a node that is missing',
      () =>
        textOf(
          changed(dataset.nodes, ofType('INDICATOR'), () => []),
          dataset.edges,
        ),
    ],
    [
      'a passage that is missing',
      () =>
        textOf(
          changed(dataset.nodes, ofType('EVIDENCE'), () => []),
          dataset.edges,
        ),
    ],
    [
      'a required relation that is missing',
      () =>
        textOf(
          dataset.nodes,
          changed(dataset.edges, ofType('PUBLISHED_BY'), () => []),
        ),
    ],
    [
      'an id that a node repeats of another relation',
      () =>
        textOf(
          changed(dataset.nodes, ofType('TARGET'), withProperty('cityId', 'city:x')),
          dataset.edges,
        ),
    ],
    [
      'a relation that is there twice',
      () =>
        textOf(
          dataset.nodes,
          changed(dataset.edges, ofType('OF_CITY'), (edge) => [edge, edge]),
        ),
    ],
    [
      'a node that is there twice',
      () =>
        textOf(
          changed(dataset.nodes, ofType('CITY'), (node) => [node, node]),
          dataset.edges,
        ),
    ],
    [
      'a property of another kind',
      () =>
        textOf(changed(dataset.nodes, ofType('YEAR'), withProperty('year', '2023')), dataset.edges),
    ],
    [
      'a relation of which a node may have one, to a second end',
      () => {
        const [, other] = dataset.nodes.filter(ofType('YEAR')) as [NodeRecord, NodeRecord];
        return textOf(
          dataset.nodes,
          changed(
            dataset.edges,
            (edge) => edge.type === 'COVERS' && edge.to < other.id,
            (edge) => [edge, { ...edge, id: edge.id.replace(edge.to, other.id), to: other.id }],
          ),
        );
      },
    ],
    ['a changed word', () => text.replace('暖阳', '暖杨')],
    ['a line cut off', () => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
  ])('%s', async (_, content) => {
    const broken = content();
    async function* bytes() {
      yield new TextEncoder().encode(broken);
    }
    expect((await readJsonLines(bytes())).dataset).toBeNull();
    await expect(open(broken).then(check)).rejects.toThrow();
  });
});

test('another order of the lines is left to who reads all of them', async () => {
  const [header, first, second, ...rest] = text.split('\n');
  await expect(open([header, second, first, ...rest].join('\n')).then(check)).rejects.toThrow(
    'order',
  );
});

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
