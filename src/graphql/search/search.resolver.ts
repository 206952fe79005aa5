import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { completed } from '../../model/answering.js';
import { GraphError } from '../../model/errors.js';
import type { NodeType } from '../../model/ontology.js';
import type { SearchAnswer } from '../../store/questions.js';
import { expectAtMost } from '../compile/argument-limits.js';
import { selectionSetsOf } from '../compile/collect-fields.js';
import { compiledOnce } from '../compile/compiled-once.js';
import type { RequestContext } from '../read/context.js';
import { EntityTypeEnum } from '../shared/enums.js';
import { PageArgs, pageSize } from '../shared/page.args.js';
import { SearchConnection } from './search.type.js';
import { SearchCompiler, type SearchPage } from './search-compiler.js';
import {
  decodeSearchCursor,
  encodeSearchCursor,
  fingerprintOf,
  revisionTag,
  type SearchPosition,
} from './search-cursor.js';
import { divide, splitWords } from './search-words.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Searches names, aliases, titles, headings, texts and evidence for words, Chinese or not; best hits first (全文搜索). White space separates words, and all of them must occur. No character has a special meaning.',
  })
  async search(
    @Arg('query', () => String, {
      description: 'The words: up to 10, and up to 200 characters in all.',
    })
    query: string,
    @Arg('types', () => [EntityTypeEnum], {
      nullable: true,
      description: 'Only nodes of these types; all types if absent.',
    })
    types: NodeType[] | null,
    @Arg('cityIds', () => [ID], {
      nullable: true,
      description: 'Ids of cities: only what belongs to one of them; all cities if absent.',
    })
    cityIds: string[] | null,
    @Arg('years', () => [Int], {
      nullable: true,
      description: 'Only what belongs to one of these years; all years if absent.',
    })
    years: number[] | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const path = String(info.path.key);
    for (const [name, values] of Object.entries({ types, cityIds, years }))
      expectAtMost('narrowing', values?.length ?? 0, name);
    const words = splitWords(query);
    const size = pageSize(first, `${path}.first`);
    // Only cursors need it, and few requests select them.
    let fingerprint: string | undefined;
    const fingerprintOfAll = (): string => {
      fingerprint ??= fingerprintOf([words, types, cityIds, years]);
      return fingerprint;
    };
    const from: Omit<SearchPosition, 'revision'> & { revision?: string } = after
      ? decodeSearchCursor(after, fingerprintOfAll(), 'after')
      : { skip: 0, widened: false };

    const { compiler, select } = compileSearch(info, path, types ?? undefined);
    const find = (searched: readonly string[]): Promise<SearchAnswer> =>
      context.reader.search({
        request: { words: searched, ...(cityIds && { cityIds }), ...(years && { years }) },
        select,
        // One more than the page holds, to know whether there are more; one at least, to know of any.
        limit: compiler.wantsHits ? size + 1 : 1,
        skip: from.skip,
        count: compiler.wantsCount,
        facets: compiler.wantsFacets,
      });

    let { widened } = from;
    let searched: readonly string[] = (widened && (await divide(words))) || words;
    let found = await find(searched);
    if (from.revision !== undefined && from.revision !== revisionTag(found.revision))
      throw new GraphError(
        'REVISION_CHANGED',
        'after: another revision was loaded since the page before, and ranks differ. Begin again at the first page.',
        { argument: 'after' },
      );
    const divided = !after && found.hits.length === 0 ? await divide(words) : undefined;
    if (divided) {
      searched = divided;
      found = await find(divided);
      widened = found.hits.length > 0;
    }
    const { revision } = found;
    const page: SearchPage = {
      ...found,
      hits: found.hits.slice(0, size),
      hasNextPage: found.hits.length > size,
      skip: from.skip,
      words: searched,
      widened,
      cursorAt: (index) =>
        encodeSearchCursor(fingerprintOfAll(), {
          revision,
          skip: from.skip + index + 1,
          widened,
        }),
    };
    return completed(context.budget, () => compiler.complete(page));
  }
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
