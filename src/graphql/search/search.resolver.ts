import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { completed } from '../../model/answering.js';
import { GraphError } from '../../model/errors.js';
import { type NodeType, searchedTypes } from '../../model/ontology.js';
import type { SearchRequest } from '../../model/search.js';
import type { GraphReader } from '../../store/store.js';
import { expectNarrowing } from '../compile/argument-limits.js';
import { selectionSetsOf } from '../compile/collect-fields.js';
import { compiledOnce } from '../compile/compiled-once.js';
import type { RequestContext } from '../read/context.js';
import { NarrowingArgs } from '../shared/narrowing.args.js';
import { PageArgs, pageSize } from '../shared/page.args.js';
import { latestNames, namesOfRevision, readNames } from './known-names.js';
import type { SearchPassage } from './passages.js';
import { SearchConnection } from './search.type.js';
import { SearchCompiler, type SearchPage } from './search-compiler.js';
import {
  decodeSearchCursor,
  encodeSearchCursor,
  fingerprintOf,
  revisionTag,
  type SearchPosition,
} from './search-cursor.js';
import { type Asking, type Outcome, SearchQuery } from './search-query.js';
import { splitWords } from './search-words.js';
import { speltNames } from './spelt-names.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Searches names, aliases, titles, headings, texts and evidence for words, Chinese or not; best hits first (全文搜索). White space separates words, and all of them must occur. What names a city, a year or a policy area is read as a filter: 泰州 养老, 2024养老. No character has a special meaning.',
  })
  async search(
    @Arg('query', () => String, {
      description: 'The words: up to 10, and up to 200 characters in all.',
    })
    query: string,
    @Args(() => NarrowingArgs) { types, cityIds }: NarrowingArgs,
    @Arg('years', () => [Int], {
      nullable: true,
      description: 'Only what belongs to one of these years; all years if absent.',
    })
    years: number[] | null,
    @Arg('areaIds', () => [ID], {
      nullable: true,
      description:
        'Ids of policy areas: only what belongs to one of them; all policy areas if absent.',
    })
    areaIds: string[] | null,
    @Arg('readWords', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description:
        'True to read what names a city, a year or a policy area as a filter; `understood` says what was read so. False to look for every word as it is.',
    })
    readWords: boolean | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const path = String(info.path.key);
    expectNarrowing({ types, cityIds, years, areaIds });
    const words = splitWords(query);
    const size = pageSize(first, `${path}.first`);
    const isRead = readWords ?? true;
    // Only cursors need it, and few requests select them.
    let fingerprint: string | undefined;
    const fingerprintOfAll = (): string => {
      fingerprint ??= fingerprintOf([words, types, cityIds, years, areaIds, isRead]);
      return fingerprint;
    };
    const from = after ? decodeSearchCursor(after, fingerprintOfAll(), 'after') : undefined;
    const skip = from?.skip ?? 0;

    const { compiler, select } = compileSearch(info, path, types ?? undefined);
    const narrowed = {
      ...(cityIds && { cityIds }),
      ...(years && { years }),
      ...(areaIds && { areaIds }),
    };
    const asking: Asking = {
      page: (request) =>
        context.reader.search({
          request: { ...request, ...narrowed },
          select,
          // One more than the page holds, to know whether there are more; one at least, to know of any.
          limit: compiler.wantsHits ? size + 1 : 1,
          skip,
          count: compiler.wantsCount,
          facets: compiler.wantsFacets,
          groupings: [...compiler.groupings],
        }),
      any: (some) =>
        isAny(context.reader, { words: some, called: [], ...narrowed }, compiler.types),
      anywhere: (some) => isAny(context.reader, { words: some, called: [] }, searchedTypes),
      spelt: (word) => speltNames(context.reader, word),
    };
    const { attempt, found } = await find(context.reader, words, isRead, asking, from);
    const { revision } = found;
    const { way, setAside, request, understood, didYouMean } = attempt;
    const page: SearchPage = {
      ...found,
      hits: found.hits.slice(0, size),
      hasNextPage: found.hits.length > size,
      skip,
      texts: [...new Set(request.words.flatMap(({ texts }) => texts))],
      widened: way === 'parts' || way === 'names',
      understood,
      setAside,
      didYouMean,
      cursorAt: (index) =>
        encodeSearchCursor(fingerprintOfAll(), {
          revision,
          skip: skip + index + 1,
          way,
          parts: attempt.parts,
          setAside,
        }),
    };
    return completePage(context, compiler, page);
  }
}

async function isAny(
  reader: GraphReader,
  request: SearchRequest,
  types: readonly NodeType[],
): Promise<boolean> {
  const { hits } = await reader.search({
    request,
    select: types.map((type) => ({ type, properties: ['id'], relations: [] })),
    ...{ limit: 1, skip: 0, count: false, facets: false },
  });
  return hits.length > 0;
}

/** Looks for a query with the names of the revision that is searched. */
async function find(
  reader: GraphReader,
  words: readonly string[],
  isRead: boolean,
  asking: Asking,
  from: SearchPosition | undefined,
): Promise<Outcome> {
  let names = latestNames() ?? (await readNames(reader));
  for (;;) {
    const query = await SearchQuery.of(words, names, isRead);
    const outcome = await (from ? pageOf(query, asking, from) : query.find(asking));
    const { revision } = outcome.found;
    if (names.revision === revision) return outcome;
    // Another revision was loaded since the names were read. Where it happens again, the request is
    // answered again, as its parts are of several revisions.
    const known = namesOfRevision(revision);
    names = known ?? (await readNames(reader));
    if (!known && names.revision !== revision) return outcome;
  }
}

/** @throws {GraphError} REVISION_CHANGED where the page before was of another revision */
async function pageOf(
  query: SearchQuery,
  asking: Asking,
  { way, parts, setAside, revision }: SearchPosition,
): Promise<Outcome> {
  const attempt = query.attempt(way, parts, setAside);
  const found = await asking.page(attempt.request);
  if (revision !== revisionTag(found.revision))
    throw new GraphError(
      'REVISION_CHANGED',
      'after: another revision was loaded since the page before, and ranks differ. Begin again at the first page.',
      { argument: 'after' },
    );
  return { attempt, found };
}

/** Reads what a page shows beside its hits, and makes its answer. */
async function completePage(
  { reader, budget }: RequestContext,
  compiler: SearchCompiler,
  page: SearchPage,
): Promise<object> {
  let passages: readonly (readonly SearchPassage[])[] = [];
  if (compiler.mostPassages > 0 && page.hits.length > 0) {
    const { rows } = await reader.read(compiler.passagesPlan(page));
    passages = await completed(budget, () => compiler.passages(page, rows));
  }
  const beside = compiler.besideOf({ page, passages });
  const nodes = compiler.byId(beside ? (await reader.read(beside)).rows : []);
  return completed(budget, () => compiler.complete({ page, passages, nodes }));
}

const compileSearch = (
  info: GraphQLResolveInfo,
  path: string,
  types: readonly NodeType[] | undefined,
) =>
  compiledOnce(info, `search ${types ?? 'all'}`, () => {
    const compiler = new SearchCompiler(info, selectionSetsOf(info.fieldNodes), path, types);
    return { compiler, select: compiler.build() };
  });
