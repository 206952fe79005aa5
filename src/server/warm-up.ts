import { setTimeout as pause } from 'node:timers/promises';
import { Kind, type OperationDefinitionNode, parse, type TypeNode, visit } from 'graphql';
import { Budget } from '../model/budget.js';
import { type NodeType, nodeTypeNames, typeOfLabel } from '../model/ontology.js';
import type { Plan } from '../model/plan.js';
import type { GraphReader } from '../store/store.js';
import { wrapReader } from '../store/wrap-reader.js';
import { byName } from '../util/by-name.js';
import { allowancesOf } from './limits/limits.js';
import { GraphqlRequests, type GraphqlService } from './request/graphql-requests.js';
import type { IncomingRequest } from './request/incoming-request.js';
import type { PersistedOperation } from './request/persisted-operations.js';
import { anonymous } from './request/principal.js';

/** How often it is looked whether requests are under way, in milliseconds. */
const waitForQuiet = 100;
/** How long one warm-up may go on, waiting included, in milliseconds. */
const longest = 300_000;

export interface WarmUpOptions {
  readonly service: GraphqlService;
  readonly operations: readonly Pick<PersistedOperation, 'id' | 'body'>[];
  /** True while requests are under way: these go first. */
  readonly isBusy: () => boolean;
  /** How often it is looked whether another revision is served, in milliseconds. */
  readonly lookEvery?: number;
}

/**
 * Asks every stored operation once, of some node of the graph, when a server has started and whenever
 * another revision is served: a database plans a statement when it meets it first, which takes Neo4j
 * longer than all else, and whoever asks then would wait for it.
 *
 * One operation after the other, and none while requests are under way. What comes of them is looked at by
 * nobody: an operation that fails fails again when a client asks it, and is told then.
 */
export class WarmUp {
  readonly #reader: GraphReader;
  readonly #service: GraphqlService;
  readonly #requests: GraphqlRequests;
  readonly #operations: WarmUpOptions['operations'];
  readonly #isBusy: () => boolean;
  readonly #lookEvery: number;
  readonly #stopped = new AbortController();
  readonly #ended: Promise<void>;
  /** Of what it asks the store for by itself. */
  readonly #own = new Budget();
  /** Of the operation that is under way. */
  #budget: Budget | undefined;

  constructor({ service, operations, isBusy, lookEvery = 5_000 }: WarmUpOptions) {
    // Its own, without a cache: an answer that nobody asked for is to push none out.
    this.#service = { ...service, api: { ...service.api, answerCacheBytes: 0 } };
    this.#reader = wrapReader(service.reader, { answer: (ask) => ask({ budget: this.#own }) });
    this.#requests = new GraphqlRequests(this.#service);
    this.#operations = operations;
    this.#isBusy = isBusy;
    this.#lookEvery = lookEvery;
    this.#ended = this.#run().catch(() => {});
  }

  /** Ends it, and the operation that is under way, in the store too. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#own.cancel();
    this.#budget?.cancel();
    await this.#ended;
  }

  async #run(): Promise<void> {
    let known: string | undefined;
    for (;;) {
      try {
        const revision = await this.#reader.currentRevision();
        if (revision !== known) await this.#askAll();
        known = revision;
      } catch {
        // The store is away, or holds nothing yet: what needs it says so.
      }
      await this.#pause(this.#lookEvery);
    }
  }

  async #askAll(): Promise<void> {
    const giveUpAt = performance.now() + longest;
    const example = await readExample(this.#reader);
    for (const operation of this.#operations)
      for (const variables of variablesOf(operation.body, example)) {
        do await this.#pause(this.#isBusy() ? waitForQuiet : 0);
        while (this.#isBusy() && performance.now() < giveUpAt);
        if (performance.now() > giveUpAt) return;
        await this.#ask(operation.id, variables);
      }
  }

  async #ask(sha256Hash: string, variables: Variables): Promise<void> {
    const { deadlines, limits } = this.#service.api;
    const budget = new Budget({ deadline: deadlines.graphql, allowed: allowancesOf(limits) });
    this.#budget = budget;
    const body = { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } };
    await this.#requests.answer(requestOf(body), budget).catch(() => {});
    budget.end();
  }

  /** @throws where it is to end */
  async #pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stopped.signal, ref: false });
  }
}

