import type { NodeDeclaration } from '../node/declarations.js';
import { Section } from './section.type.js';

export const sectionFields: NodeDeclaration = {
  type: Section,
  fields: {
    heading: 'Heading as written (标题), without its number.',
    ordinal:
      'Position in the document, for example 2.3: the third sub-section of the second section, whatever number the source prints.',
    printedNumber:
      'The number as the source prints it before the heading (序号): 二、 or (一). Null if it prints none.',
    text: 'The text of the section, with its heading and its sub-sections.',
    start: 'Where the section begins in document.text, in Unicode code points.',
    end: 'Where the section ends in document.text, in Unicode code points, exclusive.',
    parent: 'The section that it is part of (上级章节).',
    children: 'Its sub-sections in reading order (下级章节).',
    document: 'The document that it is part of (文件).',
    policyArea: 'The policy area that it concerns (业务领域).',
    responsibilities:
      'Who is responsible for it (责任), as stated for it or for a section that it is part of.',
    programs:
      'Programmes that the section itself states (工程/行动/项目); each sub-section has its own.',
    targets: 'Targets that the section itself states (目标); each sub-section has its own.',
    results: 'Results that the section itself states (完成情况); each sub-section has its own.',
  },
};
