import { isAscii, isUtf8 } from 'node:buffer';
import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import type { GraphChunk } from '../store/questions.js';
import { readHeader } from './json-lines-header.js';

/** An export in JSON Lines that is read as it comes. */
export interface JsonLinesChunks {
  readonly revision: string;
  readonly chunks: AsyncIterable<GraphChunk>;
}

type GraphLine = NodeLine | EdgeLine;
type NodeLine = Omit<NodeRecord, 'type'> & { readonly node: NodeRecord['type'] };
type EdgeLine = Omit<EdgeRecord, 'type'> & { readonly relation: EdgeRecord['type'] };

/**
 * Reads an export in JSON Lines chunk by chunk. Lines are neither checked nor sorted: the caller has to
 * compute the revision of what it gets and compare it with the header's, which no other content has.
 * `readJsonLines` names what is wrong with a file, takes twice as long, and holds the whole graph.
 *
 * @throws {Error} where the file is no whole export, at the start or in the middle
 */
export async function openJsonLines(content: AsyncIterable<Uint8Array>): Promise<JsonLinesChunks> {
  const blocks = blocksOf(content);
  const { value: first = [], done } = await blocks.next();
  const header = readHeader(first[0]);
  if ('refusal' in header) throw new Error(header.refusal);
  async function* chunks(): AsyncGenerator<GraphChunk> {
    yield* chunksOf(first.slice(1) as GraphLine[]);
    if (!done) for await (const block of blocks) yield* chunksOf(block as GraphLine[]);
  }
  return { revision: header.revision, chunks: chunks() };
}

const lineFeed = 0x0a;
const comma = 0x2c;

/** What the lines say, in blocks of about the size in which the text comes. */
async function* blocksOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<unknown[], undefined> {
  let rest = new Uint8Array();
  for await (const part of content) {
    const end = part.lastIndexOf(lineFeed);
    if (end >= 0) yield parsed([rest, part.subarray(0, end)]);
    const left = part.subarray(end + 1);
    rest = Buffer.concat(end >= 0 ? [left] : [rest, left]);
  }
  if (rest.length > 0) yield parsed([rest]);
  return undefined;
}

/** Lines parsed together, as one array: within a line of JSON there is no line feed. */
function parsed(lines: readonly Uint8Array[]): unknown[] {
  const array = Buffer.concat([bracket.open, ...lines, bracket.close]);
  for (let at = array.indexOf(lineFeed); at >= 0; at = array.indexOf(lineFeed, at + 1))
    array[at] = comma;
  // Most lines are relations, whose ids are ASCII: read as Latin-1 they need no decoding.
  if (isAscii(array)) return JSON.parse(array.toString('latin1'));
  if (!isUtf8(array)) throw new Error('The file is not UTF-8.');
  return JSON.parse(array.toString('utf8'));
}

const bracket = { open: Buffer.from('['), close: Buffer.from(']') };

function* chunksOf(lines: readonly GraphLine[]): Generator<GraphChunk> {
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  for (const line of lines)
    if ('node' in line) nodes.push({ type: line.node, id: line.id, properties: line.properties });
    else {
      const { relation: type, id, from, to, properties, evidence } = line;
      edges.push({ type, id, from, to, properties, evidence });
    }
  if (nodes.length > 0) yield { nodes };
  if (edges.length > 0) yield { edges };
}
