import { type NodeDeclaration, paged } from '../node/declarations.js';
import { ResultListArgs } from './result.input.js';
import { Result, ResultConnection } from './result.type.js';

export const resultFields: NodeDeclaration = {
  type: Result,
  connection: ResultConnection,
  listArgs: ResultListArgs,
  fields: {
    statedCompletionRate:
      'Completion rate in per cent, as the source states it (完成率): 完成率103%.',
    partOf: 'The result that holds it (其中): its value is a part of that one’s.',
    parts: 'Results that it holds (其中).',
    target: 'The target that it reports on, if one is known (对应目标).',
  },
  queries: {
    results: paged('Results (完成情况).'),
  },
};
