import { CityFilter } from '../city/city.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';
import { IntFilter, StringFilter } from '../shared/filter.input.js';

export const DepartmentFilter = filterInput('DEPARTMENT', {
  kind: 'Its kind (部门类型).',
  city: by(CityFilter, 'The city that it belongs to (城市).'),
  year: by(IntFilter, 'A year covered by a document that names it (年份).'),
  policyArea: by(
    StringFilter,
    'Name or alias of the policy area of something that it is responsible for (业务领域).',
  ),
});

export const DepartmentListArgs = listArgs('DEPARTMENT', DepartmentFilter);
