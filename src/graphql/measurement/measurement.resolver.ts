import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ServiceBrand } from '../brand/brand.type.js';
import { City } from '../city/city.type.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Place } from '../place/place.type.js';
import { Program } from '../program/program.type.js';
import { planned } from '../read/read.js';
import { Section } from '../section/section.type.js';
import { Year } from '../year/year.type.js';
import { Measurement } from './measurement.type.js';

@Resolver(() => Measurement)
export class MeasurementResolver {
  @FieldResolver(() => Indicator, { description: 'What is measured (指标).' })
  indicator(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object {
    return planned(measurement, info);
  }

  @FieldResolver(() => City, { description: 'The city that it is of (城市).' })
  city(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object {
    return planned(measurement, info);
  }

  @FieldResolver(() => Year, { description: 'The year that it is for (年份).' })
  year(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object {
    return planned(measurement, info);
  }

  @FieldResolver(() => Document, { description: 'The document that states it (文件).' })
  document(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object {
    return planned(measurement, info);
  }

  @FieldResolver(() => Section, {
    nullable: true,
    description: 'The innermost section that states it (章节).',
  })
  section(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(measurement, info);
  }

  @FieldResolver(() => Program, {
    nullable: true,
    description: 'The programme that it belongs to (项目).',
  })
  program(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(measurement, info);
  }

  @FieldResolver(() => [ServiceBrand], { description: 'Brands that it belongs to (服务品牌).' })
  brands(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(measurement, info);
  }

  @FieldResolver(() => [Place], { description: 'Named places that it holds for (地点).' })
  places(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(measurement, info);
  }

  @FieldResolver(() => Evidence, { description: 'The words that state it (原文依据).' })
  evidence(@Root() measurement: object, @Info() info: GraphQLResolveInfo): object {
    return planned(measurement, info);
  }
}
