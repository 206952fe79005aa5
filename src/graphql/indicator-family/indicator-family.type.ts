import { ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({
  implements: Node,
  description:
    'Indicators about one matter, over cities (指标族): 养老床位. Their values are set side by side, never summed, ranked or joined.',
})
export class IndicatorFamily extends Node {}
