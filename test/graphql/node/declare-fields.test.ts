import { expect, test } from '@jest/globals';
import 'reflect-metadata';
import {
  type Field,
  firstOf,
  paged,
  type Registry,
} from '../../../src/graphql/node/declarations.js';
import { declareFields } from '../../../src/graphql/node/declare-fields.js';
import { Entity } from '../../../src/graphql/node/node.type.js';
import { registry } from '../../../src/graphql/registry.js';
import type { NodeType } from '../../../src/model/ontology.js';

type Fields = Readonly<Record<string, Field>>;

const nodeTypes = Object.keys(registry.nodes) as NodeType[];

/** The registry, with the fields of one node type only. */
const registryWith = (type: NodeType | undefined, fields: Fields): Registry => ({
  ...registry,
  nodes: Object.fromEntries(
    nodeTypes.map((each) => [
      each,
      { ...registry.nodes[each], fields: each === type ? fields : {} },
    ]),
  ) as Registry['nodes'],
  interfaces: [],
});

const declaring = (type: NodeType, fields: Fields) => (): void =>
  declareFields(registryWith(type, fields));

test('a field that the ontology lacks is refused', () => {
  expect(declaring('CITY', { mayor: 'Who governs it.' })).toThrow(
    'City.mayor is neither a property nor a relation of the ontology',
  );
});

test('a property cannot be paged', () => {
  expect(declaring('CITY', { aliases: paged('Other names.') })).toThrow(
    'City.aliases is a property: it cannot be shown paged',
  );
});

test('a relation to one node cannot be a list', () => {
  expect(declaring('CITY', { parent: firstOf('The city above it.') })).toThrow(
    'City.parent leads to one node: it cannot be shown first',
  );
});

test('a list of a type without pages cannot be paged', () => {
  expect(declaring('DOCUMENT', { sections: paged('Its sections.') })).toThrow(
    'Document.sections is paged, but Section has no connection in the registry',
  );
});

test('a relation to several types that is shown as no object is refused', () => {
  const fields = { responsibilities: 'What the person is responsible for.' };
  const withoutObjects = { ...registryWith('OFFICIAL', fields), relationObjects: {} };
  expect(() => declareFields(withoutObjects)).toThrow(
    'Official.responsibilities leads to nodes of several types: show RESPONSIBLE_FOR as an object or a list of a union in the registry',
  );
});

test('a field of an interface that is not the same in all its types is refused', () => {
  const kind = { type: Entity, nodeTypes: ['POLICY', 'PROGRAM'], fields: { kind: 'The kind.' } };
  const withInterface = { ...registryWith(undefined, {}), interfaces: [kind] } as Registry;
  expect(() => declareFields(withInterface)).toThrow(
    'Entity.kind is not the same in all types of the interface',
  );
});
