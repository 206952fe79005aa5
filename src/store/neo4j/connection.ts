import neo4j, { type Driver } from 'neo4j-driver';
import { GraphError } from '../../model/errors.js';

/** Where Neo4j is and as whom to speak to it. */
export interface Neo4jSettings {
  /** `bolt://host:7687` for one server, `neo4j://…` for a cluster; `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database where absent. */
  readonly database?: string;
}

/** How long a connection may take, to make or to get from the pool, in milliseconds. */
const patience = 5_000;

/** Connections to one server that are open at once. */
export const mostConnections = 100;

/**
 * Opens nothing yet: the driver connects when first asked, and again whenever that is needed.
 *
 * @throws {GraphError} STORE_UNAVAILABLE where the URI is none.
 */
export function connect({ uri, user, password }: Neo4jSettings): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxConnectionPoolSize: mostConnections,
      connectionTimeout: patience,
      connectionAcquisitionTimeout: 2 * patience,
      connectionLivenessCheckTimeout: 60_000,
      disableLosslessIntegers: true,
      // An answer is small, or bounded by its plan: asking for it in chunks only adds round trips.
      fetchSize: -1,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'minzheng-graph',
    });
  } catch (cause) {
    throw new GraphError('STORE_UNAVAILABLE', `NEO4J_URI is no address of a Neo4j: ${uri}`, {
      cause,
    });
  }
}
