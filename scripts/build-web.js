#!/usr/bin/env node
// Bundles the apps of web/ into dist/, from where the server serves them without any other host.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { writeLicences } from './licences.js';

/** Apps without a build of their own. Each has index.html and <name>.js in web/<name>. */
const apps = ['playground'];
/** The explorer's service worker, beside its files. */
const worker = 'service-worker.js';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

for (const app of apps) {
  const { metafile } = await build({
    metafile: true,
    entryPoints: [at(`web/${app}/${app}.js`)],
    outdir: at(`dist/${app}`),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.graphql': 'text' },
    legalComments: 'eof',
    logLevel: 'warning',
  });
  writeLicences(at(`dist/${app}/licences.md`), Object.keys(metafile.inputs));
  await cp(at(`web/${app}/index.html`), at(`dist/${app}/index.html`));
}

const { output } = await buildWithVite({
  configFile: at('web/explorer/vite.config.js'),
  logLevel: 'warn',
});

// The explorer's shell for when the service is away: a worker that holds all files of this very build.
const shell = readdirSync(at('dist/explorer'))
  .filter((name) => /\.(?:js|css|html|svg|webmanifest)$/.test(name) && name !== worker)
  .map((name) => ({
    url: name,
    // Hashed files have their revision in their name.
    revision: /-[\w-]{8}\.(?:js|css)$/.test(name)
      ? null
      : createHash('sha256')
          .update(readFileSync(at(`dist/explorer/${name}`)))
          .digest('hex'),
  }));
const { metafile: ofWorker } = await build({
  metafile: true,
  entryPoints: [at('web/explorer/service-worker.js')],
  outfile: at(`dist/explorer/${worker}`),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"', 'self.__SHELL': JSON.stringify(shell) },
  logLevel: 'warning',
});
writeLicences(at('dist/explorer/licences.md'), [
  ...output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])),
  ...Object.keys(ofWorker.inputs),
]);
