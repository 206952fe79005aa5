import {
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  Kind,
  visit,
} from 'graphql';
import type { CurrentIds } from '../../model/former-ids.js';
import { mergeableTypes, typeOfId } from '../../model/ontology.js';
import type { RequestContext } from './context.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Asks a field of the root as if its request named things by the ids that they have now: wherever an id
 * stands that a thing had before it was merged with another, as an argument, in a filter or in a list, of
 * the field itself or of one below it, as a variable or in the text of the operation.
 *
 * What is looked up and what is answered then agree, and no resolver needs to know of former ids.
 */
export const withCurrentIds =
  (ask: Resolver): Resolver =>
  (source, args, context, info) => {
    const ids = idsIn(info);
    return ids.length === 0
      ? ask(source, args, context, info)
      : context.reader.currentIds(ids).then(({ current }) => {
          if (current.size === 0) return ask(source, args, context, info);
          return ask(source, renamed(args, current) as object, context, renamedIn(info, current));
        });
  };

const mayBeFormer = (text: string): boolean => {
  const type = typeOfId(text);
  return type !== undefined && mergeableTypes.includes(type);
};

/** What a field names that may be a former id. */
function idsIn(info: GraphQLResolveInfo): string[] {
  const ids = [...literalsOf(info)];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (mayBeFormer(value)) ids.push(value);
    } else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) collect(each);
  };
  collect(info.variableValues);
  return ids;
}

/** By field: it goes with the parsed operation, which the server caches within a bound. */
const literals = new WeakMap<ASTNode, readonly string[]>();

/** Ids in the text of the operation, at the field or below it. */
function literalsOf({ fieldNodes, fragments }: GraphQLResolveInfo): readonly string[] {
  const [field] = fieldNodes as readonly [ASTNode];
  const known = literals.get(field);
  if (known) return known;
  const ids: string[] = [];
  const visited = new Set<string>();
  const collect = (node: ASTNode): void => {
    visit(node, {
      [Kind.STRING]: ({ value }) => {
        if (mayBeFormer(value)) ids.push(value);
      },
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || visited.has(name.value)) return;
        visited.add(name.value);
        collect(fragment);
      },
    });
  };
  for (const node of fieldNodes) collect(node);
  literals.set(field, ids);
  return ids;
}

/** The same operation with other ids. */
function renamedIn(info: GraphQLResolveInfo, current: CurrentIds): GraphQLResolveInfo {
  const variableValues = renamed(info.variableValues, current) as typeof info.variableValues;
  // What is compiled of a field is kept by its node: one with the ids that it has needs no other.
  if (!literalsOf(info).some((id) => current.has(id))) return { ...info, variableValues };
  const inText = <Node extends ASTNode>(node: Node): Node =>
    visit(node, {
      [Kind.STRING]: (text) => ({ ...text, value: current.get(text.value) ?? text.value }),
    });
  return {
    ...info,
    variableValues,
    fieldNodes: info.fieldNodes.map(inText),
    fragments: Object.fromEntries(
      Object.entries(info.fragments).map(([name, fragment]): [string, FragmentDefinitionNode] => [
        name,
        inText(fragment),
      ]),
    ),
  };
}

/** A value in which former ids are replaced, however deep they stand. */
function renamed(value: unknown, current: CurrentIds): unknown {
  if (typeof value === 'string') return current.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, current));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, renamed(each, current)]),
  );
}
