import { notFactReasons, unnamedLevels } from '../../model/annotation.js';
import {
  comparators,
  departmentKinds,
  documentKinds,
  documentPeriods,
  measureBases,
  measurementPeriods,
  policyActions,
  policyKinds,
  programKinds,
  responsibilityRoles,
} from '../../model/ontology.js';
import {
  closed,
  integer,
  key,
  list,
  name,
  number,
  oneOf,
  orNull,
  type Schema,
  text,
} from './schema-parts.js';

const occurrence = { type: 'integer', minimum: 1 };
const quoted = { quote: text, occurrence };
const mention = text;

/** A string, or an object of the given form. Decided by type, so that an error names the form that was meant. */
const stringOr = (shape: Schema): Schema => ({
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: shape,
  else: text,
});

const reference: Schema = { $ref: '#/$defs/reference' };
const references = list(reference);
const quote: Schema = { $ref: '#/$defs/quote' };
const keys = { ...list(key), minItems: 1 };
const evidence = { ...list(quote), minItems: 1 };
const partialDate = { type: 'string', format: 'partial-date' };
/** Of a section or a measurement; `checkPeriods` says which of them go together. */
const period = {
  period: oneOf(measurementPeriods),
  periodStart: partialDate,
  periodEnd: partialDate,
};

/** Properties of a named thing: those of its kind stand between its name and its evidence. */
const named = (own: Readonly<Record<string, Schema>> = {}): Readonly<Record<string, Schema>> => ({
  key,
  sameAs: key,
  differentFrom: keys,
  name,
  aliases: list(text),
  ...own,
  evidence,
  reading: text,
  note: text,
});
const namedRequired = ['key', 'name', 'evidence'];

const exactlyOne = (shape: Schema): Schema => ({ ...shape, minProperties: 1, maxProperties: 1 });

/** Properties of a target or a result: those of its kind stand before its quote. */
const measurement = (own: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> => ({
  key,
  indicator: key,
  value: orNull(number),
  upperValue: number,
  comparator: oneOf(comparators),
  unit: text,
  basis: oneOf(measureBases),
  basisDoubt: text,
  text,
  scope: text,
  year: integer,
  ...period,
  partOf: reference,
  program: reference,
  brands: references,
  places: references,
  ...own,
  ...quoted,
  reading: text,
  note: text,
});
const measurementRequired = [
  ...['key', 'indicator', 'value', 'comparator', 'unit', 'basis', 'text', 'quote'],
];
/** `upperValue` is there exactly where the comparator is RANGE. */
const rangeRule = {
  if: { properties: { comparator: { const: 'RANGE' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['upperValue'] },
  else: { properties: { upperValue: false } },
};

/**
 * JSON Schema (2020-12) of an annotation file; `schema/annotation.schema.json` is its committed copy.
 * Properties are in the order in which the seeds write them, and so does `annotationToYaml`.
 */
export const annotationSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Annotation of one document',
  description: 'docs/add-a-document.md explains it by example.',
  ...closed(
    {
      document: closed(
        {
          key,
          source: text,
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          title: text,
          kind: oneOf(documentKinds),
          city: key,
          year: integer,
          period: oneOf(documentPeriods),
          issuedOn: partialDate,
          issuer: key,
          evidence,
          note: text,
        },
        ['key', 'source', 'sha256', 'title', 'kind', 'city', 'year', 'period', 'evidence'],
      ),
      sections: list(
        closed(
          {
            ordinal: { type: 'string', pattern: '^[1-9]\\d*(\\.[1-9]\\d*)*$' },
            heading: text,
            starts: quote,
            ends: quote,
            policyArea: key,
            program: reference,
            ...period,
          },
          ['ordinal', 'heading', 'starts'],
        ),
      ),
      departments: list(
        closed(
          named({
            kind: oneOf(departmentKinds),
            city: orNull(key),
            level: oneOf(unnamedLevels),
            parent: reference,
            partOf: reference,
          }),
          [...namedRequired, 'kind'],
        ),
      ),
      officials: list(closed(named({ posts: list(text), department: reference }), namedRequired)),
      places: list(closed(named(), namedRequired)),
      policies: list(
        closed(
          {
            key,
            sameAs: key,
            differentFrom: keys,
            name,
            aliases: list(text),
            kind: oneOf(policyKinds),
            city: orNull(key),
            level: oneOf(unnamedLevels),
            policyArea: key,
            issuers: references,
            applies: references,
            mentions: {
              ...list(
                closed({ action: oneOf(policyActions), by: key, ...quoted, mention }, [
                  'action',
                  'quote',
                ]),
              ),
              minItems: 1,
            },
            reading: text,
            note: text,
          },
          ['key', 'name', 'kind', 'mentions'],
        ),
      ),
      programs: list(
        closed(
          named({
            kind: oneOf(programKinds),
            policyArea: key,
            partOf: reference,
            inherits: { const: false },
            policies: references,
            beneficiaries: references,
            places: references,
            applies: references,
          }),
          [...namedRequired, 'kind'],
        ),
      ),
      brands: list(
        closed(
          named({ policyArea: key, programs: references, applies: references }),
          namedRequired,
        ),
      ),
      concepts: list(closed({ ref: key, evidence, note: text }, ['ref', 'evidence'])),
      responsibilities: list(
        closed(
          {
            role: oneOf(responsibilityRoles),
            subject: exactlyOne(
              closed({ section: text, program: key, brand: key, target: key, policy: key }, []),
            ),
            parties: {
              ...list(exactlyOne(closed({ department: key, official: key }, []))),
              minItems: 1,
            },
            ...quoted,
          },
          ['role', 'subject', 'parties', 'quote'],
        ),
      ),
      targets: list({
        ...closed(measurement({ dueOn: partialDate }), measurementRequired),
        ...rangeRule,
      }),
      results: list({
        ...closed(
          measurement({
            target: { $ref: '#/$defs/targetReference' },
            statedCompletionRate: number,
            rank: closed({ place: { type: 'integer', minimum: 1 }, among: text, ...quoted }, [
              'place',
              'among',
              'quote',
            ]),
          }),
          measurementRequired,
        ),
        ...rangeRule,
      }),
      mentions: list({
        ...closed({ city: key, policyArea: key, beneficiaryGroup: key, evidence }, ['evidence']),
        minProperties: 2,
        maxProperties: 2,
      }),
      notFacts: list(
        closed(
          { ...quoted, reason: oneOf(notFactReasons), everywhere: { type: 'boolean' }, note: text },
          ['quote', 'reason'],
        ),
      ),
    },
    ['document', 'sections'],
  ),
  $defs: {
    quote: stringOr(closed({ ...quoted, mention }, ['quote'])),
    reference: stringOr(closed({ ref: key, ...quoted }, ['ref', 'quote'])),
    targetReference: stringOr(closed({ ref: text, ...quoted }, ['ref', 'quote'])),
  },
};
