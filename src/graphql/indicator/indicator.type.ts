import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description:
    'What is counted or measured, the same across cities and years (指标): 家庭养老床位.',
})
export class Indicator extends Entity {}

export const IndicatorConnection = connectionOf(Indicator, nouns.INDICATOR);
