// A filter of Jest, which requires it: of all test files, those that reach the mutant that is active.
// See CoveringTests in stryker-plugins.js.
const { readFileSync } = require('node:fs');

module.exports = async function filter(paths) {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  if (mutant === undefined) return { filtered: paths };
  const files = JSON.parse(readFileSync(process.env.MUTATION_TESTS, 'utf8'))[mutant];
  return { filtered: files ? paths.filter((path) => files.includes(path)) : paths };
};
