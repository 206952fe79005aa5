import type { Dataset, NodeRecord } from '../../src/model/graph.js';
import { Random } from '../corpus/random.js';
import { neighborTypes } from './explore.js';
import type { Variables } from './question.js';
import type { QuestionName } from './questions.js';

/** How many sets of variables a question is asked with, one after the other. */
export const variableSets = 240;

/** Words that real plans and reports use often, as people search for them. */
const commonWords = [
  ...['养老', '救助', '社区', '志愿服务', '殡葬', '儿童', '慈善', '婚姻登记', '社会组织', '助餐'],
  ...['养老服务', '困境儿童', '特困人员', '地名', '残疾人', '社工', '最低生活保障', '党建'],
];

/** The variables of every question, drawn from the corpus once, so that all contenders are asked the same. */
export function variablesFor(
  corpus: Pick<Dataset, 'nodes'>,
): Readonly<Record<QuestionName, readonly Variables[]>> {
  const ofType = (type: NodeRecord['type']): NodeRecord[] =>
    corpus.nodes.filter((node) => node.type === type);
  const programs = ofType('PROGRAM');
  const brands = ofType('SERVICE_BRAND');
  const documents = ofType('DOCUMENT');
  const departments = ofType('DEPARTMENT');
  const areas = ofType('POLICY_AREA');
  const targets = ofType('TARGET');
  const results = ofType('RESULT');
  const measurements = [...targets, ...results];
  const text = (node: NodeRecord, property: string): string => node.properties[property] as string;
  const number = (node: NodeRecord, property: string): number =>
    node.properties[property] as number;
  /** Each once, in an order that does not depend on chance. */
  const distinct = (nodes: readonly NodeRecord[], property: string): string[] => [
    ...new Set(nodes.map((node) => text(node, property))),
  ];
  const publishers = distinct(documents, 'cityId');
  const ofPublishers = (nodes: readonly NodeRecord[]): NodeRecord[] =>
    nodes.filter(({ properties }) => publishers.includes(properties.cityId as string));
  const coveredYears = [...new Set(documents.map((node) => number(node, 'year')))].sort(
    (a, b) => a - b,
  );
  const measuredAreas = distinct(
    targets.filter(({ properties }) => properties.policyAreaId !== null),
    'policyAreaId',
  );
  const cityName = new Map(ofType('CITY').map((node) => [node.id, text(node, 'name')]));
  const areaName = new Map(areas.map((node) => [node.id, text(node, 'name')]));
  /** Years from which on a city has fifty programmes, where it has so many. */
  const yearsWithFifty = new Map(
    publishers.map((city) => {
      const stated = programs
        .filter(({ properties }) => properties.cityId === city)
        .map(({ properties }) => Math.max(...(properties.years as readonly number[])));
      const from = coveredYears.filter(
        (year) => stated.filter((each) => each >= year).length >= 50,
      );
      return [city, from.length > 0 ? from : coveredYears.slice(0, 1)] as const;
    }),
  );
  const sections = ofType('SECTION');
  const otherTerms = ofType('SYNONYM_SET').flatMap(
    ({ properties: { terms } }) => terms as string[],
  );
  /** True where no other term means the same, which a search by hand does not know. */
  const isWritten = (words: string): boolean => !otherTerms.some((term) => words.includes(term));
  /** Words that stand in one section, so that a search finds them together. */
  const wordsTogether = (random: Random, count: number): string => {
    for (;;) {
      const section = text(random.pick(sections), 'text');
      const found = commonWords.filter((word) => section.includes(word) && isWritten(word));
      if (found.length >= count) return random.shuffled(found).slice(0, count).join(' ');
    }
  };
  /** Names that Lucene finds as a phrase: 'XX市' is one word in it, and two where more characters follow. */
  const phrases = (nodes: readonly NodeRecord[]): string[] =>
    distinct(nodes, 'name').filter((name) => isPhrase(name) && isWritten(name));
  const byCity = new Map(
    publishers.map((city) => [
      city,
      [...programs, ...brands, ...measurements].filter(
        ({ properties }) => properties.cityId === city,
      ),
    ]),
  );
  const isPhrase = (name: string): boolean => /^\p{Script=Han}+$/u.test(name);
  /** Those whose names and aliases a search by hand finds as phrases. */
  const searchedOf = (nodes: readonly NodeRecord[]): NodeRecord[] =>
    nodes.filter(({ properties: { name, aliases } }) =>
      [name as string, ...(aliases as readonly string[])].every(isPhrase),
    );
  const searchedNames = {
    programs: phrases(programs),
    brands: phrases(brands),
    cities: phrases(ofType('CITY')),
    indicators: phrases(ofType('INDICATOR')),
  };
  const searched: readonly ((random: Random) => string)[] = [
    (random) => random.pick(searchedNames.programs),
    (random) => random.pick(searchedNames.brands),
    (random) => random.pick(searchedNames.cities),
    (random) => wordsTogether(random, 1),
    (random) => random.pick(searchedNames.indicators),
    (random) => wordsTogether(random, 2),
  ];
  const draw = (
    question: QuestionName,
    one: (random: Random, at: number) => Variables,
  ): Variables[] => {
    const random = new Random(`questions ${question}`);
    return Array.from({ length: variableSets }, (_, at) => one(random, at));
  };
  const query = (random: Random, at: number): Variables => ({
    query: (searched[at % searched.length] as (random: Random) => string)(random),
  });
  const span = (random: Random): { gte: number; lte: number } => {
    const gte = random.pick(coveredYears);
    const later = coveredYears.filter((year) => year >= gte);
    return { gte, lte: random.pick(later) };
  };
  const area = (random: Random): string => areaName.get(random.pick(measuredAreas)) as string;
  const cityFilter = (id: string) => ({ city: { id: { eq: id } } });
  return {
    Q1: draw('Q1', (random) => ({ id: random.pick(programs).id })),
    Q2: draw('Q2', (random) => {
      const city = random.pick(publishers);
      return { city, year: random.pick(yearsWithFifty.get(city) as number[]) };
    }),
    Q3: draw('Q3', (random) => ({ id: random.pick(publishers) })),
    Q4: draw('Q4', (random) => {
      const { properties } = random.pick(targets);
      const least = (properties.value as number | null) ?? 0;
      return { indicator: properties.indicatorId, value: Math.floor(least * random.next()) };
    }),
    Q5: draw('Q5', (random) => {
      const { gte, lte } = span(random);
      return { area: area(random), from: gte, to: lte };
    }),
    Q6: draw('Q6', query),
    Q7: draw('Q7', (random) => ({
      query: `${cityName.get(random.pick(publishers))} ${area(random)}`,
    })),
    Departments: draw('Departments', (random) => ({
      city: random.pick(publishers),
      area: area(random),
    })),
    Induced: draw('Induced', (random) => {
      const city = random.pick(publishers);
      return {
        ids: random
          .shuffled(byCity.get(city) as NodeRecord[])
          .slice(0, 99)
          .map(({ id }) => id)
          .concat(city),
      };
    }),
    Namesakes: draw('Namesakes', (random, at) => ({
      id: random.pick([searchedOf(programs), searchedOf(brands)][at % 2] as NodeRecord[]).id,
    })),
    PathsAround: draw('PathsAround', (random) => ({
      from: random.pick(programs).id,
      to: random.pick(ofPublishers(departments)).id,
      avoidIds: [random.pick(publishers)],
    })),
    AggregateResults: draw('AggregateResults', (random) => ({
      filter: cityFilter(text(random.pick(results), 'cityId')),
      groupBy: ['POLICY_AREA', 'YEAR'],
    })),
    AggregateTargets: draw('AggregateTargets', (random) => ({
      filter: { indicator: { policyArea: { eq: area(random) } }, year: span(random) },
      groupBy: ['INDICATOR', 'YEAR'],
    })),
    Brands: draw('Brands', (random) => ({
      filter: cityFilter(text(random.pick(brands), 'cityId')),
    })),
    Changes: draw('Changes', (random) => {
      const city = random.pick(publishers);
      const years = documents
        .filter(({ properties }) => properties.cityId === city)
        .map((node) => number(node, 'year'));
      const [from, to] = [Math.min(...years), Math.max(...years)];
      return { city, from, to: from < to ? to : to + 1 };
    }),
    CityOverview: draw('CityOverview', (random) => ({ city: random.pick(publishers) })),
    CompareIndicator: draw('CompareIndicator', (random) => ({
      id: random.pick(targets).properties.indicatorId,
      cityIds: random.shuffled(publishers).slice(0, 10),
    })),
    ConceptSpread: draw('ConceptSpread', (random) => ({
      name: text(random.pick(ofType('CONCEPT')), 'name'),
    })),
    Coverage: draw('Coverage', (random) => ({
      cityIds: random.shuffled(publishers).slice(0, 10),
    })),
    Dataset: draw('Dataset', () => ({})),
    Expand: draw('Expand', (random) => ({
      id: text(random.pick(targets), 'indicatorId'),
      relation: 'MEASURES',
    })),
    Indicators: draw('Indicators', (random) => ({ filter: { policyArea: { eq: area(random) } } })),
    Neighborhood: draw('Neighborhood', (random, at) => ({
      id: random.pick([programs, brands, targets, departments][at % 4] as NodeRecord[]).id,
      depth: 2,
      types: neighborTypes,
      limit: 200,
    })),
    Paths: draw('Paths', (random, at) => {
      const [from, to] =
        at % 2 === 0
          ? random.shuffled(publishers)
          : [random.pick(programs).id, random.pick(ofPublishers(departments)).id];
      return { from, to };
    }),
    PlanResultGaps: draw('PlanResultGaps', (random) => {
      const { properties } = random.pick(measurements);
      return { city: properties.cityId, year: properties.year };
    }),
    Programs: draw('Programs', (random) => ({ filter: cityFilter(random.pick(publishers)) })),
    RelatedIndicators: draw('RelatedIndicators', (random) => ({
      id: random.pick(ofType('INDICATOR')).id,
    })),
    Responsibilities: draw('Responsibilities', (random) => {
      const { properties } = random.pick(documents);
      return {
        filter: { ...cityFilter(properties.cityId as string), year: { eq: properties.year } },
      };
    }),
    Results: draw('Results', (random) => {
      const result = random.pick(results);
      const year = { eq: number(result, 'year') };
      return { filter: { ...cityFilter(text(result, 'cityId')), year } };
    }),
    // What is asked by hand looks for words alone.
    Search: draw('Search', (random, at) => ({ ...query(random, at), readWords: false })),
    DocumentReader: draw('DocumentReader', (random) => ({ document: random.pick(documents).id })),
    SectionResponsibilities: draw('SectionResponsibilities', (random) => ({
      document: random.pick(documents).id,
    })),
    // As one types: two, three and four characters of a name.
    Suggest: draw('Suggest', (random, at) => ({
      text: (searched[at % 3] as (random: Random) => string)(random).slice(0, 2 + (at % 3)),
    })),
    Targets: draw('Targets', (random) => {
      const target = random.pick(targets);
      const year = { eq: number(target, 'year') };
      return {
        filter: { ...cityFilter(text(target, 'cityId')), year },
        orderBy: [{ field: 'VALUE', direction: 'DESC' }],
      };
    }),
    Timeline: draw('Timeline', (random) => ({ id: random.pick(brands).id })),
  };
}
