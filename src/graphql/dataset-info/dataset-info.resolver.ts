import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { graphNodeTypes } from '../../model/ontology.js';
import type { GraphInfo } from '../../store/store.js';
import { type Composition, objectsOf } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { compose } from '../read/read.js';
import { DatasetInfo, type TypeCount } from './dataset-info.type.js';

const typeCount: Composition<TypeCount> = { typeName: 'TypeCount', fields: {} };

const dataset: Composition<GraphInfo> = {
  typeName: 'DatasetInfo',
  fields: {
    counts: objectsOf(typeCount, ({ counts }) =>
      graphNodeTypes.map((type) => ({ type, count: counts[type] })),
    ),
  },
};

@Resolver()
export class DatasetResolver {
  @Query(() => DatasetInfo, { description: 'The data that is loaded now (数据集).' })
  async dataset(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return compose(context, info, dataset, await context.reader.info());
  }
}
