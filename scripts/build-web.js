#!/usr/bin/env node
// Bundles web/playground (GraphiQL, React and the questions) into dist/playground, which the server
// serves without any other host.
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({
  entryPoints: [at('web/playground/playground.js')],
  outdir: at('dist/playground'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.graphql': 'text' },
  legalComments: 'eof',
  logLevel: 'warning',
});
await cp(at('web/playground/index.html'), at('dist/playground/index.html'));
