import { GraphNode } from '../explore/explore.type.js';
import { computed, type NodeDeclaration } from '../node/declarations.js';
import { Mention } from './mention.type.js';

export const mentionFields: NodeDeclaration = {
  type: Mention,
  fields: {
    text: 'Its words (原文).',
    kind: 'What it is (台账条目类型).',
    start: 'Where it begins in document.text, in Unicode code points.',
    end: 'Where it ends in document.text, in Unicode code points, exclusive.',
    state: 'What became of it (台账结论).',
    explainedBy: computed(
      [GraphNode],
      'What explains it, by type and then by id (说明); empty if it is set aside or open.',
    ),
    reason:
      'Why it is no fact: DATE, SLOGAN … (理由), as docs/add-a-document.md lists them; null if it is one.',
    note: 'What a reader should know beside the reason (说明).',
    document: 'The document that it stands in (文件).',
  },
};
