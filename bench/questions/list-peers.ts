import { type Answer, pageSize, type Question } from './question.js';

type Peer = NonNullable<Question['peer']>;

/** Of a list, its first and only node; null where there is none. */
const only = (list: readonly Answer[]): Answer => list[0] ?? null;

const measured = `id value upperValue comparator unit basis basisDoubt text displayText scope
  period periodStart periodEnd year
  indicator { id name } city { id name }`;

const quantityOf = ({ year, indicator, city, ...rest }: Answer): Answer => ({
  ...rest,
  year: { year },
  indicator: only(indicator),
  city: only(city),
});

const proven = 'quote start end document { id title } section { ordinal heading }';

const proofOf = ({ document, section, ...rest }: Answer): Answer => ({
  ...rest,
  document: only(document),
  section: only(section),
});

const evidence = (limit: number): string =>
  `evidence(sort: [{ id: ASC }], limit: ${limit}) { ${proven} }`;

/** The first page of a type's list, with how many there are. */
function pageOf(
  { field, type, of }: { field: string; type: string; of: string },
  peer: Omit<Peer, 'operation' | 'translate'> & {
    readonly as: string;
    readonly node: (node: Answer) => Answer;
    readonly sort?: string;
  },
): Peer {
  const { as, node, sort = '[{ id: ASC }]', variables } = peer;
  return {
    operation: `query Peer($where: ${type}Where!) {
  ${field}Connection(where: $where, sort: ${sort}, first: ${pageSize}) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { ${of} } }
  }
}`,
    variables,
    translate: (data) => {
      const { totalCount, pageInfo, edges } = data[`${field}Connection`];
      return {
        [as]: { totalCount, pageInfo, nodes: edges.map((edge: Answer) => node(edge.node)) },
      };
    },
  };
}

const ofCity = ({ filter }: Answer, slot: string) => ({
  where: { slot: { eq: slot }, cityId: { eq: filter.city.id.eq } },
});

const ofCityAndYear = ({ filter }: Answer, slot: string) => ({
  where: {
    slot: { eq: slot },
    cityId: { eq: filter.city.id.eq },
    year: { eq: filter.year.eq },
  },
});

const listed = (field: string, of: string): string =>
  `${field}(sort: [{ id: ASC }], limit: ${pageSize}) { ${of} }`;

/** Stored operations as @neo4j/graphql is asked for them, where it can answer. */
export const listPeers = {
  Brands: pageOf(
    {
      field: 'serviceBrands',
      type: 'ServiceBrand',
      of: `id name aliases years city { id name } policyArea { id name } ${evidence(3)}`,
    },
    {
      as: 'brands',
      variables: ofCity,
      node: ({ city, policyArea, evidence: sentences, ...rest }) => ({
        ...rest,
        city: only(city),
        policyArea: only(policyArea),
        evidence: { nodes: sentences.map(proofOf) },
      }),
    },
  ),
  CityOverview: {
    operation: `query Peer($where: CityWhere!) {
  cities(where: $where) {
    id name years
    documents(sort: [{ year: DESC }, { id: ASC }], limit: ${pageSize}) {
      id title year
      sections(sort: [{ position: ASC }]) {
        ordinal heading
        policyArea { name }
        programs(sort: [{ id: ASC }]) { id name kind ${listed('targets', 'id text evidence { quote }')} }
      }
    }
  }
}`,
    variables: ({ city }, slot) => ({ where: { slot: { eq: slot }, id: { eq: city } } }),
    translate: ({ cities }) => {
      const target = ({ evidence: sentences, ...rest }: Answer) => ({
        ...rest,
        evidence: only(sentences),
      });
      const program = ({ targets, ...rest }: Answer) => ({
        ...rest,
        targets: { nodes: targets.map(target) },
      });
      const section = ({ policyArea, programs, ...rest }: Answer) => ({
        ...rest,
        policyArea: only(policyArea),
        programs: programs.map(program),
      });
      const document = ({ year, sections, ...rest }: Answer) => ({
        ...rest,
        year: { year },
        sections: sections.map(section),
      });
      const { documents, ...city } = cities[0];
      return { city: { ...city, documents: { nodes: documents.map(document) } } };
    },
  },
  Indicators: pageOf(
    {
      field: 'indicators',
      type: 'Indicator',
      of: `id name aliases unit basis policyArea { id name } ${listed('targets', measured)} ${listed('results', measured)}`,
    },
    {
      as: 'indicators',
      variables: ({ filter }: Answer, slot) => ({
        where: {
          slot: { eq: slot },
          policyArea: { some: { name: { eq: filter.policyArea.eq } } },
        },
      }),
      node: ({ policyArea, targets, results, ...rest }) => ({
        ...rest,
        policyArea: only(policyArea),
        targets: { nodes: targets.map(quantityOf) },
        results: { nodes: results.map(quantityOf) },
      }),
    },
  ),
  Programs: pageOf(
    {
      field: 'programs',
      type: 'Program',
      of: `id name kind city { id name } partOf { id name } parts(sort: [{ id: ASC }]) { id name }
      brands(sort: [{ id: ASC }]) { id name } beneficiaries(sort: [{ id: ASC }]) { id name }
      ${listed('targets', measured)} ${evidence(1)}`,
    },
    {
      as: 'programs',
      variables: ofCity,
      node: ({ city, partOf, targets, evidence: sentences, ...rest }) => ({
        ...rest,
        city: only(city),
        partOf: only(partOf),
        targets: { nodes: targets.map(quantityOf) },
        evidence: { nodes: sentences.map(proofOf) },
      }),
    },
  ),
  Results: pageOf(
    {
      field: 'results',
      type: 'Result',
      of: `${measured} statedCompletionRate target { id value comparator text } partOf { id text }
      rankPlace rankAmong rankEvidence(sort: [{ id: ASC }]) { quote } ${evidence(1)}`,
    },
    {
      as: 'results',
      variables: ofCityAndYear,
      node: ({
        target,
        partOf,
        rankPlace,
        rankAmong,
        rankEvidence,
        evidence: sentences,
        ...rest
      }) => ({
        ...quantityOf(rest),
        rank:
          rankPlace === null
            ? null
            : { place: rankPlace, among: rankAmong, evidence: only(rankEvidence) },
        partOf: only(partOf),
        target: only(target),
        evidence: proofOf(sentences[0]),
      }),
    },
  ),
  Targets: pageOf(
    {
      field: 'targets',
      type: 'Target',
      of: `${measured} dueOn program { id name } partOf { id text } ${evidence(1)}
      responsibilitiesConnection(sort: [{ edge: { rank: ASC } }]) {
        edges { properties { ... on Duty { role inherited } } node { ... on Department { id name } ... on Official { id name } } }
      }`,
    },
    {
      as: 'targets',
      variables: ofCityAndYear,
      sort: '[{ value: DESC }, { id: ASC }]',
      node: ({ program, partOf, evidence: sentences, responsibilitiesConnection, ...rest }) => ({
        ...quantityOf(rest),
        partOf: only(partOf),
        program: only(program),
        evidence: proofOf(sentences[0]),
        responsibilities: responsibilitiesConnection.edges.map(({ properties, node }: Answer) => ({
          ...properties,
          party: node,
        })),
      }),
    },
  ),
} satisfies Readonly<Record<string, Peer>>;
