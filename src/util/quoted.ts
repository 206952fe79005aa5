/** More characters than an id or a name has. */
const longest = 200;

/** A text from outside within a message: in quotation marks, and cut where it is longer than any id or name. */
export const quoted = (text: string): string =>
  text.length > longest ? `${JSON.stringify(text.slice(0, longest))}…` : JSON.stringify(text);
