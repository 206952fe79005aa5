// Writes dist/rules-version: changes whenever the code does that texts of record, drafts and graphs are made by.
// Part of `npm run build`.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

const hash = createHash('sha256');
// Another dictionary of pinyin reads names otherwise.
const { dependencies } = JSON.parse(await readFile(at('../package.json'), 'utf8'));
for (const name of Object.keys(dependencies).sort()) {
  const { version } = JSON.parse(
    await readFile(at(`../node_modules/${name}/package.json`), 'utf8'),
  );
  hash.update(`${name} ${version}\n`);
}
for (const room of ['extract', 'dataset', 'model', 'util'])
  for (const name of (await readdir(at(room), { recursive: true })).sort())
    if (name.endsWith('.js'))
      hash
        .update(`${room}/${name.replaceAll('\\', '/')}\n`)
        .update(await readFile(at(`${room}/${name}`)));
await writeFile(at('rules-version'), hash.digest('hex'));
