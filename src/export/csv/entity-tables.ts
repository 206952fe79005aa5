import {
  allOf,
  type Column,
  column,
  counted,
  countOf,
  named,
  own,
  plan,
  proof,
  proofWithDocument,
  propertyOf,
  reached,
  titled,
} from './columns.js';
import { nodeTable } from './table.js';

const city = { city: named('CITY') };
const policyArea = { policyArea: named('POLICY_AREA') };
const documents = { documents: titled };
const cityColumn = column('city', propertyOf('city', 'name'));
const areaColumn = column('policy_area', propertyOf('policyArea', 'name'));

/** Names first, then what is a type's own, then who says it where. */
const entityColumns = (...columns: readonly Column[]): readonly Column[] => [
  ...own('id', 'name', 'aliases', 'pinyin'),
  ...columns,
  ...own('years'),
  column('documents', allOf('documents', 'title')),
  ...proofWithDocument,
];

const programs = nodeTable(
  [
    plan('PROGRAM', ['name', 'aliases', 'pinyin', 'kind', 'years'], {
      ...proof,
      ...city,
      ...policyArea,
      ...documents,
      partOf: named('PROGRAM'),
      parts: named('PROGRAM'),
      brands: named('SERVICE_BRAND'),
      policies: named('POLICY'),
      beneficiaries: named('BENEFICIARY_GROUP'),
      places: named('PLACE'),
      targets: counted,
      results: counted,
    }),
  ],
  entityColumns(
    ...own('kind'),
    cityColumn,
    areaColumn,
    column('part_of', propertyOf('partOf', 'name')),
    column('parts', allOf('parts')),
    column('brands', allOf('brands')),
    column('policies', allOf('policies')),
    column('beneficiaries', allOf('beneficiaries')),
    column('places', allOf('places')),
    column('targets', countOf('targets')),
    column('results', countOf('results')),
  ),
);

const brands = nodeTable(
  [
    plan('SERVICE_BRAND', ['name', 'aliases', 'pinyin', 'years'], {
      ...proof,
      ...city,
      ...policyArea,
      ...documents,
      programs: named('PROGRAM'),
      targets: counted,
      results: counted,
    }),
  ],
  entityColumns(
    cityColumn,
    areaColumn,
    column('programmes', allOf('programs')),
    column('targets', countOf('targets')),
    column('results', countOf('results')),
  ),
);

const policies = nodeTable(
  [
    plan('POLICY', ['name', 'aliases', 'pinyin', 'kind', 'years'], {
      ...proof,
      ...city,
      ...policyArea,
      ...documents,
      issuers: named('DEPARTMENT'),
      programs: named('PROGRAM'),
      mentions: { ...titled, edge: { properties: ['action'] } },
    }),
  ],
  entityColumns(
    ...own('kind'),
    cityColumn,
    areaColumn,
    column('issuers', allOf('issuers')),
    column('programmes', allOf('programs')),
    column('actions', (record) =>
      reached(record, 'mentions').map(
        ({ edge, properties }) => `${edge.action}: ${properties.title}`,
      ),
    ),
  ),
);

const departments = nodeTable(
  [
    plan('DEPARTMENT', ['name', 'aliases', 'pinyin', 'kind', 'years'], {
      ...proof,
      ...city,
      ...documents,
      parent: named('DEPARTMENT'),
      frameworks: named('PROGRAM'),
      officials: named('OFFICIAL'),
    }),
  ],
  entityColumns(
    ...own('kind'),
    cityColumn,
    column('parent', propertyOf('parent', 'name')),
    column('frameworks', allOf('frameworks')),
    column('officials', allOf('officials')),
  ),
);

const officials = nodeTable(
  [
    plan('OFFICIAL', ['name', 'aliases', 'pinyin', 'posts', 'years'], {
      ...proof,
      ...documents,
      departments: named('DEPARTMENT'),
    }),
  ],
  entityColumns(...own('posts'), column('departments', allOf('departments'))),
);

const places = nodeTable(
  [
    plan('PLACE', ['name', 'aliases', 'pinyin', 'years'], {
      ...proof,
      ...city,
      ...documents,
      programs: named('PROGRAM'),
      targets: counted,
      results: counted,
    }),
  ],
  entityColumns(
    cityColumn,
    column('programmes', allOf('programs')),
    column('targets', countOf('targets')),
    column('results', countOf('results')),
  ),
);

const indicatorProperties = ['unit', 'basis', 'population', 'object', 'action', 'nameEn'];

const indicators = nodeTable(
  [
    plan('INDICATOR', [...indicatorProperties, 'name', 'aliases', 'pinyin', 'years'], {
      ...proof,
      ...policyArea,
      ...documents,
      family: named('INDICATOR_FAMILY'),
      targets: counted,
      results: counted,
    }),
  ],
  entityColumns(
    ...own(...indicatorProperties),
    column('family', propertyOf('family', 'name')),
    areaColumn,
    column('targets', countOf('targets')),
    column('results', countOf('results')),
  ),
);

const concepts = nodeTable(
  [
    plan('CONCEPT', ['name', 'aliases', 'pinyin', 'nameEn', 'kind', 'years'], {
      ...proof,
      ...policyArea,
      documents: { nodes: [plan('DOCUMENT', ['title'], city)] },
      appliedBy: named('PROGRAM', 'SERVICE_BRAND', 'POLICY'),
    }),
  ],
  entityColumns(
    ...own('nameEn', 'kind'),
    areaColumn,
    column('cities', (record) => [
      ...new Set(
        reached(record, 'documents').map((document) =>
          String(propertyOf('city', 'name')(document)),
        ),
      ),
    ]),
    column('applied_by', allOf('appliedBy')),
  ),
);

export const entityTables = {
  programs,
  brands,
  policies,
  departments,
  officials,
  places,
  indicators,
  concepts,
} as const;
