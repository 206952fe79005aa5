import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import type { EdgeRecord } from '../../../src/model/graph.js';
import { nodeTypeNames, relationFieldsOf, typeOfLabel } from '../../../src/model/ontology.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { Choices, randomGraph } from '../../helpers/random-graphs.js';
import { ReferenceStore } from '../../helpers/reference-store.js';
import { dataOf, type Json } from '../../helpers/run-query.js';

/** Relations that are shown as objects: what is selected of them, and what it is in the graph. */
const relationObjects: Readonly<
  Record<string, { readonly select: string; readonly expected: (edge: EdgeRecord) => object }>
> = {
  Responsibility: {
    select: 'party { ... on Node { id } } subject { ... on Node { id } } role inherited',
    expected: ({ from, to, properties: { role, inherited } }) => ({
      party: { id: from },
      subject: { id: to },
      role,
      inherited,
    }),
  },
  PolicyActor: {
    select: 'department { id } action',
    expected: ({ from, properties: { action } }) => ({ department: { id: from }, action }),
  },
  PolicyMention: {
    select: 'document { id } action',
    expected: ({ from, properties: { action } }) => ({ document: { id: from }, action }),
  },
};

/** What is drawn or put together of a relation, and not the nodes that it reaches: tested by itself. */
const drawn = new Set(['GraphNode', 'Passage']);

/** Every field of the schema that is a relation of the ontology. */
const cases = Object.values(buildGraphSchema().getTypeMap()).flatMap((owner) => {
  const type = typeOfLabel(owner.name);
  if (!type || !isObjectType(owner)) return [];
  return Object.values(owner.getFields())
    .filter(({ name }) => relationFieldsOf(type).has(name))
    .map((field) => {
      const named = getNamedType(field.type);
      const nodes = isObjectType(named) && named.getFields().nodes;
      const shown = nodes ? getNamedType(nodes.type) : named;
      const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
      return {
        title: `${owner.name}.${field.name}`,
        ...{ type, owner, name: field.name, relationObject: relationObjects[shown.name] },
        isPaged: Boolean(nodes),
        isOne: !nodes && !isList,
        shown: shown.name,
      };
    })
    .filter(({ shown }) => !drawn.has(shown));
});

// Of a fixed seed: nodes of all types, related in all ways that the ontology permits.
const [draw] = fc.sample(fc.gen(), { seed: 20, numRuns: 1 });
const graph = randomGraph(new Choices(draw as fc.GeneratorValue));
const reference = new ReferenceStore(graph);
const reader = new EmbeddedStore();
beforeAll(() => reader.load(graph));

describe('A relation without filter and order has all that the graph has, in the ontology’s order', () => {
  test.each(cases)('$title', async ({ type, owner, name, relationObject, isPaged, isOne }) => {
    const nodes = graph.nodes.filter((node) => node.type === type);
    const select = relationObject?.select ?? '... on Node { id }';
    const field = isPaged ? `${name}(first: 100) { nodes { ${select} } }` : `${name} { ${select} }`;
    const data = await dataOf(
      reader,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${owner.name} { ${field} } } }`,
      { ids: nodes.map(({ id }) => id) },
    );
    const found = data.nodes.map((node: Json) => [
      node.id,
      isPaged ? node[name].nodes : node[name],
    ]);
    const expected = nodes.map((node) => {
      const entries = reference
        .list(node, { field: name, node: [] })
        .map((entry) => relationObject?.expected(entry.edge) ?? { id: entry.node.id });
      return [node.id, isOne ? (entries[0] ?? null) : entries];
    });
    expect(found).toEqual(expected);
  });

  test('of every node type', () => {
    const reached = nodeTypeNames.filter((type) => type !== 'SYNONYM_SET');
    expect([...new Set(cases.map(({ type }) => type))].sort()).toEqual(reached.sort());
  });
});
