/** Settings of the service, read once from the environment. */
export interface Configuration {
  /** Address to listen on. */
  readonly host: string;
  /** Port to listen on; 0 for any free one. */
  readonly port: number;
  /** Where the graph is kept: Neo4j where NEO4J_URI is set, this process otherwise. */
  readonly neo4j: Neo4jConfiguration | undefined;
}

export interface Neo4jConfiguration {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
}

/** What is wrong with the environment: every variable at once, each with its mend. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const uriSchemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/** @throws {ConfigurationError} naming every variable that cannot be used */
export function readConfiguration(environment: Environment): Configuration {
  const problems: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;

  const port = Number(given('PORT') ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT is ${JSON.stringify(given('PORT'))}: give a number from 0 to 65535.`);

  const uri = given('NEO4J_URI');
  const password = given('NEO4J_PASSWORD');
  const database = given('NEO4J_DATABASE');
  if (uri !== undefined) {
    const scheme = uri.split('://', 1)[0] as string;
    if (!uri.includes('://') || !uriSchemes.includes(scheme))
      problems.push(
        `NEO4J_URI is ${JSON.stringify(uri)}: give an address such as bolt://localhost:7687, or neo4j://… for a cluster.`,
      );
    if (password === undefined)
      problems.push(
        'NEO4J_PASSWORD is not set, and NEO4J_URI is: give the password of NEO4J_USER.',
      );
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    host: given('HOST') ?? 'localhost',
    port,
    neo4j:
      uri === undefined
        ? undefined
        : {
            uri,
            user: given('NEO4J_USER') ?? 'neo4j',
            password: password as string,
            ...(database !== undefined && { database }),
          },
  };
}
