import { cityLevels, conceptKinds, measureBases } from '../../model/ontology.js';
import { closed, key, list, name, oneOf, type Schema, text } from './schema-parts.js';

const aliases = list(text);
const term = list(closed({ key, name, aliases }, ['key', 'name']));

/** JSON Schemas of the vocabulary's files, by file name. */
export const vocabularySchemas = {
  'cities.yaml': list(
    closed(
      {
        key,
        name,
        level: oneOf(cityLevels),
        province: text,
        parent: key,
        anonymized: { type: 'boolean' },
        aliases,
      },
      ['key', 'name', 'level'],
    ),
  ),
  'policy-areas.yaml': term,
  'beneficiary-groups.yaml': term,
  'units.yaml': list(closed({ key: text, counts: key }, ['key', 'counts'])),
  'indicators.yaml': list(
    closed(
      {
        key,
        name,
        unit: text,
        basis: oneOf(measureBases),
        policyArea: key,
        family: key,
        object: text,
        population: text,
        action: text,
        nameEn: text,
        aliases,
        note: text,
      },
      ['key', 'name', 'unit', 'basis', 'family', 'object', 'nameEn'],
    ),
  ),
  'indicator-families.yaml': list(
    closed({ key, name, nameEn: text, policyArea: key }, ['key', 'name', 'nameEn']),
  ),
  'concepts.yaml': list(
    closed({ key, name, kind: oneOf(conceptKinds), policyArea: key, aliases, note: text }, [
      'key',
      'name',
      'kind',
    ]),
  ),
} as const satisfies Record<string, Schema>;
