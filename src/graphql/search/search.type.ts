import { type ClassType, createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { type NodeType, type SearchedType, searchedTypes } from '../../model/ontology.js';
import { BeneficiaryGroup } from '../beneficiary-group/beneficiary-group.type.js';
import { ServiceBrand } from '../brand/brand.type.js';
import { City } from '../city/city.type.js';
import { typeNameOf } from '../compile/answer.js';
import { PartOfPage } from '../compile/page-types.js';
import { Concept } from '../concept/concept.type.js';
import { Department } from '../department/department.type.js';
import { Document } from '../document/document.type.js';
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
import { Target } from '../target/target.type.js';

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
}

@ObjectType({ description: 'The number of hits of one node type (分面).' })
export class SearchFacet {
  @Field(() => EntityTypeEnum, { description: 'The node type.' })
  type!: NodeType;

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
}
