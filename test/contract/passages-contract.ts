import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  nodeTypeNames,
  relationTypeNames,
} from '../../src/model/ontology.js';
import { compareText } from '../../src/store/order.js';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, type Json } from '../helpers/run-query.js';

const drawn = `nodes { id type label degree degrees { type count } }
  edges { id type source target evidence { id } }`;

const byType =
  <Item extends { readonly id: string; readonly type: string }>(types: readonly string[]) =>
  (a: Item, b: Item): number =>
    types.indexOf(a.type) - types.indexOf(b.type) || compareText(a.id, b.id);

/** What passages prove, as the records of a dataset say it. */
class ProofsOf {
  readonly #nodes: ReadonlyMap<string, NodeRecord>;
  readonly #edges: readonly EdgeRecord[];
  readonly #proven = new Map<string, EdgeRecord[]>();
  readonly #degrees = new Map<string, Map<string, number>>();

  constructor({ nodes, edges }: Dataset) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#edges = edges;
    for (const edge of edges)
      for (const id of edge.evidence) this.#proven.set(id, [...(this.#proven.get(id) ?? []), edge]);
    for (const { type, from, to, evidence } of edges)
      if (evidence.length > 0)
        for (const id of new Set([from, to])) {
          const counts = this.#degrees.get(id) ?? new Map<string, number>();
          this.#degrees.set(id, counts.set(type, (counts.get(type) ?? 0) + 1));
        }
  }

  /** Ids of the passages of a document, in reading order. */
  passagesOf(document: string): string[] {
    return [...this.#nodes.values()]
      .filter(({ type, properties }) => type === 'EVIDENCE' && properties.documentId === document)
      .sort(
        ({ properties: a }, { properties: b }) =>
          (a.start as number) - (b.start as number) || (a.end as number) - (b.end as number),
      )
      .map(({ id }) => id);
  }

  nodesOf(passage: string): Json[] {
    const ids = this.#edges
      .filter(({ type, to }) => to === passage && /^(RANK_)?PROVEN_BY$/.test(type))
      .map(({ from }) => from);
    return [...new Set(ids)]
      .map((id) => this.#nodes.get(id) as NodeRecord)
      .sort(byType(nodeTypeNames))
      .map(({ id, type, properties }) => {
        const counts = this.#degrees.get(id) ?? new Map<string, number>();
        const degrees = relationTypeNames
          .filter((relation) => counts.has(relation))
          .map((relation) => ({ type: relation, count: counts.get(relation) }));
        const degree = [...counts.values()].reduce((sum, count) => sum + count, 0);
        return { id, type, label: String(properties[definitionOf(type).caption]), degree, degrees };
      });
  }

  edgesOf(passage: string): Json[] {
    return (this.#proven.get(passage) ?? [])
      .sort(byType(relationTypeNames))
      .map(({ id, type, from, to, evidence }) => ({
        ...{ id, type, source: from, target: to },
        evidence: [...evidence].sort(compareText).map((each) => ({ id: each })),
      }));
  }

  typesOf(passage: string): NodeType[] {
    return this.nodesOf(passage).map(({ type }) => type);
  }
}

/** Demands of a store that holds the five documents that each passage comes with all that it proves. */
export function describePassages(
  name: string,
  opened: () => { readonly reader: GraphReader; readonly dataset: Dataset },
): void {
  describe(`${name} gives the passages of the five documents`, () => {
    let reader: GraphReader;
    let documents: readonly string[];
    let proofs: ProofsOf;
    beforeAll(() => {
      const { dataset } = opened();
      reader = opened().reader;
      proofs = new ProofsOf(dataset);
      documents = dataset.nodes.filter(({ type }) => type === 'DOCUMENT').map(({ id }) => id);
    });

    const passages = async (id: string, more: string, selected: string): Promise<Json> => {
      const query = `query ($id: ID!) { document(id: $id) { passages(first: 500${more}) {
        totalCount nodes { evidence { id } ${selected} } pageInfo { hasNextPage } } } }`;
      return (await dataOf(reader, query, { id })).document.passages;
    };

    test('each with exactly what the dataset says that it proves', async () => {
      let seen = 0;
      for (const id of documents) {
        const expected = proofs.passagesOf(id).map((passage) => ({
          evidence: { id: passage },
          nodes: proofs.nodesOf(passage),
          edges: proofs.edgesOf(passage),
        }));
        expect(await passages(id, '', drawn)).toEqual({
          totalCount: expected.length,
          nodes: expected,
          pageInfo: { hasNextPage: false },
        });
        seen += expected.length;
      }
      expect(seen).toBeGreaterThan(900);
    });

    test('the same where the proof of relations is not asked for', async () => {
      for (const id of documents) {
        const { nodes } = await passages(id, '', 'edges { target id source type }');
        for (const { evidence, edges } of nodes)
          expect({ evidence, edges }).toEqual({
            evidence,
            edges: proofs.edgesOf(evidence.id).map(({ evidence: _, ...edge }) => edge),
          });
      }
    });

    test('a passage of its own with the same', async () => {
      const [id] = documents as [string];
      for (const passage of proofs.passagesOf(id).slice(0, 10)) {
        const query = `query ($id: ID!) { node(id: $id) { ... on Evidence { proves { ${drawn} } } } }`;
        const { node } = await dataOf(reader, query, { id: passage });
        expect(node.proves).toEqual({
          nodes: proofs.nodesOf(passage),
          edges: proofs.edgesOf(passage),
        });
      }
    });

    test('each node that it proves as the node itself, too', async () => {
      const [id] = documents as [string];
      const { nodes } = await passages(
        id,
        '',
        `nodes { id node { __typename id ... on Result { value unit } ... on City { parent { name } }
          ... on Program { evidence(first: 1) { nodes { quote } } } } }`,
      );
      const drawn = nodes.flatMap((passage: Json) => passage.nodes);
      expect(drawn.map(({ node }: Json) => node.id)).toEqual(drawn.map((each: Json) => each.id));
      const types = new Set(drawn.map(({ node }: Json) => node.__typename));
      expect([...types]).toEqual(expect.arrayContaining(['City', 'Program', 'Result']));
    });

    test('those that prove a node of a type, whole', async () => {
      const [id] = documents as [string];
      for (const types of [
        ['TARGET'],
        ['RESULT'],
        ['SERVICE_BRAND', 'PLACE'],
        [],
        graphNodeTypes,
      ]) {
        const expected = proofs
          .passagesOf(id)
          .filter((passage) => proofs.typesOf(passage).some((type) => types.includes(type)));
        const found = await passages(id, `, types: [${types.join()}]`, 'nodes { id }');
        expect({ types, ids: found.nodes.map(({ evidence }: Json) => evidence.id) }).toEqual({
          types,
          ids: expected,
        });
        for (const { evidence, nodes } of found.nodes)
          expect(nodes).toEqual(proofs.nodesOf(evidence.id).map((node) => ({ id: node.id })));
      }
    });

    test('page after page', async () => {
      const [id] = documents as [string];
      const query = `query ($id: ID!, $after: String) { document(id: $id) {
        passages(first: 7, after: $after) { edges { cursor node { evidence { id } } }
          pageInfo { hasNextPage endCursor } } } }`;
      const ids: string[] = [];
      for (let after: string | null = null; ; ) {
        const { document }: Json = await dataOf(reader, query, { id, after });
        const { edges, pageInfo } = document.passages;
        ids.push(...edges.map(({ node }: Json) => node.evidence.id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(ids).toEqual(proofs.passagesOf(id));
    });
  });
}
