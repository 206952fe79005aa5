import { Field, Int, ObjectType } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  description: 'The first document held in which a city uses a concept (首次使用).',
})
export class ConceptFirstUse {
  @Field(() => City, { description: 'The city that uses it (城市).' })
  city!: City;

  @Field(() => Int, { description: 'The year of the document (年份).' })
  year!: number;

  @Field(() => Document, { description: 'The document (文件).' })
  document!: Document;

  @Field(() => Evidence, { description: 'Its first sentence that uses it (原文依据).' })
  evidence!: Evidence;
}

@ObjectType({
  description: 'How widely the documents of one year use a concept (年度使用).',
})
export class ConceptUsesInYear {
  @Field(() => Int, { description: 'The year (年份).' })
  year!: number;

  @Field(() => Int, {
    description: 'Number of cities whose documents of the year use it (城市数).',
  })
  cityCount!: number;

  @Field(() => Int, { description: 'Number of documents of the year that use it (文件数).' })
  documentCount!: number;
}

@ObjectType({
  implements: Entity,
  description: 'An established term that no city owns, and that documents use (提法): 跨省通办.',
})
export class Concept extends Entity {
  @Field(() => [ConceptFirstUse], {
    description:
      'City by city, the first document held that uses it: how it spread, as far as the documents show. The earliest year first, then by city id.',
  })
  spread!: ConceptFirstUse[];

  @Field(() => [ConceptUsesInYear], {
    description:
      'Year by year, in how many documents of how many cities it is used; years in which none does are left out (逐年使用).',
  })
  usesByYear!: ConceptUsesInYear[];
}

export const ConceptConnection = connectionOf(Concept, nouns.CONCEPT);
