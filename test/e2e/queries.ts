import { readdirSync, readFileSync } from 'node:fs';
import { cursorEncoder } from '../../src/graphql/compile/cursor.js';
import { encodeSearchCursor, fingerprintOf } from '../../src/graphql/search/search-cursor.js';
import { generatedRequests } from './generated-queries.js';
import { searchCases } from './search-cases.js';

/** A request with its variables, and the outcome that it has on every store and every way to it. */
export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The code of its first error; absent where it has none. */
  readonly code?: string;
}

const proof = 'quote start end document { id } section { ordinal }';

/** A figure with all that it holds. */
const figure = `id text value upperValue comparator unit basis scope note`;

/** A drawing with all that it holds. */
const drawing = `nodes { id type label city { id name } year policyArea { id } degree degrees { type count } }
  edges { id type source target role inherited action evidenceIds evidence { ${proof} } } truncated`;

const expansion = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  nodes { id type label city { id } year policyArea { name } degree degrees { type count } }
  edges { id type source target role inherited action evidenceIds evidence { ${proof} } }`;

/** Of every kind of question, with what lies below it. */
const written: Readonly<Record<string, Request>> = {
  dataset: { query: '{ dataset { revision nodeCount edgeCount counts { type count } } }' },
  'city to evidence': {
    query: `{ city(id: "city:qufu") { name documents { nodes { title sections { heading
      programs { name targets { nodes { text evidence { ${proof} } } } } } } } } }`,
  },
  'proof and back': {
    query: `{ brand(name: "青暖助") { evidence { nodes { document { city { brands { nodes { evidence { totalCount
      nodes { ${proof} } } } } } } } } } }`,
  },
  'concepts and how they spread': {
    query: `{ concepts(filter: { kind: REFORM }, orderBy: [{ field: NAME }], first: 100) { totalCount nodes {
      id name aliases kind years policyArea { id } spread { city { id } year document { id } evidence { ${proof} } }
      usesByYear { year cityCount documentCount }
      appliedBy(first: 3) { totalCount edges { cursor evidence { ${proof} } node { __typename ... on Entity { id name } } }
        pageInfo { hasNextPage endCursor } } } } }`,
  },
  'a concept by name and by id, and who approves a policy': {
    query: `{ named: concept(name: "跨省通办") { id } known: concept(id: "concept:fang-guan-fu") { name }
      policy(id: "policy:xx:wencheng-yimin-anzhi-dagang") { level actors { action department { id level }
        document { id } evidence { ${proof} } } } }`,
  },
  'what applies a concept in a city and a year': {
    query: `{ concepts(first: 100) { nodes { id appliedBy(cityIds: ["city:qufu", "city:xx"], years: [2020, 2023]) {
      totalCount nodes { ... on Node { id } } } } } }`,
  },
  'families of indicators': {
    query: `{ indicatorFamilies { id name nameEn policyArea { id } indicators(first: 5) { totalCount nodes { id
      object population action nameEn family { id } related { indicator { id name } differences { aspect here there } } } } } }`,
  },
  'names in English and in pinyin': {
    query: `{ policyAreas { id name nameEn pinyin } brands(first: 20) { nodes { name nameEn pinyin } }
      documents { nodes { title pinyin } } indicatorFamilies { nameEn pinyin } }`,
  },
  'words that mean the same': {
    query: `{ synonymSets { id name terms } node(id: "synonyms:dibao") { id ... on SynonymSet { terms } } }`,
  },
  'cautions of a comparison': {
    query: `{ compareIndicator(id: "indicator:volunteers") {
      cautions { code values measurementIds message messageZh } warnings } }`,
  },
  'upwards and downwards': {
    query: `{ document(id: "document:taizhou-2024-meeting") { issuer { name parent { name } }
      sections { ordinal parent { ordinal children { ordinal } } policyArea { name } } } }`,
  },
  'passages with all that they prove': {
    query: `query ($types: [EntityType!]) { documents { nodes { id
      passages(first: 30, types: $types) { totalCount edges { cursor node { evidence { ${proof} displayQuote citation
        context { before after } near: context(before: 3, after: 0) { before after } }
        nodes { id type label degree degrees { type count } } edges { id type source target evidence { id quote } } } }
        pageInfo { hasNextPage endCursor } } } } }`,
    variables: { types: ['TARGET', 'POLICY'] },
  },
  'what a passage of evidence proves': {
    query: `{ node(id: "target:qufu-2020-plan:elderly-care-beds") { ... on Target { evidence { id context(before: 500, after: 500) { before after }
      proves { evidence { id } nodes { id label } edges { id } } } } } }`,
  },
  'ledgers and what was left in texts': {
    query: `{ documents { nodes { id artefacts { start end } sections { ordinal printedNumber }
      ledger { counts { kind mentions explained setAside open }
        titles: mentions(kinds: [TITLE, QUOTED_NAME], first: 40) { totalCount edges { cursor node { id start end text kind state
          reason note document { id } explainedBy { id type label degree } } } pageInfo { hasNextPage endCursor } }
        none: mentions(kinds: []) { totalCount nodes { id } } } } } }`,
  },
  'too many passages at once': {
    query: '{ document(id: "document:qufu-2020-plan") { passages(first: 501) { totalCount } } }',
    code: 'LIMIT_EXCEEDED',
  },
  'too many mentions at once': {
    query:
      '{ document(id: "document:qufu-2020-plan") { ledger { mentions(first: 501) { totalCount } } } }',
    code: 'LIMIT_EXCEEDED',
  },
  'too much around a passage': {
    query: `{ node(id: "target:qufu-2020-plan:elderly-care-beds") { ... on Target { evidence { context(before: 501) { before } } } } }`,
    code: 'LIMIT_EXCEEDED',
  },
  'less than nothing around a passage': {
    query: `{ node(id: "target:qufu-2020-plan:elderly-care-beds") { ... on Target { evidence { context(after: -1) { after } } } } }`,
    code: 'BAD_USER_INPUT',
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
      after: cursorEncoder({
        list: 'SERVICE_BRAND',
        order: [{ property: 'name', direction: 'ASC' }],
      })(['幸福', '']),
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
  'searches that read words': {
    query: `{
      understood: search(query: "泰州 养老", first: 50) { ...hits }
      together: search(query: "2024年养老") { ...hits }
      asked: search(query: "青岛建成多少家庭养老床位") { ...hits }
      unread: search(query: "泰州 养老", readWords: false) { ...hits }
      ofArea: search(query: "服务", areaIds: ["area:elderly-care"]) { ...hits }
    }
    fragment hits on SearchConnection { totalCount widened setAside didYouMean
      understood { text city { id } year policyArea { id } alternatives }
      facets { type count } cities { city { name } count } years { year count } policyAreas(first: 5) { policyArea { name } count }
      pageInfo { hasNextPage endCursor }
      edges { passages { document { id } start end text highlights { start end } } score node { __typename ... on Node { id } } highlights { text start end } } }`,
  },
  ...Object.fromEntries(
    Object.entries(searchCases).flatMap(([title, cases]) =>
      cases.map(({ query }) => [
        `a search for ${title}: ${query}`,
        {
          query: `query ($query: String!) { search(query: $query, first: 5) { totalCount widened setAside didYouMean
      understood { text city { id } year policyArea { id } alternatives }
      edges { score node { ... on Node { id } } } } }`,
          variables: { query },
        },
      ]),
    ),
  ),
  'a search behind a cursor of another revision': {
    query: 'query ($after: String) { search(query: "养老", after: $after) { totalCount } }',
    variables: {
      after: encodeSearchCursor(fingerprintOf([['养老'], null, null, null, null, true]), {
        ...{ revision: 'another', skip: 1, way: 'read', parts: [], setAside: [] },
      }),
    },
    code: 'REVISION_CHANGED',
  },
  suggestions: {
    query: `query ($types: [EntityType!]) {
      name: suggest(text: "青暖") { ...found } alias: suggest(text: "泰州") { ...found }
      held: suggest(text: "服务", first: 50) { ...found } letter: suggest(text: "s", first: 50) { ...found }
      pinyin: suggest(text: "yang lao", first: 20) { ...found } initials: suggest(text: "shjz") { ...found }
      english: suggest(text: "elderly c") { ...found } mixed: suggest(text: "青nuan") { ...found }
      traditional: suggest(text: "“養老服務”") { ...found } id: suggest(text: "brand:qingdao") { ...found }
      prefix: suggest(text: "pro", first: 50) { ...found } nothing: suggest(text: "《》") { ...found }
      typed: suggest(text: "民政", types: $types) { ...found }
      narrowed: suggest(text: "社区", cityIds: ["city:qufu", "city:none"]) { ...found }
    }
    fragment found on Suggestion { matched form node { id type label degree city { name } } }`,
    variables: { types: ['DEPARTMENT', 'DOCUMENT'] },
  },
  'parts of a search': {
    query: `{ counted: search(query: "养老") { totalCount }
      typed: search(query: "养老") { facets { type count } widened }
      empty: search(query: "养老", first: 0) { edges { cursor } pageInfo { hasNextPage startCursor endCursor } }
      nowhere: search(query: "养老", cityIds: ["city:none"]) { totalCount edges { score } } }`,
  },
  'an indicator compared': {
    query: `{ compareIndicator(id: "indicator:meal-service-sites") {
      indicator { ${'id name unit basis population'} } cities { id name } years
      cells { city { id name } year status targets { ${figure} } results { ${figure} } } warnings } }`,
  },
  'an indicator compared over some cities and years': {
    query: `query ($cities: [ID!], $years: [Int!]) {
      compareIndicator(id: "indicator:elderly-care-beds", cityIds: $cities, years: $years) {
        cities { name } years cells { status targets { evidence { quote } } } warnings } }`,
    variables: { cities: ['city:taizhou', 'city:qufu'], years: [2024, 2020, 1999] },
  },
  'withheld figures compared': {
    query: `{ indicators(filter: { unit: { eq: "元" } }, first: 3) { nodes { id } }
      compareIndicator(id: "indicator:dibao-payments") { cells { year status results { value text } } warnings } }`,
  },
  'time lines': {
    query: `{ brand: timeline(id: "brand:qingdao:qingnuanzhu") { ...line }
      department: timeline(id: "department:qufu:yanglao-fuwu-ke") { ...line }
      indicator: timeline(id: "indicator:elderly-care-beds") { ...line } }
    fragment line on Timeline { entries { year mentioned names city { id name } document { id title }
      evidence { ${proof} } targets { ${figure} } results { ${figure} }
      changes { kind from to indicator { id name } } } }`,
  },
  'plan and result': {
    query: `{ planResultGaps(cityId: "city:qingdao", year: 2019) { year city { id name }
      targetsWithoutResult(first: 3) { totalCount edges { cursor node { ${figure} } } pageInfo { hasNextPage endCursor } }
      resultsWithoutTarget(first: 3) { totalCount edges { cursor node { ${figure} statedCompletionRate } } pageInfo { hasNextPage endCursor } } } }`,
  },
  'plan and result of a year without any': {
    query: `{ planResultGaps(cityId: "city:qufu", year: 1999) {
      targetsWithoutResult { totalCount nodes { id } } resultsWithoutTarget { totalCount nodes { id } } } }`,
  },
  'a neighbourhood': {
    query: `{ neighborhood(id: "brand:qingdao:qingnuanzhu") { ${drawing} } }`,
  },
  'a deep neighbourhood of some types': {
    query: `query ($types: [EntityType!]) { neighborhood(id: "city:qufu", depth: 3, types: $types, limit: 500) { ${drawing} } }`,
    variables: { types: ['PROGRAM', 'DEPARTMENT', 'OFFICIAL'] },
  },
  'neighbourhoods that are cut': {
    query: `{ few: neighborhood(id: "city:qufu", depth: 2, limit: 5) { ${drawing} }
      many: neighborhood(id: "city:taizhou", depth: 4, limit: 200) { nodes { id } truncated } }`,
  },
  'the neighbourhoods of a year and a policy area': {
    query: `{ year: neighborhood(id: "year:2020", depth: 2, limit: 60) { nodes { id } truncated }
      area: neighborhood(id: "area:elderly-care", depth: 2, limit: 60) { nodes { id } truncated } }`,
  },
  'ways between two nodes': {
    query: `{ one: paths(from: "brand:qingdao:qingnuanzhu", to: "city:qingdao") { ${drawing} }
      several: paths(from: "official:qufu:kong-weijian", to: "indicator:elderly-care-beds", limit: 20) { ${drawing} }
      far: paths(from: "city:qufu", to: "city:taizhou", maxLength: 10) { nodes { id } }
      itself: paths(from: "city:qufu", to: "city:qufu") { nodes { id } edges { id } }
      tooFar: paths(from: "official:qufu:kong-weijian", to: "indicator:elderly-care-beds", maxLength: 1) { nodes { id } } }`,
  },
  'paths around what connects everything': {
    query: `{ through: paths(from: "brand:qufu:ruxiang-shengdi-xiaoyang-qufu", to: "department:qingdao:minzhengju", limit: 3) { nodes { id } }
      around: paths(from: "brand:qufu:ruxiang-shengdi-xiaoyang-qufu", to: "department:qingdao:minzhengju", maxLength: 10,
        avoidTypes: [DOCUMENT, BENEFICIARY_GROUP], avoidIds: ["city:shandong"]) { nodes { id } edges { type } } }`,
  },
  'the neighbours of a node by a relation, page after page': {
    query: `query ($after: String) { expand(id: "city:qufu", relation: "OF_CITY", first: 30, after: $after) { ${expansion} } }`,
    variables: {
      after: cursorEncoder({ list: 'expand OF_CITY city:qufu', order: [] })(['program:']),
    },
  },
  'what an office answers for': {
    query: `{ expand(id: "department:qufu:yanglao-fuwu-ke", relation: "RESPONSIBLE_FOR") { ${expansion} } }`,
  },
  'the neighbours of a node, with all that joins them to what is drawn': {
    query: `{ expand(id: "brand:xx:xingfu-yiyang", relation: "PRESENTS",
      among: ["brand:xx:xingfu-yiyang", "document:xx-2023-report", "city:none"]) {
        nodes { id node { __typename ... on Entity { name } } } edges { id type source target } } }`,
  },
  'the neighbours of a node of some types, cities and years': {
    query: `query ($types: [EntityType!], $cities: [ID!], $years: [Int!]) {
      measured: expand(id: "indicator:elderly-care-beds", relation: "MEASURES", types: $types, cityIds: $cities, years: $years) {
        totalCount nodes { id year city { name } } }
      sections: expand(id: "area:elderly-care", relation: "CONCERNS", types: [SECTION], cityIds: $cities) { totalCount nodes { id } }
      none: expand(id: "city:qufu", relation: "REPORTS_ON") { totalCount nodes { id } pageInfo { endCursor } } }`,
    variables: {
      types: ['TARGET', 'RESULT'],
      cities: ['city:qufu', 'city:qingdao'],
      years: [2020, 2023],
    },
  },
  'nodes and all relations between them': {
    query: `{ induced(ids: ["city:qufu", "document:qufu-2020-plan", "area:elderly-care", "city:qufu"]) { ${drawing} } }`,
  },
  'who answers for what, as the documents say it': {
    query: `query ($after: String) { responsibilities(first: 30, after: $after) { totalCount
      edges { cursor evidence { id } node { role inherited party { __typename ... on Entity { id name } }
        subject { __typename ... on Node { id } } document { id } evidence { ${proof} } } }
      nodes { role } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  },
  'who answers for what, of a city, a year, a party, a role and an area': {
    query: `query ($filter: ResponsibilityFilter, $orderBy: [ResponsibilityOrder!]) {
      responsibilities(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { role inherited party { ... on Node { id } } subject { ... on Node { id } } } }
      of: responsibilities(filter: { partyName: { eq: "养老服务科" }, policyArea: { eq: "养老服务" } }, orderBy: [{ field: PARTY, direction: DESC }]) { totalCount }
      by: responsibilities(filter: { or: [{ party: { eq: "official:qufu:kong-weijian" } }, { not: { document: { in: ["document:qufu-2020-plan"] } } }] }) { totalCount }
      department(id: "department:qufu:yanglao-fuwu-ke") { responsibilities(filter: $filter, orderBy: $orderBy) { totalCount nodes { role } } }
      section: document(id: "document:qufu-2020-plan") { sections { responsibilities(filter: { role: LEAD, partyName: { contains: "孔" } }, orderBy: [{ field: PARTY }]) { role party { ... on Node { id } } } } } }`,
    variables: {
      filter: { city: { name: { eq: '曲阜市' } }, year: { eq: 2020 }, inherited: false },
      orderBy: [{ field: 'ROLE', direction: 'DESC' }, { field: 'SECTION' }, { field: 'DOCUMENT' }],
    },
  },
  'what is held': {
    query: `{ all: coverage { city { id name } year documents { id kind period } }
      some: coverage(cityIds: ["city:qingdao", "city:qufu"], years: [2020, 2023]) { city { id } year documents { title } } }`,
  },
  'what contradicts': {
    query: `query ($after: String) { contradictions(cityIds: ["city:qingdao", "city:qufu"], years: [2020, 2023], first: 5, after: $after) { totalCount hasMore
      contradictions { id year city { name } indicator { name } first { id value evidence { quote } } second { id value } } } }`,
  },
  'what changed in a city': {
    query: `query ($area: ID) { all: changes(cityId: "city:qingdao", from: 2019, to: 2023) { city { id } from to
        documentsFrom { id } documentsTo { id } changes { kind subject { __typename id ... on Entity { name } ... on Target { text status } }
          before { ${proof} } after { ${proof} } counterpart { id } } }
      area: changes(cityId: "city:qingdao", from: 2019, to: 2023, policyArea: $area) { changes { kind subject { id } } }
      unheld: changes(cityId: "city:qufu", from: 2019, to: 2020) { documentsFrom { id } documentsTo { id } changes { kind } } }`,
    variables: { area: 'area:elderly-care' },
  },
  'why a target is silent': {
    query: `{ targets(first: 100, orderBy: [{ field: CITY }]) { nodes { id status silence } }
      results(first: 100) { nodes { id status target { id } } }
      planResultGaps(cityId: "city:xx", year: 2023) { targetsWithoutResult(first: 100) { nodes { id period silence } } } }`,
  },
  'officials, places and departments of a city, a year and an area': {
    query: `{ officials(filter: { city: { id: { eq: "city:qufu" } }, year: { eq: 2020 }, posts: { contains: "局" }, office: { contains: "民政" } }, orderBy: [{ field: NAME }]) { totalCount nodes { id name } }
      of: officials(filter: { policyArea: { eq: "养老服务" } }) { totalCount nodes { id } }
      places(filter: { city: { name: { eq: "青岛市" } }, year: { in: [2019, 2023] }, name: { contains: "区" } }, orderBy: [{ field: NAME, direction: DESC }]) { totalCount nodes { name } }
      departments(filter: { year: { eq: 2020 }, policyArea: { eq: "殡葬" } }) { totalCount nodes { id } }
      city(id: "city:qufu") { departments(filter: { policyArea: { eq: "养老服务" } }) { nodes { id } } places(orderBy: [{ field: NAME }]) { nodes { id } } } }`,
  },
  'documents in several orders': {
    query: `{ byCity: documents(orderBy: [{ field: CITY, direction: DESC }, { field: YEAR }]) { nodes { id } pageInfo { endCursor } }
      issued: documents(orderBy: [{ field: ISSUED_ON }], first: 3) { nodes { id issuedOn } }
      titled: documents(filter: { kind: WORK_REPORT }, orderBy: [{ field: TITLE }, { field: ID }]) { nodes { title } } }`,
  },
  'namesakes in other cities': {
    query: `{ shared: namesakes(id: "department:qufu:shiwei") { id label city { name } } place: namesakes(id: "document:qufu-2020-plan") { id } }`,
  },
  'targets by all keys': {
    query: `{ aggregateTargets(groupBy: [CITY, YEAR, INDICATOR, POLICY_AREA, UNIT, BASIS]) {
      city { id name } year indicator { id name } policyArea { id name }
      unit basis count withheld sum min max average } }`,
  },
  'results by each key alone': {
    query: `{ ${['CITY', 'YEAR', 'INDICATOR', 'POLICY_AREA', 'UNIT', 'BASIS']
      .map(
        (key) =>
          `by${key}: aggregateResults(groupBy: [${key}]) { city { id } year indicator { id } policyArea { id } unit basis count withheld sum min max average }`,
      )
      .join('\n')} none: aggregateResults(groupBy: []) { unit basis count } }`,
  },
  'groups of a filter, with what is related': {
    query: `query ($filter: TargetFilter) { aggregateTargets(filter: $filter, groupBy: [CITY, INDICATOR]) {
      city { name parent { name } } indicator { name policyArea { name } } sum } }`,
    variables: { filter: { year: { gte: 2020 }, not: { unit: { eq: '%' } } } },
  },
  'one of each': {
    query: `{ department(name: "养老服务科") { id } indicator(name: "养老床位") { id }
      sameDepartment: department(id: "department:qufu:yanglao-fuwu-ke") { name }
      sameIndicator: indicator(id: "indicator:elderly-care-beds") { name aliases }
      brand(id: "brand:qingdao:qingnuanzhu") { name aliases }
      policy(id: "policy:national:diming-guanli-tiaoli") { name } program(id: "program:qingdao:ailao-zhulao-wuxiang-xingdong") { name }
      node(id: "section:qufu-2020-plan:3") { id ... on Section { heading text start end level: ordinal } }
      year(year: 2020) { id year }
      policies(first: 1) { nodes { id } } programs(first: 1) { nodes { id } } }`,
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
  'an unknown indicator compared': {
    query: '{ compareIndicator(id: "indicator:none") { years } }',
    code: 'NOT_FOUND',
  },
  'an indicator compared over an unknown city': {
    query:
      '{ compareIndicator(id: "indicator:meal-service-sites", cityIds: ["city:none"]) { years } }',
    code: 'NOT_FOUND',
  },
  'the time line of what has none': {
    query: '{ timeline(id: "city:qufu") { entries { year } } }',
    code: 'NOT_FOUND',
  },
  'gaps of an unknown city': {
    query: '{ planResultGaps(cityId: "city:none", year: 2023) { year } }',
    code: 'NOT_FOUND',
  },
  'a neighbourhood of nothing': {
    query: '{ neighborhood(id: "city:none") { truncated } }',
    code: 'NOT_FOUND',
  },
  'a neighbourhood too deep': {
    query: '{ neighborhood(id: "city:qufu", depth: 5) { truncated } }',
    code: 'LIMIT_EXCEEDED',
  },
  'ways to nothing': {
    query: '{ paths(from: "city:qufu", to: "city:none") { truncated } }',
    code: 'NOT_FOUND',
  },
  'ways of no length': {
    query: '{ paths(from: "city:qufu", to: "city:jining", maxLength: 0) { truncated } }',
    code: 'BAD_USER_INPUT',
  },
  'paths around too much': {
    query: `query ($ids: [ID!]) { paths(from: "city:qufu", to: "city:jining", avoidIds: $ids) { truncated } }`,
    variables: { ids: Array.from({ length: 101 }, (_, at) => `city:${at}`) },
    code: 'LIMIT_EXCEEDED',
  },
  'neighbours of nothing': {
    query: '{ expand(id: "city:none", relation: "OF_CITY") { totalCount } }',
    code: 'NOT_FOUND',
  },
  'neighbours by no relation': {
    query: '{ expand(id: "city:qufu", relation: "PROVEN_BY") { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'neighbours after a place in another list': {
    query:
      'query ($after: String) { expand(id: "city:qufu", relation: "OF_CITY", after: $after) { totalCount } }',
    variables: {
      after: cursorEncoder({ list: 'expand OF_CITY city:qingdao', order: [] })(['program:']),
    },
    code: 'BAD_USER_INPUT',
  },
  'relations between nodes that nobody has': {
    query: '{ induced(ids: ["city:none"]) { nodes { id } edges { id } truncated } }',
    code: 'NOT_FOUND',
  },
  'nodes of which one is not there': {
    query: '{ induced(ids: ["city:qufu", "city:none"]) { nodes { id } } }',
    code: 'NOT_FOUND',
  },
  'too many nodes': {
    query: 'query ($ids: [ID!]!) { induced(ids: $ids) { truncated } }',
    variables: { ids: Array.from({ length: 501 }, (_, at) => `city:${at}`) },
    code: 'LIMIT_EXCEEDED',
  },
  'what is held of a city that is not there': {
    query: '{ coverage(cityIds: ["city:qufu", "city:none"]) { year } }',
    code: 'NOT_FOUND',
  },
  'contradictions behind one that is none': {
    query: '{ contradictions(after: "target:none result:none") { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'too many contradictions': {
    query: '{ contradictions(first: 101) { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'changes of a city that is not there': {
    query: '{ changes(cityId: "city:none", from: 2019, to: 2023) { from } }',
    code: 'NOT_FOUND',
  },
  'changes of an area that is not there': {
    query:
      '{ changes(cityId: "city:qingdao", from: 2019, to: 2023, policyArea: "area:none") { from } }',
    code: 'NOT_FOUND',
  },
  'changes back in time': {
    query: '{ changes(cityId: "city:qingdao", from: 2023, to: 2019) { from } }',
    code: 'BAD_USER_INPUT',
  },
  'namesakes of nothing': {
    query: '{ namesakes(id: "brand:qufu:none") { id } }',
    code: 'NOT_FOUND',
  },
  'suggestions for too long a text': {
    query: `{ suggest(text: "${'养'.repeat(101)}") { matched } }`,
    code: 'LIMIT_EXCEEDED',
  },
  'too many suggestions': {
    query: '{ suggest(text: "养", first: 51) { matched } }',
    code: 'LIMIT_EXCEEDED',
  },
  'a search for nothing': {
    query: '{ search(query: " ") { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'groups by a contradiction': {
    query: '{ aggregateResults(groupBy: [], filter: { value: { gt: 2, lt: 1 } }) { count } }',
    code: 'BAD_USER_INPUT',
  },
};

/** Variables for every stored operation, by its name; one that is missing here has no request. */
export const variablesOfStored: Readonly<Record<string, NonNullable<Request['variables']>>> = {
  AggregateResults: { groupBy: ['CITY', 'YEAR', 'INDICATOR', 'POLICY_AREA'] },
  AggregateTargets: { groupBy: ['CITY'], filter: { year: { gte: 2020 } } },
  AssistantCity: { id: 'city:taizhou', targets: 5, results: 5 },
  AssistantCompare: { indicator: 'indicator:meal-service-sites' },
  AssistantConcept: { id: 'concept:liang-xiang-butie', first: 5 },
  AssistantConcepts: { first: 10 },
  AssistantDepartment: { id: 'department:qufu:yanglao-fuwu-ke' },
  AssistantDuties: { filter: { city: { id: { eq: 'city:qufu' } } }, first: 5 },
  AssistantDutiesOf: { id: 'section:qufu-2020-plan:3' },
  AssistantFind: { query: '泰州 养老', first: 5 },
  AssistantHeld: { cityIds: ['city:qingdao'] },
  AssistantNames: { text: '青暖' },
  AssistantPassage: { id: 'evidence:qingdao-2019-report:000000-000018' },
  AssistantPlan: { city: 'city:xx', year: 2023, first: 5, resultsFirst: 5 },
  AssistantPolicy: { id: 'policy:qufu:2020-minzheng-gongzuo-yaodian' },
  AssistantProgram: { id: 'program:qufu:1236-gongzuo-tixi' },
  AssistantResult: { id: 'result:qingdao-2019-report:price-linked-subsidies' },
  AssistantTarget: { id: 'target:qufu-2020-plan:elderly-care-beds' },
  Brands: { first: 100 },
  Changes: { city: 'city:qingdao', from: 2019, to: 2023 },
  CityOverview: { city: 'city:qufu' },
  CompareIndicator: { id: 'indicator:meal-service-sites' },
  ConceptSpread: { name: '两项补贴', first: 5 },
  Coverage: { years: [2019, 2020, 2023] },
  Dataset: {},
  Expand: { id: 'indicator:elderly-care-beds', relation: 'MEASURES', first: 5 },
  DocumentReader: { document: 'document:xx-2023-half-year-report' },
  Indicators: { filter: { policyArea: { eq: '养老服务' } }, first: 50 },
  Neighborhood: { id: 'department:qufu:yanglao-fuwu-ke', depth: 2 },
  Paths: { from: 'official:qufu:kong-weijian', to: 'city:qufu' },
  PlanResultGaps: { city: 'city:qingdao', year: 2018 },
  Programs: { orderBy: [{ field: 'NAME', direction: 'DESC' }], first: 50 },
  RelatedIndicators: { id: 'indicator:nursing-beds-added' },
  Responsibilities: { filter: { city: { id: { eq: 'city:qufu' } }, year: { eq: 2020 } } },
  Results: { orderBy: [{ field: 'VALUE', direction: 'DESC' }], first: 100 },
  Search: { query: '养老 服务', first: 50 },
  SearchPassages: { query: '养老 服务', first: 20 },
  Suggest: { text: 'yang lao', first: 20 },
  SectionResponsibilities: { document: 'document:qufu-2020-plan' },
  Targets: { filter: { city: { name: { eq: '曲阜市' } } }, first: 100 },
  Timeline: { id: 'brand:qingdao:qingnuanzhu' },
};

interface StoredOperation {
  readonly name: string;
  readonly body: string;
}

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** The operations that the service stores. */
export const storedOperations: readonly StoredOperation[] = (
  JSON.parse(readFileSync(at('schema/persisted-operations.json'), 'utf8')) as {
    readonly operations: readonly StoredOperation[];
  }
).operations;

const tabs = at('web/playground/tabs/');

/** Everything that is asked of both stores, in both ways: once by Apollo Server, then as a known operation. */
export const requests: Readonly<Record<string, Request>> = {
  ...written,
  ...generatedRequests(readFileSync(at('schema/schema.graphql'), 'utf8')),
  ...Object.fromEntries(
    storedOperations.flatMap(({ name, body }) => {
      const variables = variablesOfStored[name];
      return variables ? [[`stored operation ${name}`, { query: body, variables }]] : [];
    }),
  ),
  ...Object.fromEntries(
    readdirSync(tabs)
      .sort()
      .map((name) => [
        `tab ${name} of the playground`,
        { query: readFileSync(new URL(name, tabs), 'utf8') },
      ]),
  ),
};
