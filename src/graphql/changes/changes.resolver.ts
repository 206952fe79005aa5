import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Change as ChangeParts } from '../../model/changes.js';
import { GraphError } from '../../model/errors.js';
import { allInOrder } from '../../util/all-in-order.js';
import { type Composition, nodeOf, nodesOf, objectsOf } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { compose, expectNode, shownNodes } from '../read/read.js';
import { CityChanges } from './changes.type.js';
import { type CityChangesParts, readChanges } from './read-changes.js';

const change: Composition<ChangeParts> = {
  typeName: 'Change',
  fields: {
    subject: nodeOf(
      ['PROGRAM', 'SERVICE_BRAND', 'POLICY', 'INDICATOR', 'TARGET'],
      ({ subjectId }) => subjectId,
    ),
    before: nodeOf('EVIDENCE', ({ before }) => before),
    after: nodeOf('EVIDENCE', ({ after }) => after),
    counterpart: nodeOf('INDICATOR', ({ counterpartId }) => counterpartId),
  },
};

const cityChanges: Composition<CityChangesParts> = {
  typeName: 'CityChanges',
  fields: {
    city: nodeOf('CITY', ({ cityId }) => cityId),
    documentsFrom: nodesOf('DOCUMENT', ({ documentIdsFrom }) => documentIdsFrom),
    documentsTo: nodesOf('DOCUMENT', ({ documentIdsTo }) => documentIdsTo),
    changes: objectsOf(change, ({ changes }) => changes),
  },
};

@Resolver()
export class ChangesResolver {
  @Query(() => CityChanges, {
    description:
      'What the documents of a city say of its programmes, brands, policies and indicators in one year and in another, and what changed (年度变化), each with the sentences of both years.',
  })
  async changes(
    @Arg('cityId', () => ID, { description: 'Id of the city.' }) cityId: string,
    @Arg('from', () => Int, { description: 'The earlier year, for example 2022.' }) from: number,
    @Arg('to', () => Int, { description: 'The later year, for example 2023.' }) to: number,
    @Arg('policyArea', () => ID, {
      nullable: true,
      description: 'Id of a policy area: only what concerns it; everything if absent (业务领域).',
    })
    policyArea: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    if (from >= to)
      throw new GraphError(
        'BAD_USER_INPUT',
        `from: ${from} is not before ${to}. Give the earlier year as from, the later one as to.`,
        { argument: 'from' },
      );
    const asked = { cityId, from, to, policyAreaId: policyArea ?? null };
    const shown = shownNodes(info, cityChanges);
    const [, , parts] = await allInOrder([
      expectNode(context, 'CITY', cityId, 'cityId', shown),
      policyArea === null || policyArea === undefined
        ? undefined
        : expectNode(context, 'POLICY_AREA', policyArea, 'policyArea', shown),
      readChanges(context.reader, asked, shown),
    ]);
    return compose(context, info, cityChanges, parts, shown.rows);
  }
}
