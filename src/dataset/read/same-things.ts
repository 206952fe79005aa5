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
  /** Ids of things that it says to be others. */
  readonly differentFrom: readonly string[];
}

/** What a document states of things that belong to a city. */
export const statedThings = (annotation: Annotation): readonly StatedThing[] =>
  entityLists.flatMap((list) =>
    (annotation[list] ?? []).map((fact: EntityFact) => {
      const owner = ownerOf(annotation, fact);
      const id = (key: string) => idOf(entityTypes[list], owner, key);
      const { key, sameAs, differentFrom = [] } = fact;
      return {
        ...{ list, fact, owner, id: id(key) },
        sameAs: sameAs === undefined ? sameAs : id(sameAs),
        differentFrom: differentFrom.map(id),
      };
    }),
  );

const saysOf = (annotation: Annotation, isSaid: (fact: EntityFact) => boolean): boolean =>
  entityLists.some((list) => (annotation[list] ?? []).some(isSaid));

/** Whether a document says of anything that it is the same as another: few do. */
export const saysSame = (annotation: Annotation): boolean =>
  saysOf(annotation, ({ sameAs }) => sameAs !== undefined);

/** Whether it says of anything that it is another than one that is called alike. */
export const saysDifferent = (annotation: Annotation): boolean =>
  saysOf(annotation, ({ differentFrom }) => differentFrom !== undefined);

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

/** Things that documents say to be different, by the ids by which they are known. */
export class ToldApart {
  readonly #pairs: ReadonlySet<string>;

  constructor(annotations: readonly Annotation[]) {
    const current = currentIdsOf(annotations);
    const known = (id: string) => current.get(id) ?? id;
    this.#pairs = new Set(
      annotations
        .filter(saysDifferent)
        .flatMap(statedThings)
        .flatMap(({ id, differentFrom }) =>
          differentFrom.map((other) => pairOf(known(id), known(other))),
        ),
    );
  }

  /** Whatever the order of the two. */
  has(id: string, other: string): boolean {
    return this.#pairs.has(pairOf(id, other));
  }
}

const pairOf = (id: string, other: string): string => [id, other].sort().join(' ');
