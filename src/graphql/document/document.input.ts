import { CityFilter } from '../city/city.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';

export const DocumentFilter = filterInput('DOCUMENT', {
  title: 'Its title (标题).',
  kind: 'Its kind (文件类型).',
  city: by(CityFilter, 'The city that published it (城市).'),
  year: 'The year that it covers (年份).',
});

export const DocumentListArgs = listArgs('DOCUMENT', DocumentFilter);
