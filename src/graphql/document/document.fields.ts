import { CitationArgs } from '../evidence/citation.args.js';
import { Ledger } from '../mention/ledger.type.js';
import { as, computed, type NodeDeclaration, paged } from '../node/declarations.js';
import { largestPassagePage, PassageArgs, PassageConnection } from '../passage/passage.type.js';
import { PartialDate } from '../shared/scalars.js';
import { DocumentListArgs } from './document.input.js';
import { Document, DocumentConnection } from './document.type.js';
import { Span } from './span.type.js';

export const documentFields: NodeDeclaration = {
  type: Document,
  connection: DocumentConnection,
  listArgs: DocumentListArgs,
  fields: {
    title: 'Title (标题); a plain descriptive one if the source prints none.',
    pinyin: 'The title as it is typed (拼音), without tones.',
    kind: 'Kind of document (文件类型).',
    period: 'The part of the year that it covers (时段).',
    issuedOn: as(
      PartialDate,
      'When it was issued (发文日期), as precisely as the document says it; null if it does not.',
    ),
    sourceFile: 'The file in seeds/ that holds the text, unchanged.',
    sha256: 'SHA-256 of the source file, in hexadecimal.',
    text: 'The whole text as published (全文).',
    city: 'The city that published it (城市).',
    year: 'The year that it covers (年份).',
    issuer: 'The department that issued it (发文机关), if the document says so.',
    citation: computed(
      String,
      'How to cite it as a whole (引用格式), in the form of GB/T 7714-2015 unless another is asked for.',
      { args: CitationArgs },
    ),
    passages: computed(
      PassageConnection,
      `Its passages in reading order, each with all that it proves (原文依据); up to ${largestPassagePage} at once.`,
      { args: PassageArgs, largestPage: largestPassagePage },
    ),
    ledger: computed(
      Ledger,
      'The account of everything in it that looks like a fact: quantities, titles, quoted names (台账).',
    ),
    artefacts: computed(
      [Span],
      'What page breaks and web pages left in its text, in reading order (分页与网页残留).',
    ),
    sections: 'All its sections in reading order, each followed by its sub-sections (章节).',
  },
  queries: {
    document: 'by id',
    documents: paged('Documents (文件), newest first.'),
  },
};
