import { beforeAll, describe, expect, test } from '@jest/globals';
import { type CorpusKind, corpusKinds, makeCorpus } from '../../../bench/corpus/corpus.js';
import type { Dataset, EdgeRecord, NodeRecord } from '../../../src/model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
} from '../../../src/model/ontology.js';
import { revisionOf } from '../../../src/model/revision.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { sha256 } from '../../../src/util/sha256.js';

describe.each(corpusKinds)('The corpus of %s', (kind: CorpusKind) => {
  let corpus: Dataset;
  let nodes: Map<string, NodeRecord>;

  beforeAll(async () => {
    corpus = await makeCorpus({ kind, groups: 2, years: 2 });
    nodes = new Map(corpus.nodes.map((node) => [node.id, node]));
  });

  const typeOf = (id: string): NodeType => (nodes.get(id) as NodeRecord).type;
  const value = (id: string, property: string) => nodes.get(id)?.properties[property];
  const ofType = (type: NodeType) => corpus.nodes.filter((node) => node.type === type);
  const edgesBy = (key: (edge: EdgeRecord) => string): Map<string, EdgeRecord[]> => {
    const found = new Map<string, EdgeRecord[]>();
    for (const edge of corpus.edges) {
      const known = found.get(key(edge));
      if (known) known.push(edge);
      else found.set(key(edge), [edge]);
    }
    return found;
  };

  /** By the year of the document, then by its key and the place in it. */
  const inReadingOrder = (a: string, b: string): number => {
    const yearOf = (id: string) => value(value(id, 'documentId') as string, 'year') as number;
    return yearOf(a) - yearOf(b) || (a < b ? -1 : 1);
  };

  test('is the same again for the same options', async () => {
    expect(await makeCorpus({ kind, groups: 2, years: 2 })).toEqual(corpus);
  });

  test('gives every node every property of its type, of its kind', () => {
    for (const { type, id, properties } of corpus.nodes) {
      const definitions = Object.entries(definitionOf(type).properties);
      expect(Object.keys(properties)).toEqual(definitions.map(([name]) => name));
      for (const [name, { kind, nullable, values }] of definitions) {
        const held = properties[name] ?? null;
        if (held === null) {
          if (!nullable) throw new Error(`${id}.${name} is null`);
        } else if (kind === 'strings' || kind === 'ints') {
          if (!Array.isArray(held)) throw new Error(`${id}.${name} is no list`);
        } else if (values) expect(values).toContain(held);
        else if (kind === 'int' || kind === 'float') expect(typeof held).toBe('number');
        else expect(typeof held).toBe(kind);
      }
    }
  });

  test('relates only what the ontology lets relate, with the properties of the relation', () => {
    for (const { type, id, from, to, properties } of corpus.edges) {
      const { ends, properties: defined } = relationDefinitionOf(type);
      const permitted = ends.some((end) => end.from === typeOf(from) && end.to === typeOf(to));
      if (!permitted) throw new Error(`${id} joins what ${type} does not`);
      expect(Object.keys(properties).sort()).toEqual(Object.keys(defined).sort());
    }
  });

  test('has every required relation, no relation of one twice, and mirrors that say the same', () => {
    const outgoing = edgesBy(({ from, type }) => `${from} ${type}`);
    for (const { type, id } of corpus.nodes)
      for (const field of relationFieldsOf(type).values()) {
        if (field.direction !== 'out' || field.cardinality !== 'one') continue;
        const found = (outgoing.get(`${id} ${field.relation}`) ?? []).filter(({ to }) =>
          field.targets.includes(typeOf(to)),
        );
        if (found.length > 1 || (field.required && found.length === 0))
          throw new Error(`${id} has ${found.length} ${field.field}`);
        if (field.idProperty && (value(id, field.idProperty) ?? null) !== (found[0]?.to ?? null))
          throw new Error(`${id}.${field.idProperty} is not what ${field.field} says`);
      }
  });

  test('mirrors years, the words of proof and the field of an indicator', () => {
    const outgoing = edgesBy(({ from, type }) => `${from} ${type}`);
    const reached = (id: string, type: string) =>
      (outgoing.get(`${id} ${type}`) ?? []).map(({ to }) => to);
    for (const { id, properties } of corpus.nodes) {
      if ('years' in properties) {
        const stated = reached(id, 'STATED_IN').map(
          (document) => value(document, 'year') as number,
        );
        expect(properties.years).toEqual([...new Set(stated)].sort((a, b) => a - b));
      }
      if ('quotes' in properties)
        expect(properties.quotes).toEqual(
          reached(id, 'PROVEN_BY')
            .sort(inReadingOrder)
            .map((evidence) => value(evidence, 'quote')),
        );
      if ('indicatorId' in properties)
        expect(properties.policyAreaId).toBe(
          value(properties.indicatorId as string, 'policyAreaId'),
        );
      if ('year' in properties)
        for (const year of [...reached(id, 'COVERS'), ...reached(id, 'IN_YEAR')])
          expect(value(year, 'year')).toBe(properties.year);
    }
  });

  test('proves every node, and every relation that is not proof itself, by sentences of its documents', () => {
    const proven = new Set(
      corpus.edges.filter(({ type }) => type === 'PROVEN_BY').map(({ from }) => from),
    );
    for (const { type, id } of corpus.nodes)
      expect([id, proven.has(id)]).toEqual([id, definitionOf(type).layer === 'graph']);
    for (const { type, id, evidence } of corpus.edges) {
      if (relationDefinitionOf(type).layer !== 'graph') expect(evidence).toEqual([]);
      else if (evidence.length === 0) throw new Error(`${id} is not proven`);
      for (const each of evidence) expect(typeOf(each)).toBe('EVIDENCE');
    }
    for (const { id, properties } of [...ofType('EVIDENCE'), ...ofType('SECTION')]) {
      const { documentId, start, end, quote, text } = properties;
      const source = [...(value(documentId as string, 'text') as string)];
      const words = source.slice(start as number, end as number).join('');
      if (words !== (quote ?? text)) throw new Error(`${id} is not where it says`);
    }
    for (const { properties } of ofType('DOCUMENT'))
      expect(properties.sha256).toBe(sha256(properties.text as string));
  });

  test('keeps a dataset’s order, every id once', () => {
    const ordered = <T extends { readonly id: string }>(
      list: readonly T[],
      rank: (item: T) => number,
    ) =>
      list.every((item, at) => {
        const before = list[at - 1];
        return (
          !before ||
          rank(before) < rank(item) ||
          (rank(before) === rank(item) && before.id < item.id)
        );
      });
    expect(ordered(corpus.nodes, ({ type }) => nodeTypeNames.indexOf(type))).toBe(true);
    expect(ordered(corpus.edges, ({ type }) => relationTypeNames.indexOf(type))).toBe(true);
  });

  test('has the revision of its content', () => {
    expect(corpus.revision).toBe(revisionOf(corpus));
  });

  test('loads into the embedded store', async () => {
    const store = new EmbeddedStore();
    const { nodesWritten, relationsWritten } = await store.load(corpus);
    expect([nodesWritten, relationsWritten]).toEqual([corpus.nodes.length, corpus.edges.length]);
  });
});
