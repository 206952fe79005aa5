import { type GraphQLSchema, isAbstractType } from 'graphql';
import { type NodeType, typeOfLabel } from '../../model/ontology.js';

/** The node types that a GraphQL type may stand for: one for an object, several for an interface or union. */
export function nodeTypesOf(schema: GraphQLSchema, typeName: string): NodeType[] {
  const type = schema.getType(typeName);
  const names = isAbstractType(type)
    ? schema.getPossibleTypes(type).map(({ name }) => name)
    : [typeName];
  return names.flatMap((name) => {
    const nodeType = typeOfLabel(name);
    return nodeType ? [nodeType] : [];
  });
}
