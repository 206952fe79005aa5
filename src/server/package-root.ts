/**
 * The folder of the package. The command line is bundled into a folder as deep as this one, so only this
 * module may locate files relative to itself; all others start from here.
 */
export const packageRoot = new URL('../../', import.meta.url);
