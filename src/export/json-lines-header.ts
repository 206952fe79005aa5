import { jsonLinesFormat, jsonLinesVersion } from './json-lines.js';
import { brief } from './record-checks.js';

/** What the first line of a whole export in JSON Lines says, or why it is none. */
export function readHeader(
  value: unknown,
): { readonly revision: string } | { readonly refusal: string } {
  const header = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (header.format !== jsonLinesFormat)
    return {
      refusal: `The first line is no header of a ${jsonLinesFormat} export in JSON Lines.`,
    };
  if (header.version !== jsonLinesVersion)
    return {
      refusal: `The file has version ${brief(header.version)} of the form, and only version ${jsonLinesVersion} can be read: export it anew from a service of this version, or load the seeds (npm run load).`,
    };
  if (header.filter !== undefined)
    return {
      refusal:
        'The file is a filtered export, which is no whole graph: export without types, cities and years to load it.',
    };
  if (typeof header.revision !== 'string' || !/^[0-9a-f]{64}$/.test(header.revision))
    return { refusal: 'The header names no revision.' };
  return { revision: header.revision };
}
