#!/usr/bin/env node
// Makes the current schema the released one, which later schemas are compared with.
import { copyFileSync } from 'node:fs';

const at = (name) => new URL(`../schema/${name}.graphql`, import.meta.url);
copyFileSync(at('schema'), at('released'));
