import { readFileSync } from 'node:fs';

/**
 * The folder of the package. The command line is bundled into a folder as deep as this one, so only this
 * module may locate files relative to itself; all others start from here.
 */
export const packageRoot = new URL('../../', import.meta.url);

let version: string | undefined;

/** The release of the package. */
export const packageVersion = (): string => {
  version ??= (
    JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string }
  ).version;
  return version;
};
