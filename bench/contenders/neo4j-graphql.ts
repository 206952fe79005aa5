import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import type { Assignment } from './contenders.js';

/** The part of the graph that the questions are about, as its documentation says to describe it. */
const typeDefs = `
type City @node {
  id: ID!
  slot: String!
  name: String!
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
  programs: [Program!]! @relationship(type: "IN_SECTION", direction: IN)
}
type Program @node {
  id: ID!
  slot: String!
  name: String!
  kind: String!
  cityId: String!
  years: [Int!]!
  brands: [ServiceBrand!]! @relationship(type: "PRESENTS", direction: IN)
  targets: [Target!]! @relationship(type: "OF_PROGRAM", direction: IN)
  responsibilities: [Party!]! @relationship(type: "RESPONSIBLE_FOR", direction: IN, properties: "Duty")
}
type Duty @relationshipProperties {
  role: String!
  inherited: Boolean!
  rank: String!
}
union Party = Department | Official
type Department @node { id: ID! name: String! }
type Official @node { id: ID! name: String! }
type ServiceBrand @node { id: ID! name: String! }
type Indicator @node { id: ID! name: String! }
type Evidence @node { id: ID! quote: String! start: Int! end: Int! }
type Target @node {
  id: ID!
  slot: String!
  text: String!
  value: Float
  unit: String!
  comparator: String!
  year: Int!
  indicatorId: String!
  indicator: [Indicator!]! @relationship(type: "MEASURES", direction: OUT)
  city: [City!]! @relationship(type: "OF_CITY", direction: OUT)
  evidence: [Evidence!]! @relationship(type: "PROVEN_BY", direction: OUT)
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
