import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { InputError, unreadable } from '../input-error.js';

const maxDepth = 200;

/**
 * A part of a .docx as a document.
 *
 * @throws {InputError} where it is no XML, has entities of its own, or stands too deep
 */
export function parseWordXml(bytes: Uint8Array): Document {
  const text = new TextDecoder().decode(bytes);
  // Word writes none; entities that expand to others are an attack.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 10_000)))
    throw unreadable('a .docx', new Error('its XML has a DOCTYPE'));
  let depth = 0;
  for (const tag of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
    if (depth > maxDepth)
      throw new InputError(
        'TOO_DEEP',
        `Elements stand in each other more than ${maxDepth} deep.`,
        'Copy the text into a .txt file.',
      );
  }
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw unreadable('a .docx', error);
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Child elements, whatever prefix their name has. */
export function childrenOf(node: Node | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling)
    if (isElement(child) && (name === undefined || child.localName === name)) found.push(child);
  return found;
}

export const childOf = (node: Node | undefined, name: string): Element | undefined =>
  childrenOf(node, name)[0];

/** An attribute by its local name: w:val. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let at = 0; at < element.attributes.length; at++) {
    const attribute = element.attributes.item(at);
    if (attribute && (attribute.localName ?? attribute.name) === name) return attribute.value;
  }
  return undefined;
}

/** w:strike is on where it has no value, or one that is not off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/i.test(attributeOf(element, 'val') ?? '1');
