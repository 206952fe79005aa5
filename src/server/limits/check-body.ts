import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Holds a body against the limits that reading it as JSON needs: a megabyte of short values takes twenty
 * times as much memory once it is read. What is no JSON is left to the parser.
 *
 * @throws {GraphQLError} LIMIT_EXCEEDED
 */
export function checkBody(text: string, limits: Limits): void {
  // Each value takes at least two characters, one of them a comma or a bracket.
  if (text.length < Math.min(limits.nesting, limits.values)) return;
  let values = 1;
  let nesting = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at);
    } else if (code === comma) {
      values++;
    } else if (code === openBracket || code === openBrace) {
      values++;
      nesting++;
    } else if (code === closeBracket || code === closeBrace) {
      nesting--;
      continue;
    } else continue;
    if (values > limits.values) expectWithin(limits, 'values', values);
    // The body itself and its `variables` are levels, too.
    if (nesting > limits.nesting + 2) expectWithin(limits, 'nesting', nesting - 2);
  }
}

/** Index of the quotation mark that ends a string; beyond the text where none does. */
function endOfString(text: string, start: number): number {
  for (let end = start + 1; ; end++) {
    end = text.indexOf('"', end);
    if (end < 0) return text.length;
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
}
