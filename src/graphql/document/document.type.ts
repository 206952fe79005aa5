import { Field, ObjectType } from 'type-graphql';
import type { DocumentKind, DocumentPeriod } from '../../model/ontology.js';
import { connectionOf } from '../node/connection.type.js';
import { Node } from '../node/node.type.js';
import { DocumentKindEnum, DocumentPeriodEnum } from '../shared/enums.js';
import { PartialDate } from '../shared/scalars.js';

@ObjectType({ implements: Node, description: 'A published work plan or report (文件).' })
export class Document extends Node {
  @Field({ description: 'Title (标题); the plainest one where the source prints none.' })
  title!: string;

  @Field(() => DocumentKindEnum, { description: 'Kind (文件类型).' })
  kind!: DocumentKind;

  @Field(() => DocumentPeriodEnum, { description: 'Part of the year that it covers (时段).' })
  period!: DocumentPeriod;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was issued (发文日期), as precisely as it says.',
  })
  issuedOn!: string | null;

  @Field({ description: 'File in seeds/ that holds the text, unchanged.' })
  sourceFile!: string;

  @Field({ description: 'SHA-256 of that file, hexadecimal.' })
  sha256!: string;

  @Field({ description: 'The whole text as published (全文).' })
  text!: string;
}

export const DocumentConnection = connectionOf('Document', Document);
