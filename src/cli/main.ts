#!/usr/bin/env node
import { Command, Option } from 'commander';
import { tableNames } from '../export/csv/tables.js';
import { ExportRequestError } from '../export/export-request.js';
import { exportFormats } from '../export/formats.js';
import { isGraphError } from '../model/errors.js';
import { ConfigurationError } from '../server/configuration.js';
import { SeedsError } from '../server/seeds-error.js';
import { exportGraph, OutputError } from './export.js';
import { GraphFileError } from './graph-file.js';
import { load } from './load.js';
import { serve } from './serve.js';
import { validate } from './validate.js';

const forUsers = [ConfigurationError, SeedsError, ExportRequestError, OutputError, GraphFileError];

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
  .addOption(
    new Option('--from <file>', 'a whole export in JSON Lines, instead of seeds').conflicts(
      'seeds',
    ),
  )
  .action(load);

program
  .command('export')
  .description('write the graph or a part of it to a file (from NEO4J_URI, or from the seeds)')
  .requiredOption('--format <format>', Object.keys(exportFormats).join(', '))
  .option('--table <table>', `of csv: ${tableNames.join(', ')} (default: measurements)`)
  .option('--types <types>', 'only nodes of these types: TARGET,RESULT')
  .option('--cities <ids>', 'only what is of these cities: city:qufu,city:qingdao')
  .option('--years <years>', 'only what is of these years: 2020,2023')
  .option(
    '--output <file>',
    'file to write, - for standard output (default: named after revision and date)',
  )
  .option('--force', 'replace the file where it is there')
  .action(exportGraph);

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
  if (isGraphError(error) || forUsers.some((kind) => error instanceof kind))
    return (error as Error).message;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return `Port ${(error as { port?: number }).port} is taken: set PORT to another one.`;
  return error;
}
