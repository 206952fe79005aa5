import type { EdgeRecord, NodeRecord, PropertyValue } from '../model/graph.js';
import { definitionOf, isMeasurement, relationDefinitionOf } from '../model/ontology.js';
import type { Exported } from './format-writer.js';
import {
  conceptSchemes,
  idBase,
  jsonLdContext,
  predicateOf,
  type TypeTerms,
  typeTerms,
} from './json-ld-terms.js';

const iriOf = (id: string): string => idBase + encodeURI(id);
const schemeIri = (scheme: string): string => iriOf(`scheme:${scheme}`);

type JsonLdNode = Readonly<Record<string, unknown>>;

/** Properties of a measurement that its schema:QuantitativeValue has. */
const quantityProperties = ['value', 'upperValue', 'unit'];

const isGiven = (value: PropertyValue): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);

/** A figure in the terms of schema.org: 以上 has a minimum, 以内 a maximum, a range both. */
function quantityOf({ value, upperValue, comparator, unit }: NodeRecord['properties']): JsonLdNode {
  const atLeast = comparator === 'GTE' || comparator === 'RANGE';
  return {
    type: 'schema:QuantitativeValue',
    ...(value !== null && !atLeast && comparator !== 'LTE' && { 'schema:value': value }),
    ...(value !== null && atLeast && { 'schema:minValue': value }),
    ...(value !== null && comparator === 'LTE' && { 'schema:maxValue': value }),
    ...(upperValue !== null && { 'schema:maxValue': upperValue }),
    'schema:unitText': unit,
  };
}

/**
 * A passage of evidence identifies what it proves; a mention of the ledger is classified. Offsets of both
 * selectors count Unicode code points, from 0, the end exclusive.
 */
function annotationOf({ id, type, properties }: NodeRecord): JsonLdNode {
  const { quote, text, start, end, documentId, kind, state, reason, note } = properties;
  const isEvidence = type === 'EVIDENCE';
  const own = Object.entries(isEvidence ? {} : { kind, state, reason, note });
  return {
    id: iriOf(id),
    type: 'oa:Annotation',
    'oa:motivatedBy': { id: isEvidence ? 'oa:identifying' : 'oa:classifying' },
    ...Object.fromEntries(own.filter(([, value]) => isGiven(value as PropertyValue))),
    'oa:hasTarget': {
      type: 'oa:SpecificResource',
      'oa:hasSource': { id: iriOf(documentId as string) },
      'oa:hasSelector': [
        { type: 'oa:TextPositionSelector', start, end },
        { type: 'oa:TextQuoteSelector', exact: isEvidence ? quote : text },
      ],
    },
  };
}

function nodeOf(node: NodeRecord): JsonLdNode {
  if (node.type === 'EVIDENCE' || node.type === 'MENTION') return annotationOf(node);
  const { label, properties: definitions } = definitionOf(node.type);
  const { types, properties: terms, scheme }: TypeTerms = typeTerms[node.type];
  const isMeasured = isMeasurement(node.type);
  const given = Object.entries(node.properties).filter(
    ([name, value]) =>
      isGiven(value) &&
      name !== 'quotes' &&
      !(definitions[name]?.denormalised && name.endsWith('Id')) &&
      !(isMeasured && quantityProperties.includes(name)),
  );
  return {
    id: iriOf(node.id),
    type: [label, ...types],
    ...(scheme && { 'skos:inScheme': { id: schemeIri(scheme) } }),
    ...Object.fromEntries(given.map(([name, value]) => [terms?.[name] ?? name, value])),
    ...(isMeasured && { 'schema:value': quantityOf(node.properties) }),
  };
}

/** Without copies of ids: its document and its party are nodes that it is related to. */
function ownProperties({ type, properties }: EdgeRecord): EdgeRecord['properties'] {
  const definitions = relationDefinitionOf(type).properties;
  const own = Object.entries(properties).filter(([name]) => !definitions[name]?.denormalised);
  return Object.fromEntries(own);
}

/** A relation, and a statement about it that carries its properties and is proven by its evidence. */
function* relationOf(edge: EdgeRecord): Generator<JsonLdNode> {
  const from = iriOf(edge.from);
  const to = { id: iriOf(edge.to) };
  if (edge.type === 'PROVEN_BY') {
    yield { id: to.id, 'oa:hasBody': { id: from } };
    return;
  }
  const predicate = predicateOf(edge.type);
  yield { id: from, [predicate]: to };
  if (edge.evidence.length === 0 && Object.keys(edge.properties).length === 0) return;
  const statement = iriOf(`relation:${edge.id}`);
  yield {
    id: statement,
    type: 'rdf:Statement',
    'rdf:subject': { id: from },
    'rdf:predicate': { id: predicate },
    'rdf:object': to,
    ...ownProperties(edge),
  };
  for (const id of edge.evidence) yield { id: iriOf(id), 'oa:hasBody': { id: statement } };
}

function* headOf({ revision, filter }: Exported): Generator<JsonLdNode> {
  yield {
    id: iriOf(`revision:${revision}`),
    type: 'schema:Dataset',
    'schema:name': 'minzheng-graph',
    'schema:version': revision,
    ...(filter && { 'schema:description': `Filtered by ${JSON.stringify(filter)}` }),
  };
  for (const [scheme, prefLabel] of Object.entries(conceptSchemes))
    yield { id: schemeIri(scheme), type: 'skos:ConceptScheme', prefLabel };
}

async function* nodesOf(exported: Exported): AsyncGenerator<JsonLdNode> {
  yield* headOf(exported);
  for await (const chunk of exported.chunks)
    if ('nodes' in chunk) for (const node of chunk.nodes) yield nodeOf(node);
    else for (const edge of chunk.edges) yield* relationOf(edge);
}

/** One JSON-LD document, an object a line; several objects may describe one thing. */
export async function* writeJsonLd(exported: Exported): AsyncGenerator<string, void, undefined> {
  yield `{"@context":${JSON.stringify(jsonLdContext)},\n"@graph":[\n`;
  let isFirst = true;
  for await (const node of nodesOf(exported)) {
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(node)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}
