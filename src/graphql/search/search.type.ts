import { Arg, type ClassType, createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { type NodeType, type SearchedType, searchedTypes } from '../../model/ontology.js';
import { BeneficiaryGroup } from '../beneficiary-group/beneficiary-group.type.js';
import { ServiceBrand } from '../brand/brand.type.js';
import { City } from '../city/city.type.js';
import { typeNameOf } from '../compile/answer.js';
import { PartOfPage } from '../compile/page-types.js';
import { Concept } from '../concept/concept.type.js';
import { Department } from '../department/department.type.js';
import { Document } from '../document/document.type.js';
import { Span } from '../document/span.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { PageInfo } from '../node/connection.type.js';
import { Official } from '../official/official.type.js';
import { Place } from '../place/place.type.js';
import { Policy } from '../policy/policy.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { Program } from '../program/program.type.js';
import { Result } from '../result/result.type.js';
import { Section } from '../section/section.type.js';
import { EntityTypeEnum } from '../shared/enums.js';
import { largestPage } from '../shared/page.args.js';
import { Target } from '../target/target.type.js';
import { maxPassages } from './passages.js';

/** The GraphQL type of each type that is searched: the compiler misses one that is forgotten here. */
const classes: Readonly<Record<SearchedType, ClassType<object>>> = {
  CITY: City,
  DOCUMENT: Document,
  SECTION: Section,
  POLICY: Policy,
  PROGRAM: Program,
  SERVICE_BRAND: ServiceBrand,
  TARGET: Target,
  RESULT: Result,
  INDICATOR: Indicator,
  DEPARTMENT: Department,
  OFFICIAL: Official,
  PLACE: Place,
  POLICY_AREA: PolicyArea,
  BENEFICIARY_GROUP: BeneficiaryGroup,
  CONCEPT: Concept,
};

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'Anything that a search can find (搜索结果).',
  types: () => searchedTypes.map((type) => classes[type]),
  resolveType: typeNameOf,
});

@ObjectType({
  description: 'A place where words of the search were found (高亮).',
})
export class Highlight {
  @Field({ description: 'A name, or a passage around the words.' })
  text!: string;

  @Field(() => Int, { description: 'Where the words begin in `text`, in Unicode code points.' })
  start!: number;

  @Field(() => Int, {
    description: 'Where the words end in `text`, in Unicode code points, exclusive.',
  })
  end!: number;
}

@ObjectType({ description: 'A place where words of the search stand in a document (原文位置).' })
export class SearchPassage {
  @PartOfPage()
  @Field(() => Document, { description: 'The document.' })
  document!: object;

  @Field(() => Int, {
    description: 'Where `text` begins in `Document.text`, in Unicode code points.',
  })
  start!: number;

  @Field(() => Int, {
    description: 'Where `text` ends in `Document.text`, in Unicode code points, exclusive.',
  })
  end!: number;

  @Field({ description: 'The words, with a little around them.' })
  text!: string;

  @Field(() => [Span], { description: 'Where the words stand in `Document.text`.' })
  highlights!: Span[];
}

@ObjectType({ description: 'One hit of a search (命中).' })
export class SearchEdge {
  @Field({ description: 'Position in the list: the `after` of the page that follows.' })
  cursor!: string;

  @PartOfPage()
  @Field(() => SearchResult, { description: 'The node that was found.' })
  node!: object;

  @Field(() => Float, {
    description: 'The greater, the better; only comparable within one search.',
  })
  score!: number;

  @Field(() => [Highlight], {
    description: 'Where the words were found, best places first (高亮).',
  })
  highlights!: Highlight[];

  @Field(() => [SearchPassage], {
    description:
      'Where the words stand in documents, in reading order: of a section or a document in its own text, without the sections within it; of anything else in the evidence that proves it, or the first evidence where that has none of the words (原文段落).',
  })
  passages!: SearchPassage[];
}

@ObjectType({ description: 'The number of hits of one node type (分面).' })
export class SearchFacet {
  @Field(() => EntityTypeEnum, { description: 'The node type.' })
  type!: NodeType;

