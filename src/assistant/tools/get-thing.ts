import { Answer } from '../answer.js';
import { after, argumentsOf, oneOf, text } from '../arguments.js';
import type { AssistantThingQuery } from '../generated/graphql.js';
import { AssistantThingDocument } from '../generated/graphql.js';
import { type Cell, cellsText, held } from '../holdings.js';
import { duty, figure, named, proof } from '../lines.js';
import { thingOf } from '../names.js';
import { defineTool, ToolError } from '../tool.js';
import type { ToolCall } from '../tool-call.js';
import { basisWords, kindOf } from '../words.js';

type Node = NonNullable<AssistantThingQuery['node']>;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key extends PropertyKey> = Union extends { readonly [K in Key]: infer Value }
  ? Value
  : never;
/** A thing of any type: what the type has not is absent. */
type Thing = { readonly [Key in KeysOf<Node>]?: ValueOf<Node, Key> };

/** Parts of which one can be read on. */
const lists = ['targets', 'results', 'duties', 'sentences'] as const;
/** So many of a part that is read on. */
const pageSize = 20;

export const getThing = defineTool({
  name: 'get_thing',
  title: 'A thing (事物)',
  description:
    'All that the documents say of one thing, by id or name: a city, brand, programme, policy, department, official, place, indicator, policy area, group, target or result. Answers with its figures (目标 targets, 完成情况 results) and how they are to be read, who answers for it, what belongs to it, and the sentences, each with citation and link; and which of the documents held of its city do not mention it (未提及). For a concept use concept_spread, for a document or section read_passage.',
  input: argumentsOf({
    thing: text('Its id, or a name of it: brand:qingdao:qingnuanzhu, 青暖助.'),
    list: oneOf(lists)
      .optional()
      .describe('Only this part, to read on in it; all parts with their beginnings if absent.'),
    after: after.optional(),
  }),
  async answer({ thing: name, list, after: cursor }, call) {
    if (cursor !== undefined && list === undefined)
      throw new ToolError('Give list along with after: the part that is to be read on.');
    const { id } = await thingOf(call, 'thing', name);
    const firstOf = (part: (typeof lists)[number], usual: number): number =>
      list === undefined ? usual : list === part ? pageSize : 0;
    const afterOf = (part: (typeof lists)[number]): string | null =>
      list === part ? (cursor ?? null) : null;
    const { node } = await call.ask(AssistantThingDocument, {
      id,
      targets: firstOf('targets', 10),
      targetsAfter: afterOf('targets'),
      results: firstOf('results', 10),
      resultsAfter: afterOf('results'),
      duties: firstOf('duties', 10),
      dutiesAfter: afterOf('duties'),
      sentences: firstOf('sentences', 5),
      sentencesAfter: afterOf('sentences'),
      members: 30,
    });
    const thing = node as Thing;
    if (thing.__typename === 'Document' || thing.__typename === 'Section')
      throw new ToolError(`${id} is a ${thing.__typename.toLowerCase()}: ask read_passage for it.`);
    if (thing.__typename === 'Evidence')
      throw new ToolError(`${id} is a sentence: ask read_passage for it.`);
    const answer = new Answer();
    if (list === undefined) {
      for (const line of headOf(call, thing)) answer.add(line);
      const spoken = await mentions(call, thing);
      if (spoken !== undefined) answer.add(spoken);
    } else answer.add(`${nameOf(thing)} [${id}]: ${list}`);
    addLists(answer, call, thing, list, id);
    return answer.end(
      'Values of different units, bases or periods are not to be added up or compared without saying so: compare_indicator tells.',
    );
  },
});

const nameOf = (thing: Thing): string =>
  thing.name ?? thing.familyName ?? thing.indicator?.name ?? String(thing.number ?? thing.id);

function* headOf(call: ToolCall, thing: Thing): Generator<string> {
  const kind = kindOf(thing.__typename as string);
  const owner = thing.owner ? ` of ${named(thing.owner)}` : '';
  yield `# ${nameOf(thing)} — ${kind}${owner} [${thing.id}] ${call.link(thing.id as string)}`;
  if (thing.nameEn) yield `In English: ${thing.nameEn}`;
  if (thing.aliases?.length) yield `Also called (又称): ${thing.aliases.join(', ')}`;
  const subKind = thing.programKind ?? thing.policyKind ?? thing.departmentKind;
  if (subKind !== undefined) yield `Kind: ${subKind}`;
  if (thing.unit !== undefined && thing.basis !== undefined && thing.name !== undefined)
    yield `Counted in ${thing.unit}, ${basisWords[thing.basis]}`;
  if (thing.posts?.length) yield `Posts: ${thing.posts.join(', ')}`;
  if (thing.policyArea) yield `Policy area (业务领域): ${named(thing.policyArea)}`;
  if (thing.family) yield `Indicator family (指标族): ${named(thing.family)}`;
  if (thing.whole) yield `Part of ${named(thing.whole)}`;
  if (thing.parentDepartment) yield `Belongs to ${named(thing.parentDepartment)}`;
  if (thing.ofProgram) yield `Programme (项目): ${named(thing.ofProgram)}`;
}

