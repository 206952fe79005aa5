import { as, type NodeDeclaration, paged } from '../node/declarations.js';
import { PartialDate } from '../shared/scalars.js';
import { TargetListArgs } from './target.input.js';
import { Target, TargetConnection } from './target.type.js';

export const targetFields: NodeDeclaration = {
  type: Target,
  connection: TargetConnection,
  listArgs: TargetListArgs,
  fields: {
    dueOn: as(PartialDate, 'When it is due, if the source says so (期限).'),
    partOf: 'The target that holds it (其中): its value is a part of that one’s.',
    parts: 'Targets that it holds (其中).',
    responsibilities: 'Who is responsible for it (责任).',
    results: 'Results reported for it, in the same or in a later document (完成情况).',
  },
  queries: {
    targets: paged('Targets (目标).'),
  },
};
