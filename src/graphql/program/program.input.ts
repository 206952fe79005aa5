import { CityFilter } from '../city/city.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';
import { IntFilter } from '../shared/filter.input.js';

export const ProgramFilter = filterInput('PROGRAM', {
  kind: 'Its kind (项目类型).',
  city: by(CityFilter, 'The city that it belongs to (城市).'),
  year: by(IntFilter, 'A year covered by a document that states it (年份).'),
  policyArea: 'Name or alias of the policy area that it concerns (业务领域).',
  brand: 'Name or alias of a service brand that presents it (服务品牌).',
  department: 'Name or alias of a department that is responsible for it, in any role (部门/机构).',
});

export const ProgramListArgs = listArgs('PROGRAM', ProgramFilter);
