// Writes schema/annotation.schema.json from src/dataset/read/annotation-schema.ts; run after `npm run build`.
import { writeFileSync } from 'node:fs';
import { annotationSchema } from '../dist/dataset/read/annotation-schema.js';

writeFileSync(
  new URL('../schema/annotation.schema.json', import.meta.url),
  `${JSON.stringify(annotationSchema, null, 2)}\n`,
);
