import Fastify from 'fastify';
import neo4j from 'neo4j-driver';
import type { Variables } from '../questions/question.js';
import { type QuestionName, questions } from '../questions/questions.js';
import type { Assignment } from './contenders.js';

/** What is sent to the hand-written statements' server. */
export interface CypherRequest {
  readonly question: QuestionName;
  readonly variables: Variables;
}

/**
 * One hand-written statement a question, behind the HTTP server that this project uses. The driver is
 * used as this project has learnt to: an auto-commit run is one round trip, no stack trace is written
 * down with each, and records are taken out of the result, which the driver holds for a while.
 */
export async function serveCypher({ neo4j: settings, slot }: Assignment): Promise<string> {
  const { uri, user, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    fetchSize: -1,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  Error.stackTraceLimit = 0;
  const http = Fastify();
  http.post<{ Body: CypherRequest }>('/cypher', async ({ body: { question, variables } }) => {
    const { statement, parameters, complete } = questions[question] as (typeof questions)['Q1'];
    const session = driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(database && { database }),
    });
    try {
      const result = await session.run(
        statement,
        withIntegers({ ...(parameters?.(variables) ?? variables), slot }),
      );
      const data = result.records.splice(0)[0]?.get('data');
      return { data: complete ? complete(data, variables) : data };
    } finally {
      await session.close();
    }
  });
  return `${await http.listen({ host: '127.0.0.1', port: 0 })}/cypher`;
}

/** The driver sends a number as one with a fraction unless it is told otherwise. */
const withIntegers = (parameters: Variables): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isSafeInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );
