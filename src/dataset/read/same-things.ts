import type { Annotation } from '../../model/annotation.js';
import type { CurrentIds } from '../../model/former-ids.js';
import { idOf } from '../../model/ids.js';
import { type EntityFact, type EntityList, entityLists, entityTypes, ownerOf } from './fact-ids.js';

/** An entry of a document's lists, with the ids that it is about. */
export interface StatedThing {
  readonly list: EntityList;
  readonly fact: EntityFact;
  readonly owner: string;
  /** Id under the key by which the document states it. */
  readonly id: string;
  /** Id of the thing that it says to be the same. */
  readonly sameAs: string | undefined;
}

/** What a document states of things that belong to a city. */
export const statedThings = (annotation: Annotation): readonly StatedThing[] =>
  entityLists.flatMap((list) =>
    (annotation[list] ?? []).map((fact: EntityFact) => {
      const owner = ownerOf(annotation, fact);
      const id = (key: string) => idOf(entityTypes[list], owner, key);
      const { key, sameAs } = fact;
      return { list, fact, owner, id: id(key), sameAs: sameAs === undefined ? sameAs : id(sameAs) };
    }),
  );

/** Whether a document says of anything that it is the same as another: few do. */
export const saysSame = (annotation: Annotation): boolean =>
  entityLists.some((list) =>
    (annotation[list] ?? []).some(({ sameAs }: EntityFact) => sameAs !== undefined),
  );

/**
 * The things that documents say to be known under another key. What leads on from there is not followed:
 * `checkSameThings` refuses it.
 */
export const currentIdsOf = (annotations: readonly Annotation[]): CurrentIds =>
  new Map(
    annotations
      .filter(saysSame)
      .flatMap(statedThings)
      .flatMap(({ id, sameAs }) => (sameAs === undefined || sameAs === id ? [] : [[id, sameAs]])),
  );
