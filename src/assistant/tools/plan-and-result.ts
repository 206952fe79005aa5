import { Answer } from '../answer.js';
import { after, argumentsOf, city, limit, oneOf, text, year } from '../arguments.js';
import type { AssistantPlanQuery } from '../generated/graphql.js';
import { AssistantPlanDocument } from '../generated/graphql.js';
import { cellsText, cityNotHeld, heldOrNot, notMentioned } from '../holdings.js';
import { figure } from '../lines.js';
import { areaOf, cityOf } from '../names.js';
import { defineTool } from '../tool.js';
import type { ToolCall } from '../tool-call.js';

type Promised = AssistantPlanQuery['targets']['edges'][number]['node'];

export const planAndResult = defineTool({
  name: 'plan_and_result',
  title: 'Plan and result (计划与结果)',
  description:
    'What a city promised for a year (目标), what came of each promise, and why nothing is known where nothing is; and what it reported without a promise (完成情况). Each figure with its sentence, citation and link. Use it for: which targets did a city set, how far did it get, what was left unreported.',
  input: argumentsOf({
    city,
    year,
    area: text('Only targets of this policy area (业务领域), by name or id: 养老服务.').optional(),
    list: oneOf(['targets', 'results'])
      .optional()
      .describe('Only the targets, or only results without a target; both if absent.'),
    limit: limit(30, 15),
    after: after.optional(),
  }),
  async answer({ city: inCity, year: inYear, list, limit: first, after: cursor, ...rest }, call) {
    const place = await cityOf(call, inCity);
    if (!place) return cityNotHeld(call, inCity);
    const area = rest.area === undefined ? undefined : await areaOf(call, rest.area);
    const cells = await heldOrNot(call, place, inYear);
    const onlyResults = list === 'results';
    const { targets, planResultGaps } = await call.ask(AssistantPlanDocument, {
      city: place.id,
      year: inYear,
      targets: {
        city: { id: { eq: place.id } },
        year: { eq: inYear },
        ...(area !== undefined && { indicator: { policyArea: { eq: area } } }),
      },
      first: onlyResults ? 0 : first,
      after: onlyResults ? null : (cursor ?? null),
      resultsFirst: list === 'targets' || area !== undefined ? 0 : first,
      resultsAfter: onlyResults ? (cursor ?? null) : null,
    });
    const { resultsWithoutTarget } = planResultGaps;
    if (typeof cells === 'string' && targets.totalCount + resultsWithoutTarget.totalCount === 0)
      return cells;
    const answer = new Answer();
    const page = call.link('plan', { city: place.id, year: String(inYear) });
    answer.add(`# Plan and result (计划与结果) of ${place.label}, ${inYear} ${page}`);
    answer.add(
      typeof cells === 'string' ? cells : `Documents that are held (收录): ${cellsText(cells)}.`,
    );
    if (targets.totalCount === 0 && !onlyResults && typeof cells !== 'string')
      answer.add(notMentioned(cells, area === undefined ? 'a target' : `a target of ${area}`));
    const goOn = (of: { edges: readonly { cursor: string }[] }, part: string) => (shown: number) =>
      shown === 0
        ? `Ask with list=${part}.`
        : `Go on with list=${part}, after=${JSON.stringify(of.edges[shown - 1]?.cursor)}.`;
    if (!onlyResults)
      answer.list(
        'Targets (目标) with what is reported of them',
        targets.edges.map(({ node }) => promise(call, node)),
        { total: targets.totalCount, goOn: goOn(targets, 'targets') },
      );
    if (list !== 'targets' && area === undefined)
      answer.list(
        'Results without a target (无目标的完成情况)',
        resultsWithoutTarget.edges.map(({ node }) => figure(call, node)),
        { total: resultsWithoutTarget.totalCount, goOn: goOn(resultsWithoutTarget, 'results') },
      );
    return answer.end('Ids in brackets go into get_thing, who_answers and compare_indicator.');
  },
});

const promise = (call: ToolCall, target: Promised): string =>
  [
    figure(call, target),
    ...target.results.map((result) => figure(call, result).replace(/^/gm, '    ')),
  ].join('\n');
