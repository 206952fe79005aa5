import { describe, expect, test } from '@jest/globals';
import {
  definitionOf,
  graphNodeTypes,
  isMeasurement,
  isSearched,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  relationField,
  relationFieldsOf,
  relationTypeNames,
  relationTypesAt,
  typeOfId,
  typeOfLabel,
} from '../../src/model/ontology.js';

const fields = nodeTypeNames.flatMap((type) => [...relationFieldsOf(type).values()]);

describe('node types', () => {
  test('have an id prefix and a label each', () => {
    const prefixes = nodeTypeNames.map((type) => definitionOf(type).idPrefix);
    const labels = nodeTypeNames.map((type) => definitionOf(type).label);
    expect(new Set(prefixes).size).toBe(nodeTypeNames.length);
    expect(new Set(labels).size).toBe(nodeTypeNames.length);
  });

  test.each(nodeTypeNames)('%s is known by its id and by its label', (type) => {
    const { idPrefix, label } = definitionOf(type);
    expect(typeOfId(`${idPrefix}:a:b`)).toBe(type);
    expect(typeOfLabel(label)).toBe(type);
  });

  test('are not known by words that name none', () => {
    expect(typeOfId('nonsense')).toBeUndefined();
    expect(typeOfId('')).toBeUndefined();
    expect(typeOfId('brands:a')).toBeUndefined();
    expect(typeOfLabel('SERVICE_BRAND')).toBeUndefined();
  });

  test.each(nodeTypeNames)(
    '%s captions, searches and indexes only properties that it has',
    (type) => {
      const { properties, indexes, caption, searched } = definitionOf(type);
      for (const property of [caption, ...searched, ...indexes.flat()])
        expect(properties).toHaveProperty(property);
    },
  );

  test('that are entities have a name, aliases and years, and are searched by name first', () => {
    const entities = nodeTypeNames.map(definitionOf).filter(({ entity }) => entity);
    expect(entities).toHaveLength(11);
    for (const { properties, searched, caption } of entities) {
      expect(properties).toMatchObject({
        name: { kind: 'string' },
        aliases: { kind: 'strings' },
        pinyin: { kind: 'string' },
        aliasPinyin: { kind: 'strings' },
        nameEn: { kind: 'string' },
        years: { kind: 'ints', denormalised: true },
      });
      expect(searched.slice(0, 2)).toEqual(['name', 'aliases']);
      expect(caption).toBe('name');
    }
  });

  test('of the graph layer are all but evidence, synonyms and mentions', () =>
    expect(nodeTypeNames.filter((type) => !graphNodeTypes.includes(type))).toEqual([
      'EVIDENCE',
      'SYNONYM_SET',
      'MENTION',
    ]));

  test('of the vocabulary layer are related to nothing', () =>
    expect([...relationFieldsOf('SYNONYM_SET').keys()]).toEqual([]));

  test('that are searched are all but years, families of indicators, evidence, synonyms and mentions', () =>
    expect(nodeTypeNames.filter((type) => !isSearched(type))).toEqual([
      'YEAR',
      'INDICATOR_FAMILY',
      'EVIDENCE',
      'SYNONYM_SET',
      'MENTION',
    ]));

  test('that measure are targets and results', () =>
    expect(nodeTypeNames.filter(isMeasurement)).toEqual(['TARGET', 'RESULT']));
});

