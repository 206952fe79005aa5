import { cityLevels, conceptKinds, measureBases } from '../../model/ontology.js';
import { closed, key, list, name, oneOf, type Schema, text } from './schema-parts.js';

const aliases = list(text);
const nameEn = text;
const named = { key, name, nameEn, aliases };
/** Chinese characters only. */
const word: Schema = { type: 'string', pattern: '^\\p{Script=Han}+$' };
/** Syllables without tones: `yue qing`. */
const pinyin: Schema = { type: 'string', pattern: '^[a-z]+( [a-z]+)*$' };
const required = ['key', 'name', 'nameEn'];

/** JSON Schemas of the vocabulary's files, by file name. */
export const vocabularySchemas = {
  'cities.yaml': list(
    closed(
      {
        ...named,
        level: oneOf(cityLevels),
        province: text,
        parent: key,
        anonymized: { type: 'boolean' },
      },
      [...required, 'level'],
    ),
  ),
  'policy-areas.yaml': list(closed({ ...named, searchWords: list(text) }, required)),
  'beneficiary-groups.yaml': list(closed(named, required)),
  'units.yaml': list(closed({ key: text, counts: key }, ['key', 'counts'])),
  'readings.yaml': list(closed({ key: word, pinyin }, ['key', 'pinyin'])),
  'synonyms.yaml': list(
    closed({ key, terms: { ...list(name), minItems: 2, uniqueItems: true }, note: text }, [
      'key',
      'terms',
    ]),
  ),
  'indicators.yaml': list(
    closed(
      {
        ...named,
        unit: text,
        basis: oneOf(measureBases),
        policyArea: key,
        family: key,
        object: text,
        population: text,
        action: text,
        note: text,
      },
      [...required, 'unit', 'basis', 'family', 'object'],
    ),
  ),
  'indicator-families.yaml': list(closed({ key, name, nameEn, policyArea: key }, required)),
  'concepts.yaml': list(
    closed({ ...named, kind: oneOf(conceptKinds), policyArea: key, note: text }, [
      ...required,
      'kind',
    ]),
  ),
} as const satisfies Record<string, Schema>;
