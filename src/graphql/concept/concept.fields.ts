import { type NodeDeclaration, paged } from '../node/declarations.js';
import { ConceptListArgs } from './concept.input.js';
import { Concept, ConceptConnection } from './concept.type.js';

export const conceptFields: NodeDeclaration = {
  type: Concept,
  connection: ConceptConnection,
  listArgs: ConceptListArgs,
  fields: {
    kind: 'Kind of concept (提法类型).',
    policyArea: 'The policy area that it concerns (业务领域).',
    appliedBy: paged(
      'Programmes, brands and policies whose words hold it, with the sentence on the edge (运用者).',
    ),
  },
  queries: {
    concept: 'by id or name',
    concepts: paged('Concepts (提法).'),
  },
};
