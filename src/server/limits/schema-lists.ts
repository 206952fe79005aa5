import {
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';

/** What one object of an answer about the schema costs, and how many its list has. */
export interface SchemaField {
  readonly rows: number;
  /** On average. */
  readonly entries: number;
}

export interface SchemaLists {
  /** Undefined for fields that are not about the schema. */
  lengthOf(parent: GraphQLType, field: string): SchemaField | undefined;
}

/**
 * Rows that one object about the schema counts as. graphql-js answers an introspection in one piece, in
 * which nobody else has a turn, so that all of it is to be small: what tools ask for is, and four times
 * that at once is not.
 */
const rowsOfObject = 100;

const known = new WeakMap<GraphQLSchema, SchemaLists>();

/** How long the lists are that introspection gives of a schema. */
export function schemaListsOf(schema: GraphQLSchema): SchemaLists {
  let lists = known.get(schema);
  if (!lists) {
    lists = measured(schema);
    known.set(schema, lists);
  }
  return lists;
}

function measured(schema: GraphQLSchema): SchemaLists {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) => fieldsOf(type));
  const sumOf = (count: (type: GraphQLNamedType) => number): number =>
    types.reduce((sum, type) => sum + count(type), 0);
  const ofType = (count: (type: GraphQLNamedType) => number) => sumOf(count) / types.length;
  const directives = schema.getDirectives();
  const entries = new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Type.fields', fields.length / types.length],
    [
      '__Type.inputFields',
      ofType((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    ],
    ['__Type.enumValues', ofType((type) => (isEnumType(type) ? type.getValues().length : 0))],
    [
      '__Type.interfaces',
      ofType((type) =>
        isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0,
      ),
    ],
    [
      '__Type.possibleTypes',
      ofType((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    ],
    ['__Field.args', fields.reduce((sum, { args }) => sum + args.length, 0) / fields.length],
    [
      '__Directive.args',
      directives.reduce((sum, { args }) => sum + args.length, 0) / directives.length,
    ],
  ]);
  return {
    lengthOf(parent, name) {
      if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name)
        return { rows: rowsOfObject, entries: 1 };
      const type = getNamedType(parent);
      if (!type.name.startsWith('__')) return undefined;
      // Of nine that tools ask for, one within the other, nearly all are null.
      const rows = name === 'ofType' ? 0 : rowsOfObject;
      return { rows, entries: entries.get(`${type.name}.${name}`) ?? 1 };
    },
  };
}

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
