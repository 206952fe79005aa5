import { by, filterInput, listArgs } from '../node/list-input.js';
import { IntFilter } from '../shared/filter.input.js';

export const ConceptFilter = filterInput('CONCEPT', {
  kind: 'Its kind (提法类型).',
  year: by(IntFilter, 'A year covered by a document that uses it (年份).'),
  policyArea: 'Name or alias of the policy area that it concerns (业务领域).',
});

export const ConceptListArgs = listArgs('CONCEPT', ConceptFilter);
