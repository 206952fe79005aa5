const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text as a literal of Cypher, on one line. */
export const cypherString = (text: string): string =>
  `'${text
    .replace(/[\\'\n\r\t\b\f]/g, (character) => escapes[character] as string)
    // Before it reads literals, Neo4j reads \uXXXX wherever it stands: the two are kept apart.
    .replaceAll('\\\\u', "\\\\' + 'u")}'`;
