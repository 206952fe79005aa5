import { Answer } from '../answer.js';
import { after, argumentsOf, city, limit, text, types, year } from '../arguments.js';
import type { AssistantFindQuery } from '../generated/graphql.js';
import { AssistantFindDocument } from '../generated/graphql.js';
import { cellsText, cityNotHeld, heldOrNot, notMentioned } from '../holdings.js';
import { clipped, figure, named } from '../lines.js';
import { cityOf } from '../names.js';
import { defineTool } from '../tool.js';
import type { ToolCall } from '../tool-call.js';
import { headed, kindOf, kindWords } from '../words.js';

type Found = AssistantFindQuery['search'];
type Hit = Found['edges'][number];

export const find = defineTool({
  name: 'find',
  title: 'Find (搜索)',
  description:
    'Looks for words in names, headings, figures and sentences of the documents, as a person types them: 泰州 养老 2024. Names of cities, years and policy areas in the words are read as filters. Best in Chinese, the language of the documents; names of things are found in English and pinyin, too. Begin here when you do not know what a thing is called or which id it has. Fewer words find more; with types, a city or a year alone finds all of them: 曲阜 with POLICY. Answers with things (brands, programmes, policies, indicators, departments, officials, …), figures and passages, each with its id, sentence, citation and link; and where nothing is found, whether the documents are held at all.',
  input: argumentsOf({
    query: text('Words, separated by spaces; all of them must occur.'),
    types: types
      .optional()
      .describe('Only things of these types: TARGET and RESULT are figures. All if absent.'),
    city: city.optional(),
    year: year.optional(),
    limit: limit(20, 8),
    after: after.optional(),
  }),
  async answer({ query, types: ofTypes, city: inCity, year: inYear, limit: first, ...rest }, call) {
    const place = inCity === undefined ? undefined : await cityOf(call, inCity);
    if (inCity !== undefined && !place) return cityNotHeld(call, inCity);
    const asked = {
      query,
      types: ofTypes ?? null,
      cityIds: place ? [place.id] : null,
      years: inYear === undefined ? null : [inYear],
      areaIds: null,
      first,
      after: rest.after ?? null,
    };
    let { search } = await call.ask(AssistantFindDocument, asked);
    const answer = new Answer();
    answer.add(`Search (搜索): ${query} — ${call.link('search', { q: query })}`);
    // What is none of these types may well be mentioned.
    if (ofTypes && search.totalCount === 0) {
      answer.add(`Nothing of the types ${ofTypes.join(', ')} is found; of all types:`);
      ({ search } = await call.ask(AssistantFindDocument, { ...asked, types: null }));
    }
    const cityRead = place?.id ?? search.understood.find((word) => word.city)?.city?.id;
    const yearRead =
      inYear ?? search.understood.find((word) => word.year !== null)?.year ?? yearIn(query);
    const isWithin = cityRead !== undefined || yearRead !== undefined;
    for (const line of understanding(search, isWithin)) answer.add(line);
    if (search.totalCount === 0) answer.add(await nothing(call, search, cityRead, yearRead));
    else {
      const counts = search.facets.map(({ type, count }) => `${count} ${kindWords[type]}`);
      answer.add(`Found ${search.totalCount}: ${counts.join(', ')}.`);
    }
    const { edges } = search;
    answer.list(
      'Hits, best first',
      edges.map((hit) => hitText(call, hit)),
      {
        total: search.totalCount,
        goOn: (shown) =>
          shown === 0
            ? 'Add words, or give types, city or year.'
            : `Add words, or give types, city or year; or go on with after=${JSON.stringify(edges[shown - 1]?.cursor)}.`,
      },
    );
    return answer.end(`read_passage gives a sentence in its document, get_thing all of a thing.`);
  },
});

