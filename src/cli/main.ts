#!/usr/bin/env node
import { Command } from 'commander';
import { isGraphError } from '../model/errors.js';
import { ConfigurationError } from '../server/configuration.js';
import { SeedsError } from '../server/seeds-error.js';
import { load } from './load.js';
import { serve } from './serve.js';
import { validate } from './validate.js';

const program = new Command('minzheng-graph')
  .description(
    'The civil-affairs graph: city work plans and reports, every fact proven by its sentence.',
  )
  .showHelpAfterError();

program
  .command('serve')
  .description(
    'serve the graph as GraphQL (HOST, PORT, NEO4J_URI …; without NEO4J_URI from the seeds)',
  )
  .action(serve);

program
  .command('load')
  .description('write the seeds into Neo4j (NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)')
  .option('--seeds <folder>', 'folder of documents/, annotations/ and vocabulary/')
  .action(load);

program
  .command('validate')
  .description('check the seeds and print every problem, or the ledger')
  .option('--seeds <folder>', 'folder of documents/, annotations/ and vocabulary/')
  .action(validate);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  console.error(explain(error));
}

/** A sentence for what the user can mend; the whole story for what only a developer can. */
function explain(error: unknown): unknown {
  if (error instanceof ConfigurationError || error instanceof SeedsError || isGraphError(error))
    return error.message;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return `Port ${(error as { port?: number }).port} is taken: set PORT to another one.`;
  return error;
}
