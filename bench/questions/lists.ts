import { differencesBetween } from '../../src/model/indicator-differences.js';
import { listPeers } from './list-peers.js';
import { brands, nodes, page, proof, proofs, quantity, responsibilities } from './parts.js';
import { type Answer, pageSize, type Question } from './question.js';
import { storedOperation } from './stored-operation.js';

/** Another engine has cursors of its own: that there is one is what answers have in common. */
const withoutCursor = (answer: Answer): Answer =>
  Object.fromEntries(
    Object.entries(answer).map(([field, { pageInfo, ...rest }]: [string, Answer]) => [
      field,
      { ...rest, pageInfo: { ...pageInfo, endCursor: pageInfo.endCursor !== null } },
    ]),
  );

const idOfCity = ({ filter }: Answer) => filter.city.id.eq as string;

/** Stored operations that list things of one type, and trees. */
export const lists = {
  Brands: {
    title: 'brands of a city, with their proof',
    operation: storedOperation('Brands'),
    peer: listPeers.Brands,
    statement: `MATCH (b:ServiceBrand)
WHERE b.slot = $slot AND b.cityId = $city AND b.id IS NOT NULL
WITH b ORDER BY b.id
WITH collect(b) AS found
RETURN {brands: ${page(
      'found',
      pageSize,
      'b',
      `b {.id, .name, .aliases, .years,
  city: head([(b)-[:OF_CITY]->(c:City) | c {.id, .name}]),
  policyArea: head([(b)-[:CONCERNS]->(a:PolicyArea) | a {.id, .name}]),
  evidence: {nodes: ${proofs('b', 3)}}
}`,
    )}} AS data`,
    parameters: (variables) => ({ city: idOfCity(variables) }),
    comparable: withoutCursor,
  },
  CityOverview: {
    title: 'all of a city, five levels deep',
    operation: storedOperation('CityOverview'),
    peer: listPeers.CityOverview,
    statement: `MATCH (c:City {slot: $slot, id: $city})
RETURN {city: c {.id, .name, .years, documents: {nodes: COLLECT {
  MATCH (c)-[:STATED_IN]->(d:Document)
  WITH d ORDER BY d.year DESC, d.id LIMIT ${pageSize}
  RETURN d {.id, .title, year: {year: d.year}, sections: COLLECT {
    MATCH (d)<-[:IN_DOCUMENT]-(s:Section)
    WITH s ORDER BY s.position
    RETURN s {.ordinal, .heading,
      policyArea: head([(s)-[:CONCERNS]->(a:PolicyArea) | a {.name}]),
      programs: COLLECT {
        MATCH (s)<-[:IN_SECTION]-(p:Program)
        WITH p ORDER BY p.id
        RETURN p {.id, .name, .kind, targets: {nodes: COLLECT {
          MATCH (p)<-[:OF_PROGRAM]-(t:Target)-[:PROVEN_BY]->(e:Evidence)
          WITH t, e ORDER BY t.id LIMIT ${pageSize}
          RETURN t {.id, .text, evidence: e {.quote}}
        }}}
      }
    }
  }}
}}}} AS data`,
  },
  Indicators: {
    title: 'indicators of a field, with all that is stated of them',
    operation: storedOperation('Indicators'),
    peer: listPeers.Indicators,
    statement: `MATCH (a:PolicyArea)<-[:CONCERNS]-(i:Indicator)
WHERE a.slot = $slot AND a.name = $area AND a.id IS NOT NULL
WITH i ORDER BY i.id
WITH collect(i) AS found
RETURN {indicators: ${page(
      'found',
      pageSize,
      'i',
      `i {.id, .name, .aliases, .unit, .basis,
  policyArea: head([(i)-[:CONCERNS]->(a:PolicyArea) | a {.id, .name}]),
  targets: ${nodes('(i)<-[:MEASURES]-(t:Target)', 't', quantity('t'), pageSize)},
  results: ${nodes('(i)<-[:MEASURES]-(r:Result)', 'r', quantity('r'), pageSize)}
}`,
    )}} AS data`,
    parameters: ({ filter }: Answer) => ({ area: filter.policyArea.eq }),
    comparable: withoutCursor,
  },
  Programs: {
    title: 'programmes of a city, with parts, brands and targets',
    operation: storedOperation('Programs'),
    peer: listPeers.Programs,
    statement: `MATCH (p:Program)
WHERE p.slot = $slot AND p.cityId = $city AND p.id IS NOT NULL
WITH p ORDER BY p.id
WITH collect(p) AS found
RETURN {programs: ${page(
      'found',
      pageSize,
      'p',
      `p {.id, .name, .kind,
  city: head([(p)-[:OF_CITY]->(c:City) | c {.id, .name}]),
  partOf: head([(p)-[:PART_OF]->(whole:Program) | whole {.id, .name}]),
  parts: COLLECT { MATCH (p)<-[:PART_OF]-(part:Program) RETURN part {.id, .name} ORDER BY part.id },
  brands: ${brands('p')},
  beneficiaries: COLLECT { MATCH (p)-[:SERVES]->(g:BeneficiaryGroup) RETURN g {.id, .name} ORDER BY g.id },
  targets: ${nodes('(p)<-[:OF_PROGRAM]-(t:Target)', 't', quantity('t'), pageSize)},
  evidence: {nodes: ${proofs('p', 1)}}
}`,
    )}} AS data`,
    parameters: (variables) => ({ city: idOfCity(variables) }),
    comparable: withoutCursor,
  },
  Results: {
    title: 'results of a city and year, with target and proof',
    operation: storedOperation('Results'),
    peer: listPeers.Results,
    statement: `MATCH (r:Result)
WHERE r.slot = $slot AND r.cityId = $city AND r.year = $year AND r.id IS NOT NULL
WITH r ORDER BY r.id
WITH collect(r) AS found
RETURN {results: ${page(
      'found',
      pageSize,
      'r',
      quantity(
        'r',
        `.statedCompletionRate,
  rank: CASE WHEN r.rankPlace IS NOT NULL THEN {place: r.rankPlace, among: r.rankAmong,
    evidence: head(COLLECT { MATCH (r)-[:RANK_PROVEN_BY]->(e:Evidence) RETURN e {.quote} ORDER BY e.id })} END,
  partOf: head([(r)-[:PART_OF]->(whole:Result) | whole {.id, .text}]),
  target: head([(r)-[:REPORTS_ON]->(t:Target) | t {.id, .value, .comparator, .text}]),
  evidence: head(${proofs('r', 1)})`,
      ),
    )}} AS data`,
    parameters: (variables: Answer) => ({
      city: idOfCity(variables),
      year: variables.filter.year.eq,
    }),
    comparable: withoutCursor,
  },
  ConceptSpread: {
    title: 'who uses a term since when, and what applies it',
    operation: storedOperation('ConceptSpread'),
    statement: `MATCH (c:Concept) WHERE c.slot = $slot AND c.name = $name AND c.id IS NOT NULL
WITH c,
  COLLECT {
    MATCH (c)-[r:STATED_IN]->(d:Document)-[:PUBLISHED_BY]->(city:City)
    WITH city, d, r ORDER BY d.year, d.id
    WITH city, collect({document: d, proof: r.evidence[0]})[0] AS first
    MATCH (e:Evidence {slot: $slot, id: first.proof})
    WITH city, first.document AS d, e ORDER BY d.year, city.id
    RETURN {city: city {.id, .name}, year: d.year, document: d {.id, .title}, evidence: ${proof('e')}}
  } AS spread,
  COLLECT {
    MATCH (c)<-[r:APPLIES]-(thing)
    MATCH (e:Evidence {slot: $slot, id: r.evidence[0]})
    WITH thing, e ORDER BY thing.id
    RETURN {node: thing {__typename: [label IN labels(thing) WHERE label <> 'MinzhengNode'][0], .id, .name},
      evidence: ${proof('e')}}
  } AS appliedBy
RETURN {concept: c {.id, .name, .aliases, .kind, .years, spread: spread, appliedBy: appliedBy}} AS data`,
    complete: ({ concept: { appliedBy, ...concept } }) => ({
      concept: {
        ...concept,
        appliedBy: {
          edges: appliedBy.slice(0, pageSize),
          pageInfo: {
            hasNextPage: appliedBy.length > pageSize,
            endCursor: appliedBy.slice(0, pageSize).at(-1)?.node.id ?? null,
          },
          totalCount: appliedBy.length,
        },
      },
    }),
    comparable: ({ concept: { appliedBy, ...concept } }) => [
      concept,
      appliedBy.edges,
      appliedBy.totalCount,
      appliedBy.pageInfo.hasNextPage,
    ],
  },
  RelatedIndicators: {
    title: 'what is near an indicator, and how it differs',
    operation: storedOperation('RelatedIndicators'),
    statement: `MATCH (i:Indicator {slot: $slot, id: $id})
OPTIONAL MATCH (i)-[:OF_FAMILY]->(f:IndicatorFamily)
RETURN {
  indicator: i {.id, .name, .nameEn, .object, .population, .action, family: f {.id, .name, .nameEn}},
  traits: i {.object, .population, .action, .unit, .basis, .scopes},
  others: COLLECT {
    MATCH (f)<-[:OF_FAMILY]-(other:Indicator) WHERE other <> i
    RETURN {
      indicator: other {.id, .name, .nameEn, .unit, .basis},
      traits: other {.object, .population, .action, .unit, .basis, .scopes}
    }
  }
} AS data`,
    complete: ({ indicator, traits, others }) => ({
      indicator: {
        ...indicator,
        related: others
          .map((other: Answer) => ({
            indicator: other.indicator,
            differences: differencesBetween(traits, other.traits),
          }))
          .sort(
            (a: Answer, b: Answer) =>
              a.differences.length - b.differences.length ||
              (a.indicator.id < b.indicator.id ? -1 : 1),
          ),
      },
    }),
  },
  Coverage: {
    title: 'the documents of ten cities by year',
    operation: storedOperation('Coverage'),
    statement: `MATCH (d:Document)
WHERE d.slot = $slot AND d.cityId IN $cityIds AND d.year IS NOT NULL AND d.id IS NOT NULL
MATCH (d)-[:PUBLISHED_BY]->(c:City)
WITH c, d.year AS year, d ORDER BY d.id
WITH c, year, collect(d {.id, .title, .kind, .period}) AS documents
ORDER BY c.id, year
RETURN {coverage: collect({city: c {.id, .name}, year: year, documents: documents})} AS data`,
  },
  Responsibilities: {
    title: 'who answers for what in a city and year',
    operation: storedOperation('Responsibilities'),
    statement: `MATCH (d:Document)
WHERE d.slot = $slot AND d.cityId = $city AND d.year = $year AND d.id IS NOT NULL
WITH collect(d.id) AS ids
MATCH (p:MinzhengNode)-[r:RESPONSIBLE_FOR]->(s:MinzhengNode)
WHERE r.documentId IN ids AND p.slot = $slot
WITH p, r, s ORDER BY r.documentId, r.start, r.rank, p.id, r.id
WITH collect([p, r, s]) AS found
RETURN {responsibilities: {
  totalCount: size(found),
  pageInfo: {hasNextPage: size(found) > 20},
  nodes: COLLECT {
    UNWIND found[..20] AS each
    WITH each[0] AS p, each[1] AS r, each[2] AS s
    MATCH (d:Document {slot: $slot, id: r.documentId})
    MATCH (e:Evidence {slot: $slot, id: r.evidence[0]})
    RETURN {role: r.role, inherited: r.inherited, document: d {.id, .title}, evidence: e {.quote},
      party: p {.id, .name, __typename: CASE WHEN p:Department THEN 'Department' ELSE 'Official' END},
      subject: CASE
        WHEN s:Section THEN s {.id, .heading, __typename: 'Section'}
        WHEN s:Target THEN s {.id, .text, __typename: 'Target'}
        ELSE s {.id, .name, __typename: [label IN labels(s) WHERE label <> 'MinzhengNode'][0]}
      END}
  }
}} AS data`,
    parameters: (variables: Answer) => ({
      city: idOfCity(variables),
      year: variables.filter.year.eq,
    }),
    comparable: ({ responsibilities: { pageInfo, ...rest } }: Answer) => ({
      ...rest,
      hasNextPage: pageInfo.hasNextPage,
    }),
  },
  SectionResponsibilities: {
    title: 'who answers for which section of a document',
    operation: storedOperation('SectionResponsibilities'),
    statement: `MATCH (d:Document {slot: $slot, id: $document})
RETURN {document: d {.id, .title, sections: COLLECT {
  MATCH (d)<-[:IN_DOCUMENT]-(s:Section)
  WITH s ORDER BY s.position
  RETURN s {.ordinal, .heading, responsibilities: COLLECT {
    MATCH (party)-[r:RESPONSIBLE_FOR]->(s)
    MATCH (e:Evidence {slot: $slot, id: r.evidence[0]})
    WITH party, r, e ORDER BY r.rank, party.id
    RETURN {role: r.role, inherited: r.inherited, evidence: e {.quote},
      party: CASE WHEN party:Department THEN party {.id, .name, .kind} ELSE party {.id, .name, .posts} END}
  }}
}}} AS data`,
  },
  Targets: {
    title: 'targets of a city and year by value, with programme, duties and proof',
    operation: storedOperation('Targets'),
    peer: listPeers.Targets,
    statement: `MATCH (t:Target)
WHERE t.slot = $slot AND t.cityId = $city AND t.year = $year AND t.id IS NOT NULL
WITH t ORDER BY t.value IS NULL, t.value DESC, t.id
WITH collect(t) AS found
RETURN {targets: ${page(
      'found',
      pageSize,
      't',
      quantity(
        't',
        `.dueOn,
  partOf: head([(t)-[:PART_OF]->(whole:Target) | whole {.id, .text}]),
  program: head([(t)-[:OF_PROGRAM]->(p:Program) | p {.id, .name}]),
  responsibilities: ${responsibilities('t').replace(/__typename: CASE.+END,\s+/s, '')},
  evidence: head(COLLECT { MATCH (t)-[:PROVEN_BY]->(e:Evidence) RETURN ${proof('e')} })`,
      ),
    )}} AS data`,
    parameters: (variables: Answer) => ({
      city: idOfCity(variables),
      year: variables.filter.year.eq,
    }),
    comparable: withoutCursor,
  },
} satisfies Readonly<Record<string, Question>>;
