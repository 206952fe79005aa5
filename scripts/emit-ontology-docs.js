#!/usr/bin/env node
// Writes docs/ontology.md from the ontology; run after `npm run build`.
import { writeFileSync } from 'node:fs';
import { nodeTypes, relationTypes } from '../dist/model/ontology.js';
import { ontologyPage } from './ontology-page.js';

writeFileSync(
  new URL('../docs/ontology.md', import.meta.url),
  ontologyPage({ nodeTypes, relationTypes }),
);
