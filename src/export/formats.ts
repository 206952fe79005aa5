import { writeCypher } from './cypher.js';
import type { FormatWriter } from './format-writer.js';
import { writeGraphMl } from './graphml.js';
import { writeJsonLd } from './json-ld.js';
import { writeJsonLines } from './json-lines.js';

interface FileFormat {
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly contentType: string;
  /** Absent for CSV and references, which are made of tables and documents, not of chunks of the graph. */
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
  ris: { extension: 'ris', contentType: 'application/x-research-info-systems; charset=utf-8' },
  bibtex: { extension: 'bib', contentType: 'application/x-bibtex; charset=utf-8' },
} as const satisfies Record<string, FileFormat>;

export type ExportFormat = keyof typeof exportFormats;

export const citationFormats = ['ris', 'bibtex'] as const satisfies readonly ExportFormat[];
export type CitationExport = (typeof citationFormats)[number];

/** True of the formats of reference managers. */
export const isCitationFormat = (format: ExportFormat): format is CitationExport =>
  (citationFormats as readonly string[]).includes(format);
