import { cityAndYearsOf } from '../../src/model/city-and-years.js';
import { definitionOf, graphNodeTypes } from '../../src/model/ontology.js';
import { any, drawnEdge, drawnNode, inOneOrder, shortestWays, withDegree } from './explore.js';
import { type Question, searchIndex } from './question.js';

const drawing = `nodes { id type label degree degrees { type count } }
    edges { id type source target }
    truncated`;

/** What a city can have of its own. */
const ownLabels = graphNodeTypes
  .filter((type) => definitionOf(type).entity && cityAndYearsOf(type).city === 'cityId')
  .map((type) => definitionOf(type).label)
  .join('|');

/** Questions about a thing's surroundings that pages ask, and no stored operation for all. */
export const around = {
  Departments: {
    title: 'departments of a city that answer for a field, by name',
    operation: `query Departments($city: ID!, $area: String!) {
  departments(
    filter: { city: { id: { eq: $city } }, policyArea: { eq: $area } }
    orderBy: [{ field: NAME }]
  ) {
    totalCount
    nodes { id name kind }
  }
}`,
    statement: `MATCH (a:PolicyArea) WHERE a.slot = $slot AND a.name = $area AND a.id IS NOT NULL
MATCH (d:Department)
WHERE d.slot = $slot AND d.cityId = $city AND d.id IS NOT NULL AND EXISTS {
  MATCH (d)-[:RESPONSIBLE_FOR]->(n) WHERE n.policyAreaId = a.id
}
WITH d ORDER BY d.name, d.id
WITH collect(d) AS found
RETURN {departments: {
  totalCount: size(found),
  nodes: [d IN found[..20] | d {.id, .name, .kind}]
}} AS data`,
  },
  Induced: {
    title: 'a hundred things, and the relations between them',
    operation: `query Induced($ids: [ID!]!) {
  induced(ids: $ids) {
    ${drawing}
  }
}`,
    statement: `MATCH (n:MinzhengNode) WHERE n.slot = $slot AND n.id IN $ids
WITH collect(n) AS drawn
RETURN {induced: {
  nodes: COLLECT { UNWIND drawn AS n RETURN ${drawnNode('n')} },
  edges: COLLECT {
    UNWIND drawn AS n
    MATCH (n)-[r:${any}]->(m:MinzhengNode) WHERE m IN drawn
    RETURN ${drawnEdge('r')}
  },
  truncated: false
}} AS data`,
    complete: ({ induced }) => ({ induced: withDegree(induced) }),
    comparable: ({ induced }) => inOneOrder(induced),
  },
  Namesakes: {
    title: 'things of other cities that are called the same',
    operation: `query Namesakes($id: ID!) {
  namesakes(id: $id) { id type label city { id name } }
}`,
    statement: `MATCH (n:MinzhengNode {slot: $slot, id: $id})
WITH n, [n.name] + coalesce(n.aliases, []) AS names
CALL (n, names) {
  UNWIND names AS name
  CALL db.index.fulltext.queryNodes('${searchIndex}', '"' + name + '"') YIELD node AS m
  WHERE m.slot = $slot AND m:${ownLabels}
    AND (m.name IN names OR any(alias IN m.aliases WHERE alias IN names))
  RETURN DISTINCT m
}
WITH n, m ORDER BY m.id LIMIT 501
WITH n, m WHERE m.cityId <> n.cityId
MATCH (c:City {slot: $slot, id: m.cityId})
WITH m, c ORDER BY m.id
RETURN {namesakes: collect({
  id: m.id, type: [label IN labels(m) WHERE label <> 'MinzhengNode'][0], label: m.name, city: c {.id, .name}
})} AS data`,
    // The type is written in another way there.
    comparable: ({ namesakes }) =>
      namesakes.map(({ id, label, city }: { id: string; label: string; city: unknown }) => ({
        id,
        label,
        city,
      })),
  },
  PathsAround: {
    title: 'the shortest ways between two nodes, round about some',
    operation: `query PathsAround($from: ID!, $to: ID!, $avoidIds: [ID!]!) {
  paths(from: $from, to: $to, avoidTypes: [DOCUMENT], avoidIds: $avoidIds) {
    ${drawing}
  }
}`,
    ...shortestWays('n:Year OR n:PolicyArea OR n:Document OR n.id IN $avoidIds'),
  },
} satisfies Readonly<Record<string, Question>>;
