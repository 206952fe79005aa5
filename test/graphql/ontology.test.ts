import { describe, expect, test } from '@jest/globals';
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  nodeTypeNames,
  type PropertyDefinition,
  type RelationField,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
} from '../../src/model/ontology.js';

const schema = buildGraphSchema();

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

const labelOf = (type: NodeType): string => definitionOf(type).label;

const fieldsOf = (typeName: string): Fields =>
  (schema.getType(typeName) as GraphQLObjectType | GraphQLInterfaceType).getFields();

/** What the service computes: no property holds it. */
const computed: Readonly<Record<string, string>> = {
  'Document.passages': 'PassageConnection!',
  'Document.ledger': 'Ledger!',
  'Document.artefacts': '[Span!]!',
  'Document.citation': 'String!',
  'Evidence.displayQuote': 'String!',
  'Evidence.context': 'EvidenceContext!',
  'Mention.explainedBy': '[GraphNode!]!',
  'Evidence.citation': 'String!',
  'Evidence.proves': 'Passage!',
  'Concept.spread': '[ConceptFirstUse!]!',
  'Concept.usesByYear': '[ConceptUsesInYear!]!',
  'Indicator.related': '[RelatedIndicator!]!',
  'Target.status': 'FulfilmentStatus!',
  'Target.silence': 'SilenceReason',
  'Target.statedCompletionRate': 'Float',
  'Target.computedCompletionRate': 'Float',
  'Result.status': 'FulfilmentStatus!',
  'Result.computedCompletionRate': 'Float',
  'Result.rank': 'Rank',
};

/** Relations that the API shows as objects, because they have properties. */
const relationObjects: Readonly<Partial<Record<RelationType, string>>> = {
  RESPONSIBLE_FOR: 'Responsibility',
  MENTIONS: 'PolicyMention',
  ACTS_ON: 'PolicyActor',
};

/** Relations to things of several types, which the API shows as lists of a union. */
const unions: Readonly<Record<string, string>> = { appliedBy: 'ConceptApplier' };

/** Strings that are narrower in the API. */
const dates = [
  ...['Document.issuedOn', 'Target.dueOn'],
  ...['Target', 'Result'].flatMap((type) => [`${type}.periodStart`, `${type}.periodEnd`]),
];

const scalars = {
  string: 'String',
  int: 'Int',
  float: 'Float',
  boolean: 'Boolean',
  strings: '[String!]',
  ints: '[Int!]',
} as const satisfies Record<PropertyDefinition['kind'], string>;

/** What a field is that shows a property, for example `CityLevel!`. */
function shownProperty(
  place: string,
  property: PropertyDefinition,
  shown: GraphQLOutputType,
): string {
  const name = property.values
    ? enumOf(property.values, getNamedType(shown))
    : dates.includes(place)
      ? 'PartialDate'
      : place.endsWith('.formerIds')
        ? '[ID!]'
        : scalars[property.kind];
  return property.nullable ? name : `${name}!`;
}

const enumOf = (values: readonly string[], shown: GraphQLNamedType): string =>
  isEnumType(shown) && String(shown.getValues().map(({ name }) => name)) === String(values)
    ? shown.name
    : `an enum of ${values}`;

/** What a field may be that shows a relation, for example `[City!]!` or `CityConnection!`. */
function shownRelation({
  field,
  relation,
  targets,
  cardinality,
  required,
}: RelationField): readonly string[] {
  const name = relationObjects[relation] ?? unions[field] ?? targets.map(labelOf).join(' | ');
  const single = required ? `${name}!` : name;
  return cardinality === 'one' ? [single] : [`[${name}!]!`, `${name}Connection!`, single];
}

/** What a field may be by the ontology; nothing where the ontology has no such field. */
function expectedOf(type: NodeType, name: string, shown: GraphQLOutputType): readonly string[] {
  const place = `${labelOf(type)}.${name}`;
  if (name === 'id') return ['ID!'];
  if (computed[place]) return [computed[place]];
  const relation = relationFieldsOf(type).get(name);
  if (relation && !isLeafType(getNamedType(shown))) return shownRelation(relation);
  const property = definitionOf(type).properties[name];
  return property ? [shownProperty(place, property, shown)] : [];
}

/** How the fields of a type differ from its ontology; a sentence for each. */
function differencesOf(type: NodeType): string[] {
  const differences: string[] = [];
  for (const { name, type: shown } of Object.values(fieldsOf(labelOf(type)))) {
    const expected = expectedOf(type, name, shown);
    if (expected.length === 0) differences.push(`${name} is not in the ontology`);
    else if (!expected.includes(String(shown)))
      differences.push(`${name} is ${shown}, by the ontology ${expected.join(' or ')}`);
  }
  return differences;
}

const namesOf = (types: readonly { readonly name: string }[]): string[] =>
  types.map(({ name }) => name).sort();

describe('The schema agrees with the ontology', () => {
  test.each(nodeTypeNames.map((type) => [labelOf(type), type] as const))(
    'in type, list and nullability of every field of %s',
    (_, type) => {
      expect(differencesOf(type)).toEqual([]);
    },
  );

  test('in which node types there are', () => {
    const shown = nodeTypeNames.filter((type) => isObjectType(schema.getType(labelOf(type))));
    expect(shown).toEqual(nodeTypeNames);
  });

  test('in which node types can be drawn, counted and found (EntityType)', () => {
    const values = (schema.getType('EntityType') as GraphQLEnumType).getValues();
    expect(namesOf(values)).toEqual([...graphNodeTypes].sort());
  });

  test('in which node types are named things (Entity)', () => {
    const entities = schema.getPossibleTypes(schema.getType('Entity') as GraphQLInterfaceType);
    const named = nodeTypeNames.filter((type) => definitionOf(type).entity);
    expect(namesOf(entities)).toEqual(named.map(labelOf).sort());
  });

  test.each([
    ['Responsibility.party', 'RESPONSIBLE_FOR', 'from'],
    ['Responsibility.subject', 'RESPONSIBLE_FOR', 'to'],
    ['PolicyMention.document', 'MENTIONS', 'from'],
  ] as const)('in what %s may be', (place, relation, side) => {
    const [typeName, name] = place.split('.') as [string, string];
    const shown = getNamedType(fieldsOf(typeName)[name]?.type as GraphQLOutputType);
    const { ends } = relationDefinitionOf(relation);
    expect(namesOf(isUnionType(shown) ? shown.getTypes() : [shown])).toEqual(
      [...new Set(ends.map((end) => labelOf(end[side])))].sort(),
    );
  });

  test.each([
    ['Responsibility.role', 'RESPONSIBLE_FOR'],
    ['Responsibility.inherited', 'RESPONSIBLE_FOR'],
    ['PolicyMention.action', 'MENTIONS'],
  ] as const)('in the type of %s, a property of the relation', (place, relation) => {
    const [typeName, name] = place.split('.') as [string, string];
    const shown = fieldsOf(typeName)[name]?.type as GraphQLOutputType;
    const property = relationDefinitionOf(relation).properties[name] as PropertyDefinition;
    expect(String(shown)).toBe(shownProperty(place, property, shown));
  });
});

describe('Everything is proven', () => {
  test.each(['Responsibility', 'PolicyMention', 'Target', 'Result'])(
    'a %s always has its sentence',
    (typeName) => {
      expect(String(fieldsOf(typeName).evidence?.type)).toBe('Evidence!');
    },
  );
});
