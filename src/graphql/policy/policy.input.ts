import { CityFilter } from '../city/city.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';
import { PolicyActionEnum } from '../shared/enums.js';
import { IntFilter } from '../shared/filter.input.js';

export const PolicyFilter = filterInput('POLICY', {
  kind: 'Its kind (政策类型).',
  action: by(PolicyActionEnum, 'What some document says is done with it (政策动作).'),
  city: by(CityFilter, 'The city that it belongs to (城市).'),
  year: by(IntFilter, 'A year covered by a document that states it (年份).'),
  policyArea: 'Name or alias of the policy area that it concerns (业务领域).',
});

export const PolicyListArgs = listArgs('POLICY', PolicyFilter);
