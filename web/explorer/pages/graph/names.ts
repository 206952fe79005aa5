import type { Kind } from '../../state/kinds.js';
import type { DrawnNode } from './drawing.js';

type Language = 'zh' | 'en';

/** Longest label in the picture, in characters: twelve Chinese ones, or as much room in Latin letters. */
const longest = { zh: 12, en: 24 } as const;

/** What a thing is called: of a figure its words first, and then what they count. */
export function nameOf({ label, node }: DrawnNode, language: Language): string {
  if ('measured' in node) {
    const { name, nameEn } = node.measured;
    return `${node.displayText} ${language === 'en' ? (nameEn ?? name) : name}`;
  }
  if ('heading' in node) return `${node.printedNumber ?? ''}${node.heading}`;
  return language === 'en' && 'nameEn' in node && node.nameEn ? node.nameEn : label;
}

/** A name as it stands in the picture: cut where it is long. */
export function labelOf(name: string): string {
  const characters = [...name];
  const chinese = characters.filter((each) => /\p{Script=Han}/u.test(each)).length;
  const most = chinese * 3 > characters.length ? longest.zh : longest.en;
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : name;
}

/** True where the source withholds the number of a figure: 已为XX万老年人提供服务. */
export const isWithheld = ({ node }: DrawnNode): boolean =>
  'measured' in node && node.value === null;

export const dueOf = ({ node }: DrawnNode): string | null => ('dueOn' in node ? node.dueOn : null);

/** Id of the sentence that a thing leads to; null for documents, sections and what groups indicators. */
export function sentenceOf({ node }: DrawnNode): string | null {
  if ('proof' in node) return node.proof.id;
  return 'evidence' in node ? (node.evidence.nodes[0]?.id ?? null) : null;
}

export const kindOfNode = ({ type }: DrawnNode): Kind => type as Kind;
