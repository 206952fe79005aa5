#!/usr/bin/env node
// Writes schema/constraints.cypher from the ontology; run after `npm run build`.
import { writeFileSync } from 'node:fs';
import { schemaScript } from '../dist/store/neo4j/schema/schema.js';

writeFileSync(new URL('../schema/constraints.cypher', import.meta.url), schemaScript());
