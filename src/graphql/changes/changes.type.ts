import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type ChangeKind, changeKinds } from '../../model/changes.js';
import { City } from '../city/city.type.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Node } from '../node/node.type.js';

const ChangeKindEnum = Object.fromEntries(changeKinds.map((kind) => [kind, kind])) as {
  [Kind in ChangeKind]: Kind;
};

registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'What a city said of a matter in one year and in another (变化).',
  valuesConfig: {
    APPEARED: { description: 'Only the documents of the later year speak of it (新增).' },
    CONTINUED: {
      description:
        'Those of both years do (延续); of an indicator: with the same value, or with values that cannot be compared.',
    },
    GONE: { description: 'Only the documents of the earlier year speak of it (不再提及).' },
    VALUE_RAISED: { description: 'A comparable figure is higher (提高).' },
    VALUE_LOWERED: { description: 'A comparable figure is lower (降低).' },
    TARGET_REPORTED: {
      description:
        'The later year reports a result for a target of the earlier one (目标已报告); how far it is met, its status says.',
    },
    RELATED: {
      description: 'The matter goes on under another indicator of its family (转由同族指标体现).',
    },
  },
});

@ObjectType({ description: 'What became of one matter from one year to another (变化).' })
export class Change {
  @Field(() => ChangeKindEnum, { description: 'The kind of change.' })
  kind!: ChangeKind;

  @Field(() => Node, {
    description:
      'What it is about: a programme, brand, policy or indicator; of TARGET_REPORTED the target.',
  })
  subject!: Node;

  @Field(() => Evidence, {
    nullable: true,
    description: 'The sentence of the earlier year (原文依据); null if it does not speak of it.',
  })
  before!: Evidence | null;

  @Field(() => Evidence, {
    nullable: true,
    description: 'The sentence of the later year (原文依据); null if it does not speak of it.',
  })
  after!: Evidence | null;

  @Field(() => Node, {
    nullable: true,
    description:
      'Of RELATED: the indicator of the same family under which the matter goes on (同族指标); null otherwise.',
  })
  counterpart!: Node | null;
}

@ObjectType({ description: 'What changed in a city from one year to another (年度变化).' })
export class CityChanges {
  @Field(() => City, { description: 'The city (城市).' })
  city!: City;

  @Field(() => Int, { description: 'The earlier year.' })
  from!: number;

  @Field(() => Int, { description: 'The later year.' })
  to!: number;

  @Field(() => [Document], { description: 'The documents of the earlier year, by id (文件).' })
  documentsFrom!: Document[];

  @Field(() => [Document], { description: 'The documents of the later year, by id (文件).' })
  documentsTo!: Document[];

  @Field(() => [Change], {
    description:
      'By type and id of the subject. None if one of the two years has no document: nothing can be said to be new or gone then.',
  })
  changes!: Change[];
}
