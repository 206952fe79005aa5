import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a selection is, with each fragment expanded at every spread. */
interface Size {
  /** Levels of fields. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
}

export interface DocumentSize extends Size {
  /** Operations and fragments. */
  readonly definitions: number;
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, rootFields: 0 };

/**
 * The size of a document's largest operation, and at least that of all it spells out. Each fragment
 * is measured once, however often it is spread, so fragments nested exponentially take no time; a
 * cycle counts once, and is validation's to refuse.
 */
export function measureDocument({ definitions }: DocumentNode): DocumentSize {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);

  const known = new Map<string, Size>();
  let spelledOut = 0;

  const sizeOfFragment = (name: string): Size => {
    const measured = known.get(name);
    if (measured) return measured;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    known.set(name, nothing);
    const size = sizeOf(fragment.selectionSet);
    known.set(name, size);
    return size;
  };

  const sizeOf = ({ selections }: SelectionSetNode): Size => {
    let { depth, fields, aliases, rootFields } = nothing;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        spelledOut++;
        const below = selection.selectionSet ? sizeOf(selection.selectionSet) : nothing;
        depth = Math.max(depth, below.depth + 1);
        fields += below.fields + 1;
        aliases += below.aliases + (selection.alias ? 1 : 0);
        rootFields++;
        continue;
      }
      const inside =
        selection.kind === Kind.INLINE_FRAGMENT
          ? sizeOf(selection.selectionSet)
          : sizeOfFragment(selection.name.value);
      depth = Math.max(depth, inside.depth);
      fields += inside.fields;
      aliases += inside.aliases;
      rootFields += inside.rootFields;
    }
    return { depth, fields, aliases, rootFields };
  };

  const sizes = operations.map(({ selectionSet }) => sizeOf(selectionSet));
  for (const name of fragments.keys()) sizeOfFragment(name);
  const largest = (of: keyof Size): number => Math.max(0, ...sizes.map((size) => size[of]));
  return {
    depth: largest('depth'),
    fields: Math.max(largest('fields'), spelledOut),
    aliases: largest('aliases'),
    rootFields: largest('rootFields'),
    definitions: definitions.length,
  };
}
