// Writes the lint rules for imports into biome.json from the table in import-rules.js.
import { readFileSync, writeFileSync } from 'node:fs';
import { importOverrides, isImportOverride } from './import-rules.js';

const file = new URL('../biome.json', import.meta.url);
const configuration = JSON.parse(readFileSync(file, 'utf8'));
configuration.overrides = [
  ...importOverrides(),
  ...configuration.overrides.filter((override) => !isImportOverride(override)),
];
writeFileSync(file, `${JSON.stringify(configuration, null, 2)}\n`);
