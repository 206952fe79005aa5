// Keeps the dataset of the seeds with the build, so that `npm start` is quick. Part of `npm run build`.
import { compileSeeds } from '../dist/server/read-dataset.js';

await compileSeeds();
