import { describe, expect, it } from '@jest/globals';
import {
  definitionOf,
  nodeTypeNames,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
  typeOfId,
} from '../../src/model/ontology.js';

describe('The ontology', () => {
  it('gives every node type an id prefix and a label of its own', () => {
    const prefixes = nodeTypeNames.map((type) => definitionOf(type).idPrefix);
    const labels = nodeTypeNames.map((type) => definitionOf(type).label);
    expect(new Set(prefixes).size).toBe(nodeTypeNames.length);
    expect(new Set(labels).size).toBe(nodeTypeNames.length);
  });

  it.each(nodeTypeNames)('%s holds ids only of relations that lead to one node', (type) => {
    for (const field of relationFieldsOf(type).values())
      if (field.idProperty) {
        expect(field.cardinality).toBe('one');
        expect(definitionOf(type).properties[field.idProperty]?.denormalised).toBe(true);
      }
  });

  it.each(nodeTypeNames)(
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

  it.each(nodeTypeNames)('%s indexes and captions only properties that it has', (type) => {
    const { properties, indexes, caption } = definitionOf(type);
    for (const property of [caption, ...indexes.flat()])
      expect(properties).toHaveProperty(property);
  });

  it.each(relationTypeNames)('%s can be read from at least one end', (relation) => {
    for (const { forward, reverse } of relationDefinitionOf(relation).ends)
      expect(forward ?? reverse).toBeDefined();
  });

  it('knows a type by its id, and no type by a word that is none', () => {
    expect(typeOfId('brand:qingdao:qingnuanzhu')).toBe('SERVICE_BRAND');
    expect(typeOfId('nonsense')).toBeUndefined();
    expect(typeOfId('')).toBeUndefined();
  });
});
