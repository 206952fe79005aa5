import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { Kind, type ValueNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Of one field, as many selections are kept as its variables make different. */
const variantsKept = 100;

interface Compiled {
  /** Variables that the selection depends on: those below the field, not in its own arguments. */
  readonly names: readonly string[];
  readonly variants: LRUCache<string, object>;
}

const byField = new WeakMap<FieldNode, Compiled>();

/**
 * Compiles the selection below a field once for an operation, and again only where variables that
 * the selection itself depends on differ. The server keeps parsed operations, so that a repeated
 * request meets the same field, and stores recognise the same selection.
 *
 * @param key tells apart what is compiled of one field
 */
export function compiledOnce<T extends object>(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>,
  key: string,
  compile: () => T,
): T {
  const [field] = info.fieldNodes as readonly [FieldNode];
  let known = byField.get(field);
  if (!known) {
    known = { names: variablesBelow(info), variants: new LRUCache({ max: variantsKept }) };
    byField.set(field, known);
  }
  const values = known.names.map((name) => info.variableValues[name] ?? null);
  const places = info.fieldNodes.length > 1 ? info.fieldNodes.map(({ loc }) => loc?.start) : [];
  const variant = values.length + places.length > 0 ? key + JSON.stringify([values, places]) : key;
  const compiled = known.variants.get(variant) as T | undefined;
  if (compiled) return compiled;
  const made = compile();
  known.variants.set(variant, made);
  return made;
}

function variablesBelow({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): string[] {
  const names = new Set<string>();
  const visited = new Set<string>();
  const look = (node: SelectionSetNode | ValueNode): void => {
    visit(node, {
      [Kind.VARIABLE]: ({ name }) => {
        names.add(name.value);
      },
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || visited.has(name.value)) return;
        visited.add(name.value);
        look(fragment.selectionSet);
      },
    });
  };
  for (const { selectionSet } of fieldNodes) if (selectionSet) look(selectionSet);
  return [...names];
}
