import { definitionOf, nodeTypeNames } from '../../model/ontology.js';
import { type InterfaceDeclaration, pagedWithoutFilter } from './declarations.js';
import { Entity } from './node.type.js';

export const entityFields: InterfaceDeclaration = {
  type: Entity,
  nodeTypes: nodeTypeNames.filter((type) => definitionOf(type).entity),
  fields: {
    name: 'Preferred name (名称), in the words of the source and without quotation marks.',
    aliases: 'Other names under which documents mention it (别称).',
    years: 'The years covered by documents that state something about it (年份), ascending.',
    documents: pagedWithoutFilter('Documents that state something about it (文件), newest first.'),
    evidence: pagedWithoutFilter(
      'The sentences that prove it (原文依据), by document and by position in the document.',
    ),
  },
};
