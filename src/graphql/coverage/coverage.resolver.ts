import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { type Composition, nodeOf, nodesOf } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { composeAll } from '../read/read.js';
import { CoverageCell } from './coverage.type.js';
import { type CoverageCellParts, readCoverage } from './read-coverage.js';

const coverageCell: Composition<CoverageCellParts> = {
  typeName: 'CoverageCell',
  fields: {
    city: nodeOf('CITY', ({ cityId }) => cityId),
    documents: nodesOf('DOCUMENT', ({ documentIds }) => documentIds),
  },
};

@Resolver()
export class CoverageResolver {
  @Query(() => [CoverageCell], {
    description:
      'What is held (文件覆盖): the documents by city, and for each city by year. A city and year without a cell is one of which no document is held.',
  })
  async coverage(
    @Arg('cityIds', () => [ID], {
      nullable: true,
      description: 'Only documents of these cities; of every city if absent.',
    })
    cityIds: string[] | null,
    @Arg('years', () => [Int], {
      nullable: true,
      description: 'Only documents of these years; of every year if absent.',
    })
    years: number[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const asked = { cityIds: cityIds ?? undefined, years: years ?? undefined };
    return composeAll(context, info, coverageCell, await readCoverage(context.reader, asked));
  }
}
