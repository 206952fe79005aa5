import {
  type Appraised,
  computedCompletionRate,
  fulfilmentOf,
  latestOf,
} from '../../model/fulfilment.js';
import type { ResponsibilityRole } from '../../model/ontology.js';
import {
  allOf,
  type Column,
  column,
  first,
  named,
  own,
  plan,
  proof,
  proofColumns,
  propertyOf,
  reached,
  titled,
} from './columns.js';
import type { GraphRecord, RecordPlan } from './record-plan.js';

const appraised = [
  ...['value', 'upperValue', 'comparator', 'unit', 'basis', 'scope'],
  ...['periodStart', 'periodEnd'],
] as const;

const properties = [
  ...appraised,
  ...['text', 'displayText', 'period', 'basisDoubt', 'partOfId', 'note', 'year', 'indicatorId'],
  'documentId',
] as const;

const relations = {
  ...proof,
  city: named('CITY'),
  document: titled,
  section: { nodes: [plan('SECTION', ['ordinal', 'heading'])] },
  indicator: { nodes: [plan('INDICATOR', ['name'], { policyArea: named('POLICY_AREA') })] },
  program: named('PROGRAM'),
  brands: named('SERVICE_BRAND'),
  places: named('PLACE'),
};

export const targetPlan: RecordPlan = plan('TARGET', [...properties, 'dueOn'], {
  ...relations,
  responsibilities: { ...named('DEPARTMENT', 'OFFICIAL'), edge: { properties: ['role'] } },
  results: { nodes: [plan('RESULT', [...appraised, 'year', 'statedCompletionRate'])] },
});

export const resultPlan: RecordPlan = plan(
  'RESULT',
  [...properties, 'statedCompletionRate', 'rankPlace', 'rankAmong'],
  {
    ...relations,
    target: { nodes: [plan('TARGET', appraised)] },
    rankEvidence: { nodes: [plan('EVIDENCE', ['quote'])] },
  },
);

type Measured = Appraised & { readonly id: string; readonly year: { readonly year: number } };

const measured = ({ id, properties: all }: GraphRecord): Measured => ({
  ...(all as unknown as Appraised),
  id,
  year: { year: all.year as number },
});

interface Pair {
  readonly target: Appraised;
  readonly result: Appraised;
}

/** Plan and state, where both are known. */
function pairOf(record: GraphRecord): Pair | undefined {
  if (record.type === 'RESULT') {
    const target = first(record, 'target');
    return target && { target: measured(target), result: measured(record) };
  }
  const result = latestOf(reached(record, 'results').map(measured));
  return result ? { target: measured(record), result } : undefined;
}

const statedRate = (record: GraphRecord): number | null =>
  (record.type === 'RESULT' ? measured(record) : pairOf(record)?.result)?.statedCompletionRate ??
  null;

const parties =
  (role: ResponsibilityRole) =>
  (record: GraphRecord): readonly string[] => [
    ...new Set(
      reached(record, 'responsibilities')
        .filter(({ edge }) => edge.role === role)
        .map(({ properties: { name } }) => name as string),
    ),
  ];

export const measurementColumns: readonly Column[] = [
  column('kind', ({ type }) => type.toLowerCase()),
  ...own('id'),
  column('city', propertyOf('city', 'name')),
  ...own('year'),
  column('document', propertyOf('document', 'title')),
  ...own('documentId'),
  column('section_ordinal', propertyOf('section', 'ordinal')),
  column('section_heading', propertyOf('section', 'heading')),
  column('indicator', propertyOf('indicator', 'name')),
  ...own('indicatorId'),
  column('policy_area', (record) => {
    const indicator = first(record, 'indicator');
    return indicator ? propertyOf('policyArea', 'name')(indicator) : null;
  }),
  ...own('value', 'upperValue', 'comparator', 'unit', 'basis', 'text', 'scope'),
  column('programme', propertyOf('program', 'name')),
  column('brands', allOf('brands')),
  column('places', allOf('places')),
  column('lead', parties('LEAD')),
  column('responsible', parties('RESPONSIBLE')),
  column('cooperating', parties('COOPERATING')),
  ...own('dueOn'),
  column('target_id', (record) => first(record, 'target')?.id ?? null),
  column('status', (record) => {
    const pair = pairOf(record);
    return pair ? fulfilmentOf(pair.target, pair.result) : null;
  }),
  column('stated_completion_rate', statedRate),
  column('computed_completion_rate', (record) => {
    const pair = pairOf(record);
    return pair ? computedCompletionRate(pair.target, pair.result) : null;
  }),
  ...own('note'),
  ...proofColumns,
  // After what older files have, so that programs which count columns still find theirs.
  ...own('displayText', 'period', 'periodStart', 'periodEnd', 'basisDoubt', 'partOfId'),
  ...own('rankPlace', 'rankAmong'),
  column('rank_quote', propertyOf('rankEvidence', 'quote')),
];
