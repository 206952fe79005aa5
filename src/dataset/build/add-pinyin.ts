import type { NodeRecord } from '../../model/graph.js';
import { definitionOf } from '../../model/ontology.js';
import type { Pinyin } from '../text/pinyin.js';

/** A node with how its name (of a document: its title) and its aliases are typed, where it has a name. */
export function withPinyin(node: NodeRecord, pinyin: Pick<Pinyin, 'of'>): NodeRecord {
  const { type, properties } = node;
  const { caption, properties: defined } = definitionOf(type);
  if (!('pinyin' in defined)) return node;
  const typed = (name: string): string => pinyin.of(name, type === 'OFFICIAL');
  return {
    ...node,
    properties: {
      ...properties,
      pinyin: typed(properties[caption] as string),
      ...('aliasPinyin' in defined && {
        aliasPinyin: (properties.aliases as readonly string[]).map(typed),
      }),
    },
  };
}
