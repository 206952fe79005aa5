#!/usr/bin/env node
// Scores drafts against the curated annotations, each document left out in its turn, and writes
// bench/extraction/results.json and the precision of the rules, from which drafts take their confidence.
// With --reader FILE it measures a second reader in the place of the rules, and prints what belongs under
// `measured:` of that file; answers are kept in .reader-cache.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { readSeedFiles } from '../dist/dataset/read/seed-files.js';
import { evaluate } from '../dist/extract/evaluate/evaluation.js';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { files } = await readSeedFiles(at('seeds'));
const reader = process.argv.indexOf('--reader');
if (reader > 0) {
  const { AnswerCache } = await import('../dist/extract/second-reader/answer-cache.js');
  const { ChatEndpoint } = await import('../dist/extract/second-reader/chat-endpoint.js');
  const { formatCost } = await import('../dist/extract/second-reader/cost.js');
  const { readerSettings, readReaderFile } = await import(
    '../dist/extract/second-reader/settings.js'
  );
  const { evaluateReader } = await import('../dist/extract/evaluate/reader-evaluation.js');
  const settings = readerSettings(await readReaderFile(process.argv[reader + 1]), process.env);
  const endpoint = new ChatEndpoint(settings, new AnswerCache(at('.reader-cache')));
  const { agreement, rules, both, open, refused } = await evaluateReader(files, endpoint);
  const measured = Object.entries(agreement).filter(([, { facts }]) => facts > 0);
  console.log(stringify({ measured: Object.fromEntries(measured) }));
  const share = ({ right }, of) => (right / Math.max(1, of)).toFixed(3);
  for (const name of Object.keys(rules))
    console.log(
      `# ${name}: precision ${share(rules[name], rules[name].drafted)} → ${share(both[name], both[name].drafted)}, recall ${share(rules[name], rules[name].curated)} → ${share(both[name], both[name].curated)}`,
    );
  console.log(`# open ${open.rules} → ${open.both}, refused ${refused}`);
  console.log(`# ${formatCost(endpoint.cost, settings.price)}`);
  process.exit();
}
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
