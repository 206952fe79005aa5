import { changesBetween } from '../../src/model/changes.js';
import { definitionOf, graphNodeTypes, graphRelationTypes } from '../../src/model/ontology.js';
import { timelineOf } from '../../src/model/timeline.js';
import type { Answer, Question } from './question.js';
import { storedOperation } from './stored-operation.js';

/** Any relation of the graph. */
export const any = graphRelationTypes.join('|');

/** A node as it is drawn, with how many relations of each type it has: Neo4j keeps these counts. */
export const drawnNode = (n: string): string => {
  const degrees = graphRelationTypes.map(
    (type) => `{type: '${type}', count: COUNT { (${n})-[:${type}]-() }}`,
  );
  const types = graphNodeTypes.map(
    (type) => `WHEN ${n}:${definitionOf(type).label} THEN '${type}'`,
  );
  return `{
    id: ${n}.id,
    type: CASE ${types.join(' ')} END,
    label: coalesce(${n}.name, ${n}.title, ${n}.heading, ${n}.text, toString(${n}.year)),
    degrees: [each IN [${degrees.join(', ')}] WHERE each.count > 0]
  }`;
};

/** A relation as it is drawn. */
export const drawnEdge = (r: string): string =>
  `{id: ${r}.id, type: type(${r}), source: startNode(${r}).id, target: endNode(${r}).id}`;

/** A drawing with how many relations each node has in all. */
export const withDegree = (drawing: Answer): Answer => ({
  ...drawing,
  nodes: drawing.nodes.map((node: Answer) => ({
    ...node,
    degree: node.degrees.reduce((sum: number, { count }: Answer) => sum + count, 0),
  })),
});

/** What the question about neighbours asks for: not what touches almost everything. */
export const neighborTypes = [
  ...(['PROGRAM', 'SERVICE_BRAND', 'TARGET', 'RESULT', 'SECTION'] as const),
  ...(['DEPARTMENT', 'OFFICIAL'] as const),
];
const neighborLabels = neighborTypes.map((type) => definitionOf(type).label).join('|');

const byId = (a: Answer, b: Answer): number => (a.id < b.id ? -1 : 1);

/** A drawing says the same in whatever order its nodes and relations come. */
export const inOneOrder = (drawing: Answer): Answer => ({
  ...drawing,
  nodes: drawing.nodes.toSorted(byId),
  edges: drawing.edges.toSorted(byId),
});

/** What a timeline tells of a figure, and what it needs to compare it with another. */
const figure = (m: string): string =>
  `${m} {.id, .documentId, .cityId, .indicatorId, .value, .unit, .basis, .scope, .text,
    .period, .periodStart, .periodEnd}`;

/** A target or result as it is drawn, with where it belongs. */
const drawnFigure = (m: string): string => `${drawnNode(m).trimEnd().slice(0, -1)},
    city: head([(${m})-[:OF_CITY]->(c:City) | c {.id, .name}]),
    year: ${m}.year,
    policyArea: head([(${m})-[:MEASURES]->(:Indicator)-[:CONCERNS]->(a:PolicyArea) | a {.id, .name}])
  }`;

/** A sentence that proves something, as a change shows it. */
const sentence = (e: string): string => `${e} {.id, .quote}`;

/** The shortest ways from one node to another by hand, none of whose nodes `n` is one of those avoided. */
export const shortestWays = (avoided: string): Omit<Question, 'title' | 'operation'> => ({
  statement: `MATCH (from:MinzhengNode {slot: $slot, id: $from})
MATCH (to:MinzhengNode {slot: $slot, id: $to})
MATCH way = allShortestPaths((from)-[:${any}*..6]-(to))
WHERE none(n IN nodes(way) WHERE ${avoided})
WITH DISTINCT nodes(way) AS way
WITH way ORDER BY reduce(ids = '', n IN way | ids + n.id + ' ') LIMIT 5
RETURN {paths: collect({
  nodes: COLLECT { UNWIND way AS n RETURN ${drawnNode('n')} },
  edges: COLLECT {
    UNWIND range(1, size(way) - 1) AS step
    WITH way[step - 1] AS before, way[step] AS after
    MATCH (before)-[r:${any}]-(after)
    RETURN ${drawnEdge('r')}
  },
  truncated: false
})} AS data`,
  complete: ({ paths }) => ({ paths: paths.map(withDegree) }),
  comparable: ({ paths }) => paths.map(inOneOrder),
});

