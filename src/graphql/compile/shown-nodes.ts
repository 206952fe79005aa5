import { type NodeType, typeOfId } from '../../model/ontology.js';
import type { NodeSelection, Row } from '../../model/plan.js';
import type { PlaceType, WhichSummaries } from '../../store/questions.js';
import type { ComposedCompiler } from './composed-compiler.js';

const placeTypes: readonly PlaceType[] = ['CITY', 'POLICY_AREA'];

/** What a program itself reads: properties and relations, which come first in a row. */
export type OwnSelection = Pick<NodeSelection, 'type' | 'properties' | 'relations'>;

/** A selection, and what takes the nodes that are shown out of its rows. */
export interface Widened {
  readonly select: NodeSelection;
  /** Takes what is shown out of a row of the selection, and gives the row of what was wanted anyway. */
  readonly take: (row: Row) => Row;
}

/**
 * Nodes that a composed object shows, and that a program reads for its own ends first. What is shown of
 * them comes along, so that nobody has to ask for them again: a time line needs the value of each target,
 * and the same statement gives its text, which the client wants to see.
 */
export class ShownNodes {
  /** By id, as the plan of `ComposedCompiler.nodesOf` would give them. */
  readonly rows = new Map<string, Row>();
  readonly #compiled: Pick<ComposedCompiler<never>, 'selectionOf' | 'rowOf'>;

  constructor(compiled: Pick<ComposedCompiler<never>, 'selectionOf' | 'rowOf'>) {
    this.#compiled = compiled;
  }

  /** True where anything of such nodes is shown. */
  has(type: NodeType): boolean {
    return this.#compiled.selectionOf(type) !== undefined;
  }

  /** True where nothing but properties of such nodes is shown. */
  isPlain(type: NodeType): boolean {
    const shown = this.#compiled.selectionOf(type);
    if (!shown) return true;
    const { relations, degrees, proven, contexts = [] } = shown;
    return relations.length === 0 && !degrees && !proven && contexts.length === 0;
  }

  /** Of places what a store gives along with the nodes that are of them: where nothing but properties is shown. */
  get places(): WhichSummaries['places'] {
    const plain = placeTypes.flatMap((type) => {
      const shown = this.#compiled.selectionOf(type);
      return shown && this.isPlain(type) ? [[type, shown.properties] as const] : [];
    });
    return plain.length > 0 ? Object.fromEntries(plain) : undefined;
  }

  /** @param places as a store gives them for {@link places} */
  takePlaces(places: ReadonlyMap<string, Row> | undefined): void {
    for (const [id, row] of places ?? [])
      this.rows.set(id, this.#compiled.rowOf(typeOfId(id) as NodeType, row));
  }

  /** @param own what the program needs of the nodes, their `id` among it */
  widen(own: OwnSelection): Widened {
    const { type } = own;
    const shown = this.#compiled.selectionOf(type);
    if (!shown) return { select: own, take: (row) => row };
    const properties = [...new Set([...own.properties, ...shown.properties])];
    const relations = [...own.relations, ...shown.relations];
    const cellsOf = (part: NodeSelection, firstRelation: number): number[] => [
      ...part.properties.map((name) => properties.indexOf(name)),
      ...part.relations.map((_, at) => properties.length + firstRelation + at),
    ];
    const ownCells = cellsOf(own, 0);
    const cellsOfMore =
      (shown.degrees ? 1 : 0) + (shown.proven ? 1 : 0) + (shown.contexts?.length ?? 0);
    const shownCells = [
      ...cellsOf(shown, own.relations.length),
      ...Array.from({ length: cellsOfMore }, (_, at) => properties.length + relations.length + at),
    ];
    const idAt = properties.indexOf('id');
    return {
      select: { ...shown, properties, relations },
      take: (row) => {
        const cells = shownCells.map((at) => row[at]) as Row;
        this.rows.set(row[idAt] as string, this.#compiled.rowOf(type, cells));
        return ownCells.map((at) => row[at]) as Row;
      },
    };
  }
}
