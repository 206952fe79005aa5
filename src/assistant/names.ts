import { type NodeType, typeOfId } from '../model/ontology.js';
import type { EntityType } from './generated/graphql.js';
import { AssistantNamesDocument } from './generated/graphql.js';
import { nameOfThing } from './things.js';
import { ToolError } from './tool.js';
import type { ToolCall } from './tool-call.js';

/** What a name or an id stands for. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** So many are named in an error. */
const candidatesTold = 8;

/**
 * The thing that a name or an id stands for, by whatever of its names: 青岛, 青岛市, Qingdao, qingdao. An id
 * is taken as it is; whether the graph has it, the request tells that uses it.
 *
 * @param types what it may be; anything if absent
 * @throws {ToolError} where nothing or more than one thing is called so; it names what may be meant
 */
export async function thingOf(
  call: ToolCall,
  argument: string,
  name: string,
  types?: readonly EntityType[],
): Promise<Named> {
  const type = typeOfId(name);
  if (type !== undefined) {
    if (types && !types.includes(type as EntityType))
      throw new ToolError(
        `${argument} is ${name}, a ${type}: give the name or id of a ${types.join(' or ')}.`,
      );
    return { id: name, label: name };
  }
  const found = await candidatesOf(call, name, types);
  if (found.meant) return found.meant;
  const { candidates } = found;
  throw new ToolError(
    candidates.length === 0
      ? `${argument} is ${JSON.stringify(name)}, and nothing is called so. Look for it with the tool find, in other or fewer words, and give its id.`
      : `${argument} is ${JSON.stringify(name)}, which may be any of these; give the id of the one that is meant: ${candidates.map(told).join('; ')}.`,
  );
}

/** The city of a name or an id; undefined where the graph has none, which is an answer, too: 未收录. */
export async function cityOf(call: ToolCall, name: string): Promise<Named | undefined> {
  if (typeOfId(name) === 'CITY') return { id: name, label: name };
  if (typeOfId(name) !== undefined)
    throw new ToolError(
      `city is ${name}, which is no city: give a name such as 青岛市, or an id such as city:qingdao.`,
    );
  const { meant, candidates } = await candidatesOf(call, name, ['CITY']);
  if (!meant && candidates.length > 1)
    throw new ToolError(
      `city is ${JSON.stringify(name)}, which may be any of these; give the id: ${candidates.map(told).join('; ')}.`,
    );
  return meant;
}

/**
 * The own name of a policy area, by whatever of its names (养老, 殡葬) or its id.
 *
 * @throws {ToolError} where nothing, or more than one, is called so: an area that nobody knows would be
 * answered as 未提及
 */
export async function areaOf(call: ToolCall, name: string): Promise<string> {
  const { id, label } = await thingOf(call, 'area', name, ['POLICY_AREA']);
  return id === label ? nameOfThing(call, id) : label;
}

interface Candidate extends Named {
  readonly type: NodeType | string;
  readonly city: string | undefined;
}

const told = ({ label, id, type, city }: Candidate): string =>
  `${label} (${id}, ${type}${city === undefined ? '' : ` of ${city}`})`;

async function candidatesOf(
  call: ToolCall,
  text: string,
  types: readonly EntityType[] | undefined,
): Promise<{ readonly meant?: Candidate; readonly candidates: readonly Candidate[] }> {
  const { suggest } = await call.ask(AssistantNamesDocument, {
    text,
    types: types ? [...types] : null,
    cityIds: null,
  });
  const candidates = suggest.map(({ matched, node }) => ({
    ...{ id: node.id, label: node.label, type: node.type, city: node.city?.name },
    isExact: plain(matched) === plain(text),
    begins: plain(matched).startsWith(plain(text)),
  }));
  const exact = candidates.filter(({ isExact }) => isExact);
  const likely = exact.length > 0 ? exact : candidates.filter(({ begins }) => begins);
  const [only] = likely;
  if (only && likely.length === 1) return { meant: only, candidates };
  return { candidates: (likely.length > 1 ? likely : candidates).slice(0, candidatesTold) };
}

/** As names are compared: whatever case, width, spaces and quotation marks. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"「」《》]/gu, '');
