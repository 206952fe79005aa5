// Jest's order of test files: where a mutant is active, that of MUTATION_TESTS. See CoveringTests in
// stryker-plugins.js.
const { readFileSync } = require('node:fs');
const { relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class NearestFirst extends Sequencer {
  sort(tests) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return super.sort(tests);
    const files = JSON.parse(readFileSync(process.env.MUTATION_TESTS, 'utf8'))[mutant] ?? [];
    const placeOf = ({ path }) => files.indexOf(relative(process.cwd(), path).split(sep).join('/'));
    return [...tests].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
