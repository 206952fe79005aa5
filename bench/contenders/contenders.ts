import type { Neo4jSettings } from '../../src/store/neo4j/connection.js';

/** This project: over Neo4j and with the graph in its own process, answers kept (warm) or not (cold). */
export const projectContenders = [
  'neo4j-cold',
  'neo4j-warm',
  'embedded-cold',
  'embedded-warm',
] as const;
/** Whom it is compared with: statements by hand, and the library that Neo4j offers. */
export const otherContenders = ['cypher', 'neo4j-graphql'] as const;
/** Who answers the questions, each a server process of its own. */
export const contenderNames = [...projectContenders, ...otherContenders] as const;

export type ProjectContender = (typeof projectContenders)[number];
export type OtherContender = (typeof otherContenders)[number];
export type ContenderName = ProjectContender | OtherContender;

export const isOfProject = (name: ContenderName): name is ProjectContender =>
  (projectContenders as readonly string[]).includes(name);

/** What a server process that is not the project's is started with. */
export interface Assignment {
  readonly contender: OtherContender;
  readonly neo4j: Neo4jSettings;
  /** The load that is served. */
  readonly slot: string;
}

/** What a process has used so far. */
export interface Usage {
  /** Processor time in milliseconds, user and system. */
  readonly cpu: number;
  /** Bytes, now. */
  readonly rss: number;
  /** Bytes, at most until now. */
  readonly peak: number;
  /** Bytes that are in use, buffers included; after a collection where that was asked for. */
  readonly live: number;
}
