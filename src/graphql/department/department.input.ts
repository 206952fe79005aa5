import { CityFilter } from '../city/city.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';

export const DepartmentFilter = filterInput('DEPARTMENT', {
  kind: 'Its kind (部门类型).',
  city: by(CityFilter, 'The city that it belongs to (城市).'),
});

export const DepartmentListArgs = listArgs('DEPARTMENT', DepartmentFilter);
