#!/usr/bin/env node
// Writes npm-shrinkwrap.json, by which whoever installs the package gets the releases that it was tested
// with: those of package-lock.json that run, without what only develops it. Called when the package is
// packed; npm takes the file from a registry's package alone.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { devDependencies, workspaces, ...root } = lock.packages[''];
const others = Object.entries(lock.packages).filter(
  ([path, { dev, devOptional, link }]) =>
    path.startsWith('node_modules/') && !dev && !devOptional && !link,
);
const packages = { '': root, ...Object.fromEntries(others) };
writeFileSync('npm-shrinkwrap.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
