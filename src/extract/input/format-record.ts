import type { RepairKind, TextOfRecord } from './text-of-record.js';

const labels: Readonly<Record<RepairKind, string>> = {
  DECODED: 'read from another encoding',
  BYTE_ORDER_MARK: 'byte-order mark left out',
  LINE_ENDS: 'line ends changed to line feeds',
  CONTROL_CHARACTERS: 'control characters left out',
  RADICALS: 'radicals written as characters',
  JOINED_LINES: 'lines joined to paragraphs',
  SPACED_CHARACTERS: 'runs of spaced characters closed up',
  PAGE_FURNITURE: 'running heads, feet and page numbers left out',
  WEB_FURNITURE: 'parts of the web page beside the text left out',
  LIST_NUMBERS: 'automatic numbers written out',
  STRUCK_OUT: 'struck-out or deleted words left out',
  APART_FROM_BODY: 'headers, footers and notes left out',
  NUMBERS_MAY_BE_MISSING: 'automatic numbers may be missing: this format does not keep them',
};

/** Repairs of which a person would want to see the words. */
const shown: ReadonlySet<RepairKind> = new Set([
  'DECODED',
  'STRUCK_OUT',
  'APART_FROM_BODY',
  'PAGE_FURNITURE',
  'WEB_FURNITURE',
]);

const briefly = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/** Where a text of record comes from and what was repaired on the way, for a terminal. */
export function formatRecord({ text, source, repairs, pages }: TextOfRecord): string {
  const { name, format, sha256 } = source;
  const extent = `${[...text].length} characters${pages ? ` on ${pages.length} pages` : ''}`;
  const lines = [`${name}: ${format}, ${extent}, SHA-256 ${sha256.slice(0, 12)}…`];
  for (const { kind, count, words } of repairs) {
    const examples = shown.has(kind) ? [...new Set(words)].slice(0, 5).map(briefly) : [];
    lines.push(
      `  ${kind === 'NUMBERS_MAY_BE_MISSING' || kind === 'BYTE_ORDER_MARK' || kind === 'DECODED' ? '' : `${count} `}${labels[kind]}${examples.length > 0 ? `: ${examples.join(' · ')}` : ''}`,
    );
  }
  return lines.join('\n');
}
