import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { load } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { InputError, unreadable } from '../input-error.js';
import { type Converted, Repairs } from '../text-of-record.js';
import { blockText } from './html-blocks.js';
import { unzip } from './unzip.js';
import { WordNumbering } from './word-numbering.js';
import { attributeOf, childOf, childrenOf, isOn, parseWordXml } from './word-xml.js';

const main = 'word/document.xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A .docx: what Word computes and keeps nowhere (the numbers of lists and headings) is written into
 * the document, what is struck out is taken from it, and mammoth reads the rest.
 */
export async function convertDocx(bytes: Uint8Array): Promise<Converted> {
  const repairs = new Repairs();
  const parts = { ...unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name)) };
  const source = parts[main];
  if (!source) throw unreadable('a .docx', new Error(`it has no ${main}`));
  const document = parseWordXml(source);
  const root = (name: string): Element | undefined => {
    const part = parts[name];
    return (part && parseWordXml(part).documentElement) ?? undefined;
  };
  const styles = new Styles(root('word/styles.xml'));
  writeNumbers(document, new WordNumbering(root('word/numbering.xml')), styles, repairs);
  dropStruck(document, repairs);
  for (const name of Object.keys(parts))
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) {
      const words = [...new TextDecoder().decode(parts[name]).matchAll(/<w:t[ >][^<]*/g)]
        .map(([tag]) => tag.slice(tag.indexOf('>') + 1))
        .join('');
      if (words.trim() !== '') repairs.add('APART_FROM_BODY', words.trim());
    }
  parts[main] = new TextEncoder().encode(new XMLSerializer().serializeToString(document));
  let html: string;
  try {
    const read = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        ignoreEmptyParagraphs: true,
        styleMap: ['p => p:fresh', 'r => span', 'strike => '],
        includeDefaultStyleMap: false,
      },
    );
    html = read.value;
  } catch (error) {
    throw error instanceof InputError ? error : unreadable('a .docx', error);
  }
  const page = load(html);
  // Notes stand at the end, and their signs in the text.
  for (const note of page('ol > li[id^="footnote-"], ol > li[id^="endnote-"]').toArray())
    repairs.add('APART_FROM_BODY', page(note).text().trim());
  page('ol > li[id^="footnote-"], ol > li[id^="endnote-"]').parent().remove();
  page('sup').has('a[id^="footnote-ref"], a[id^="endnote-ref"]').remove();
  const body = page('body').get(0) as AnyNode;
  const text = blockText(body, { onStruck: (words) => repairs.add('STRUCK_OUT', words) });
  return { text, converter: 'mammoth', repairs: repairs.list() };
}

/** Which list and level the style of a paragraph gives it. */
class Styles {
  readonly #styles = new Map<string, Element>();

  constructor(root: Element | undefined) {
    for (const style of childrenOf(root, 'style'))
      this.#styles.set(attributeOf(style, 'styleId') ?? '', style);
  }

  numbering(id: string | undefined): { list?: string; level?: string } {
    let style = id === undefined ? undefined : this.#styles.get(id);
    const found: { list?: string; level?: string } = {};
    for (let steps = 0; style && steps < 20; steps++) {
      const number = childOf(childOf(style, 'pPr'), 'numPr');
      found.list ??= attributeOf(childOf(number, 'numId'), 'val');
      found.level ??= attributeOf(childOf(number, 'ilvl'), 'val');
      const base = attributeOf(childOf(style, 'basedOn'), 'val');
      style = base === undefined ? undefined : this.#styles.get(base);
    }
    return found;
  }
}

const elementsOf = (document: Document, name: string): Element[] =>
  Array.from(document.getElementsByTagNameNS(namespace, name));

function writeNumbers(
  document: Document,
  numbering: WordNumbering,
  styles: Styles,
  repairs: Repairs,
): void {
  for (const paragraph of elementsOf(document, 'p')) {
    const properties = childOf(paragraph, 'pPr');
    const own = childOf(properties, 'numPr');
    const styled = styles.numbering(attributeOf(childOf(properties, 'pStyle'), 'val'));
    const list = attributeOf(childOf(own, 'numId'), 'val') ?? styled.list;
    const level = attributeOf(childOf(own, 'ilvl'), 'val') ?? styled.level ?? '0';
    if (own) properties?.removeChild(own);
    if (list === undefined || list === '0' || textOf(paragraph).trim() === '') continue;
    const number = numbering.next(list, Number(level));
    if (number === '') continue;
    const run = document.createElementNS(namespace, 'w:r');
    const words = document.createElementNS(namespace, 'w:t');
    words.setAttribute('xml:space', 'preserve');
    words.appendChild(document.createTextNode(number));
    run.appendChild(words);
    paragraph.insertBefore(run, properties?.nextSibling ?? paragraph.firstChild);
    repairs.add('LIST_NUMBERS', number);
  }
}

/** Struck-out words and those that a tracked change deletes are no words of the document. */
function dropStruck(document: Document, repairs: Repairs): void {
  for (const run of elementsOf(document, 'r')) {
    const properties = childOf(run, 'rPr');
    const isStruck = isOn(childOf(properties, 'strike')) || isOn(childOf(properties, 'dstrike'));
    if (!isStruck) continue;
    const words = textOf(run);
    run.parentNode?.removeChild(run);
    if (words !== '') repairs.add('STRUCK_OUT', words);
  }
  for (const deleted of elementsOf(document, 'del')) {
    const words = Array.from(deleted.getElementsByTagNameNS(namespace, 'delText'))
      .map((each) => each.textContent ?? '')
      .join('');
    if (words !== '') repairs.add('STRUCK_OUT', words);
  }
}

const textOf = (element: Element): string =>
  Array.from(element.getElementsByTagNameNS(namespace, 't'))
    .map((each) => each.textContent ?? '')
    .join('');
