import { type ByName, byName } from '../util/by-name.js';

const entities: Readonly<ByName<string>> = byName({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make line feeds of carriage returns, and spaces of both in attributes.
  '\r': '&#13;',
});

/** What XML 1.0 forbids, escaped or not: control characters, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** A text as XML content or as the value of an attribute in double quotes. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"\r]/g, (character) => entities[character] as string);
