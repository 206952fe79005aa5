import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import type { Assignment } from './contenders.js';

const measurementFields = `id: ID!
  slot: String!
  text: String!
  value: Float
  upperValue: Float
  unit: String!
  basis: String!
  comparator: String!
  basisDoubt: String
  displayText: String!
  scope: String
  period: String!
  periodStart: String
  periodEnd: String
  year: Int!
  cityId: String!
  indicatorId: String!
  indicator: [Indicator!]! @relationship(type: "MEASURES", direction: OUT)
  city: [City!]! @relationship(type: "OF_CITY", direction: OUT)
  evidence: [Evidence!]! @relationship(type: "PROVEN_BY", direction: OUT)`;

/** The part of the graph that the questions are about, as its documentation says to describe it. */
const typeDefs = `
type City @node {
  id: ID!
  slot: String!
  name: String!
  years: [Int!]!
  documents: [Document!]! @relationship(type: "STATED_IN", direction: OUT)
}
type Document @node {
  id: ID!
  title: String!
  year: Int!
  sections: [Section!]! @relationship(type: "IN_DOCUMENT", direction: IN)
}
type Section @node {
  id: ID!
  ordinal: String!
  heading: String!
  position: Int!
  policyArea: [PolicyArea!]! @relationship(type: "CONCERNS", direction: OUT)
  programs: [Program!]! @relationship(type: "IN_SECTION", direction: IN)
}
type Program @node {
  id: ID!
  slot: String!
  name: String!
  kind: String!
  cityId: String!
  years: [Int!]!
  city: [City!]! @relationship(type: "OF_CITY", direction: OUT)
  partOf: [Program!]! @relationship(type: "PART_OF", direction: OUT)
  parts: [Program!]! @relationship(type: "PART_OF", direction: IN)
  beneficiaries: [BeneficiaryGroup!]! @relationship(type: "SERVES", direction: OUT)
  brands: [ServiceBrand!]! @relationship(type: "PRESENTS", direction: IN)
  targets: [Target!]! @relationship(type: "OF_PROGRAM", direction: IN)
  responsibilities: [Party!]! @relationship(type: "RESPONSIBLE_FOR", direction: IN, properties: "Duty")
  evidence: [Evidence!]! @relationship(type: "PROVEN_BY", direction: OUT)
}
type Duty @relationshipProperties {
  role: String!
  inherited: Boolean!
  rank: String!
}
union Party = Department | Official
type Department @node { id: ID! name: String! }
type Official @node { id: ID! name: String! }
type BeneficiaryGroup @node { id: ID! name: String! }
type PolicyArea @node { id: ID! name: String! }
type ServiceBrand @node {
  id: ID!
  slot: String!
  name: String!
  aliases: [String!]!
  years: [Int!]!
  cityId: String!
  city: [City!]! @relationship(type: "OF_CITY", direction: OUT)
  policyArea: [PolicyArea!]! @relationship(type: "CONCERNS", direction: OUT)
  evidence: [Evidence!]! @relationship(type: "PROVEN_BY", direction: OUT)
}
type Indicator @node {
  id: ID!
  slot: String!
  name: String!
  aliases: [String!]!
  unit: String!
  basis: String!
  policyArea: [PolicyArea!]! @relationship(type: "CONCERNS", direction: OUT)
  targets: [Target!]! @relationship(type: "MEASURES", direction: IN)
  results: [Result!]! @relationship(type: "MEASURES", direction: IN)
}
type Evidence @node {
  id: ID!
  quote: String!
  start: Int!
  end: Int!
  document: [Document!]! @relationship(type: "QUOTED_FROM", direction: OUT)
  section: [Section!]! @relationship(type: "QUOTED_FROM", direction: OUT)
}
type Target @node {
  ${measurementFields}
  dueOn: String
  partOf: [Target!]! @relationship(type: "PART_OF", direction: OUT)
  program: [Program!]! @relationship(type: "OF_PROGRAM", direction: OUT)
  responsibilities: [Party!]! @relationship(type: "RESPONSIBLE_FOR", direction: IN, properties: "Duty")
}
type Result @node {
  ${measurementFields}
  statedCompletionRate: Float
  rankPlace: Int
  rankAmong: String
  rankEvidence: [Evidence!]! @relationship(type: "RANK_PROVEN_BY", direction: OUT)
  partOf: [Result!]! @relationship(type: "PART_OF", direction: OUT)
  target: [Target!]! @relationship(type: "REPORTS_ON", direction: OUT)
}
`;

/** @neo4j/graphql over the same database, on Apollo Server the plain way. */
export async function serveNeo4jGraphQL({ neo4j: settings }: Assignment): Promise<string> {
  const { uri, user, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const server = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async () => (database ? { sessionConfig: { database } } : {}),
  });
  return url;
}
