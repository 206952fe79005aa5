import type { ExplorerExcerptsQuery, ExplorerFiguresQuery } from '../../generated/graphql.js';
import type { Excerpt } from '../../state/excerpts.js';
import { readerAddress } from '../../state/share.js';

type Node = NonNullable<ExplorerExcerptsQuery['nodes'][number]>;
/** A collected sentence as the graph has it. */
export type Sentence = Extract<Node, { quote: string }>;

export type FigureNode = Extract<
  NonNullable<ExplorerFiguresQuery['nodes'][number]>,
  { displayText: string }
>;

/** A sentence of the folder, with its note. */
export interface Excerpted {
  readonly note: string;
  readonly sentence: Sentence;
}

export const isSentence = (node: Node | undefined): node is Sentence =>
  node !== undefined && 'quote' in node;

/** The sentences of the folder in its order; those that the graph does not have are left out. */
export const excerptedOf = (
  all: readonly Excerpt[],
  found: ReadonlyMap<string, Node>,
): Excerpted[] =>
  all.flatMap(({ id, note }) => {
    const sentence = found.get(id);
    return isSentence(sentence) ? [{ note, sentence }] : [];
  });

/** Ids of the figures that sentences prove. */
export const figuresOf = (sentences: readonly Sentence[]): string[] => [
  ...new Set(
    sentences.flatMap(({ proves }) =>
      proves.nodes.filter(({ type }) => type === 'TARGET' || type === 'RESULT').map(({ id }) => id),
    ),
  ),
];

/** Where it can be read, with the revision that it was read in. */
export const addressOf = (
  { document, start, end }: Sentence,
  revision: string | undefined,
): string => readerAddress(document.id, `${start}-${end}`, revision);
