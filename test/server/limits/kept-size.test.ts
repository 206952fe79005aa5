import { expect, test } from '@jest/globals';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import { keptSizeOf } from '../../../src/server/limits/kept-size.js';
import { PreparedOperations } from '../../../src/server/request/prepared-operation.js';
import { collectGarbage } from '../../helpers/reachable-heap.js';

const schema = buildGraphSchema();

/** Bytes that a document takes with what is prepared of it, on average of many. */
function measured(queryOf: (i: number) => string, count: number) {
  const prepared = new PreparedOperations(schema);
  const documents: DocumentNode[] = [];
  const keep = (i: number): void => {
    // Not a part of a longer text: V8 would keep all of that.
    const document = parse(Buffer.from(queryOf(i)).toString());
    documents.push(document);
    for (const definition of document.definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION)
        prepared.of(document, definition as OperationDefinitionNode);
  };
  // What is compiled once for all is no document's.
  for (let i = 0; i < 20; i++) keep(i);
  documents.length = 0;
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < count; i++) keep(i);
  collectGarbage();
  const taken = (process.memoryUsage().heapUsed - before) / count;
  const counted = documents.reduce((sum, document) => sum + keptSizeOf(document), 0) / count;
  return { taken, counted };
}

const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

test.each<[string, (i: number) => string, number]>([
  ['short ones', (i) => `{ a${i}: years { year } }`, 2_000],
  ['many fields', (i) => `{ brands { nodes { ${many(200, (at) => `a${i}_${at}: name`)} } } }`, 100],
  [
    'a long Chinese text',
    (i) => `{ search(query: "${'养老'.repeat(2_000)}${i}") { totalCount } }`,
    300,
  ],
  [
    'short Chinese texts',
    (i) => `{ ${many(20, (at) => `a${at}: brand(name: "养老${i}") { name }`)} }`,
    300,
  ],
  [
    'fragments',
    (i) =>
      `{ ${many(10, (at) => `a${at}: years { ...F }`)} } fragment F on Year { ${many(20, (at) => `b${i}_${at}: year`)} }`,
    200,
  ],
])(
  'a document is counted by what it takes at least, and not by far more: %s',
  (_, queryOf, count) => {
    const { taken, counted } = measured(queryOf, count);
    expect(counted / taken).toBeGreaterThan(0.9);
    expect(counted / taken).toBeLessThan(40);
  },
);
