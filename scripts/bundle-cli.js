#!/usr/bin/env node
// Bundles the command line with its dependencies, each command a part that is read when it is asked
// for, and makes dist/cli/main.js begin there: to find and read the modules one by one takes longer
// than all else of a start.
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// As deep in dist as the modules themselves are: they find files by where they stand.
const bundle = at('dist/bundle');

await rm(bundle, { recursive: true, force: true });
await build({
  entryPoints: [at('dist/cli/command-line.js')],
  outdir: bundle,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  // The names of classes are those of GraphQL types.
  keepNames: true,
  // What is native, and what type-graphql reads only where it is to validate.
  external: ['@node-rs/jieba', 'class-validator'],
  // Dependencies that are CommonJS require Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  legalComments: 'eof',
  logLevel: 'warning',
});
await writeFile(
  at('dist/cli/main.js'),
  "#!/usr/bin/env node\nimport '../bundle/command-line.js';\n",
);
await rm(at('dist/cli/main.js.map'), { force: true });
