import { filterInput, listArgs } from '../node/list-input.js';

export const IndicatorFilter = filterInput('INDICATOR', {
  unit: 'Its unit (单位).',
  policyArea: 'Name or alias of the policy area that it concerns (业务领域).',
});

export const IndicatorListArgs = listArgs('INDICATOR', IndicatorFilter);