/** Stored operations that go along relations, the time line and the changes. */
export const explore = {
  Expand: {
    title: 'the first figures of an indicator, among many',
    operation: storedOperation('Expand'),
    statement: `MATCH (n:Indicator {slot: $slot, id: $id})
WITH n, COLLECT {
  MATCH (n)<-[:MEASURES]-(m)
  WITH m ORDER BY m.id LIMIT 21
  RETURN m
} AS found
WITH n, size(found) > 20 AS hasMore, found[..20] AS page
RETURN {expand: {
  totalCount: COUNT { (n)<-[:MEASURES]-() },
  pageInfo: {hasNextPage: hasMore},
  nodes: COLLECT { UNWIND page AS m RETURN ${drawnFigure('m')} },
  edges: COLLECT {
    UNWIND page AS m
    MATCH (m)-[r:MEASURES]->(n)
    WITH r ORDER BY r.id
    RETURN {id: r.id, type: type(r), source: startNode(r).id, target: endNode(r).id,
      role: null, inherited: null, action: null, evidenceIds: r.evidence}
  }
}} AS data`,
    complete: ({ expand }) => ({ expand: withDegree(expand) }),
    comparable: ({ expand: { pageInfo, ...rest } }) => ({
      ...rest,
      hasNextPage: pageInfo.hasNextPage,
    }),
  },
  Changes: {
    title: 'what changed in a city from one year to another',
    operation: storedOperation('Changes'),
    statement: `WITH COLLECT {
  MATCH (d:Document)
  WHERE d.slot = $slot AND d.cityId = $city AND d.year IN [$from, $to] AND d.id IS NOT NULL
  RETURN d ORDER BY d.id
} AS documents
RETURN {
  city: head(COLLECT { MATCH (c:City {slot: $slot, id: $city}) RETURN c {.id, .name} }),
  documents: [d IN documents | d {.id, .title, .year}],
  things: COLLECT {
    UNWIND documents AS d
    MATCH (d)<-[s:STATED_IN]-(n:Program|ServiceBrand|Policy)
    MATCH (e:Evidence {slot: $slot, id: s.evidence[0]})
    WITH d, n, e ORDER BY d.id, n.id
    RETURN n {.id, .name, __typename: [label IN labels(n) WHERE label <> 'MinzhengNode'][0],
      documentId: d.id, evidence: ${sentence('e')}}
  },
  figures: COLLECT {
    UNWIND documents AS d
    MATCH (d)<-[:STATED_IN]-(m:Target|Result)-[:MEASURES]->(i:Indicator)
    WITH d, m, i ORDER BY m.id
    RETURN m {.id, .text, .cityId, .year, .indicatorId, .value, .unit, .basis, .basisDoubt, .comparator, .scope,
      .period, .periodStart, .periodEnd, documentId: d.id, kind: CASE WHEN m:Target THEN 'target' ELSE 'result' END,
      indicator: i {.id, .name, .familyId, .object, .population, .action, .unit, .basis, .scopes},
      evidence: head(COLLECT { MATCH (m)-[:PROVEN_BY]->(e:Evidence) RETURN ${sentence('e')} ORDER BY e.id LIMIT 1 }),
      target: head(COLLECT {
        MATCH (m)-[:REPORTS_ON]->(t:Target)
        RETURN t {.id, .text, .documentId,
          evidence: head(COLLECT { MATCH (t)-[:PROVEN_BY]->(e:Evidence) RETURN ${sentence('e')} ORDER BY e.id LIMIT 1 })}
      })}
  }
} AS data`,
    complete: ({ city, documents, things, figures }, { from, to }) => {
      const evidence = new Map<string | null, Answer>();
      const nodes = new Map<string | null, Answer>();
      const known = (sentences: Answer): string | null => {
        if (sentences) evidence.set(sentences.id, sentences);
        return sentences?.id ?? null;
      };
      const reportedBy = (target: Answer): Answer => {
        if (!target) return null;
        nodes.set(target.id, { __typename: 'Target', id: target.id, text: target.text });
        return { ...target, evidenceId: known(target.evidence) };
      };
      const yearOf = (year: unknown) => {
        const documentIds = documents
          .filter((each: Answer) => each.year === year)
          .map(({ id }: Answer) => id);
        const ofYear = (all: readonly Answer[]): Answer[] =>
          documentIds.flatMap((id: string) => all.filter((each) => each.documentId === id));
        return {
          documentIds,
          things: ofYear(things).map(({ id, name, __typename, evidence: proof }) => {
            nodes.set(id, { __typename, id, name });
            return { id, evidenceId: known(proof) };
          }),
          figures: ['target', 'result'].flatMap((kind) =>
            ofYear(figures.filter((each: Answer) => each.kind === kind)).map((each) => {
              const { id, name } = each.indicator;
              nodes.set(id, { __typename: 'Indicator', id, name });
              return {
                ...each,
                population: each.indicator.population,
                evidenceId: known(each.evidence),
                target: reportedBy(each.target),
              };
            }),
          ),
        };
      };
      const [before, after] = [yearOf(from), yearOf(to)];
      const indicators = new Map<string, Answer>(
        figures.map(({ indicator }: Answer) => [indicator.id, indicator]),
      );
      const titled = (ids: readonly string[]) =>
        documents
          .filter(({ id }: Answer) => ids.includes(id))
          .map(({ id, title }: Answer) => ({ id, title }));
      const named = (id: string | null): Answer => {
        const node = nodes.get(id);
        return node ? { id: node.id, name: node.name } : null;
      };
      return {
        changes: {
          ...{ city, from, to },
          documentsFrom: titled(before.documentIds),
          documentsTo: titled(after.documentIds),
          changes: changesBetween(before, after, [...indicators.values()]).map((each) => ({
            kind: each.kind,
            subject: nodes.get(each.subjectId),
            before: evidence.get(each.before) ?? null,
            after: evidence.get(each.after) ?? null,
            counterpart: named(each.counterpartId),
          })),
        },
      };
    },
  },
  Neighborhood: {
    title: 'facts and parties within two steps of a node',
    operation: storedOperation('Neighborhood'),
    statement: `MATCH (center:MinzhengNode {slot: $slot, id: $id})
WITH center, COLLECT {
  MATCH (center)-[:${any}]-(near:${neighborLabels})
  WITH DISTINCT near ORDER BY near.id LIMIT $limit
  RETURN near
} AS nearest
WITH center, nearest, COLLECT {
  UNWIND nearest AS near
  MATCH (near)-[:${any}]-(far:${neighborLabels})
  WHERE far <> center AND NOT far IN nearest
  WITH DISTINCT far ORDER BY far.id LIMIT $limit
  RETURN far
} AS farther
WITH [center] + nearest + farther AS found
WITH found, found[..$limit] AS drawn
WITH found, drawn, [n IN drawn | n.id] AS ids
RETURN {neighborhood: {
  nodes: COLLECT { UNWIND drawn AS n RETURN ${drawnNode('n')} },
  edges: COLLECT {
    UNWIND drawn AS n
    MATCH (n)-[r:${any}]->(m:MinzhengNode) WHERE m.id IN ids
    RETURN ${drawnEdge('r')}
  },
  truncated: size(found) > size(drawn)
}} AS data`,
    complete: ({ neighborhood }) => ({ neighborhood: withDegree(neighborhood) }),
    // Which of the farthest are left out is anybody's choice.
    comparable: ({ neighborhood }) =>
      neighborhood.truncated ? neighborhood.nodes.length : inOneOrder(neighborhood),
  },
  Paths: {
    title: 'the shortest ways between two nodes',
    operation: storedOperation('Paths'),
    ...shortestWays('n:Year OR n:PolicyArea'),
  },
  Timeline: {
    title: 'a brand over the years',
    operation: storedOperation('Timeline'),
    statement: `MATCH (b:ServiceBrand {slot: $slot, id: $id})
WITH b,
  COLLECT { MATCH (b)-[:PROVEN_BY]->(e:Evidence) RETURN e {.id, .documentId, .quote} ORDER BY e.id } AS evidence,
  COLLECT { MATCH (b)<-[:OF_BRAND]-(t:Target) RETURN ${figure('t')} ORDER BY t.id } AS targets,
  COLLECT { MATCH (b)<-[:OF_BRAND]-(r:Result) RETURN ${figure('r')} ORDER BY r.id } AS results
WITH *, COLLECT {
  UNWIND evidence + targets + results AS each
  WITH DISTINCT each.documentId AS id
  MATCH (:Document {slot: $slot, id: id})-[:PUBLISHED_BY]->(c:City)
  RETURN DISTINCT c
} AS cities
RETURN {
  names: [b.name] + b.aliases,
  evidence: evidence,
  targets: targets,
  results: results,
  indicators: COLLECT {
    UNWIND targets + results AS each
    WITH DISTINCT each.indicatorId AS id
    MATCH (i:Indicator {slot: $slot, id: id})
    RETURN i {.id, .name}
  },
  documents: COLLECT {
    UNWIND cities AS c
    MATCH (c)<-[:PUBLISHED_BY]-(d:Document)
    RETURN d {.id, .title, .cityId, .year, city: c {.id, .name}}
  }
} AS data`,
    complete: ({ names, evidence, targets, results, indicators, documents }) => {
      const kindOf = (kind: string) => (each: Answer) => ({ ...each, kind });
      const figures = [...targets.map(kindOf('target')), ...results.map(kindOf('result'))];
      const byKey = (list: readonly Answer[]) => new Map(list.map((each) => [each.id, each]));
      const [knownDocuments, knownEvidence, knownIndicators] = [
        byKey(documents),
        byKey(evidence),
        byKey(indicators),
      ];
      const entries = timelineOf({ names, evidence, figures, documents }).map((entry) => {
        const { id, title, city } = knownDocuments.get(entry.documentId);
        const ofKind = (kind: string) =>
          entry.figures
            .filter((each) => each.kind === kind)
            .map((each) => ({ id: each.id, text: each.text, period: each.period }));
        return {
          year: entry.year,
          mentioned: entry.mentioned,
          names: entry.names,
          city,
          document: { id, title },
          targets: ofKind('target'),
          results: ofKind('result'),
          evidence: entry.evidenceIds.map((each) => ({ quote: knownEvidence.get(each).quote })),
          changes: entry.changes.map(({ kind, from, to, indicatorId }) => ({
            kind,
            from,
            to,
            indicator: indicatorId === null ? null : knownIndicators.get(indicatorId),
          })),
        };
      });
      return { timeline: { entries } };
    },
  },
} satisfies Readonly<Record<string, Question>>;
