import {
  type CheckedFact,
  type CheckedItem,
  type CheckedPacket,
  standings,
} from './check-packet.js';
import type { PacketValue } from './packet.js';

/** What became of each sentence, a line or more each, and their numbers. */
export function packetReport({
  packetRevision,
  graphRevision,
  counts,
  items,
}: CheckedPacket): string {
  const numbers = standings.map((each) => `${counts[each]} ${each}`).join(', ');
  return [
    ...items.flatMap(linesOf),
    `${items.length} sentences of revision ${packetRevision.slice(0, 12)}, in revision ${graphRevision.slice(0, 12)}: ${numbers}.`,
  ].join('\n');
}

function linesOf(item: CheckedItem): string[] {
  const { id, quote, standing, now, reason, otherFile, facts } = item;
  const isElsewhere = now !== null && now.id !== id;
  return [
    `${standing.padEnd(7)}  ${id}  ${shortened(quote)}`,
    ...(reason === 'document' ? ['the document is not in this graph'] : []),
    ...(reason === 'words' ? ['its words are not in the document any more'] : []),
    ...(otherFile ? ['the document is of another file'] : []),
    ...(now && isElsewhere && now.quote === quote
      ? [`its words are at ${now.start}-${now.end}${now.id ? '' : ', and prove nothing there'}`]
      : []),
    ...(now && now.quote !== quote
      ? [`the words are now ${shortened(now.quote)} at ${now.start}-${now.end}`]
      : []),
    ...facts.flatMap(factLines),
  ].map((line, at) => (at === 0 ? line : `           ${line}`));
}

function factLines({ id, standing, differences }: CheckedFact): string[] {
  if (standing === 'gone') return [`${id} is not in this graph`];
  if (standing === 'unproven') return [`${id} is not proven by it any more`];
  return differences.map(
    ({ name, was, is }) => `${id}: ${name} was ${shown(was)}, is ${shown(is)}`,
  );
}

const shown = (value: PacketValue): string => (value === null ? 'nothing' : String(value));

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return [...line].length > 60 ? `${[...line].slice(0, 60).join('')}…` : line;
};
