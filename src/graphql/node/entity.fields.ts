import { definitionOf, nodeTypeNames } from '../../model/ontology.js';
import { type InterfaceDeclaration, pagedWithoutFilter } from './declarations.js';
import { Entity } from './node.type.js';

export const entityFields: InterfaceDeclaration = {
  type: Entity,
  nodeTypes: nodeTypeNames.filter((type) => definitionOf(type).entity),
  fields: {
    name: 'Preferred name (名称), in the words of the source and without quotation marks.',
    aliases: 'Other names under which documents mention it (别称).',
    nameEn:
      'Name in English (英文名称) where the project’s vocabulary names the thing: a policy area, an indicator, a beneficiary group, a concept, a city. Null for what only the documents name.',
    pinyin:
      'The name as it is typed (拼音): syllables without tones, separated by spaces, ü as v; Latin letters and digits as they are: qing nuan zhu.',
    years: 'The years covered by documents that state something about it (年份), ascending.',
    documents: pagedWithoutFilter('Documents that state something about it (文件), newest first.'),
    evidence: pagedWithoutFilter(
      'The sentences that prove it (原文依据), by document and by position in the document.',
    ),
  },
};
