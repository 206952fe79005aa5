import { brands, responsibilities } from './parts.js';
import {
  type Answer,
  countNamed,
  type Question,
  rankedHits,
  rounded,
  searchIndex,
  searchParameters,
} from './question.js';
import { membersOf, totals, withSums } from './sums.js';

const dutyOfPeer = `responsibilitiesConnection(sort: [{ edge: { rank: ASC } }]) {
  edges { properties { ... on Duty { role inherited } } node { __typename ... on Department { id name } ... on Official { id name } } }
}`;

const programOfPeer = ({ responsibilitiesConnection, targets, ...rest }: Answer): Answer => ({
  ...rest,
  responsibilities: responsibilitiesConnection.edges.map(({ properties, node }: Answer) => ({
    ...properties,
    party: node,
  })),
  targets: {
    nodes: targets.map(({ indicator, ...target }: Answer) => ({
      ...target,
      ...(indicator && { indicator: indicator[0] }),
    })),
  },
});

const labels = `
  ... on City { id label: name } ... on Policy { id label: name } ... on Program { id label: name }
  ... on ServiceBrand { id label: name } ... on Indicator { id label: name }
  ... on Department { id label: name } ... on Official { id label: name } ... on Place { id label: name }
  ... on PolicyArea { id label: name } ... on BeneficiaryGroup { id label: name } ... on Concept { id label: name }
  ... on Document { id label: title } ... on Section { id label: heading }
  ... on Target { id label: text } ... on Result { id label: text }`;

/** How many hits a search shows at most. */
const hitsShown = 20;

