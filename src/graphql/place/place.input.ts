import { CityFilter } from '../city/city.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';
import { IntFilter } from '../shared/filter.input.js';

export const PlaceFilter = filterInput('PLACE', {
  city: by(CityFilter, 'The city whose documents name it (城市).'),
  year: by(IntFilter, 'A year covered by a document that names it (年份).'),
});

export const PlaceListArgs = listArgs('PLACE', PlaceFilter);
