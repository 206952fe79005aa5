/**
 * The folder of the package. The command line is bundled into a folder as deep as this one, so this
 * module alone may find files by where it stands; all others begin here.
 */
export const packageRoot = new URL('../../', import.meta.url);
