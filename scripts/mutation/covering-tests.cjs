// A filter of Jest, which requires it: of all test files, those that reach the mutant that is active.
// See CoveringTests in stryker-plugins.js. Both work in Stryker's copy of the repository, whose root
// is the working directory; that is why the files are named relative to it.
const { readFileSync } = require('node:fs');
const { relative, sep } = require('node:path');

module.exports = async function filter(paths) {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  if (mutant === undefined) return { filtered: paths };
  const files = JSON.parse(readFileSync(process.env.MUTATION_TESTS, 'utf8'))[mutant];
  const inRepository = (path) => relative(process.cwd(), path).split(sep).join('/');
  return { filtered: files ? paths.filter((path) => files.includes(inRepository(path))) : paths };
};