  @Field(() => Int, { description: 'Number of hits.' })
  count!: number;
}

@ObjectType({
  description:
    'A part of the query that was read as a filter, or that was looked for in other terms as well (查询理解). Of `city`, `year` and `policyArea` at most one is there.',
})
export class UnderstoodWord {
  @Field({ description: 'The part of the query.' })
  text!: string;

  @Field(() => City, { nullable: true, description: 'The city that it names (城市).' })
  city?: object;

  @Field(() => Int, { nullable: true, description: 'The year that it names (年份).' })
  year?: number;

  @Field(() => PolicyArea, {
    nullable: true,
    description: 'The policy area that it names (业务领域).',
  })
  policyArea?: object;

  @Field(() => [String], {
    description:
      'Terms that mean the same and were looked for as well: 最低生活保障 of 低保 (简称与全称).',
  })
  alternatives!: string[];
}

@ObjectType({ description: 'The number of hits of one city (城市分面).' })
export class CityCount {
  @Field(() => City, { description: 'The city.' })
  city!: object;

  @Field(() => Int, { description: 'Number of hits.' })
  count!: number;
}

@ObjectType({ description: 'The number of hits of one year (年份分面).' })
export class YearCount {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'Number of hits.' })
  count!: number;
}

@ObjectType({ description: 'The number of hits of one policy area (业务领域分面).' })
export class PolicyAreaCount {
  @Field(() => PolicyArea, { description: 'The policy area.' })
  policyArea!: object;

  @Field(() => Int, { description: 'Number of hits.' })
  count!: number;
}

@ObjectType({ description: 'One page of the hits of a search, best first (搜索结果列表).' })
export class SearchConnection {
  @PartOfPage()
  @Field(() => [SearchEdge], { description: 'The hits of the page, each with its cursor.' })
  edges!: SearchEdge[];

  @PartOfPage()
  @Field(() => PageInfo, { description: 'The position of the page in its list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Number of all hits, not only in this page (总数).' })
  totalCount!: number;

  @Field(() => [SearchFacet], {
    description: 'Number of all hits by node type; types without hits are left out (分面).',
  })
  facets!: SearchFacet[];

  @Field({
    description:
      'True if the words occur nowhere as they were given, and these are hits of the shorter words that they consist of.',
  })
  widened!: boolean;

  @Field(() => [UnderstoodWord], {
    description:
      'What was read as a filter and applied as one, and which terms were looked for in other words as well (查询理解).',
  })
  understood!: UnderstoodWord[];

  @Field(() => [String], {
    description:
      'Words that were not looked for: they only ask (多少, 哪些), or occur nowhere (未用的词). Empty unless `widened`.',
  })
  setAside!: string[];

  @Field(() => [String], {
    description: 'Names that are nearly the words, where the words find nothing (您是不是要找).',
  })
  didYouMean!: string[];

  @Field(() => [CityCount], {
    description:
      'Number of all hits by city, most first; what is no city’s is left out (城市分面).',
  })
  cities!: CityCount[];

  @Field(() => [YearCount], {
    description:
      'Number of all hits by year, most first; a hit of several years counts in each (年份分面).',
  })
  years!: YearCount[];

  @Field(() => [PolicyAreaCount], {
    description:
      'Number of all hits by policy area, most first; what is of none is left out (业务领域分面).',
  })
  policyAreas!: PolicyAreaCount[];
}

// As decorators of a parameter would: a property has none.
Arg('first', () => Int, {
  nullable: true,
  defaultValue: 3,
  description: `Number of passages (段落数), 0 to ${maxPassages}.`,
})(SearchEdge.prototype, 'passages', 0);
for (const field of ['cities', 'years', 'policyAreas'])
  Arg('first', () => Int, {
    nullable: true,
    defaultValue: largestPage,
    description: `Number of counts (条数), 0 to ${largestPage}.`,
  })(SearchConnection.prototype, field, 0);
