import { CityFilter } from '../city/city.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';
import { IntFilter, StringFilter } from '../shared/filter.input.js';

export const OfficialFilter = filterInput('OFFICIAL', {
  posts: 'One of the posts, as a document writes it (职务).',
  city: by(CityFilter, 'A city whose documents name the person (城市).'),
  year: by(IntFilter, 'A year covered by a document that names the person (年份).'),
  office: by(
    StringFilter,
    'Name or alias of a department in which the person holds a post (部门/机构).',
  ),
  policyArea: by(
    StringFilter,
    'Name or alias of the policy area of something that the person is responsible for (业务领域).',
  ),
});

export const OfficialListArgs = listArgs('OFFICIAL', OfficialFilter);
