import { type ByName, byName } from './by-name.js';

const escapes: Readonly<ByName<string>> = byName({
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
});

/** A text as a literal of Cypher, on one line. */
export const cypherString = (text: string): string =>
  `'${text
    .replace(/[\\'\n\r\t\b\f]/g, (character) => escapes[character] as string)
    // Neo4j replaces \uXXXX in the whole script before it reads literals, so no literal may hold \u.
    .replaceAll('\\\\u', "\\\\' + 'u")}'`;