/** @param isWithin whether a city or a year was looked into alone */
function* understanding(
  { understood, setAside, widened }: Found,
  isWithin: boolean,
): Generator<string> {
  for (const { text: word, city: place, year: when, policyArea, alternatives } of understood) {
    if (place) yield `“${word}” is read as the city ${named(place)}.`;
    else if (when !== null) yield `“${word}” is read as the year ${when}.`;
    else if (policyArea) yield `“${word}” is read as the policy area ${named(policyArea)}.`;
    if (alternatives.length > 0)
      yield `“${word}” is looked for as ${alternatives.join(', ')}, too.`;
  }
  if (widened)
    yield `The words as given occur nowhere${isWithin ? ' there' : ''}: shorter words that they consist of are found.`;
  if (setAside.length === 0) return;
  const words = setAside.map((word) => `“${word}”`).join(', ');
  yield isWithin
    ? `Careful: what was looked through, of this city or year, has ${words} nowhere, so what is found is not about it. Others may have it: ask without city and year.`
    : `Careful: no document that is held has ${words}, so what is found is not about it. If it is a city, it is 未收录 (not held).`;
}

/** A year that the words name: one of which nothing is held is not read as a filter. */
const yearIn = (query: string): number | undefined => {
  const [, digits] = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(query) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** Why nothing is found: nothing is held there, or what is held does not say it. */
async function nothing(
  call: ToolCall,
  { understood, didYouMean }: Found,
  place: string | undefined,
  when: number | undefined,
): Promise<string> {
  const name = understood.find((word) => word.city)?.city?.name ?? place;
  const cells = await heldOrNot(
    call,
    place === undefined ? undefined : { id: place, label: name ?? place },
    when,
  );
  if (typeof cells === 'string') return cells;
  const hint =
    didYouMean.length > 0
      ? ` Did you mean: ${didYouMean.join(', ')}?`
      : ' Try fewer or other words.';
  const elsewhere =
    place === undefined ? ' A city that is not among these is 未收录 (not held).' : '';
  return `${notMentioned(cells, 'these words')}${elsewhere}${hint}`;
}

function hitText(call: ToolCall, { node, passages }: Hit): string {
  if (node.__typename === 'Target' || node.__typename === 'Result') return figure(call, node);
  return [
    `- ${titleOf(node)} [${node.id}] ${call.link(node.id)}`,
    ...passages.map(
      ({ text: words, document, start, end }) =>
        `  “${clipped(words)}” — ${document.citation.replace(/\.$/, '')}: 字符 ${start}-${end}. ${call.link(document.id, { at: `${start}-${end}` })}`,
    ),
  ].join('\n');
}

function titleOf(node: Exclude<Hit['node'], { __typename: 'Target' | 'Result' }>): string {
  const kind = kindOf(node.__typename);
  if (node.__typename === 'Document') return `${kind} ${node.citation}`;
  if (node.__typename === 'Section') return `${kind} ${headed(node)} of ${node.document.citation}`;
  const owner = 'city' in node ? ` of ${node.city.name}` : '';
  const aliases = node.aliases.length > 0 ? `, also called ${node.aliases.join(', ')}` : '';
  return `${kind} ${node.name}${owner}${aliases}; in documents of ${node.years.join(', ')}`;
}

export const whatIsHeld = defineTool({
  name: 'what_is_held',
  title: 'What is held (收录)',
  description:
    'Of which cities and years documents are in the graph, with their titles and ids. What is not listed is 未收录 (not held): the graph says nothing about it. Ask it before you say that a city did not do something.',
  input: argumentsOf({ city: city.optional(), year: year.optional() }),
  async answer({ city: inCity, year: inYear }, call) {
    const place = inCity === undefined ? undefined : await cityOf(call, inCity);
    if (inCity !== undefined && !place) return cityNotHeld(call, inCity);
    const cells = await heldOrNot(call, place, inYear);
    if (typeof cells === 'string') return cells;
    const answer = new Answer();
    answer.add(`Held (收录): ${cellsText(cells)}. All others are 未收录 (not held).`);
    answer.add(call.link('coverage'));
    const documents = cells.flatMap((cell) =>
      cell.documents.map(
        ({ id, title, kind, period }) =>
          `- ${cell.city.name} ${cell.year}: ${title} [${id}] ${kind}, ${period} ${call.link(id)}`,
      ),
    );
    answer.list('Documents (文件)', documents, { goOn: () => 'Give a city or a year.' });
    return answer.end('read_passage gives the text of a document.');
  },
});
