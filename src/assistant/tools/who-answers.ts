import { z } from 'zod';
import { Answer } from '../answer.js';
import { after, argumentsOf, city, limit, oneOf, text, year } from '../arguments.js';
import type {
  AnswersFragment,
  AssistantDutiesOfQuery,
  EntityType,
  ResponsibilityFilter,
} from '../generated/graphql.js';
import { AssistantDutiesDocument, AssistantDutiesOfDocument } from '../generated/graphql.js';
import { cellsText, cityNotHeld, heldOrNot, notMentioned } from '../holdings.js';
import { duty, dutyOfSection } from '../lines.js';
import { areaOf, cityOf, type Named, thingOf } from '../names.js';
import { defineTool, ToolError } from '../tool.js';
import type { ToolCall } from '../tool-call.js';

const parties: readonly EntityType[] = ['DEPARTMENT', 'OFFICIAL'];
const subjects: readonly EntityType[] = ['SECTION', 'PROGRAM', 'SERVICE_BRAND', 'POLICY', 'TARGET'];

export const whoAnswers = defineTool({
  name: 'who_answers',
  title: 'Who answers for what (责任分工)',
  description:
    'Who leads (牵头), is responsible (负责) or cooperates (配合) in what, with the sentence that says so. Give what you know: a city, a year, a policy area (养老服务), a party (an official or department, by name or id), or a subject (a section, programme, brand, policy or target). Without a subject and a party it lists what the documents of a city and year lay down.',
  input: argumentsOf({
    city: city.optional(),
    year: year.optional(),
    area: text('Policy area (业务领域), by name or id: 养老服务, 殡葬.').optional(),
    party: text(
      'Official or department that answers, by name or id: 孔维健, 养老服务科.',
    ).optional(),
    subject: text(
      'Section, programme, brand, policy or target that is answered for, by name or id; without the other arguments.',
    ).optional(),
    role: oneOf(['LEAD', 'RESPONSIBLE', 'COOPERATING'])
      .optional()
      .describe('Only this role: LEAD 牵头, RESPONSIBLE 负责, COOPERATING 配合.'),
    inherited: z
      .boolean({ error: 'Give true or false' })
      .optional()
      .describe(
        'True to have, besides what is said of a thing itself, what is said once of a whole section (承上) for each thing in that section.',
      ),
    limit: limit(40, 20),
    after: after.optional(),
  }),
  async answer({ subject, limit: first, after: cursor, ...asked }, call) {
    if (subject !== undefined) {
      if (Object.values(asked).some((value) => value !== undefined))
        throw new ToolError('Give subject alone: all who answer for it are told.');
      return ofSubject(call, subject);
    }
    const place = asked.city === undefined ? undefined : await cityOf(call, asked.city);
    if (asked.city !== undefined && !place) return cityNotHeld(call, asked.city);
    const party =
      asked.party === undefined ? undefined : await thingOf(call, 'party', asked.party, parties);
    const area = asked.area === undefined ? undefined : await areaOf(call, asked.area);
    const filter: ResponsibilityFilter = {
      ...(place && { city: { id: { eq: place.id } } }),
      ...(asked.year !== undefined && { year: { eq: asked.year } }),
      ...(area !== undefined && { policyArea: { eq: area } }),
      ...(party && { party: { eq: party.id } }),
      ...(asked.role !== undefined && { role: asked.role }),
      ...(asked.inherited !== true && { inherited: false }),
    };
    const variables = { filter, first, after: cursor ?? null };
    const { responsibilities } = await call.ask(AssistantDutiesDocument, variables);
    const { totalCount, edges } = responsibilities;
    const answer = new Answer();
    const search = { city: place?.id, year: asked.year?.toString() };
    answer.add(`Who answers for what (责任): ${call.link('responsibility', search)}`);
    if (totalCount === 0) answer.add(await nothing(call, place, asked.year));
    answer.list(
      'Responsibilities (责任), by document',
      edges.map(({ node }) => duty(call, node)),
      {
        total: totalCount,
        goOn: (shown) =>
          shown === 0
            ? 'Give a city, a year, an area, a party or a role.'
            : `Narrow it by city, year, area, party or role, or go on with after=${JSON.stringify(edges[shown - 1]?.cursor)}.`,
      },
    );
    const isOfSection = edges.some(({ node }) => node.subject.__typename === 'Section');
    if (area !== undefined && asked.inherited === undefined && cursor === undefined && !isOfSection)
      await addOfSections(answer, call, filter, area);
    return answer.end('承上: said once for a whole section, and true of what is in it.');
  },
});

/** So many are looked through for what is said of whole sections. */
const mostInherited = 100;

/**
 * A section that is about several areas is of none of them, and who leads it is said there alone: of an area
 * that no section is about, these are who answers for it.
 */
async function addOfSections(
  answer: Answer,
  call: ToolCall,
  filter: ResponsibilityFilter,
  area: string,
): Promise<void> {
  const variables = { filter: { ...filter, inherited: true }, first: mostInherited, after: null };
  const { responsibilities } = await call.ask(AssistantDutiesDocument, variables);
  const statements = new Map<string, AnswersFragment[]>();
  for (const { node } of responsibilities.edges) {
    const statement = `${node.party.id} ${node.role} ${node.evidence.id}`;
    statements.set(statement, [...(statements.get(statement) ?? []), node]);
  }
  answer.list(
    `Said of whole sections in which things of ${area} stand (承上)`,
    [...statements.values()].map((nodes) => dutyOfSection(call, nodes)),
    { goOn: () => 'Ask with inherited=true for each of the things.' },
  );
}

async function nothing(
  call: ToolCall,
  place: Named | undefined,
  when: number | undefined,
): Promise<string> {
  const cells = await heldOrNot(call, place, when);
  return typeof cells === 'string' ? cells : notMentioned(cells, 'who answers for that');
}

type Subject = Extract<
  NonNullable<AssistantDutiesOfQuery['node']>,
  { readonly responsibilities: readonly AnswersFragment[] }
>;

async function ofSubject(call: ToolCall, subject: string): Promise<string> {
  const { id } = await thingOf(call, 'subject', subject, subjects);
  const node = (await call.ask(AssistantDutiesOfDocument, { id })).node as Subject;
  const answer = new Answer();
  const name = 'heading' in node ? node.heading : 'name' in node ? node.name : node.displayText;
  answer.add(`# ${name} [${id}] ${call.link(id)}`);
  if (node.responsibilities.length === 0)
    answer.add(
      `未提及 (not mentioned): no document that is held says who answers for it. Held are: ${cellsText(await allHeld(call))}.`,
    );
  answer.list(
    'Who answers for it (责任)',
    node.responsibilities.map((each) => duty(call, each)),
    { goOn: () => 'Ask with a city, year and role for fewer.' },
  );
  return answer.end('承上: said once for a whole section, and true of what is in it.');
}

async function allHeld(call: ToolCall) {
  const cells = await heldOrNot(call, undefined, undefined);
  return typeof cells === 'string' ? [] : cells;
}
