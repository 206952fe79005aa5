import { type NodeDeclaration, paged } from '../node/declarations.js';
import { formerIds } from '../node/former-ids.js';
import { OfficialListArgs } from './official.input.js';
import { Official, OfficialConnection } from './official.type.js';

export const officialFields: NodeDeclaration = {
  type: Official,
  connection: OfficialConnection,
  listArgs: OfficialListArgs,
  fields: {
    formerIds,
    posts: 'Posts as the documents write them (职务).',
    departments: 'Departments in which the person holds a post (部门/机构).',
    responsibilities: paged('What the person is responsible for (责任).'),
  },
  queries: {
    officials: paged('Officials (负责人).'),
  },
};
