import { type CityNames, cautionsOf } from '../../src/model/comparability.js';
import { graphNodeTypes } from '../../src/model/ontology.js';
import { quantity } from './parts.js';
import { type Answer, type Question, rounded } from './question.js';
import { storedOperation } from './stored-operation.js';
import { membersOf, totals, withSums } from './sums.js';

/** The first hundred of a list that was collected. */
const gaps = (list: string): string => `{totalCount: size(${list}), nodes: COLLECT {
  UNWIND ${list}[..100] AS m RETURN ${quantity('m')}
}}`;

const entry = (m: string): string => `${m} {.id, .value, .comparator, .unit, .text, .period}`;
const stated = (kind: string, m: string): string => `${m} {
    .id, .cityId, .year, .value, .unit, .basis, .basisDoubt, .comparator, .scope,
    .period, .periodStart, .periodEnd, kind: '${kind}'
  }`;

/** Stored operations about figures: added up, compared, plan against result, and how many there are. */
export const figures = {
  AggregateResults: {
    title: 'results of a city by field and year',
    operation: storedOperation('AggregateResults'),
    statement: `MATCH (r:Result)
WHERE r.slot = $slot AND r.cityId = $city AND r.year IS NOT NULL AND r.id IS NOT NULL
WITH r.year AS year, r.policyAreaId AS areaId, r.unit AS unit, r.basis AS basis, r.period AS period,
  collect(${membersOf('r')}) AS members
OPTIONAL MATCH (a:PolicyArea {slot: $slot, id: areaId})
WITH * ORDER BY year, areaId, unit, basis, period
RETURN {aggregateResults: collect({
  city: null, year: year, indicator: null, policyArea: a {.id, .name}, ${totals}
})} AS data`,
    parameters: ({ filter }: Answer) => ({ city: filter.city.id.eq }),
    complete: ({ aggregateResults }) => ({ aggregateResults: aggregateResults.map(withSums) }),
    comparable: rounded,
  },
  AggregateTargets: {
    title: 'targets of a field by indicator and year',
    operation: storedOperation('AggregateTargets'),
    // Told which index: the planner otherwise reads all targets of the years and joins.
    statement: `MATCH (a:PolicyArea)<-[:CONCERNS]-(i:Indicator)
WHERE a.slot = $slot AND a.name = $area AND a.id IS NOT NULL
WITH collect(i.id) AS ids
MATCH (t:Target)
USING INDEX t:Target(slot, indicatorId, year, id)
WHERE t.slot = $slot AND t.indicatorId IN ids AND t.year >= $from AND t.year <= $to AND t.id IS NOT NULL
WITH t.indicatorId AS indicatorId, t.year AS year, t.unit AS unit, t.basis AS basis, t.period AS period,
  collect(${membersOf('t')}) AS members
MATCH (i:Indicator {slot: $slot, id: indicatorId})
WITH * ORDER BY year, indicatorId, unit, basis, period
RETURN {aggregateTargets: collect({
  city: null, year: year, indicator: i {.id, .name}, policyArea: null, ${totals}
})} AS data`,
    parameters: ({ filter }: Answer) => ({
      area: filter.indicator.policyArea.eq,
      from: filter.year.gte,
      to: filter.year.lte,
    }),
    complete: ({ aggregateTargets }) => ({ aggregateTargets: aggregateTargets.map(withSums) }),
    comparable: rounded,
  },
  CompareIndicator: {
    title: 'an indicator over ten cities and all years',
    operation: storedOperation('CompareIndicator'),
    statement: `MATCH (i:Indicator {slot: $slot, id: $id})
MATCH (d:Document) WHERE d.slot = $slot AND d.cityId IN $cityIds AND d.year IS NOT NULL AND d.id IS NOT NULL
WITH i, collect(DISTINCT [d.cityId, d.year]) AS held
WITH i, held, COLLECT { UNWIND held AS each WITH DISTINCT each[1] AS year RETURN year ORDER BY year } AS years,
  COLLECT { MATCH (i)<-[:MEASURES]-(t:Target) WHERE t.cityId IN $cityIds RETURN t ORDER BY t.id } AS targets,
  COLLECT { MATCH (i)<-[:MEASURES]-(r:Result) WHERE r.cityId IN $cityIds RETURN r ORDER BY r.id } AS results
RETURN {
  compareIndicator: {
    indicator: i {.id, .name, .unit, .basis},
    years: years,
    cells: COLLECT {
      MATCH (c:City) WHERE c.slot = $slot AND c.id IN $cityIds
      UNWIND years AS year
      WITH c, year, [t IN targets WHERE t.cityId = c.id AND t.year = year] AS promised,
        [r IN results WHERE r.cityId = c.id AND r.year = year] AS reported
      ORDER BY c.id, year
      RETURN {
        city: c {.id, .name},
        year: year,
        status: CASE WHEN size(promised) + size(reported) > 0 THEN 'STATED'
          WHEN [c.id, year] IN held THEN 'NOT_MENTIONED' ELSE 'NOT_HELD' END,
        targets: [t IN promised | ${entry('t')}],
        results: [r IN reported | ${entry('r')}]
      }
    }
  },
  stated: [t IN targets | ${stated('target', 't')}] + [r IN results | ${stated('result', 'r')}],
  population: i.population,
  cities: COLLECT { MATCH (c:City) WHERE c.slot = $slot AND c.id IN $cityIds RETURN c {.id, .name, .nameEn} }
} AS data`,
    complete: ({ compareIndicator, stated: all, population, cities }) => {
      const namesOf = new Map(cities.map((each: Answer) => [each.id, each]));
      const cautions = cautionsOf(
        all.map((each: Answer) => ({ ...each, population })),
        (cityId) => namesOf.get(cityId) as CityNames,
      );
      const warnings = cautions.map(({ message }) => message);
      return { compareIndicator: { ...compareIndicator, cautions, warnings } };
    },
  },
  Dataset: {
    title: 'what is loaded',
    operation: storedOperation('Dataset'),
    // A load writes down what it has loaded: nothing has to be counted.
    statement: `MATCH (m:MinzhengRevision {name: 'current'}) RETURN m.state AS data`,
    complete: (state: string) => {
      const { revision, nodeCount, edgeCount, counts } = JSON.parse(state).info;
      return {
        dataset: {
          revision,
          nodeCount,
          edgeCount,
          counts: graphNodeTypes.map((type) => ({ type, count: counts[type] })),
        },
      };
    },
  },
  PlanResultGaps: {
    title: 'targets without result and results without target, of a city and year',
    operation: storedOperation('PlanResultGaps'),
    statement: `WITH
  COLLECT {
    MATCH (t:Target)
    WHERE t.slot = $slot AND t.cityId = $city AND t.year = $year AND t.id IS NOT NULL
      AND NOT EXISTS { (t)<-[:REPORTS_ON]-() }
    RETURN t ORDER BY t.id
  } AS promised,
  COLLECT {
    MATCH (r:Result)
    WHERE r.slot = $slot AND r.cityId = $city AND r.year = $year AND r.id IS NOT NULL
      AND NOT EXISTS { (r)-[:REPORTS_ON]->() }
    RETURN r ORDER BY r.id
  } AS reported
RETURN {planResultGaps: {
  targetsWithoutResult: ${gaps('promised')},
  resultsWithoutTarget: ${gaps('reported')}
}} AS data`,
  },
} satisfies Readonly<Record<string, Question>>;
