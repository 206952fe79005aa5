#!/usr/bin/env node
// Bundles the command line with its dependencies, each command a part that is read when it is asked
// for, and makes dist/cli/main.js begin there: to find and read the modules one by one takes longer
// than all else of a start.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';
import { formOptions, forms } from '../dist/dataset/read/forms.js';
import { isPartialDate } from '../dist/dataset/read/partial-date.js';
import { writeLicences } from './licences.js';

const standaloneCode = standalone.default;

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// As deep in dist as the modules themselves are: they find files by where they stand.
const bundle = at('dist/bundle');
const target = 'node20';

/**
 * The names of classes are those of GraphQL types. Only where these are declared, because whatever keeps
 * its name is given it each time that it is made: that of every function in a dependency would take a
 * twentieth of the processor time of a small answer.
 */
const keptNames = {
  name: 'kept-names',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]dist[\\/]graphql[\\/].+\.js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path), { keepNames: true, target });
      return { contents: code };
    });
  },
};

/** The forms of the seeds as code: to compile them takes longer than to draft a document. */
const compiledForms = {
  name: 'compiled-forms',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]dist[\\/]dataset[\\/]read[\\/]forms\.js$/ }, async () => {
      const ajv = new Ajv2020({
        ...formOptions,
        code: {
          source: true,
          esm: true,
          formats: _`{ 'partial-date': require('./partial-date.js').isPartialDate }`,
        },
      });
      ajv.addFormat('partial-date', isPartialDate);
      const names = Object.keys(forms);
      for (const name of names) ajv.addSchema(forms[name], name);
      const exported = Object.fromEntries(names.map((name, at) => [`form${at}`, name]));
      const list = names.map((name, at) => `[${JSON.stringify(name)}, form${at}]`).join(', ');
      const contents = `${standaloneCode(ajv, exported)}
const compiled = new Map([${list}]);
export const formOf = (name) => compiled.get(name);
`;
      return { contents, resolveDir: at('dist/dataset/read') };
    });
  },
};

await rm(bundle, { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  entryPoints: {
    'command-line': at('dist/cli/command-line.js'),
    // Runs in a thread of its own, so it is a file of its own.
    'convert-worker': at('dist/extract/input/convert-worker.js'),
  },
  outdir: bundle,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target,
  mainFields: ['module', 'main'],
  plugins: [keptNames, compiledForms],
  // What is native, and what type-graphql reads only where it is to validate.
  external: ['@node-rs/jieba', 'class-validator'],
  // Dependencies that are CommonJS require Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  legalComments: 'eof',
  logLevel: 'warning',
});
writeLicences(`${bundle}/LICENCES.md`, Object.keys(metafile.inputs));
await writeFile(
  at('dist/cli/main.js'),
  "#!/usr/bin/env node\nimport '../bundle/command-line.js';\n",
);
await rm(at('dist/cli/main.js.map'), { force: true });
