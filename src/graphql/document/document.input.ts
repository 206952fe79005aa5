import { ArgsType, Field, InputType } from 'type-graphql';
import type { DocumentKind } from '../../model/ontology.js';
import { CityFilter } from '../city/city.input.js';
import { DocumentKindEnum } from '../shared/enums.js';
import { IDFilter, IntFilter, logic, StringFilter } from '../shared/filter.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Which documents (文件筛选): all tests that are given must hold.' })
export class DocumentFilter {
  @Field(() => [DocumentFilter], { nullable: true, description: logic.and })
  and?: DocumentFilter[];

  @Field(() => [DocumentFilter], { nullable: true, description: logic.or })
  or?: DocumentFilter[];

  @Field(() => DocumentFilter, { nullable: true, description: logic.not })
  not?: DocumentFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its title (标题).' })
  title?: StringFilter;

  @Field(() => DocumentKindEnum, { nullable: true, description: 'Its kind (文件类型).' })
  kind?: DocumentKind;

  @Field(() => CityFilter, { nullable: true, description: 'The city that published it (城市).' })
  city?: CityFilter;

  @Field(() => IntFilter, { nullable: true, description: 'The year that it covers (年份).' })
  year?: IntFilter;
}

@ArgsType()
export class DocumentListArgs extends PageArgs {
  @Field(() => DocumentFilter, {
    nullable: true,
    description: 'Which documents; all where absent.',
  })
  filter?: DocumentFilter;
}
