import * as v from 'valibot';

/** Longest link that every mail program and messenger passes on whole. */
export const longestLink = 2_000;

export const viewFileType = '.minzheng-view.json';

const viewFile = v.object({
  kind: v.literal('minzheng-view'),
  /** What stands after `?` in the address of the picture. */
  search: v.string(),
});

/** A picture as a file: its address, where that is too long for a link. */
export const writeViewFile = (search: string): string =>
  `${JSON.stringify({ kind: 'minzheng-view', search } satisfies v.InferOutput<typeof viewFile>, null, 2)}\n`;

/** The address that a file holds; undefined where it is no such file. */
export function readViewFile(text: string): string | undefined {
  try {
    const read = v.safeParse(viewFile, JSON.parse(text));
    return read.success ? read.output.search : undefined;
  } catch {
    return undefined;
  }
}
