#!/usr/bin/env node
// Known weaknesses of what reaches a user, of the packages that run and of those that are bundled into the
// pages: fails on each that scripts/audit-exceptions.json gives no reason for, and on a reason that nothing
// needs any more. Needs a build. `npm run audit`, in CI.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemsOf, shippedIn } from './audit-report.js';
import { bundledPackages, shippedPaths } from './shipped.js';

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  timeout: 120_000,
});
/** @returns what npm found; nothing where it gave no answer, or was cut off */
function reportOf(/** @type {string | null} */ text) {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return {};
  }
}
const report = reportOf(stdout);
if (!report.vulnerabilities) {
  // Some mirrors of the registry have no list of weaknesses.
  console.warn(
    `Not audited: the registry gives no answer (${report.error?.summary || report.message || 'it has no list of them'}).`,
  );
} else {
  const file = fileURLToPath(new URL('audit-exceptions.json', import.meta.url));
  const today = new Date().toISOString().slice(0, 10);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const shipped = shippedIn(report, shippedPaths(packages, bundledPackages()));
  const problems = problemsOf(shipped, JSON.parse(readFileSync(file, 'utf8')), today);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('No known weakness without a reason why it does not matter here.');
}
