import { ArgsType, Field } from 'type-graphql';
import type { CitationFormat } from '../../model/references.js';
import { CitationFormatEnum } from '../shared/enums.js';

@ArgsType()
export class CitationArgs {
  @Field(() => CitationFormatEnum, {
    nullable: true,
    defaultValue: 'GBT_7714',
    description: 'The form (引用格式).',
  })
  format?: CitationFormat;
}