/** The six questions that the project was measured by from its first day on. */
export const shapes = {
  Q1: {
    title: 'a programme by id',
    operation: `query Q1($id: ID!) {
  program(id: $id) {
    id name kind
    brands { id name }
    responsibilities { role inherited party { __typename ... on Department { id name } ... on Official { id name } } }
    targets(first: 100) { nodes { id text value unit comparator indicator { id name } } }
  }
}`,
    statement: `MATCH (p:Program {slot: $slot, id: $id})
RETURN {program: p {
  .id, .name, .kind,
  brands: ${brands('p')},
  responsibilities: ${responsibilities('p')},
  targets: {nodes: COLLECT {
    MATCH (p)<-[:OF_PROGRAM]-(t:Target)-[:MEASURES]->(i:Indicator)
    WITH t, i ORDER BY t.id LIMIT 100
    RETURN t {.id, .text, .value, .unit, .comparator, indicator: i {.id, .name}}
  }}
}} AS data`,
    peer: {
      operation: `query Q1($where: ProgramWhere!) {
  programs(where: $where) {
    id name kind
    brands(sort: [{ id: ASC }]) { id name }
    ${dutyOfPeer}
    targets(sort: [{ id: ASC }], limit: 100) { id text value unit comparator indicator { id name } }
  }
}`,
      variables: ({ id }, slot) => ({ where: { slot: { eq: slot }, id: { eq: id } } }),
      translate: ({ programs }) => ({ program: programOfPeer(programs[0]) }),
    },
  },
  Q2: {
    title: '50 programmes of a city',
    operation: `query Q2($city: ID!, $year: Int!) {
  programs(filter: { city: { id: { eq: $city } }, year: { gte: $year } }, first: 50) {
    nodes {
      id name kind
      brands { id name }
      responsibilities { role inherited party { __typename ... on Department { id name } ... on Official { id name } } }
      targets(first: 20) { nodes { id text value unit } }
    }
  }
}`,
    statement: `MATCH (p:Program)
WHERE p.slot = $slot AND p.cityId = $city AND p.id IS NOT NULL AND any(year IN p.years WHERE year >= $year)
WITH p ORDER BY p.id LIMIT 50
WITH collect(p {
  .id, .name, .kind,
  brands: ${brands('p')},
  responsibilities: ${responsibilities('p')},
  targets: {nodes: COLLECT {
    MATCH (p)<-[:OF_PROGRAM]-(t:Target)
    WITH t ORDER BY t.id LIMIT 20
    RETURN t {.id, .text, .value, .unit}
  }}
}) AS nodes
RETURN {programs: {nodes: nodes}} AS data`,
    peer: {
      operation: `query Q2($where: ProgramWhere!) {
  programs(where: $where, sort: [{ id: ASC }], limit: 50) {
    id name kind
    brands(sort: [{ id: ASC }]) { id name }
    ${dutyOfPeer}
    targets(sort: [{ id: ASC }], limit: 20) { id text value unit }
  }
}`,
      variables: ({ city, year }, slot) => ({
        where: {
          slot: { eq: slot },
          cityId: { eq: city },
          // Its lists know no "at least": the years that there are, one by one.
          OR: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((later) => ({
            years: { includes: (year as number) + later },
          })),
        },
      }),
      translate: ({ programs }) => ({ programs: { nodes: programs.map(programOfPeer) } }),
    },
  },
  Q3: {
    title: 'a city, five levels deep',
    operation: `query Q3($id: ID!) {
  city(id: $id) {
    id name
    documents(first: 10) { nodes {
      id title
      sections {
        ordinal heading
        programs {
          id name
          targets(first: 20) { nodes { id text value evidence { quote start end } } }
        }
      }
    } }
  }
}`,
    statement: `MATCH (c:City {slot: $slot, id: $id})
RETURN {city: c {.id, .name, documents: {nodes: COLLECT {
  MATCH (c)-[:STATED_IN]->(d:Document)
  WITH d ORDER BY d.year DESC, d.id LIMIT 10
  RETURN d {.id, .title, sections: COLLECT {
    MATCH (d)<-[:IN_DOCUMENT]-(s:Section)
    WITH s ORDER BY s.position
    RETURN s {.ordinal, .heading, programs: COLLECT {
      MATCH (s)<-[:IN_SECTION]-(p:Program)
      WITH p ORDER BY p.id
      RETURN p {.id, .name, targets: {nodes: COLLECT {
        MATCH (p)<-[:OF_PROGRAM]-(t:Target)-[:PROVEN_BY]->(e:Evidence)
        WITH t, e ORDER BY t.id LIMIT 20
        RETURN t {.id, .text, .value, evidence: e {.quote, .start, .end}}
      }}}
    }}
  }}
}}}} AS data`,
    peer: {
      operation: `query Q3($where: CityWhere!) {
  cities(where: $where) {
    id name
    documents(sort: [{ year: DESC }, { id: ASC }], limit: 10) {
      id title
      sections(sort: [{ position: ASC }]) {
        ordinal heading
        programs(sort: [{ id: ASC }]) {
          id name
          targets(sort: [{ id: ASC }], limit: 20) { id text value evidence { quote start end } }
        }
      }
    }
  }
}`,
      variables: ({ id }, slot) => ({ where: { slot: { eq: slot }, id: { eq: id } } }),
      translate: ({ cities }) => ({ city: cityOfPeer(cities[0]) }),
    },
  },
  Q4: {
    title: 'the 50 greatest targets of an indicator',
    operation: `query Q4($indicator: ID!, $value: Float!) {
  targets(
    filter: { indicator: { id: { eq: $indicator } }, value: { gte: $value } }
    orderBy: [{ field: VALUE, direction: DESC }]
    first: 50
  ) {
    nodes { id value unit text city { id name } year { year } }
  }
}`,
    statement: `MATCH (t:Target)
WHERE t.slot = $slot AND t.indicatorId = $indicator AND t.value >= $value AND t.id IS NOT NULL
WITH t ORDER BY t.value DESC, t.id LIMIT 50
MATCH (t)-[:OF_CITY]->(c:City)
WITH t, c ORDER BY t.value DESC, t.id
WITH collect(t {.id, .value, .unit, .text, city: c {.id, .name}, year: {year: t.year}}) AS nodes
RETURN {targets: {nodes: nodes}} AS data`,
    peer: {
      operation: `query Q4($where: TargetWhere!) {
  targets(where: $where, sort: [{ value: DESC }, { id: ASC }], limit: 50) {
    id value unit text year city { id name }
  }
}`,
      variables: ({ indicator, value }, slot) => ({
        where: { slot: { eq: slot }, indicatorId: { eq: indicator }, value: { gte: value } },
      }),
      translate: ({ targets }) => ({
        targets: {
          nodes: targets.map(({ year, city, ...rest }: Answer) => ({
            ...rest,
            city: city[0],
            year: { year },
          })),
        },
      }),
    },
  },
  Q5: {
    title: 'targets of a field, by indicator and year',
    operation: `query Q5($area: String!, $from: Int!, $to: Int!) {
  aggregateTargets(
    filter: { indicator: { policyArea: { eq: $area } }, year: { gte: $from, lte: $to } }
    groupBy: [INDICATOR, YEAR]
  ) {
    indicator { id name }
    year unit basis count withheld sum min max
  }
}`,
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
RETURN {aggregateTargets: collect({indicator: i {.id, .name}, year: year, ${totals}})} AS data`,
    complete: ({ aggregateTargets }) => ({
      aggregateTargets: aggregateTargets
        .map(withSums)
        .map(({ period, parts, noSumReason, average, ...group }: Answer) => group),
    }),
    comparable: rounded,
  },
  Q6: {
    title: 'search, the first 20',
    operation: `query Q6($query: String!) {
  search(query: $query, readWords: false, first: 20) { edges { node { __typename ${labels} } } }
}`,
    statement: `${rankedHits}
LIMIT ${hitsShown}
WITH collect({node: {
  __typename: [label IN labels(n) WHERE label <> 'MinzhengNode'][0],
  id: n.id, label: coalesce(n.name, n.title, n.heading, n.text)
}}) AS edges
RETURN {search: {edges: edges}} AS data`,
    parameters: searchParameters,
    // Which of many equally good hits are shown is anybody's choice.
    comparable: ({ search }, variables) => {
      const hits: Answer[] = search.edges.map(({ node }: Answer) => node);
      if (hits.length < hitsShown)
        return hits
          .map(({ __typename, id, label }) => JSON.stringify([__typename, id, label]))
          .sort();
      const captioned = hits.filter(({ __typename }) => !['Target', 'Result'].includes(__typename));
      return [
        hits.length,
        countNamed(
          captioned.map(({ label }) => label),
          variables,
        ),
      ];
    },
  },
  Q7: {
    title: 'search that reads a city and an area',
    operation: `query Q7($query: String!) {
  search(query: $query, first: 20) {
    totalCount
    understood { city { id } policyArea { id } }
    edges { node { __typename ${labels} } }
  }
}`,
    statement: `MATCH (c:City) WHERE c.slot = $slot AND c.name = $city AND c.id IS NOT NULL
MATCH (a:PolicyArea) WHERE a.slot = $slot AND a.name = $area AND a.id IS NOT NULL
CALL (c, a) {
  MATCH (n:Policy|Program|ServiceBrand|Target|Result)
  WHERE n.slot = $slot AND n.cityId = c.id AND n.policyAreaId = a.id
  RETURN n
  UNION
  MATCH (d:Document)<-[:IN_DOCUMENT]-(n:Section)
  WHERE d.slot = $slot AND d.cityId = c.id AND n.policyAreaId = a.id
  RETURN n
  UNION
  CALL db.index.fulltext.queryNodes('${searchIndex}', $lucene) YIELD node AS n
  WHERE n.slot = $slot AND (n.cityId = c.id OR n:City AND n.id = c.id
    OR n:Section AND EXISTS { MATCH (n)-[:IN_DOCUMENT]->(d:Document) WHERE d.cityId = c.id })
  RETURN n
}
WITH c, a, n, CASE WHEN n.name CONTAINS $area THEN 2 ELSE 1 END AS tier
ORDER BY tier DESC, n.id
WITH c, a, collect(n) AS hits
RETURN {search: {
  totalCount: size(hits),
  understood: [{city: {id: c.id}, policyArea: null}, {city: null, policyArea: {id: a.id}}],
  edges: [n IN hits[..${hitsShown}] | {node: {
    __typename: [label IN labels(n) WHERE label <> 'MinzhengNode'][0],
    id: n.id, label: coalesce(n.name, n.title, n.heading, n.text)
  }}]
}} AS data`,
    parameters: ({ query }) => {
      const [city, area] = (query as string).split(' ');
      return { city, area, lucene: `"${area}"` };
    },
    // Which of many equally good hits are shown is anybody's choice.
    comparable: ({ search: { totalCount, understood } }) => [totalCount, understood],
  },
} satisfies Readonly<Record<string, Question>>;

const cityOfPeer = ({ documents, ...city }: Answer): Answer => ({
  ...city,
  documents: {
    nodes: documents.map(({ sections, ...document }: Answer) => ({
      ...document,
      sections: sections.map(({ programs, ...section }: Answer) => ({
        ...section,
        programs: programs.map(({ targets, ...program }: Answer) => ({
          ...program,
          targets: {
            nodes: targets.map(({ evidence, ...target }: Answer) => ({
              ...target,
              evidence: evidence[0],
            })),
          },
        })),
      })),
    })),
  },
});
