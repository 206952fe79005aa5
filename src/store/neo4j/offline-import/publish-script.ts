import { cypherString } from '../../../util/cypher-string.js';
import { manifestLabel, markerLabel, ownedLabel } from '../schema/names.js';
import { createTokens, schemaStatements, tokens } from '../schema/schema.js';
import type { Marker } from '../served/marker.js';

/** A list that an import cannot say, as it is empty, and so absent from some records of a label or a type. */
export interface MissingList {
  readonly label?: string;
  readonly relation?: string;
  readonly property: string;
  /** What it is where it is absent. */
  readonly value: readonly string[];
}

export interface ImportedGraph {
  readonly marker: Marker;
  readonly missing: readonly MissingList[];
  readonly nodes: number;
  readonly relations: number;
}

/** Records that one transaction changes. */
const batchRows = 20_000;
/** How long the indexes of a large graph may take to be filled, in seconds. */
const indexSeconds = 86_400;

const list = (texts: readonly string[]): string => `[${texts.map(cypherString).join(', ')}]`;

/** Shows the marker where all that was to be imported is there, and else nothing, and changes nothing then. */
function publish({ marker, nodes, relations }: ImportedGraph): string {
  const { slot, publication, generation, revision } = marker;
  return [
    `CALL () { MATCH (n:${ownedLabel}) RETURN count(n) AS nodes }`,
    'CALL () { MATCH ()-[r]->() RETURN count(r) AS relations }',
    `MATCH (:${manifestLabel} {slot: ${cypherString(slot)}, publication: ${cypherString(publication)}})`,
    `WHERE nodes = ${nodes} AND relations = ${relations}`,
    `MERGE (m:${markerLabel} {name: 'current'})`,
    `SET m = {name: 'current', publication: ${cypherString(publication)}, slot: ${cypherString(slot)}, generation: ${generation}, revision: ${cypherString(revision)}, state: ${cypherString(JSON.stringify(marker))}, loadedAt: datetime()}`,
    'RETURN m.revision AS served',
  ].join(' ');
}

const setMissing = ({ label, relation, property, value }: MissingList): string => {
  const pattern = label === undefined ? `()-[n:${relation}]->()` : `(n:${label})`;
  return `MATCH ${pattern} WHERE n.${property} IS NULL CALL (n) { SET n.${property} = ${list(value)} } IN TRANSACTIONS OF ${batchRows} ROWS`;
};

/**
 * What makes an imported graph one that is served, a statement a line: the empty lists, constraints and
 * indexes, and at last, when these are filled, the marker. It can be run again where it was interrupted.
 */
export function publishStatements(graph: ImportedGraph): string[] {
  const names = createTokens.replaceAll(/\$(\w+)/g, (_, name) =>
    list(tokens[name as keyof typeof tokens]),
  );
  return [
    ...graph.missing.map(setMissing),
    ...schemaStatements.map(({ text }) => text),
    names.replaceAll('\n', ' '),
    `CALL db.awaitIndexes(${indexSeconds})`,
    publish(graph),
  ];
}
