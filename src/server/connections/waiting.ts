/** A setting: how long the service waits for something that others do, or how much of it there may be at once. */
export interface Setting {
  /** Environment variable that sets it. */
  readonly variable: string;
  /** Seconds, or a number of things, as the variable's name says. */
  readonly value: number;
}

/** How long is waited, in seconds. */
export const defaultSeconds = {
  /** Until the head of a request is there, from its first byte, or from the beginning of the connection. */
  head: { variable: 'HEAD_SECONDS', value: 5 },
  /** Until the whole request is there, from its first byte. */
  request: { variable: 'REQUEST_SECONDS', value: 10 },
  /** For the next request on a connection. */
  keepAlive: { variable: 'KEEP_ALIVE_SECONDS', value: 72 },
  /** For a client to take any more of an answer that is ready for it. */
  reader: { variable: 'READER_SECONDS', value: 10 },
  /** Until an answer to GraphQL is there. */
  graphql: { variable: 'GRAPHQL_SECONDS', value: 60 },
  /** Until the last of an export was taken. */
  export: { variable: 'EXPORT_SECONDS', value: 3_600 },
  /** For a client to take ten chunks of an export, where others wait for theirs. */
  slowExport: { variable: 'SLOW_EXPORT_SECONDS', value: 30 },
  /** For the store to say whether it can answer, when readiness is asked for. */
  readiness: { variable: 'READINESS_SECONDS', value: 3 },
  /** For what was begun, once the service is to end. */
  shutdown: { variable: 'SHUTDOWN_SECONDS', value: 8 },
} as const satisfies Readonly<Record<string, Setting>>;

/** How much there may be at once. */
export const defaultAtOnce = {
  connections: { variable: 'MAX_CONNECTIONS', value: 1_000 },
  /** Requests on one connection whose answers are not sent yet (HTTP pipelining). */
  requestsOfConnection: { variable: 'MAX_REQUESTS_OF_CONNECTION', value: 20 },
  /** Requests on all connections together. */
  requests: { variable: 'MAX_REQUESTS', value: 2_000 },
  /** Requests that are estimated to read a thousand rows or more. */
  largeRequests: { variable: 'LARGE_REQUESTS_AT_ONCE', value: 8 },
  /** Statements that take Neo4j some time, or may, all requests together. */
  slowStatements: { variable: 'SLOW_STATEMENTS_AT_ONCE', value: 4 },
  exports: { variable: 'EXPORTS_AT_ONCE', value: 4 },
  /** Bytes of bodies, whole or not, of requests that are not answered yet, all connections together. */
  requestBytes: { variable: 'MAX_REQUEST_BYTES', value: 32_000_000 },
  /** Bytes that Neo4j has sent for requests that are not answered yet, all together. */
  heldBytes: { variable: 'MAX_HELD_BYTES', value: 8_000_000 },
  /** Bytes of answers that clients have not taken yet, all connections together. */
  unreadBytes: { variable: 'MAX_UNREAD_BYTES', value: 64_000_000 },
} as const satisfies Readonly<Record<string, Setting>>;

/** Milliseconds. */
export type Deadlines = Readonly<Record<keyof typeof defaultSeconds, number>>;
export type AtOnce = Readonly<Record<keyof typeof defaultAtOnce, number>>;

/** @param choose gives the value of a setting, in the unit of its variable */
export const deadlinesOf = (choose: (setting: Setting) => number): Deadlines =>
  mapped(defaultSeconds, (setting) => choose(setting) * 1_000);

export const atOnceOf = (choose: (setting: Setting) => number): AtOnce =>
  mapped(defaultAtOnce, choose);

const mapped = <Name extends string>(
  settings: Readonly<Record<Name, Setting>>,
  read: (setting: Setting) => number,
): Readonly<Record<Name, number>> =>
  Object.fromEntries(
    Object.entries<Setting>(settings).map(([name, setting]) => [name, read(setting)]),
  ) as Record<Name, number>;
