import { Ctx, Query, Resolver } from 'type-graphql';
import { graphNodeTypes } from '../../model/ontology.js';
import type { RequestContext } from '../read/context.js';
import { DatasetInfo } from './dataset-info.type.js';

@Resolver()
export class DatasetResolver {
  @Query(() => DatasetInfo, { description: 'The data that is loaded now (数据集).' })
  async dataset(@Ctx() { reader }: RequestContext): Promise<DatasetInfo> {
    const { revision, nodeCount, edgeCount, counts } = await reader.info();
    return {
      revision,
      nodeCount,
      edgeCount,
      counts: graphNodeTypes.map((type) => ({ type, count: counts[type] })),
    };
  }
}
