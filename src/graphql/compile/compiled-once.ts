import type { FieldNode, GraphQLResolveInfo, GraphQLSchema, SelectionSetNode } from 'graphql';
import { Kind, type ValueNode, visit } from 'graphql';
import { Cache } from '../../util/cache.js';
import { compiledFields } from './object-reader.js';

/** What is compiled of a field takes about as much for each field below it; measured. */
const bytesOfField = 1_200;
/** And for each character of variables that it depends on, of which conditions are made. */
const bytesOfCharacter = 20;

interface Compiled {
  readonly made: object;
  readonly size: number;
}

/** Of every operation and for all variables. */
const compiled = new Cache<Compiled>('selections', { sizeOf: ({ size }) => size });

interface CompiledField {
  readonly schema: GraphQLSchema;
  /** Variables that the selection depends on: those below the field, not in its own arguments. */
  readonly names: readonly string[];
  /** Distinguishes it from all others. */
  readonly number: number;
}

let fieldCount = 0;

/** Goes with the parsed operation, which the server caches within a bound. */
const byField = new WeakMap<FieldNode, CompiledField>();

/**
 * Compiles the selection below a field once for an operation, and again only where variables that
 * the selection itself depends on differ. The server caches parsed operations, so a repeated request
 * meets the same field, and the store the same selection, by which it finds its own prepared statement.
 *
 * @param key separates what is compiled of one field: node type, order of the list
 */
export function compiledOnce<T extends object>(
  info: Pick<GraphQLResolveInfo, 'schema' | 'fieldNodes' | 'fragments' | 'variableValues'>,
  key: string,
  compile: () => T,
): T {
  const [field] = info.fieldNodes as readonly [FieldNode];
  let known = byField.get(field);
  if (known?.schema !== info.schema) {
    const { schema } = info;
    known = { schema, names: variablesBelow(info), number: fieldCount++ };
    byField.set(field, known);
  }
  const values = known.names.map((name) =>
    Object.hasOwn(info.variableValues, name) ? (info.variableValues[name] ?? null) : null,
  );
  // Which selections come together under one response key may depend on @skip and @include.
  const merged = info.fieldNodes.length > 1 ? info.fieldNodes.map(({ loc }) => loc?.start) : [];
  const variant = values.length + merged.length > 0 ? key + JSON.stringify([values, merged]) : key;
  const id = `${known.number} ${variant}`;
  const found = compiled.get(id) as { readonly made: T } | undefined;
  if (found) return found.made;
  const before = compiledFields();
  const made = compile();
  const size = bytesOfField * (1 + compiledFields() - before) + bytesOfCharacter * id.length;
  compiled.set(id, { made, size });
  return made;
}

function variablesBelow({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): string[] {
  const names = new Set<string>();
  const visited = new Set<string>();
  const collect = (node: SelectionSetNode | ValueNode): void => {
    visit(node, {
      [Kind.VARIABLE]: ({ name }) => {
        names.add(name.value);
      },
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || visited.has(name.value)) return;
        visited.add(name.value);
        collect(fragment.selectionSet);
      },
    });
  };
  for (const { selectionSet } of fieldNodes) if (selectionSet) collect(selectionSet);
  return [...names];
}