describe('relation types', () => {
  test.each(relationTypeNames)('%s can be read from at least one end', (relation) => {
    for (const { forward, reverse } of relationDefinitionOf(relation).ends)
      expect(forward ?? reverse).toBeDefined();
  });

  test.each(relationTypeNames)('%s joins each pair of types once', (relation) => {
    const pairs = relationDefinitionOf(relation).ends.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('of the provenance layer are those of evidence and of mentions', () =>
    expect(
      relationTypeNames.filter((type) => relationDefinitionOf(type).layer === 'provenance'),
    ).toEqual(['PROVEN_BY', 'RANK_PROVEN_BY', 'QUOTED_FROM', 'IN_LEDGER_OF', 'EXPLAINED_BY']));

  test.each<[NodeType, readonly RelationType[]]>([
    ['PLACE', ['OF_CITY', 'STATED_IN', 'AT_PLACE']],
    ['POLICY_AREA', ['CONCERNS', 'STATED_IN']],
    ['EVIDENCE', []],
  ])('of the graph at %s are those that begin or end there, proof left out', (type, relations) =>
    expect(relationTypesAt(type)).toEqual(relations),
  );

  test('prove every node of the graph layer', () =>
    expect(relationDefinitionOf('PROVEN_BY').ends.map(({ from }) => from)).toEqual(graphNodeTypes));
});

describe('relation fields', () => {
  test.each(nodeTypeNames)('%s holds ids only of relations that lead to one node', (type) => {
    for (const field of relationFieldsOf(type).values())
      if (field.idProperty) {
        expect(field.cardinality).toBe('one');
        expect(definitionOf(type).properties[field.idProperty]?.denormalised).toBe(true);
      }
  });

  test.each(nodeTypeNames)(
    '%s holds only properties of the one node that a relation leads to',
    (type) => {
      for (const { denormalised = {}, cardinality, targets } of relationFieldsOf(type).values())
        for (const [copied, property] of Object.entries(denormalised)) {
          expect(cardinality).toBe('one');
          expect(definitionOf(type).properties[property]?.denormalised).toBe(true);
          for (const target of targets)
            expect(definitionOf(target).properties).toHaveProperty(copied);
        }
    },
  );

  test('read a relation outwards from its first type and inwards from its second', () => {
    expect(relationField('PROGRAM', 'city')).toEqual({
      field: 'city',
      cardinality: 'one',
      required: true,
      idProperty: 'cityId',
      owner: 'PROGRAM',
      relation: 'OF_CITY',
      direction: 'out',
      targets: ['CITY'],
    });
    expect(relationField('CITY', 'programs')).toEqual({
      field: 'programs',
      cardinality: 'many',
      owner: 'CITY',
      relation: 'OF_CITY',
      direction: 'in',
      targets: ['PROGRAM'],
    });
  });

  test('lead to all types that one field reaches, in the order of the ontology', () => {
    expect(relationField('OFFICIAL', 'responsibilities')).toMatchObject({
      direction: 'out',
      targets: ['SECTION', 'PROGRAM', 'SERVICE_BRAND', 'TARGET', 'POLICY'],
    });
    expect(relationField('POLICY', 'responsibilities')).toMatchObject({
      direction: 'in',
      targets: ['DEPARTMENT', 'OFFICIAL'],
    });
    expect(relationField('EVIDENCE', 'proves').targets).toEqual(graphNodeTypes);
  });

  test('that do not exist are a mistake of the caller', () =>
    expect(() => relationField('YEAR', 'city')).toThrow('The ontology has no relation YEAR.city'));

  test.each(
    fields
      .filter(({ order }) => order)
      .map((field) => [`${field.owner}.${field.field}`, field] as const),
  )(
    '%s is ordered by a property of what it leads to, or of the relation',
    (_, { order = [], relation, targets }) => {
      for (const { property, on } of order)
        if (on === 'edge')
          expect(relationDefinitionOf(relation).properties).toHaveProperty(property);
        else
          for (const target of targets)
            expect(definitionOf(target).properties).toHaveProperty(property);
    },
  );

  test('that list documents have the newest first', () => {
    const documents = fields.filter(
      ({ cardinality, targets, relation }) =>
        cardinality === 'many' && targets.includes('DOCUMENT') && relation === 'STATED_IN',
    );
    expect(documents.length).toBeGreaterThan(5);
    for (const { order } of documents)
      expect(order).toEqual([{ property: 'year', direction: 'DESC' }]);
  });

  test.each(['DOCUMENT.sections', 'SECTION.children', 'PROGRAM.sections'])(
    '%s are in reading order',
    (name) => {
      const field = fields.find((each) => `${each.owner}.${each.field}` === name);
      expect(field?.order).toEqual([{ property: 'position', direction: 'ASC' }]);
    },
  );

  test('that list responsibilities are ordered by the rank of the relation', () => {
    const responsibilities = fields.filter(({ field }) => field === 'responsibilities');
    expect(responsibilities).toHaveLength(7);
    for (const { order } of responsibilities)
      expect(order).toEqual([{ property: 'rank', direction: 'ASC', on: 'edge' }]);
  });
});
