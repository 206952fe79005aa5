#!/usr/bin/env node
// Writes schema/constraints.cypher and docs/neo4j-browser.grass from the ontology; run after `npm run build`.
import { writeFileSync } from 'node:fs';
import { colourOf, hexOf, isLight } from '../dist/model/colours.js';
import { nodeTypes } from '../dist/model/ontology.js';
import { schemaScript } from '../dist/store/neo4j/schema/schema.js';
import { browserStyle } from './neo4j-browser-style.js';

const root = new URL('../', import.meta.url);
writeFileSync(new URL('schema/constraints.cypher', root), schemaScript());
const lookOf = (type) => ({ colour: hexOf(colourOf(type)), isLight: isLight(colourOf(type)) });
writeFileSync(new URL('docs/neo4j-browser.grass', root), browserStyle(nodeTypes, lookOf));
