import { CityFilter } from '../city/city.input.js';
import { IndicatorFilter } from '../indicator/indicator.input.js';
import { by, filterInput, listArgs } from '../node/list-input.js';

export const ResultFilter = filterInput('RESULT', {
  value: 'Its value in the base unit (数值); a withheld value fails every test.',
  unit: 'Its unit as written (单位).',
  basis: 'What it counts (计量口径).',
  period: 'The stretch of time that it speaks of (时段).',
  indicator: by(IndicatorFilter, 'The indicator that it gives a value of (指标).'),
  city: by(CityFilter, 'The city that it belongs to (城市).'),
  year: 'The year that it is for (年份).',
});

export const ResultListArgs = listArgs('RESULT', ResultFilter);
