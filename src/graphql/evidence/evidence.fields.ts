import { connectionOf } from '../node/connection.type.js';
import { computed, type NodeDeclaration } from '../node/declarations.js';
import { Passage } from '../passage/passage.type.js';
import { nouns } from '../shared/nouns.js';
import { CitationArgs } from './citation.args.js';
import { EvidenceContextArgs } from './context.args.js';
import { Evidence, EvidenceContext } from './evidence.type.js';

export const evidenceFields: NodeDeclaration = {
  type: Evidence,
  // Not beside the class: connections, in which every edge has evidence, import that.
  connection: connectionOf(Evidence, nouns.EVIDENCE),
  fields: {
    quote: 'The words of the passage (原文), verbatim, flaws of the source included.',
    start: 'Where the passage begins in document.text, in Unicode code points.',
    end: 'Where the passage ends in document.text, in Unicode code points, exclusive.',
    document: 'The document that it is from (文件).',
    proves: computed(Passage, 'All that it proves (所证).'),
    citation: computed(
      String,
      'How to cite it (引用格式), in the form of GB/T 7714-2015 unless another is asked for: issuer, title, date, section and offsets. 佚名 if no issuer is known; the year of the document in brackets if its date is not known.',
      { args: CitationArgs },
    ),
    context: computed(EvidenceContext, 'The words around it in its document (上下文).', {
      args: EvidenceContextArgs,
    }),
    section: 'The innermost section that it begins in (章节).',
  },
};
