import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { definitionOf, typeOfId } from '../model/ontology.js';
import { UserError } from '../util/user-error.js';
import { maxItems, type Packet, type PacketItem, packetFormat, packetVersion } from './packet.js';
import { packetHeadSchema, packetItemSchema } from './packet-schema.js';

/** Problems after which no more are named: the file is another one altogether. */
const maxProblems = 100;

/** A file is no packet; the message names every problem with its place and what mends it. */
export class PacketError extends UserError {
  override readonly name = 'PacketError';

  constructor(file: string, problems: readonly string[]) {
    const more = problems.length >= maxProblems ? ' or more' : '';
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems${more}`;
    super(
      [
        ...problems.map((problem) => `${file}: ${problem}`),
        `${count} in ${file}: nothing of it was checked. Save the packet again on the page of excerpts, or correct it by docs/packet.md.`,
      ].join('\n'),
    );
  }
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false });
const isHead = ajv.compile(packetHeadSchema);
const isItem = ajv.compile(packetItemSchema);

/**
 * A packet from the bytes of its file.
 *
 * @param file how messages call it
 * @throws {PacketError} naming every problem
 */
export function readPacket(file: string, content: Uint8Array): Packet {
  const value = parse(file, content);
  // Of a file of another form nothing is said but that.
  const { format, version } = (value ?? {}) as Partial<Packet>;
  if (format !== packetFormat)
    throw new PacketError(file, [
      `format is ${shown(format)}, not "${packetFormat}": this is no packet of excerpts.`,
    ]);
  if (version !== packetVersion)
    throw new PacketError(file, [
      `version is ${shown(version)}, and this program reads version ${packetVersion}: use a release of the same version, or collect the excerpts anew.`,
    ]);
  const { items } = value as { readonly items?: unknown };
  const problems = boundOf(value, 'the file', 'items') ?? problemsOf(isHead, value, '');
  if (Array.isArray(items) && items.length <= maxItems)
    for (const [at, item] of items.entries()) {
      if (problems.length >= maxProblems) break;
      problems.push(...problemsOfItem(item, `items[${at}]`));
    }
  if (problems.length > 0) throw new PacketError(file, problems.slice(0, maxProblems));
  return value as Packet;
}

function parse(file: string, content: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new PacketError(file, ['The file is not UTF-8: save it in that encoding.']);
  }
  if (text.trim() === '') throw new PacketError(file, ['The file is empty.']);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PacketError(file, [`The file is not JSON: ${(error as Error).message}`]);
  }
}

function problemsOfItem(item: unknown, place: string): string[] {
  const bound = boundOf(item, place);
  if (bound) return bound;
  const found = problemsOf(isItem, item, place);
  return found.length > 0 ? found : meaningOf(item as PacketItem, place);
}

/** Levels and values that no item of a packet comes near to: what has more is not looked into. */
const mostLevels = 6;
const mostValues = 20_000;

/**
 * Why a value is not looked into; nothing where it can be. It goes no deeper than it must, and on no stack.
 *
 * @param apart a property of it that is looked into apart
 */
function boundOf(value: unknown, place: string, apart?: string): string[] | undefined {
  const open: { readonly value: unknown; readonly level: number }[] = [{ value, level: 0 }];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    // Of null, too, there is nothing in it.
    if (typeof next.value !== 'object') continue;
    if (next.level >= mostLevels)
      return [`${place} has more than ${mostLevels} levels: it is no part of a packet; remove it.`];
    // Not their list, which would hold all of them.
    for (const name in next.value) {
      if (next.level === 0 && name === apart) continue;
      if (++count > mostValues)
        return [
          `${place} has more than ${mostValues} values: it is no part of a packet; remove it.`,
        ];
      open.push({
        value: (next.value as Readonly<Record<string, unknown>>)[name],
        level: next.level + 1,
      });
    }
  }
  return undefined;
}

/** What the form of an item does not say: that its parts fit together. */
function meaningOf(item: PacketItem, place: string): string[] {
  const problems: string[] = [];
  const { id, quote, start, end, document, proves } = item;
  const length = [...quote].length;
  if (typeOfId(id) !== 'EVIDENCE')
    problems.push(`${place}.id is ${shown(id)}: it must be the id of evidence, evidence:….`);
  if (typeOfId(document.id) !== 'DOCUMENT')
    problems.push(`${place}.document.id is ${shown(document.id)}: it must be document:….`);
  if (end - start !== length)
    problems.push(
      `${place}.quote has ${length} characters, start to end are ${end - start}: one of them was changed; take them from the source.`,
    );
  for (const [at, node] of proves.nodes.entries()) {
    const type = typeOfId(node.id);
    const where = `${place}.proves.nodes[${at}]`;
    if (type === undefined || type !== node.type) {
      problems.push(
        `${where}.type is ${shown(node.type)}, which ${shown(node.id)} is not: correct one of them.`,
      );
      continue;
    }
    const { properties } = definitionOf(type);
    for (const name of Object.keys(node.values))
      if (!Object.hasOwn(properties, name))
        problems.push(`${where}.values has ${shown(name)}, which a ${type} has not: remove it.`);
  }
  return problems;
}

const problemsOf = (validate: ValidateFunction, value: unknown, place: string): string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).slice(0, maxProblems).map((error) => describe(error, place));

/** `items[3].proves.nodes[0].id` */
function placeOf({ instancePath }: ErrorObject, place: string): string {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${shortened(part)}`))
    .join('');
  return `${place}${path}`.replace(/^\./, '') || 'the file';
}

function describe(error: ErrorObject, place: string): string {
  const { keyword, params, data, message } = error;
  const at = placeOf(error, place);
  switch (keyword) {
    case 'required':
      return `${at} has no ${params.missingProperty}: add it.`;
    case 'additionalProperties':
      return `${at} has ${shown(params.additionalProperty)}, which a packet does not have: remove it, or correct its spelling.`;
    case 'type':
      return `${at} is ${shown(data)}: it must be of type ${[params.type].flat().join(' or ')}.`;
    case 'pattern':
      return `${at} is ${shown(data)}: it must match ${params.pattern}.`;
    case 'maxItems':
      return `${at} has ${(data as readonly unknown[]).length} elements: at most ${params.limit} are read; divide the packet.`;
    default:
      return `${at} is ${shown(data)}: it ${message ?? 'is not as it should be'}.`;
  }
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A value in a message: nothing of it is followed deeper, as it may be of any depth. */
const shown = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(shortened(value))
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object' && value !== null
        ? 'an object'
        : value === undefined
          ? 'not given'
          : String(value);
