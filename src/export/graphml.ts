import { colourOf } from '../model/colours.js';
import type { PropertyValue } from '../model/graph.js';
import {
  definitionOf,
  graphNodeTypes,
  graphRelationTypes,
  nodeTypes,
  type PropertyKind,
  relationDefinitionOf,
} from '../model/ontology.js';
import type { Exported } from './format-writer.js';
import { xmlText } from './xml-text.js';

type KeyType = 'string' | 'int' | 'double' | 'boolean';

/** GraphML has no lists: their elements are one text. */
const keyTypes: Readonly<Record<PropertyKind, KeyType>> = {
  string: 'string',
  int: 'int',
  float: 'double',
  boolean: 'boolean',
  strings: 'string',
  ints: 'string',
};

/** Whole texts are of no use in a drawing, and would be most of the file. */
const isWholeText = (label: string, property: string): boolean =>
  property === 'quotes' ||
  (property === 'text' &&
    (label === nodeTypes.DOCUMENT.label || label === nodeTypes.SECTION.label));

/** The properties of nodes or relations by name; a name with several kinds of values is a text. */
function keysOf(
  definitions: readonly Readonly<Record<string, { readonly kind: PropertyKind }>>[],
): Map<string, KeyType> {
  const keys = new Map<string, KeyType>();
  for (const definition of definitions)
    for (const [name, { kind }] of Object.entries(definition)) {
      const known = keys.get(name);
      keys.set(name, known === undefined || known === keyTypes[kind] ? keyTypes[kind] : 'string');
    }
  return keys;
}

const nodeProperties = graphNodeTypes.map((type) => {
  const { label, properties } = definitionOf(type);
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !isWholeText(label, name)),
  );
});
const nodeKeys = keysOf([
  { label: { kind: 'string' }, type: { kind: 'string' }, term: { kind: 'string' } },
  // By these names Gephi takes the colour of a node.
  { r: { kind: 'int' }, g: { kind: 'int' }, b: { kind: 'int' } },
  ...nodeProperties,
]);
const edgeKeys = keysOf([
  {
    label: { kind: 'string' },
    type: { kind: 'string' },
    relationId: { kind: 'string' },
    evidence: { kind: 'strings' },
  },
  ...graphRelationTypes.map((type) => relationDefinitionOf(type).properties),
]);

const declarations = (end: 'node' | 'edge', keys: ReadonlyMap<string, KeyType>): string =>
  [...keys]
    .map(
      ([name, type]) =>
        `  <key id="${end}_${name}" for="${end}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join('');

const listText = (value: PropertyValue): string =>
  Array.isArray(value) ? value.join('; ') : String(value);

function dataOf(
  end: 'node' | 'edge',
  keys: ReadonlyMap<string, KeyType>,
  values: Readonly<Record<string, PropertyValue>>,
): string {
  let data = '';
  for (const [name, value] of Object.entries(values))
    if (value !== null && keys.has(name) && !(Array.isArray(value) && value.length === 0))
      data += `<data key="${end}_${name}">${xmlText(listText(value))}</data>`;
  return data;
}

/** The graph layer. Tools that read GraphML show nodes by `label`, and sort and colour them by the rest. */
export async function* writeGraphMl({
  revision,
  filter,
  chunks,
}: Exported): AsyncGenerator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  const part = filter ? `, filtered by ${JSON.stringify(filter)}` : '';
  yield `  <desc>minzheng-graph, revision ${revision}${xmlText(part)}</desc>\n`;
  yield declarations('node', nodeKeys);
  yield declarations('edge', edgeKeys);
  yield `  <graph id="minzheng-graph" edgedefault="directed">\n`;
  // A relation's own id is no XML name token, which the schema of GraphML asks for.
  let number = 0;
  for await (const chunk of chunks)
    if ('nodes' in chunk)
      for (const { type, id, properties } of chunk.nodes) {
        const { label, caption, term, layer } = definitionOf(type);
        if (layer !== 'graph') continue;
        const [r, g, b] = colourOf(type);
        const shown = Object.entries(properties).filter(([name]) => !isWholeText(label, name));
        yield `    <node id="${xmlText(id)}">${dataOf('node', nodeKeys, {
          label: String(properties[caption]),
          type: label,
          ...{ term, r, g, b },
          ...Object.fromEntries(shown),
        })}</node>\n`;
      }
    else
      for (const { type, id, from, to, properties, evidence } of chunk.edges) {
        const { layer, term } = relationDefinitionOf(type);
        if (layer !== 'graph') continue;
        yield `    <edge id="e${number++}" source="${xmlText(from)}" target="${xmlText(to)}">${dataOf(
          'edge',
          edgeKeys,
          { label: term, type, relationId: id, evidence, ...properties },
        )}</edge>\n`;
      }
  yield '  </graph>\n</graphml>\n';
}
