import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Contradiction } from '../../model/contradictions.js';
import { GraphError } from '../../model/errors.js';
import { quoted } from '../../util/quoted.js';
import { type Composition, nodeOf, objectsOf } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { compose } from '../read/read.js';
import { ContradictionPage } from './contradiction.type.js';
import { readContradictions } from './read-contradictions.js';

const maxPage = 100;

interface ContradictionParts extends Contradiction {
  readonly year: number;
}

const contradiction: Composition<ContradictionParts> = {
  typeName: 'Contradiction',
  fields: {
    city: nodeOf('CITY', ({ first }) => first.cityId),
    indicator: nodeOf('INDICATOR', ({ first }) => first.indicatorId),
    first: nodeOf(['TARGET', 'RESULT'], ({ first }) => first.id),
    second: nodeOf(['TARGET', 'RESULT'], ({ second }) => second.id),
  },
};

interface PageParts {
  readonly totalCount: number;
  readonly hasMore: boolean;
  readonly page: readonly ContradictionParts[];
}

const contradictionPage: Composition<PageParts> = {
  typeName: 'ContradictionPage',
  fields: { contradictions: objectsOf(contradiction, ({ page }) => page) },
};

@Resolver()
export class ContradictionResolver {
  @Query(() => ContradictionPage, {
    description:
      'Figures that two documents of a city state otherwise (数据矛盾): of the same indicator, year, period, basis and scope, with values that exclude each other. A bound, a rounded figure or one that is about something contradicts only what it leaves no room for; parts, withheld figures and figures of a doubtful basis contradict nothing.',
  })
  async contradictions(
    @Arg('cityIds', () => [ID], {
      nullable: true,
      description: 'Only figures of these cities; of every city if absent.',
    })
    cityIds: string[] | null,
    @Arg('years', () => [Int], {
      nullable: true,
      description: 'Only figures for these years; for every year if absent.',
    })
    years: number[] | null,
    @Arg('first', () => Int, {
      defaultValue: 20,
      description: 'At most so many, up to 100.',
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The id of the last contradiction of the page before.',
    })
    after: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    if (first < 0 || first > maxPage)
      throw new GraphError(
        'BAD_USER_INPUT',
        `first: ${first} is not between 0 and ${maxPage}. Ask for the others with after.`,
        { argument: 'first' },
      );
    const all = await readContradictions(context.reader, {
      cityIds: cityIds ?? undefined,
      years: years ?? undefined,
    });
    const from =
      after === null || after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    if (from === 0 && after)
      throw new GraphError(
        'BAD_USER_INPUT',
        `after: ${quoted(after)} is no contradiction of these cities and years. Ask without it.`,
        { argument: 'after' },
      );
    const page = all.slice(from, from + first);
    return compose(context, info, contradictionPage, {
      totalCount: all.length,
      hasMore: from + page.length < all.length,
      page: page.map((each) => ({ ...each, year: each.first.year })),
    });
  }
}
