import { writeCypher } from './cypher.js';
import type { FormatWriter } from './format-writer.js';
import { writeGraphMl } from './graphml.js';
import { writeJsonLd } from './json-ld.js';
import { writeJsonLines } from './json-lines.js';

interface FileFormat {
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly contentType: string;
  /** Absent for CSV, which is made of tables and not of chunks of the graph. */
  readonly write?: FormatWriter;
}

export const exportFormats = {
  jsonl: {
    extension: 'jsonl',
    contentType: 'application/x-ndjson; charset=utf-8',
    write: writeJsonLines,
  },
  csv: { extension: 'csv', contentType: 'text/csv; charset=utf-8; header=present' },
  jsonld: { extension: 'jsonld', contentType: 'application/ld+json', write: writeJsonLd },
  graphml: {
    extension: 'graphml',
    contentType: 'application/graphml+xml; charset=utf-8',
    write: writeGraphMl,
  },
  cypher: {
    extension: 'cypher',
    contentType: 'application/x-cypher-query; charset=utf-8',
    write: writeCypher,
  },
} as const satisfies Record<string, FileFormat>;

export type ExportFormat = keyof typeof exportFormats;
