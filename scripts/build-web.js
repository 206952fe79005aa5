#!/usr/bin/env node
// Bundles the apps of web/ into dist/, from where the server serves them without any other host.
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildWithVite } from 'vite';

/** Apps without a build of their own. Each has index.html and <name>.js in web/<name>. */
const apps = ['playground'];

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

for (const app of apps) {
  await build({
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
  await cp(at(`web/${app}/index.html`), at(`dist/${app}/index.html`));
}

await buildWithVite({ configFile: at('web/explorer/vite.config.js'), logLevel: 'warn' });
