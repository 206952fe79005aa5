import { Answer } from '../answer.js';
import { after, argumentsOf, limit, text, year } from '../arguments.js';
import type { AssistantConceptQuery } from '../generated/graphql.js';
import { AssistantConceptDocument, AssistantConceptsDocument } from '../generated/graphql.js';
import { cellsText, held, notMentioned } from '../holdings.js';
import { named, proof } from '../lines.js';
import { thingOf } from '../names.js';
import { defineTool, ToolError } from '../tool.js';
import type { ToolCall } from '../tool-call.js';
import { conceptWords, kindOf } from '../words.js';

type Concept = Extract<NonNullable<AssistantConceptQuery['node']>, { __typename: 'Concept' }>;

export const conceptSpread = defineTool({
  name: 'concept_spread',
  title: 'Concepts and their spread (提法的传播)',
  description:
    'Where an established term (提法: 跨省通办, 放管服, 15分钟养老服务圈) is used: the first sentence of each city, the years, which programmes, brands and policies carry it, and which documents that are held do not use it (未提及). Without a concept it lists the terms that documents use.',
  input: argumentsOf({
    concept: text('Name or id of the term; without it, the terms are listed.').optional(),
    year: year.optional().describe('Of the list: only terms that a document of this year uses.'),
    limit: limit(50, 20),
    after: after.optional(),
  }),
  async answer({ concept, year: inYear, limit: first, after: cursor }, call) {
    if (concept === undefined) return listed(call, inYear, first, cursor);
    if (inYear !== undefined)
      throw new ToolError('Leave year out where a concept is given: all years are told.');
    const { id } = await thingOf(call, 'concept', concept, ['CONCEPT']);
    const variables = { id, first, after: cursor ?? null };
    const { node } = await call.ask(AssistantConceptDocument, variables);
    return spreadOf(call, node as Concept);
  },
});

async function listed(
  call: ToolCall,
  inYear: number | undefined,
  first: number,
  cursor: string | undefined,
): Promise<string> {
  const filter = inYear === undefined ? null : { year: { eq: inYear } };
  const variables = { filter, first, after: cursor ?? null };
  const { concepts } = await call.ask(AssistantConceptsDocument, variables);
  const answer = new Answer();
  answer.add(call.link('concepts'));
  if (concepts.totalCount === 0) {
    const cells = await held(call, undefined, inYear);
    answer.add(
      cells.length > 0
        ? notMentioned(cells, 'a term')
        : `未收录 (not held): no document of ${inYear} is in the graph.`,
    );
  }
  answer.list(
    'Concepts (提法)',
    concepts.edges.map(
      ({ node }) =>
        `- ${named(node)}: ${conceptWords[node.kind]}; in documents of ${node.years.join(', ')}`,
    ),
    {
      total: concepts.totalCount,
      goOn: (shown) => `Go on with after=${JSON.stringify(concepts.edges[shown - 1]?.cursor)}.`,
    },
  );
  return answer.end('Ask with concept for where one of them is used.');
}

async function spreadOf(call: ToolCall, concept: Concept): Promise<string> {
  const { id, name, aliases, kind, policyArea, years, spread, appliedBy, documents } = concept;
  const answer = new Answer();
  answer.add(`# ${name} — ${conceptWords[kind]} [${id}] ${call.link(id)}`);
  if (aliases.length > 0) answer.add(`Also called (又称): ${aliases.join(', ')}`);
  if (policyArea) answer.add(`Policy area (业务领域): ${named(policyArea)}`);
  answer.add(`In documents of ${years.join(', ')}; documents that use it: ${documents.totalCount}`);
  const users = new Set(documents.nodes.map((each) => each.id));
  const cells = await held(call);
  const silent = cells.filter((cell) => !cell.documents.some((each) => users.has(each.id)));
  if (documents.totalCount > users.size)
    answer.add('It is used in more documents than are looked through for 未提及.');
  else if (silent.length > 0) answer.add(notMentioned(silent, `“${name}”`));
  else answer.add(`All documents that are held use it: ${cellsText(cells)}.`);
  answer.list(
    'First use in each city (首次出现)',
    spread.map(
      ({ city: place, year: when, document, evidence }) =>
        `- ${place.name} ${when}: ${document.title} [${evidence.id}]\n${proof(call, evidence)}`,
    ),
    { goOn: () => 'The page of the concept has all.' },
  );
  answer.list(
    'Carried by (运用)',
    appliedBy.edges.map(
      ({ node, evidence }) =>
        `- ${kindOf(node.__typename)} ${named(node)} [${evidence.id}]\n${proof(call, evidence)}`,
    ),
    {
      total: appliedBy.totalCount,
      goOn: (shown) => `Go on with after=${JSON.stringify(appliedBy.edges[shown - 1]?.cursor)}.`,
    },
  );
  return answer.end(
    'The years of first use are those of documents that are held, not of the country.',
  );
}
