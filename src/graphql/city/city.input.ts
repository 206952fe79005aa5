import { filterInput, listArgs } from '../node/list-input.js';

export const CityFilter = filterInput('CITY', {
  level: 'Its administrative level (行政级别).',
  anonymized: 'Whether the source withholds its name (XX市).',
});

export const CityListArgs = listArgs('CITY', CityFilter);
