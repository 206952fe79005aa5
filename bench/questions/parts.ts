/** Parts of statements by hand: what several questions ask for in the same words. */

/** Whoever answers for `of`, leads first. */
export const responsibilities = (of: string): string => `COLLECT {
  MATCH (party)-[r:RESPONSIBLE_FOR]->(${of})
  RETURN {role: r.role, inherited: r.inherited, party: {
    __typename: CASE WHEN party:Department THEN 'Department' ELSE 'Official' END,
    id: party.id, name: party.name
  }} ORDER BY r.rank, party.id
}`;

/** The brands that present a programme. */
export const brands = (of: string): string =>
  `COLLECT { MATCH (${of})<-[:PRESENTS]-(b:ServiceBrand) RETURN b {.id, .name} ORDER BY b.id }`;

/** A sentence with the document and the section that it stands in. */
export const proof = (evidence: string): string => `${evidence} {.quote, .start, .end,
  document: head([(${evidence})-[:QUOTED_FROM]->(d:Document) | d {.id, .title}]),
  section: head([(${evidence})-[:QUOTED_FROM]->(s:Section) | s {.ordinal, .heading}])}`;

/** The first sentences that prove a node. */
export const proofs = (of: string, count: number): string => `COLLECT {
  MATCH (${of})-[:PROVEN_BY]->(e:Evidence)
  WITH e ORDER BY e.id LIMIT ${count}
  RETURN ${proof('e')}
}`;

/** What is told of a target or result wherever it is listed. */
const quantityFields = (m: string): string =>
  `.id, .value, .upperValue, .comparator, .unit, .basis, .basisDoubt, .text, .displayText, .scope,
  .period, .periodStart, .periodEnd, year: {year: ${m}.year},
  indicator: head([(${m})-[:MEASURES]->(i:Indicator) | i {.id, .name}]),
  city: head([(${m})-[:OF_CITY]->(c:City) | c {.id, .name}])`;

export const quantity = (m: string, more = ''): string =>
  `${m} {${quantityFields(m)}${more && `, ${more}`}}`;

/**
 * A page from the beginning of a list that was collected, with how many there are.
 *
 * @param of tells an entry, which is called `name` there
 */
export const page = (list: string, first: number, name: string, of: string): string => `{
  totalCount: size(${list}),
  pageInfo: {hasNextPage: size(${list}) > ${first}, endCursor: ${list}[..${first}][-1].id},
  nodes: COLLECT { UNWIND ${list}[..${first}] AS ${name} RETURN ${of} }
}`;

/** A list as it is without its count: `targets { nodes { … } }`. */
export const nodes = (match: string, name: string, of: string, limit: number): string =>
  `{nodes: COLLECT { MATCH ${match} WITH ${name} ORDER BY ${name}.id LIMIT ${limit} RETURN ${of} }}`;
