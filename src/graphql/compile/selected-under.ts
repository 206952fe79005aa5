import { Kind, type SelectionSetNode } from 'graphql';

/** `{ city { … } }` around what is selected of the city itself. */
export const selectedUnder = (
  name: string,
  sets: readonly SelectionSetNode[],
): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: sets.map((selectionSet) => ({
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    selectionSet,
  })),
});

/** `{ year }`. */
export const selectedLeaf = (name: string): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }],
});
