/** Requests of every kind, with the variables and the outcome that they have on every store. */
export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The code of its first error; absent where it has none. */
  readonly code?: string;
}

const proof = 'quote start end document { id } section { ordinal }';

export const requests: Readonly<Record<string, Request>> = {
  dataset: { query: '{ dataset { revision nodeCount edgeCount counts { type count } } }' },
  'city to evidence': {
    query: `{ city(id: "city:qufu") { name documents { nodes { title sections { heading
      programs { name targets { nodes { text evidence { ${proof} } } } } } } } } }`,
  },
  'proof and back': {
    query: `{ brand(name: "青暖助") { evidence { nodes { document { city { brands { nodes { evidence { totalCount
      nodes { ${proof} } } } } } } } } } }`,
  },
  'upwards and downwards': {
    query: `{ document(id: "document:taizhou-2024-meeting") { issuer { name parent { name } }
      sections { ordinal parent { ordinal children { ordinal } } policyArea { name } } } }`,
  },
  'whole programmes': {
    query: `{ programs(first: 100) { totalCount edges { cursor evidence { ${proof} } node {
      id name kind aliases years city { id } policyArea { name } partOf { id } parts { id } brands { id }
      places { id } beneficiaries { id } policies { id } taskForces { id } sections { id }
      responsibilities { role inherited party { ... on Entity { id } } subject { ... on Node { id } } evidence { id } document { id } }
    } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  },
  'whole targets': {
    query: `{ targets(first: 100) { nodes { id value upperValue comparator unit basis text scope note dueOn
      city { id } year { year } document { id } section { id } program { id } indicator { id }
      brands { id } places { id } results { id } evidence { id } responsibilities { role } } } }`,
  },
  'whole results': {
    query: `{ results(first: 100, orderBy: [{ field: VALUE, direction: DESC }]) { nodes { id value comparator
      unit basis text statedCompletionRate target { id value } indicator { name } evidence { quote } } } }`,
  },
  'whole cities': {
    query: `{ cities { nodes { id name level province anonymized aliases years parent { name }
      documents { nodes { id } } brands { totalCount } programs { totalCount } targets { totalCount }
      results { totalCount } departments { totalCount } places { totalCount } policies { totalCount } } } }`,
  },
  'whole policies': {
    query: `{ policies(first: 100, orderBy: [{ field: NAME }]) { nodes { name kind years city { name }
      policyArea { name } issuers { name } sections { heading } programs { nodes { name } }
      mentions { action document { id } evidence { quote } } } } }`,
  },
  'whole departments': {
    query: `{ departments(first: 100) { nodes { name kind city { name } parent { name } children { name }
      officials { name posts } responsibilities(first: 5) { totalCount nodes { role subject { __typename } } } } } }`,
  },
  officials: {
    query:
      '{ officials { nodes { name posts departments { name } responsibilities(first: 3) { totalCount edges { cursor } } } } }',
  },
  places: {
    query: '{ places(first: 100) { nodes { name city { name } programs { nodes { name } } } } }',
  },
  'policy areas': {
    query:
      '{ policyAreas { name aliases years programs(first: 2) { totalCount nodes { name } } indicators { totalCount } } }',
  },
  'beneficiary groups': {
    query:
      '{ beneficiaryGroups { name programs(first: 3, orderBy: [{ field: NAME, direction: DESC }]) { nodes { name } } } }',
  },
  years: {
    query:
      '{ years { year cities { nodes { name } } documents { nodes { id } } targets { totalCount } programs(first: 2) { nodes { id } } } }',
  },
  'indicators of a kind': {
    query: `query ($filter: IndicatorFilter) { indicators(filter: $filter, first: 50) { totalCount nodes {
      name unit basis population policyArea { name } targets { nodes { value } } results { nodes { value } } } } }`,
    variables: { filter: { unit: { in: ['张', '%'] } } },
  },
  'range of values': {
    query: `{ results(filter: { value: { gte: 1000, lt: 1000000 }, unit: { eq: "人" } },
      orderBy: [{ field: VALUE, direction: DESC }]) { totalCount nodes { value text } } }`,
  },
  'withheld values': {
    query:
      '{ results(filter: { not: { value: {} } }, orderBy: [{ field: INDICATOR }]) { totalCount nodes { value unit text indicator { name } } } }',
  },
  'withheld values last, ascending': {
    query:
      '{ results(filter: { unit: { eq: "元" } }, orderBy: [{ field: VALUE }], first: 100) { nodes { value id } } }',
  },
  'withheld values last, descending': {
    query:
      '{ results(filter: { unit: { eq: "元" } }, orderBy: [{ field: VALUE, direction: DESC }], first: 100) { nodes { value id } } }',
  },
  'and, or, not': {
    query: `{ targets(first: 100, filter: { and: [{ or: [{ unit: { eq: "%" } }, { unit: { eq: "处" } }] },
      { not: { city: { anonymized: true } } }, { not: { value: { gt: 100 } } }] }) { totalCount nodes { id } } }`,
  },
  'empty and, empty or': {
    query:
      '{ all: brands(filter: { and: [] }) { totalCount } none: brands(filter: { or: [] }) { totalCount } }',
  },
  'by a department': {
    query:
      '{ targets(filter: { department: { eq: "养老服务科" } }) { nodes { text } } programs(filter: { department: { contains: "福利" } }, first: 100) { nodes { name } } }',
  },
  'by an action': {
    query:
      '{ policies(filter: { action: PUBLISHES, city: { name: { startsWith: "青岛" } } }) { nodes { name } } }',
  },
  'by area and year': {
    query:
      '{ brands(filter: { policyArea: { eq: "养老服务" }, year: { gte: 2020 } }) { nodes { name years } } }',
  },
  'by names in two ways': {
    query:
      '{ a: programs(filter: { name: { startsWith: "点亮" } }) { nodes { name } } b: programs(filter: { name: { contains: "行动" } }, first: 100, orderBy: [{ field: NAME }]) { nodes { name } } }',
  },
  'several orders': {
    query: `{ targets(first: 100, orderBy: [{ field: CITY, direction: DESC }, { field: YEAR }, { field: VALUE, direction: DESC }]) {
      edges { cursor node { id } } } }`,
  },
  'names by code point': {
    query:
      '{ departments(first: 100, orderBy: [{ field: NAME, direction: DESC }]) { edges { cursor node { name id } } } }',
  },
  'a page behind a cursor': {
    query: `query ($after: String) { brands(first: 4, after: $after, orderBy: [{ field: NAME }]) {
      nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
    variables: {
      after: Buffer.from(JSON.stringify(['node.name.ASC', '幸福', ''])).toString('base64url'),
    },
  },
  'the count alone': {
    query: '{ programs(first: 0) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
  },
  'any nodes': {
    query: `{ nodes(ids: ["city:qufu", "brand:qingdao:qingnuanzhu", "target:qufu-2020-plan:elderly-care-beds", "year:2023"]) {
      __typename id ... on Entity { name evidence(first: 1) { nodes { ${proof} } } } ... on Measurement { value indicator { name } } } }`,
  },
  'one field under two names': {
    query:
      '{ city(name: "泰州") { a: targets(first: 1) { nodes { text } } b: targets(first: 2, orderBy: [{ field: VALUE }]) { nodes { text } } } }',
  },
  'some left out': {
    query:
      'query ($no: Boolean!) { city(name: "泰州市") { name years @skip(if: $no) brands @include(if: $no) { nodes { name } } } }',
    variables: { no: true },
  },
  'nothing found': {
    query:
      '{ brands(filter: { name: { eq: "无" } }) { totalCount nodes { id } pageInfo { startCursor } } year(year: 1900) { id } }',
  },
  searches: {
    query: `query ($types: [EntityType!]) {
      common: search(query: "养老", first: 40) { ...hits }
      name: search(query: "青暖助") { ...hits }
      words: search(query: "养老 服务", first: 100) { ...hits }
      typed: search(query: "民政", types: $types, first: 5) { ...hits }
      narrowed: search(query: "服务", cityIds: ["city:qingdao"], years: [2023]) { ...hits }
      divided: search(query: "养老床位机构建设") { ...hits }
    }
    fragment hits on SearchConnection { totalCount widened facets { type count } pageInfo { hasNextPage endCursor }
      edges { score node { __typename ... on Node { id } } highlights { text start end } } }`,
    variables: { types: ['DOCUMENT', 'SECTION', 'TARGET', 'DEPARTMENT'] },
  },
  'unknown id': {
    query: '{ city(id: "city:none") { id } brands { totalCount } }',
    code: 'NOT_FOUND',
  },
  'unknown among known ids': {
    query: '{ nodes(ids: ["city:qufu", "city:none"]) { id } }',
    code: 'NOT_FOUND',
  },
  'unknown name': { query: '{ indicator(name: "无") { id } }', code: 'NOT_FOUND' },
  'ambiguous name': { query: '{ department(name: "市委") { id } }', code: 'BAD_USER_INPUT' },
  'malformed cursor': { query: '{ targets(after: "x") { totalCount } }', code: 'BAD_USER_INPUT' },
  'too much at once': {
    query: '{ city(name: "曲阜市") { programs(first: 500) { totalCount } } }',
    code: 'LIMIT_EXCEEDED',
  },
  contradiction: {
    query: '{ targets(filter: { value: { gt: 2, lt: 1 } }) { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'unknown field': { query: '{ cities { size } }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'no GraphQL': { query: '{ cities', code: 'GRAPHQL_PARSE_FAILED' },
};
