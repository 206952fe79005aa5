import type { EdgeRecord, NodeRecord, PropertyValue } from '../model/graph.js';
import {
  definitionOf,
  type NodeType,
  type PropertyKind,
  type RelationType,
  relationDefinitionOf,
} from '../model/ontology.js';
import { cypherString } from './cypher-string.js';
import type { Exported } from './format-writer.js';

/** Carried, beside the type's own label, by every node of the script: not the label of a loaded store. */
const exportLabel = 'MinzhengExport';

/** Most rows of a statement, and most characters: both bound what the server parses at once. */
const batchRows = 200;
const batchLength = 200_000;

function cypherNumber(value: number, kind: PropertyKind): string {
  const text = String(value).replace('e+', 'e');
  // A whole number of a float property stays a float.
  return kind === 'float' && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function cypherValue(value: PropertyValue, kind: PropertyKind): string {
  if (Array.isArray(value)) {
    const one = kind === 'ints' ? 'int' : 'string';
    return `[${(value as readonly (string | number)[]).map((each) => cypherValue(each, one)).join(', ')}]`;
  }
  if (typeof value === 'number') return cypherNumber(value, kind);
  return typeof value === 'string' ? cypherString(value) : String(value);
}

type Kinds = Readonly<Record<string, { readonly kind: PropertyKind }>>;

/** A literal map; what is absent is left out, as Neo4j has no null properties. */
function cypherMap(values: Readonly<Record<string, PropertyValue>>, kinds: Kinds): string {
  const entries = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${cypherValue(value, kinds[name]?.kind ?? 'string')}`);
  return `{${entries.join(', ')}}`;
}

const nodeRow = ({ type, id, properties }: NodeRecord): string =>
  cypherMap({ id, ...properties }, definitionOf(type).properties);

const edgeRow = ({ type, id, from, to, properties, evidence }: EdgeRecord): string => {
  const kinds: Kinds = { ...relationDefinitionOf(type).properties, evidence: { kind: 'strings' } };
  const own = cypherMap({ id, evidence, ...properties }, kinds);
  return `{from: ${cypherString(from)}, to: ${cypherString(to)}, own: ${own}}`;
};

const createNodes = (type: NodeType): string =>
  `CREATE (n:${definitionOf(type).label}:${exportLabel}) SET n = row`;

const createRelations = (type: RelationType): string =>
  `MATCH (a:${exportLabel} {id: row.from}) MATCH (b:${exportLabel} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.own`;

/** Rows of one statement, filled until the next would be too many or of another type. */
class Batch {
  #rows: string[] = [];
  #length = 0;
  #create: string | undefined;

  /** Gives the statement that is full by now. */
  add(create: string, row: string): string {
    const isFull = this.#rows.length >= batchRows || this.#length + row.length > batchLength;
    const statement = isFull || create !== this.#create ? this.end() : '';
    this.#create = create;
    this.#rows.push(row);
    this.#length += row.length;
    return statement;
  }

  end(): string {
    if (this.#rows.length === 0) return '';
    // Line breaks in texts are escaped, so a statement ends where a line ends with a semicolon.
    const statement = `UNWIND [\n${this.#rows.join(',\n')}\n] AS row\n${this.#create};\n`;
    this.#rows = [];
    this.#length = 0;
    return statement;
  }
}

/** A script for cypher-shell that makes the graph in an empty Neo4j 5. */
export async function* writeCypher({
  revision,
  filter,
  pieces,
}: Exported): AsyncGenerator<string, void, undefined> {
  yield `// minzheng-graph, revision ${revision}\n`;
  if (filter) yield `// Filtered by ${JSON.stringify(filter)}\n`;
  yield `// For cypher-shell; undo with: MATCH (n:${exportLabel}) DETACH DELETE n\n`;
  yield `CREATE CONSTRAINT minzheng_export_id IF NOT EXISTS FOR (n:${exportLabel}) REQUIRE n.id IS UNIQUE;\n`;
  const batch = new Batch();
  for await (const piece of pieces)
    if ('nodes' in piece)
      for (const node of piece.nodes) yield batch.add(createNodes(node.type), nodeRow(node));
    else for (const edge of piece.edges) yield batch.add(createRelations(edge.type), edgeRow(edge));
  yield batch.end();
}
