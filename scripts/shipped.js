// Which packages of the lock file reach a user: those that run in production, and those that are bundled into
// a page, which only the build needs.
import { readFileSync } from 'node:fs';

const pages = ['explorer', 'playground'];

/**
 * @returns {string[]} `react 19.3.1` of all that the built pages hold
 * @throws {Error} where they are not built
 */
export function bundledPackages() {
  return pages.flatMap((page) => {
    const file = new URL(`../dist/${page}/licences.md`, import.meta.url);
    let text;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      throw new Error(`dist/${page}/licences.md is not there: build first, with npm run build.`);
    }
    return titlesIn(text);
  });
}

/** Each part of the file begins with name, version and licence: scripts/licences.js. */
const titlesIn = (text) =>
  text
    .split('\n\n')
    .flatMap((part) => /^(\S+ \d\S*)\n\S/.exec(part.replace(/^-{72}\n+/, ''))?.[1] ?? []);

/**
 * @param {Record<string, { version?: string, dev?: boolean, devOptional?: boolean, link?: boolean }>} packages of the lock file, by path
 * @param {string[]} bundled `react 19.3.1`
 * @returns {Set<string>} paths: node_modules/react
 */
export function shippedPaths(packages, bundled) {
  const isBundled = new Set(bundled);
  return new Set(
    Object.entries(packages).flatMap(([path, { version, dev, devOptional, link }]) => {
      if (path === '' || link) return [];
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const runs = !dev && !devOptional;
      return runs || isBundled.has(`${name} ${version}`) ? [path] : [];
    }),
  );
}
