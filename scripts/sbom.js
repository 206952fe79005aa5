#!/usr/bin/env node
// Writes dist/sbom.cdx.json: a bill of materials (CycloneDX) of all that reaches a user, the packages that
// run and those that are bundled into the pages. Needs a build. `npm run sbom`.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { withBundled } from './bill-of-materials.js';
import { bundledPackages, shippedPaths } from './shipped.js';

const { stdout, stderr, status } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 27,
    timeout: 120_000,
  },
);
if (status !== 0) throw new Error(`npm sbom failed: ${stderr.trim()}`);
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const shipped = shippedPaths(packages, bundledPackages());
const bill = withBundled(JSON.parse(stdout), packages, shipped);
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`);
console.log(`dist/sbom.cdx.json: ${bill.components.length} packages.`);
