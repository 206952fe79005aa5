/**
 * How the part of an address after `?` is written and read: plain `key=value`, lists by comma, Chinese left
 * readable. `q=1236` stays the text 1236. (The router's own way reads values as JSON, which would make it a
 * number.)
 */
export type QueryValue = string | readonly string[] | undefined;

const separator = ',';

/** Left as they are, as they mean nothing in a query: `/brand:qingdao:qingnuanzhu`, `年份`. */
const escaped = /[\s&=#%+?,"<>\\^`{|}]/gu;
const encode = (text: string): string => text.replace(escaped, encodeURIComponent);

/** Absent and empty values are left out; the order is that of the keys. */
export function writeQuery(query: Readonly<Record<string, QueryValue>>): string {
  const parts = Object.entries(query).flatMap(([key, value]) => {
    const text =
      typeof value === 'object' ? value.map(encode).join(separator) : encode(value ?? '');
    return text === '' ? [] : [`${encode(key)}=${text}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Every value as text, a list not yet divided: see {@link listOf}. No item of a list has a comma in it. */
export function readQuery(search: string): Record<string, string> {
  const query = new Map<string, string>();
  for (const part of search.replace(/^\?/, '').split('&').filter(Boolean)) {
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    query.set(decode(key), at < 0 ? '' : decode(part.slice(at + 1).replaceAll('+', '%20')));
  }
  return Object.fromEntries(query);
}

/** The items of a list: `a,b`. */
export const listOf = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(separator).filter(Boolean) : [];

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not escaped as it should be: taken as it stands.
    return text;
  }
}
