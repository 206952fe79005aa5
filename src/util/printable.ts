/**
 * Text for a terminal or a log: characters that would steer it instead of being shown (escape
 * sequences, a change of writing direction, a lone carriage return) are written as `\x1b` or `\u{202e}`.
 * Line feeds and tabs stay.
 */
export const printable = (text: string): string =>
  text.replace(/[^\P{C}\n\t]|[\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) as number;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
