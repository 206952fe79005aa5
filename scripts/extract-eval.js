#!/usr/bin/env node
// Scores drafts against the curated annotations, each document left out in its turn, and writes
// bench/extraction/results.json and the precision of the rules, from which drafts take their confidence.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readSeedFiles } from '../dist/dataset/read/seed-files.js';
import { evaluate } from '../dist/extract/evaluate/evaluation.js';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { files } = await readSeedFiles(at('seeds'));
const evaluation = evaluate(files);
await writeFile(at('bench/extraction/results.json'), `${JSON.stringify(evaluation, null, 2)}\n`);
const rows = evaluation.rules.map(
  ({ rule, facts, right, confidence }) =>
    `  ['${rule}', { facts: ${facts}, right: ${right}, confidence: ${confidence} }],`,
);
await writeFile(
  at('src/extract/draft/rule-precision.ts'),
  `/** What each rule was measured to be worth; written by \`npm run extract:eval\`. */
export const rulePrecision: ReadonlyMap<
  string,
  { readonly facts: number; readonly right: number; readonly confidence: number }
> = new Map([
${rows.join('\n')}
]);
`,
);
console.table(
  Object.fromEntries(
    Object.entries(evaluation.overall).map(([name, { right, drafted, curated, f1 }]) => [
      name,
      {
        right,
        drafted,
        curated,
        precision: Number((right / Math.max(1, drafted)).toFixed(3)),
        recall: Number((right / Math.max(1, curated)).toFixed(3)),
        f1,
      },
    ]),
  ),
);
for (const { key, open, faults, errors } of evaluation.documents)
  console.log(`${key}: ${open} open, ${faults.length} faults, ${errors.length} errors`);
if (process.argv.includes('--errors'))
  for (const { key, errors, faults } of evaluation.documents)
    for (const line of [...faults, ...errors]) console.log(`${key}: ${line}`);