/** In which documents it is mentioned, and which documents of its city do not mention it. */
async function mentions(call: ToolCall, thing: Thing): Promise<string | undefined> {
  const { documentPage, owner } = thing;
  if (!documentPage) return undefined;
  const { nodes, totalCount } = documentPage;
  const cells = nodes.map(({ owner: city, at: { year } }) => ({ city, year }));
  const more = totalCount > nodes.length ? ` and ${totalCount - nodes.length} documents more` : '';
  const said = `Mentioned in documents of: ${cellsText(cells)}${more}.`;
  if (!owner) return said;
  const silent = (await held(call, owner.id)).filter(
    ({ year }) => !nodes.some(({ at }) => at.year === year),
  );
  return `${said} ${silenceText(owner.name, silent)}`;
}

const silenceText = (city: string, silent: readonly Cell[]): string =>
  silent.length > 0
    ? `Held, but not mentioning it (未提及): ${cellsText(silent)}. Other years of ${city} are 未收录 (not held).`
    : `Other years of ${city} are 未收录 (not held).`;

interface Page<Item> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
}

function addLists(
  answer: Answer,
  call: ToolCall,
  thing: Thing,
  list: (typeof lists)[number] | undefined,
  id: string,
): void {
  const page = <Item>(
    part: (typeof lists)[number],
    heading: string,
    of: Page<Item> | undefined,
    textOf: (item: Item) => string,
  ): void => {
    if (!of || (list !== undefined && list !== part)) return;
    answer.list(
      heading,
      of.edges.map(({ node }) => textOf(node)),
      {
        total: of.totalCount,
        goOn: (shown) => {
          const cursor = of.edges[shown - 1]?.cursor;
          return `For the rest: get_thing with thing=${id}, list=${part}${cursor === undefined ? '' : `, after=${JSON.stringify(cursor)}`}.`;
        },
      },
    );
  };
  const plain = <Item>(
    part: (typeof lists)[number],
    heading: string,
    items: readonly Item[] | undefined,
    textOf: (item: Item) => string,
  ): void => {
    if (items && (list === undefined || list === part))
      answer.list(heading, items.map(textOf), {
        goOn: () => `For the rest: get_thing with thing=${id}, list=${part}.`,
      });
  };
  if (list === undefined) addMembers(answer, thing);
  const asFigure = figure.bind(undefined, call);
  const asDuty = duty.bind(undefined, call);
  const { proof: sentence } = thing;
  if (thing.__typename === 'Target' || thing.__typename === 'Result')
    if (list === undefined && sentence) answer.add(figure(call, thing as never));
  plain('targets', 'The promise (对应目标)', thing.promise ? [thing.promise] : undefined, asFigure);
  const whole = thing.wholeTarget ?? thing.wholeResult;
  plain('targets', 'Part of (其中)', whole ? [whole] : undefined, asFigure);
  page('targets', 'Targets (目标)', thing.targetPage, asFigure);
  plain('targets', 'Parts of the target (其中)', thing.targetList, asFigure);
  page('results', 'Results (完成情况)', thing.resultPage, asFigure);
  plain('results', 'Results (完成情况)', thing.resultList, asFigure);
  page('duties', 'Who answers for what (责任)', thing.dutyPage, asDuty);
  plain('duties', 'Who answers for it (责任)', thing.dutyList, asDuty);
  if (list === undefined) {
    answer.list(
      'What documents do with it',
      (thing.mentions ?? []).map(
        ({ action, document, proof: of }) =>
          `- ${action} in ${document.title} [${document.id}]\n${proof(call, of)}`,
      ),
      { goOn: () => 'read_passage has the documents.' },
    );
  }
  page(
    'sentences',
    'Sentences (原文)',
    thing.sentencePage,
    (of) => `- [${of.id}]\n${proof(call, of)}`,
  );
}

/** Names of what belongs to it. */
function addMembers(answer: Answer, thing: Thing): void {
  const listed: readonly (readonly [string, readonly Member[] | undefined])[] = [
    ['Service brands (服务品牌)', thing.brandList],
    ['Programmes (项目)', thing.programList],
    ['Policies (政策)', thing.policyList],
    ['Departments (部门)', thing.departmentList],
    ['Officials (负责人)', thing.officialList],
    ['Places (地点)', thing.placeList],
    ['Groups served (服务对象)', thing.groupList],
    ['Concepts (提法)', thing.conceptList],
  ];
  const paged: readonly (readonly [string, Members | undefined])[] = [
    ['Service brands (服务品牌)', thing.brandPage],
    ['Programmes (项目)', thing.programPage],
    ['Policies (政策)', thing.policyPage],
    ['Indicators (指标)', thing.indicatorPage],
    ['Departments (部门)', thing.departmentPage],
  ];
  for (const [heading, members] of listed)
    if (members) add(heading, { totalCount: members.length, nodes: members });
  for (const [heading, members] of paged) if (members) add(heading, members);

  function add(heading: string, { nodes, totalCount }: Members): void {
    const goOn = () => 'find with types, city and year has the others.';
    answer.list(
      heading,
      nodes.map((each) => `- ${named(each)}`),
      { total: totalCount, goOn },
    );
  }
}

interface Member {
  readonly id: string;
  readonly name: string;
}
interface Members {
  readonly totalCount: number;
  readonly nodes: readonly Member[];
}
