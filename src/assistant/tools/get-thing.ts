import { Answer } from '../answer.js';
import { after, argumentsOf, oneOf, text } from '../arguments.js';
import { type Cell, cellsText, held } from '../holdings.js';
import { duty, figure, named, proof } from '../lines.js';
import { thingOf } from '../names.js';
import { askThing, type Thing } from '../things.js';
import { defineTool, ToolError } from '../tool.js';
import type { ToolCall } from '../tool-call.js';
import { basisWords, kindOf } from '../words.js';

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
    const thing = await askThing(call, id, {
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
    const answer = new Answer();
    if (list === undefined) {
      for (const line of headOf(call, thing)) answer.add(line);
      const spoken = await mentions(call, thing);
      if (spoken !== undefined) answer.add(spoken);
    } else answer.add(`${nameOf(thing)} [${id}]: ${list}`);
    addLists(answer, call, thing, list);
    return answer.end(
      'Values of different units, bases or periods are not to be added up or compared without saying so: compare_indicator tells.',
    );
  },
});

const nameOf = (thing: Thing): string =>
  thing.name ?? thing.indicator?.name ?? String(isYear(thing) ? thing.year : thing.id);

const isYear = (thing: Thing): boolean => thing.__typename === 'Year';

/** Whether it is a figure: its sentence is one, and it is part of another figure. */
const isFigure = ({ __typename }: Thing): boolean =>
  __typename === 'Target' || __typename === 'Result';

function* headOf(call: ToolCall, thing: Thing): Generator<string> {
  const kind = kindOf(thing.__typename);
  const owner = thing.city ? ` of ${named(thing.city)}` : '';
  yield `# ${nameOf(thing)} — ${kind}${owner} [${thing.id}] ${call.link(thing.id)}`;
  if (thing.nameEn) yield `In English: ${thing.nameEn}`;
  if (thing.aliases?.length) yield `Also called (又称): ${thing.aliases.join(', ')}`;
  if (thing.kind !== undefined) yield `Kind: ${thing.kind}`;
  if (thing.unit !== undefined && thing.basis !== undefined && !isFigure(thing))
    yield `Counted in ${thing.unit}, ${basisWords[thing.basis]}`;
  if (thing.posts?.length) yield `Posts: ${thing.posts.join(', ')}`;
  if (thing.policyArea) yield `Policy area (业务领域): ${named(thing.policyArea)}`;
  if (thing.family) yield `Indicator family (指标族): ${named(thing.family)}`;
  if (thing.partOf && 'name' in thing.partOf) yield `Part of ${named(thing.partOf)}`;
  if (thing.parent) yield `Belongs to ${named(thing.parent)}`;
  if (thing.program) yield `Programme (项目): ${named(thing.program)}`;
}

/** In which documents it is mentioned, and which documents of its city do not mention it. */
async function mentions(call: ToolCall, thing: Thing): Promise<string | undefined> {
  const { documents, city } = thing;
  if (!documents) return undefined;
  const { nodes, totalCount } = documents;
  const cells = nodes.map((each) => ({ city: each.city, year: each.year.year }));
  const more = totalCount > nodes.length ? ` and ${totalCount - nodes.length} documents more` : '';
  const said = `${isYear(thing) ? 'Documents held' : 'Mentioned in documents'} of: ${cellsText(cells)}${more}.`;
  if (!city) return said;
  const silent = (await held(call, city.id)).filter(
    ({ year }) => !cells.some((cell) => cell.year === year),
  );
  return `${said} ${silenceText(city.name, silent)}`;
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
): void {
  /** A part that can be read on, or is whole. */
  const part = <Item>(
    name: (typeof lists)[number],
    heading: string,
    of: Page<Item> | readonly Item[] | undefined,
    textOf: (item: Item) => string,
  ): void => {
    if (!of || (list !== undefined && list !== name)) return;
    const more = `For the rest: get_thing with thing=${thing.id}, list=${name}`;
    if ('edges' in of)
      answer.list(
        heading,
        of.edges.map(({ node }) => textOf(node)),
        {
          total: of.totalCount,
          goOn: (shown) => {
            const cursor = of.edges[shown - 1]?.cursor;
            return `${more}${cursor === undefined ? '' : `, after=${JSON.stringify(cursor)}`}.`;
          },
        },
      );
    else answer.list(heading, of.map(textOf), { goOn: () => `${more}.` });
  };
  if (list === undefined) addMembers(answer, thing);
  const asFigure = figure.bind(undefined, call);
  const asDuty = duty.bind(undefined, call);
  const { partOf, parts, target, evidence } = thing;
  if (list === undefined && isFigure(thing)) answer.add(asFigure(thing as never));
  part('targets', 'The promise (对应目标)', target ? [target] : undefined, asFigure);
  if (partOf && 'indicator' in partOf) part('targets', 'Part of (其中)', [partOf], asFigure);
  part('targets', 'Targets (目标)', thing.targets, asFigure);
  if (isFigure(thing)) part('targets', 'Its parts (其中)', parts as never, asFigure);
  part('results', 'Results (完成情况)', thing.results, asFigure);
  part('duties', 'Who answers (责任)', thing.responsibilities, asDuty);
  if (list === undefined)
    answer.list(
      'What documents do with it',
      (thing.mentions ?? []).map(
        ({ action, document, evidence: of }) =>
          `- ${action} in ${document.title} [${document.id}]\n${proof(call, of)}`,
      ),
      { goOn: () => 'read_passage has the documents.' },
    );
  if (evidence && 'edges' in evidence)
    part('sentences', 'Sentences (原文)', evidence, (of) => `- [${of.id}]\n${proof(call, of)}`);
}

/** Names of what belongs to it. */
function addMembers(answer: Answer, thing: Thing): void {
  const isCity = thing.__typename === 'City';
  const parts = isFigure(thing) ? undefined : (thing.parts as readonly Member[] | undefined);
  const members: readonly (readonly [string, Members | readonly Member[] | undefined])[] = [
    ['Service brands (服务品牌)', thing.brands],
    ['Programmes in it (子项目)', parts],
    ['Programmes (项目)', thing.programs],
    [isCity ? 'Policies of its own (本市的政策)' : 'Policies (政策)', thing.policies],
    ['Issued by (发文)', thing.issuers],
    ['Indicators (指标)', thing.indicators],
    ['Departments (部门)', thing.departments ?? thing.children],
    ['Task forces (工作专班)', thing.taskForces],
    ['Officials (负责人)', thing.officials],
    ['Places (地点)', thing.places],
    ['Groups served (服务对象)', thing.beneficiaries],
    ['Concepts (提法)', thing.concepts],
  ];
  const goOn = () => 'find with the name of the city, a year and types has the others.';
  for (const [heading, of] of members) {
    if (!of) continue;
    const { nodes, totalCount } = 'nodes' in of ? of : { nodes: of, totalCount: of.length };
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
