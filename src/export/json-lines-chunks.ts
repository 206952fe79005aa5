import { isAscii, isUtf8 } from 'node:buffer';
import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import type { GraphChunk } from '../store/questions.js';
import { readHeader } from './json-lines-header.js';
import { maxLineBytes, tooLong } from './lines.js';
import { checkEnds, checkRecord } from './record-checks.js';
import { RelationChecks } from './relation-checks.js';

/** An export in JSON Lines that is read as it comes. */
export interface JsonLinesChunks {
  readonly revision: string;
  readonly chunks: AsyncIterable<GraphChunk>;
}

/**
 * Reads an export in JSON Lines chunk by chunk, its nodes before its relations as they are written.
 * Every record is checked as `readJsonLines` checks it, but the first problem ends the reading, and
 * three things are left to the caller: that no id comes twice, that the ends of relations are there
 * (a store that is loaded finds both), and that the content has the revision that the header names.
 * `readJsonLines` names all that is wrong with a file, takes twice as long, and holds the whole graph.
 *
 * @throws {Error} where the file is no whole export, at the start, in the middle or at the end
 */
export async function openJsonLines(content: AsyncIterable<Uint8Array>): Promise<JsonLinesChunks> {
  const blocks = blocksOf(content);
  const { value, done } = await blocks.next();
  const first = value?.values ?? [];
  const header = readHeader(first[0]);
  if ('refusal' in header) throw new Error(header.refusal);
  async function* chunks(): AsyncGenerator<GraphChunk> {
    const relations = new RelationChecks();
    yield* chunksOf(first.slice(1), relations);
    if (!done) for await (const { values } of blocks) yield* chunksOf(values, relations);
    relations.finish((_, message) => refuse(message));
  }
  return { revision: header.revision, chunks: chunks() };
}

function refuse(message: string): never {
  throw new Error(message);
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const comma = 0x2c;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Lines that were read at once. */
export interface LineBlock {
  /** What each says. */
  readonly values: readonly unknown[];
  /** Where each begins, in bytes from the beginning of the content. */
  readonly starts: readonly number[];
}

/** What the lines say, in blocks of about the size in which the text comes. */
export async function* blocksOf(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<LineBlock, undefined> {
  let begin = 0;
  let rest: Uint8Array[] = [];
  let restLength = 0;
  for await (const part of content) {
    const end = part.lastIndexOf(lineFeed);
    if (end >= 0) {
      yield parsed([...rest, part.subarray(0, end)], begin);
      begin += restLength + end + 1;
      rest = [];
      restLength = 0;
    }
    rest.push(part.slice(end + 1));
    restLength += part.length - end - 1;
    if (restLength > maxLineBytes) throw new Error(tooLong);
  }
  if (restLength > 0) yield parsed(rest, begin);
  return undefined;
}

/**
 * Lines parsed together, as one array: within a line of JSON there is no line feed. Each line must be
 * one object from brace to brace, so that no two of them can pass as parts of one.
 */
function parsed(lines: readonly Uint8Array[], begin: number): LineBlock {
  const array = Buffer.concat([bracket.open, ...lines, bracket.close]);
  const starts = [begin];
  for (let at = array.indexOf(lineFeed); at >= 0; at = array.indexOf(lineFeed, at + 1)) {
    const end = array[at - 1] === carriageReturn ? at - 2 : at - 1;
    if (array[end] !== closeBrace || array[at + 1] !== openBrace)
      throw new Error('A line is no object of JSON.');
    array[at] = comma;
    // The bracket before the first line takes the place of the line feed.
    starts.push(begin + at);
  }
  const values = parsedJson(array);
  if (values.length !== starts.length) throw new Error('A line is more than one object of JSON.');
  return { values, starts };
}

function parsedJson(array: Buffer): unknown[] {
  // Most lines are relations, whose ids are ASCII: read as Latin-1 they need no decoding.
  if (isAscii(array)) return JSON.parse(array.toString('latin1'));
  if (!isUtf8(array)) throw new Error('The file is not UTF-8.');
  return JSON.parse(array.toString('utf8'));
}

const bracket = { open: Buffer.from('['), close: Buffer.from(']') };

function* chunksOf(lines: readonly unknown[], relations: RelationChecks): Generator<GraphChunk> {
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  for (const line of lines) {
    const record = checkRecord(line, refuse);
    if (record === undefined) continue;
    if ('node' in record) {
      relations.addNode(record.node);
      nodes.push(record.node);
    } else {
      checkEnds(record.edge, refuse);
      if (!relations.addEdge(record.edge))
        refuse(`${record.edge.id} comes before ${record.edge.from}.`);
      edges.push(record.edge);
    }
  }
  if (nodes.length > 0) yield { nodes };
  if (edges.length > 0) yield { edges };
}
