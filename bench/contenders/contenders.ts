import type { Neo4jSettings } from '../../src/store/neo4j/connection.js';
import type { CorpusSize } from '../corpus.js';

/** Who answers the questions, each a server process of its own. */
export const contenderNames = [
  'neo4j-cold',
  'neo4j-warm',
  'embedded',
  'embedded-cold',
  'neo4j-graphql',
  'cypher',
] as const;
export type ContenderName = (typeof contenderNames)[number];

/** What a server process is started with. */
export interface Assignment {
  readonly contender: ContenderName;
  readonly neo4j: Neo4jSettings;
  /** The load that is served: the hand-written statements and @neo4j/graphql are told. */
  readonly slot: string;
  readonly size: CorpusSize;
}

/** A contender that listens. */
export interface Listening {
  readonly url: string;
  /** Seconds from having the data to being ready for questions; null where the data is in Neo4j. */
  readonly loadSeconds: number | null;
}

/** What a process has used so far. */
export interface Usage {
  /** Processor time in milliseconds, user and system. */
  readonly cpu: number;
  /** Bytes. */
  readonly rss: number;
  /** Bytes that are in use after a collection, buffers included. */
  readonly live: number;
}
