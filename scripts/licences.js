// The licences of what a bundle holds: whoever gets the bundle gets the code of other people.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Folder of the package that a bundled file is of, the innermost: node_modules/a/node_modules/@b/c. */
const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Licences under which the project takes code in: each asks for no more than that it is named. */
const accepted = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense CC0-1.0 Zlib'.split(
    ' ',
  ),
);

/** Of licences to choose from one must be accepted, of those that hold together each. */
function isAccepted(licence) {
  const words = licence.replace(/^\((.*)\)$/, '$1');
  const choices = words.split(' OR ');
  const parts = words.split(' AND ');
  if (choices.length === 1) return parts.every((each) => accepted.has(each));
  return parts.length === 1 && choices.some((each) => accepted.has(each));
}

/**
 * Writes the name, version, licence and its text of every package that the files are of.
 *
 * @param {string} target
 * @param {Iterable<string>} files paths of bundled files, as bundlers name them
 * @throws {Error} naming the packages whose licence is not among those that are accepted
 */
export function writeLicences(target, files) {
  const folders = new Set();
  for (const file of files) {
    const [folder] = packageFolder.exec(file.replace(/^\0?/, '').replaceAll('\\', '/')) ?? [];
    if (folder) folders.add(folder.startsWith('/') ? folder : join(root, folder));
  }
  const packages = [...folders]
    .map(describe)
    .sort((one, other) => (one.title < other.title ? -1 : 1));
  const refused = packages.filter(({ licence }) => !isAccepted(licence));
  if (refused.length > 0)
    throw new Error(
      `Not to be bundled before somebody has read their licence (scripts/licences.js): ${refused.map(({ title, licence }) => `${title} (${licence})`).join(', ')}`,
    );
  const parts = packages.map(({ title, licence, text }) => `${title}\n${licence}\n\n${text}\n`);
  writeFileSync(
    target,
    `# Licences of what is bundled here\n\nBesides this project's own code, which is under Apache-2.0.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`,
  );
}

function describe(folder) {
  const { name, version, license, licenses, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const licence =
    typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? 'unknown');
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(each));
  const who = typeof author === 'object' ? author.name : author;
  // Some packages name their licence only.
  const text =
    file && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `The package has no text of it.${who ? ` Its author is ${who}.` : ''}`;
  return { title: `${name} ${version}`, licence, text };
}