const requestOf = (body: unknown): IncomingRequest => ({
  ...{ id: 'warm-up', principal: anonymous, method: 'POST', search: '', parameters: {}, text: '' },
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  readBody: async () => body,
  onGone: () => {},
});

type Variables = Readonly<Record<string, unknown>>;

/** Something of the graph to ask for. */
export interface Example {
  /** Ids of the first nodes of a type, as far as there are any. */
  readonly ids: Readonly<Partial<Record<NodeType, readonly string[]>>>;
  readonly year: number;
}

/** What an `$id` may be of, each in turn, where an operation takes these types and others. */
const typesOfId: readonly NodeType[] = ['SERVICE_BRAND', 'INDICATOR', 'PROGRAM'];

async function readExample(reader: GraphReader): Promise<Example> {
  const ids = {} as Record<NodeType, string[]>;
  for (const type of nodeTypeNames) {
    const plan: Plan = {
      start: { type, page: { limit: 2 } },
      select: [{ type, properties: ['id'], relations: [] }],
    };
    ids[type] = (await reader.read(plan)).rows.map(([id]) => id as string);
  }
  const plan: Plan = {
    start: { type: 'DOCUMENT', page: { limit: 1 } },
    select: [{ type: 'DOCUMENT', properties: ['cityId', 'year'], relations: [] }],
  };
  const [[city, year] = []] = (await reader.read(plan)).rows;
  // A city that has something to say.
  if (typeof city === 'string') ids.CITY = [city, ...ids.CITY.filter((id) => id !== city)];
  return { ids, year: typeof year === 'number' ? year : 2_000 };
}

/**
 * Variables for an operation: those that it demands, by their types and names. Several sets where it takes
 * an id of several types; none where the graph has nothing to ask for, or nothing is known to give.
 */
export function variablesOf(body: string, example: Example): Variables[] {
  const operation = parse(body).definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) return [];
  const demanded = (operation.variableDefinitions ?? []).filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
  );
  const sets = typesAskedFor(operation).map((type) =>
    Object.fromEntries(
      demanded.map((definition) => {
        const name = definition.variable.name.value;
        return [name, exampleFor(name, definition.type, example, type)];
      }),
    ),
  );
  const isOfAnyType = demanded.some(({ variable }) => variable.name.value === 'id');
  return (isOfAnyType ? sets : sets.slice(0, 1)).filter((set) =>
    Object.values(set).every((value) => value !== undefined),
  );
}

/** Of which types an operation's `$id` may be: those that it tells apart. */
function typesAskedFor(operation: OperationDefinitionNode): readonly NodeType[] {
  const types = new Set<NodeType>();
  visit(operation, {
    [Kind.INLINE_FRAGMENT]: ({ typeCondition }) => {
      const type = typeOfLabel(typeCondition?.name.value ?? '');
      if (type) types.add(type);
    },
  });
  if (types.size === 0) return typesOfId;
  const usual = typesOfId.filter((type) => types.has(type));
  return usual.length > 0 ? usual : [...types];
}

function exampleFor(name: string, type: TypeNode, { ids, year }: Example, ofId: NodeType): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return exampleFor(name, type.type, { ids, year }, ofId);
  if (type.kind === Kind.LIST_TYPE) {
    const value = exampleFor(name, type.type, { ids, year }, ofId);
    return value === undefined ? undefined : [value];
  }
  switch (type.name.value) {
    case 'ID':
      return name === 'to' ? ids.CITY?.[1] : ids[typeByName[name] ?? ofId]?.[0];
    case 'Int':
      return name === 'from' ? year - 1 : year;
    case 'String':
      return name === 'relation' ? 'OF_CITY' : '养老';
    case 'Boolean':
      return true;
    case 'MeasurementGroupKey':
      return 'INDICATOR';
    default:
      return undefined;
  }
}

/** What ids of variables are of; others take any. */
const typeByName = byName<NodeType>({
  document: 'DOCUMENT',
  city: 'CITY',
  cities: 'CITY',
  from: 'CITY',
  area: 'POLICY_AREA',
  policyArea: 'POLICY_AREA',
  indicator: 'INDICATOR',
});
