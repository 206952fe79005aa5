import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset, NodeRecord } from '../../src/model/graph.js';
import { mentionKinds } from '../../src/model/ontology.js';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, type Json } from '../helpers/run-query.js';

/** Demands of a store that holds the five documents that it gives their ledgers and the words around passages. */
export function describeLedgers(
  name: string,
  opened: () => { readonly reader: GraphReader; readonly dataset: Dataset },
): void {
  describe(`${name} gives of the five documents`, () => {
    let reader: GraphReader;
    let dataset: Dataset;
    let documents: readonly NodeRecord[];
    beforeAll(() => {
      ({ reader, dataset } = opened());
      documents = dataset.nodes.filter(({ type }) => type === 'DOCUMENT');
    });

    const mentionsOf = (document: string): NodeRecord[] =>
      dataset.nodes.filter(
        ({ type, properties }) => type === 'MENTION' && properties.documentId === document,
      );

    test('every mention, in reading order, with what explains it', async () => {
      for (const { id } of documents) {
        const query = `query ($id: ID!) { document(id: $id) { ledger { mentions(first: 500) { totalCount
          nodes { id text kind start end state reason note explainedBy { id } document { id } } } } } }`;
        const { mentions } = (await dataOf(reader, query, { id })).document.ledger;
        const expected = mentionsOf(id).map(({ id: mention, properties }) => {
          const { documentId, ...own } = properties;
          const explains = dataset.edges
            .filter(({ type, from }) => type === 'EXPLAINED_BY' && from === mention)
            .map(({ to }) => to);
          return { id: mention, ...own, explains: explains.sort(), document: { id: documentId } };
        });
        const found = mentions.nodes.map(({ explainedBy, ...mention }: Json) => ({
          ...mention,
          explains: explainedBy.map((node: Json) => node.id).sort(),
        }));
        expect(found).toEqual(expected);
        expect(mentions.totalCount).toBe(expected.length);
        const starts = found.map(({ start }: Json) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    });

    test('the counts by kind, which mentions of the kind add up to', async () => {
      const queries = mentionKinds.map(
        (kind) => `${kind}: mentions(kinds: [${kind}], first: 0) { totalCount }`,
      );
      const { documents: found } = await dataOf(
        reader,
        `{ documents { nodes { ledger { counts { kind mentions explained setAside open } ${queries.join(' ')} } } } }`,
      );
      expect(found.nodes).toHaveLength(5);
      for (const { ledger } of found.nodes) {
        expect(ledger.counts.map(({ kind }: Json) => kind)).toEqual(mentionKinds);
        for (const { kind, mentions, explained, setAside, open } of ledger.counts) {
          expect(mentions).toBe(ledger[kind].totalCount);
          expect(explained + setAside + open).toBe(mentions);
        }
      }
    });

    test('the words around each passage, by code points', async () => {
      for (const { id, properties } of documents) {
        const text = [...(properties.text as string)];
        const query = `query ($id: ID!) { document(id: $id) { passages(first: 500) { nodes { evidence {
          start end context { before after } near: context(before: 2, after: 0) { before after } } } } } }`;
        const { nodes } = (await dataOf(reader, query, { id })).document.passages;
        for (const { evidence } of nodes) {
          const { start, end } = evidence;
          expect(evidence).toEqual({
            ...{ start, end },
            context: {
              before: text.slice(Math.max(0, start - 60), start).join(''),
              after: text.slice(end, end + 60).join(''),
            },
            near: { before: text.slice(Math.max(0, start - 2), start).join(''), after: '' },
          });
        }
      }
    });
  });
}
