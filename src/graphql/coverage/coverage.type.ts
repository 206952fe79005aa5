import { Field, Int, ObjectType } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Document } from '../document/document.type.js';

@ObjectType({
  description: 'The documents that are held of one city and one year (文件覆盖); at least one.',
})
export class CoverageCell {
  @Field(() => City, { description: 'The city that published them (城市).' })
  city!: City;

  @Field(() => Int, { description: 'The year that they cover (年份).' })
  year!: number;

  @Field(() => [Document], { description: 'The documents, by id (文件).' })
  documents!: Document[];
}
