import {
  definitionOf,
  type NodeType,
  type PropertyKind,
  type RelationType,
  relationDefinitionOf,
} from '../../../model/ontology.js';
import { type ByName, byName } from '../../../util/by-name.js';
import {
  firstEvidence,
  provenRelations,
  searchKeys,
  searchRank,
  searchTexts,
  suggestKeys,
  suggestRank,
  valueOrFalse,
  wholeOrFalse,
} from './names.js';
import { derivedNamesOf } from './stored-properties.js';

/** A property as Neo4j stores it. */
export interface StoredColumn {
  readonly name: string;
  readonly kind: PropertyKind;
  /** True where `false` stands for an absent value: see {@link valueOrFalse}. */
  readonly orFalse?: true;
}

const derivedColumns: Readonly<ByName<Omit<StoredColumn, 'name'>>> = byName({
  [searchKeys]: { kind: 'string' },
  [searchRank]: { kind: 'float' },
  [searchTexts]: { kind: 'strings' },
  [suggestKeys]: { kind: 'string' },
  [suggestRank]: { kind: 'float' },
  [valueOrFalse]: { kind: 'float', orFalse: true },
  [wholeOrFalse]: { kind: 'string', orFalse: true },
  [firstEvidence]: { kind: 'string' },
  [provenRelations]: { kind: 'string' },
});

const id: StoredColumn = { name: 'id', kind: 'string' };

const ownColumns = (
  properties: Readonly<Record<string, { readonly kind: PropertyKind }>>,
): StoredColumn[] => Object.entries(properties).map(([name, { kind }]) => ({ name, kind }));

/** What a node of a type is stored with beside its slot: its id, its own properties, and those derived. */
export const nodeColumnsOf = (type: NodeType): readonly StoredColumn[] => [
  id,
  ...ownColumns(definitionOf(type).properties),
  ...derivedNamesOf(type).map((name) => ({
    name,
    ...(derivedColumns[name] as Omit<StoredColumn, 'name'>),
  })),
];

/** What a relation of a type is stored with. */
export const relationColumnsOf = (type: RelationType): readonly StoredColumn[] => [
  id,
  { name: 'evidence', kind: 'strings' },
  ...ownColumns(relationDefinitionOf(type).properties),
];

/** The property that people are shown as {@link displayName}; undefined where a type has a name of its own. */
export function shownProperty(type: NodeType): string | undefined {
  const { caption, properties } = definitionOf(type);
  return 'name' in properties || 'title' in properties ? undefined : caption;
}
