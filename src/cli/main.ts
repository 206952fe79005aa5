#!/usr/bin/env node
// The build makes this begin in the bundle instead: scripts/bundle-cli.js.
import './command-line.js';
