import type { AnyNode, Element } from 'domhandler';
import { InputError } from '../input-error.js';

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const silent: ReadonlySet<string> = new Set(
  'script style noscript template head title iframe object svg button input select textarea img video audio'.split(
    ' ',
  ),
);
const struck: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
const maxDepth = 400;

/** Where words go that are not text. */
export interface BlockReader {
  onStruck(words: string): void;
}

/**
 * The text below an element, a line a block. A table is a line a row, its cells parted by tabs;
 * where a cell reaches over columns or rows, the places that it covers are empty cells, so that a
 * column stays a column.
 */
export function blockText(root: AnyNode, reader: BlockReader): string {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = line.replace(/[ \u00a0]+/g, ' ').replace(/^[ \n]+|[ \n]+$/g, '');
    if (words.replace(/\s/g, '') !== '') lines.push(words);
    line = '';
  };
  const textOf = (node: AnyNode): string => {
    let words = '';
    const collect = (each: AnyNode): void => {
      if (each.type === 'text') words += each.data.replace(/\s+/g, ' ');
      else if ('children' in each && !isSilent(each, reader)) {
        if ('name' in each && (blocks.has(each.name) || each.name === 'br') && words !== '')
          words += words.endsWith(' ') ? '' : ' ';
        for (const child of each.children) collect(child);
      }
    };
    collect(node);
    return words
      .trim()
      .replace(
        / (?=[\p{Script=Han}，。、；：“”（）])|(?<=[\p{Script=Han}，。、；：“”（）]) /gu,
        '',
      );
  };
  const table = (element: Element): void => {
    end();
    const carried: { text: string; left: number }[] = [];
    for (const row of rowsOf(element)) {
      const cells: string[] = [];
      let column = 0;
      const takeCarried = (): void => {
        while ((carried[column]?.left ?? 0) > 0) {
          (carried[column] as { left: number }).left--;
          cells[column++] = '';
        }
      };
      for (const cell of row.children) {
        if (cell.type !== 'tag' || (cell.name !== 'td' && cell.name !== 'th')) continue;
        takeCarried();
        const columns = spanOf(cell, 'colspan');
        const rows = spanOf(cell, 'rowspan');
        for (let index = 0; index < columns; index++) {
          cells[column] = index === 0 ? textOf(cell) : '';
          carried[column] = { text: '', left: rows - 1 };
          column++;
        }
      }
      takeCarried();
      if (cells.some((words) => words !== '')) lines.push(cells.join('\t').trimEnd());
    }
  };
  const walk = (node: AnyNode): void => {
    if (node.type === 'text') {
      line += node.data.replace(/[\r\n\t ]+/g, ' ');
      return;
    }
    if (!('children' in node) || isSilent(node, reader)) return;
    const name = 'name' in node ? node.name : '';
    if (name === 'br') {
      end();
      return;
    }
    if (name === 'table' && isData(node as Element)) {
      table(node as Element);
      return;
    }
    const isBlock = blocks.has(name) || name === 'td' || name === 'th';
    if (isBlock) end();
    for (const child of node.children) walk(child);
    if (isBlock) end();
  };
  walk(root);
  end();
  return lines.join('\n');
}

/** @throws {InputError} where elements stand too deep for what walks them */
export function checkDepth(root: AnyNode): void {
  let level: AnyNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth)
      throw new InputError(
        'TOO_DEEP',
        `Elements stand in each other more than ${maxDepth} deep.`,
        'Copy the text into a .txt file.',
      );
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}

const textBelow = (node: AnyNode): string =>
  node.type === 'text'
    ? node.data
    : 'children' in node
      ? node.children.map(textBelow).join('')
      : '';

function isSilent(node: AnyNode, reader: BlockReader): boolean {
  if (!('attribs' in node)) return false;
  if (silent.has(node.name)) return true;
  const style = node.attribs.style ?? '';
  if (/display\s*:\s*none/i.test(style) || node.attribs.hidden !== undefined) return true;
  if (struck.has(node.name) || /line-through/i.test(style)) {
    const words = textBelow(node).trim();
    if (words !== '') reader.onStruck(words);
    return true;
  }
  return false;
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'tag') return [];
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** A table of data, and not one that lays out a page: at least two columns, no long cells. */
function isData(element: Element): boolean {
  const rows = rowsOf(element);
  const cells = rows.map(({ children }) =>
    children.filter((each) => each.type === 'tag' && (each.name === 'td' || each.name === 'th')),
  );
  return (
    cells.some(({ length }) => length > 1) &&
    cells.every((row) => row.every((cell) => textBelow(cell).trim().length < 1500)) &&
    !hasTable(element.children)
  );
}

const hasTable = (nodes: readonly AnyNode[]): boolean =>
  nodes.some(
    (node) =>
      'children' in node && (('name' in node && node.name === 'table') || hasTable(node.children)),
  );

/** At most so many, as a browser has it. */
const spanOf = (cell: Element, name: string): number =>
  Math.min(200, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1));
