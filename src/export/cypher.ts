import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../model/ontology.js';
import { layoutOf, type RowLayout } from './cypher-rows.js';
import type { Exported } from './format-writer.js';

/** A second label of every node of the script. A store that `load` filled has another one. */
const exportLabel = 'MinzhengExport';

/** Most rows of a statement, and most characters: both bound what the server parses at once. */
const batchRows = 500;
const batchLength = 200_000;

interface Rows {
  readonly layout: RowLayout;
  readonly create: string;
}

const id = { id: { kind: 'string' } } as const;

const nodeRows = new Map(
  nodeTypeNames.map((type: NodeType) => {
    const { label, properties } = definitionOf(type);
    const layout = layoutOf({ ...id, ...properties });
    return [type, { layout, create: `CREATE (:${label}:${exportLabel} ${layout.properties})` }];
  }),
);

const relationRows = new Map(
  relationTypeNames.map((type: RelationType) => {
    const { properties } = relationDefinitionOf(type);
    const layout = layoutOf({ ...id, ...properties, evidence: { kind: 'strings' } }, [
      'from',
      'to',
    ]);
    const match = ['a', 'b'].map((end, at) => `MATCH (${end}:${exportLabel} {id: row[${at}]})`);
    return [
      type,
      { layout, create: `${match.join(' ')} CREATE (a)-[:${type} ${layout.properties}]->(b)` },
    ];
  }),
);

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

/** On one line, and without what Neo4j reads as an escape of another character, in comments as well. */
const comment = (text: string): string =>
  text.replace(
    /[\p{C}\\\u2028\u2029]/gu,
    (character) => `%${(character.codePointAt(0) as number).toString(16)}`,
  );

/** A script for cypher-shell that makes the graph in an empty Neo4j 5. */
export async function* writeCypher({
  revision,
  filter,
  chunks,
}: Exported): AsyncGenerator<string, void, undefined> {
  yield `// minzheng-graph, revision ${comment(revision)}\n`;
  if (filter) yield `// Filtered by ${comment(JSON.stringify(filter))}\n`;
  yield `// For cypher-shell; undo with: MATCH (n:${exportLabel}) DETACH DELETE n\n`;
  yield `CREATE CONSTRAINT minzheng_export_id IF NOT EXISTS FOR (n:${exportLabel}) REQUIRE n.id IS UNIQUE;\n`;
  const batch = new Batch();
  for await (const chunk of chunks)
    if ('nodes' in chunk)
      for (const { type, id, properties } of chunk.nodes) {
        const { layout, create } = nodeRows.get(type) as Rows;
        yield batch.add(create, layout.rowOf({ id, ...properties }));
      }
    else
      for (const { type, properties, ...edge } of chunk.edges) {
        const { layout, create } = relationRows.get(type) as Rows;
        yield batch.add(create, layout.rowOf({ ...edge, ...properties }));
      }
  yield batch.end();
}
