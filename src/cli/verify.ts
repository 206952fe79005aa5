import type { Command } from 'commander';
import { checkPacket } from '../packet/check-packet.js';
import { maxPacketBytes } from '../packet/packet.js';
import { packetReport } from '../packet/packet-report.js';
import { readPacket } from '../packet/read-packet.js';
import { readConfiguration } from '../server/configuration.js';
import { printable } from '../util/printable.js';
import { readRegularFile } from '../util/regular-file.js';
import { openGraphSource } from './graph-source.js';

/**
 * `verify`: tells of each sentence of a packet whether it is the same in a graph, moved, changed or gone;
 * unless all are the same, the exit code is 1.
 */
export async function verify(
  file: string,
  { from, json = false }: { from?: string; json?: boolean },
): Promise<void> {
  const configuration = readConfiguration(process.env);
  const packet = readPacket(file, await readRegularFile(file, maxPacketBytes));
  const reader = await openGraphSource(configuration, from);
  try {
    const checked = await checkPacket(reader, packet);
    console.log(printable(json ? JSON.stringify(checked, null, 2) : packetReport(checked)));
    if (checked.counts.same < checked.items.length) process.exitCode = 1;
  } finally {
    await reader.close();
  }
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('verify')
    .description(
      'tell what became of the sentences of a packet: same, moved, changed or gone (in NEO4J_URI, or the seeds)',
    )
    .argument('<file>', 'a packet that the page of excerpts wrote')
    .option('--from <file>', 'hold it against a whole export in JSON Lines, instead')
    .option('--json', 'print the answer as JSON')
    .action(verify);
}
