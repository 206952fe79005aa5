import { z } from 'zod';
import { Answer } from '../answer.js';
import { argumentsOf, text, year } from '../arguments.js';
import type { AssistantCompareQuery } from '../generated/graphql.js';
import { AssistantCompareDocument } from '../generated/graphql.js';
import { cellsText, cityNotHeld } from '../holdings.js';
import { figure, figureName, named } from '../lines.js';
import { cityOf, type Named, thingOf } from '../names.js';
import { defineTool } from '../tool.js';
import type { ToolCall } from '../tool-call.js';
import { aspectWords, basisWords } from '../words.js';

type Comparison = AssistantCompareQuery['compareIndicator'];

export const compareIndicator = defineTool({
  name: 'compare_indicator',
  title: 'Compare an indicator (指标对比)',
  description:
    'One indicator over cities and years: every figure with its sentence; which cities and years are 未提及 (a document is held and does not mention it) and which 未收录 (no document is held); cautions that say which values must not be set side by side; and related indicators (相近指标) with what tells them apart. Use it for every question that compares, ranks or adds up.',
  input: argumentsOf({
    indicator: text('Name or id of the indicator: 家庭养老床位, indicator:home-care-beds.'),
    cities: z
      .array(text('Name or id of a city.'), { error: 'Give a list of cities, such as ["青岛市"]' })
      .min(1, { error: 'Leave it out, or give at least one city' })
      .max(20, { error: 'Give at most 20 cities' })
      .optional()
      .describe('Only these cities, by name or id; all that have documents if absent.'),
    years: z
      .array(year, { error: 'Give a list of years, such as [2020, 2023]' })
      .min(1, { error: 'Leave it out, or give at least one year' })
      .max(30, { error: 'Give at most 30 years' })
      .optional()
      .describe('Only these years; all that have documents if absent.'),
  }),
  async answer({ indicator: name, cities, years }, call) {
    const { id } = await thingOf(call, 'indicator', name, ['INDICATOR']);
    const known: Named[] = [];
    const unknown: string[] = [];
    for (const each of new Set(cities)) {
      const place = await cityOf(call, each);
      if (place) known.push(place);
      else unknown.push(each);
    }
    const answer = new Answer();
    for (const each of unknown) answer.add(await cityNotHeld(call, each));
    if (cities && known.length === 0) return answer.end('what_is_held lists all cities and years.');
    const { compareIndicator: comparison } = await call.ask(AssistantCompareDocument, {
      indicator: id,
      cityIds: cities ? known.map(({ id: city }) => city) : null,
      years: years ?? null,
    });
    addComparison(answer, call, comparison);
    return answer.end(
      'Say 未提及 and 未收录 apart, and repeat the cautions beside the values that they are about.',
    );
  },
});

function addComparison(answer: Answer, call: ToolCall, comparison: Comparison): void {
  const { indicator, cells, cautions } = comparison;
  answer.add(`# ${indicator.name} — indicator (指标) [${indicator.id}]`);
  answer.add(call.link('compare', { i: indicator.id }));
  answer.add(`Counted in ${indicator.unit}, ${basisWords[indicator.basis]}`);
  if (indicator.policyArea) answer.add(`Policy area (业务领域): ${named(indicator.policyArea)}`);
  if (indicator.family) answer.add(`Indicator family (指标族): ${named(indicator.family)}`);
  const stated = cells.filter(({ status }) => status === 'STATED');
  const figures = stated.flatMap(({ targets, results }) => [...targets, ...results]);
  answer.list(
    'Figures (有记载)',
    figures.map((each) => figure(call, each)),
    { goOn: () => 'Give cities or years to see the others.' },
  );
  if (figures.length === 0) answer.add('\nNo figure is stated for these cities and years.');
  addSilence(answer, cells);
  const namesOf = new Map(figures.map((each) => [each.id, figureName(each)]));
  answer.list(
    'Cautions (提示)',
    cautions.map(
      ({ message, messageZh, measurementIds }) =>
        `- ${message} ${messageZh} About: ${measurementIds.map((each) => namesOf.get(each) ?? each).join(' | ')}`,
    ),
    { goOn: () => 'Give cities or years to see those about them.' },
  );
  addKin(answer, call, comparison);
}

function addSilence(answer: Answer, cells: Comparison['cells']): void {
  const silent = cells.filter(({ status }) => status === 'NOT_MENTIONED');
  const notHeld = cells.filter(({ status }) => status === 'NOT_HELD');
  if (silent.length > 0)
    answer.add(`\n未提及 (a document is held and does not mention it): ${cellsText(silent)}.`);
  if (notHeld.length > 0)
    answer.add(`未收录 (no document is held, nothing can be said): ${cellsText(notHeld)}.`);
}

function addKin(answer: Answer, call: ToolCall, { indicator: { related } }: Comparison): void {
  answer.list(
    'Related indicators (相近指标), not to be added up with it',
    related.map(({ indicator, differences }) =>
      [
        `- ${named(indicator)}: ${
          differences
            .map(
              ({ aspect, here, there }) =>
                `${aspectWords[aspect]} ${here ?? 'unsaid'} here, ${there ?? 'unsaid'} there`,
            )
            .join('; ') || 'nothing that the graph knows tells them apart'
        }`,
        ...[...indicator.targets.nodes, ...indicator.results.nodes].map((each) =>
          figure(call, each).replace(/^/gm, '  '),
        ),
      ].join('\n'),
    ),
    { goOn: () => 'get_thing has each of them.' },
  );
}
