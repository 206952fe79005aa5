import { Field, Float, InterfaceType } from 'type-graphql';
import type { Comparator, MeasureBasis } from '../../model/ontology.js';
import { typeNameOf } from '../compile/answer.js';
import { Node } from '../node/node.type.js';
import { ComparatorEnum, MeasureBasisEnum } from '../shared/enums.js';

@InterfaceType({
  implements: Node,
  description: 'A quantity of the graph: planned (Target) or reported (Result) (数值).',
  resolveType: typeNameOf,
})
export abstract class Measurement extends Node {
  @Field(() => Float, {
    nullable: true,
    description:
      'In the base unit, 万 and 亿 resolved: 6.4万户 is 64000. Null where the source withholds it (XX亿元).',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end where the comparator is RANGE (上限).',
  })
  upperValue!: number | null;

  @Field(() => ComparatorEnum, { description: 'How the observed value relates to it (比较方式).' })
  comparator!: Comparator;

  @Field({ description: 'Unit as written (单位): 张, 处, 人次, 户, 元, %, 倍 ...' })
  unit!: string;

  @Field(() => MeasureBasisEnum, { description: 'What it counts (计量口径).' })
  basis!: MeasureBasis;

  @Field({ description: "The quantity's own words (原文数值): 3800张以上." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What one unit of it applies to, where the source says so (适用范围): 每个市(区).',
  })
  scope!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a careful reader should know of the reading (说明).',
  })
  note!: string | null;
}
