import { by, filterInput, listArgs } from '../node/list-input.js';
import { StringFilter } from '../shared/filter.input.js';

export const IndicatorFilter = filterInput('INDICATOR', {
  unit: 'Its unit (单位).',
  policyArea: by(StringFilter, 'Name or alias of the policy area that it concerns (业务领域).'),
});

export const IndicatorListArgs = listArgs('INDICATOR', IndicatorFilter);
