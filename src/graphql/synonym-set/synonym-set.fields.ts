import { all, type NodeDeclaration } from '../node/declarations.js';
import { SynonymSet } from './synonym-set.type.js';

export const synonymSetFields: NodeDeclaration = {
  type: SynonymSet,
  fields: {
    name: 'The full term (全称).',
    terms: 'All words of the set, the full term first, then its abbreviations (简称).',
  },
  queries: {
    synonymSets: all('All sets of words that mean the same (简称与全称), by id.'),
  },
};
